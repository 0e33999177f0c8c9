import { defineConfig } from 'vitest/config'
import { definitions } from './scripts/definitions.js'

export default defineConfig({
  define: definitions,
  test: {
    include: ['tests/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'lcovonly'],
    },
  },
})
