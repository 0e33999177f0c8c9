import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // As the build has them: a binary file is its bytes in base 64.
  plugins: [
    {
      name: 'binary-files',
      enforce: 'pre',
      load: id => (id.endsWith('.bin') ? `export default '${readFileSync(id, 'base64')}'` : null),
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    // Nothing is timed; a busy machine may take long.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What binds the command to a process runs in one of its own, in tests/package.test.ts.
      exclude: ['src/surfaces/cli/{main,start,process-world,engine}.ts', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'lcovonly'],
      // Just below what is measured in a clone without the shared test data: they are raised with it, and never lowered to let a change through.
      thresholds: {
        lines: 96,
        functions: 96,
        branches: 86,
        'src/{config,report,surfaces}/**': { lines: 96, functions: 96, branches: 85 },
      },
    },
  },
})
