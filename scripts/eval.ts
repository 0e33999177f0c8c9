import { evaluateCorpus } from './eval/corpus.js'
import { evaluateFinder } from './eval/finder.js'
import { evaluateNotes } from './eval/notes.js'
import { evaluatePages } from './eval/pages.js'
import { evaluateParse } from './eval/parse.js'
import { evaluateResolve } from './eval/resolve.js'
import { evaluateSupport } from './eval/support.js'

const evaluations: Readonly<Record<string, (folder: string | undefined) => Promise<void>>> = {
  corpus: evaluateCorpus,
  finder: evaluateFinder,
  notes: evaluateNotes,
  pages: evaluatePages,
  parse: evaluateParse,
  resolve: evaluateResolve,
  support: evaluateSupport,
}

const [name = 'corpus', folder] = process.argv.slice(2)
const evaluate = evaluations[name]
if (evaluate) await evaluate(folder)
else {
  process.stderr.write(`Expected an evaluation to be one of ${Object.keys(evaluations).join(', ')}, got \`${name}\`\n`)
  process.exitCode = 2
}
