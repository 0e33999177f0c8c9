import { Command, CommanderError } from 'commander'
import { version } from '../../version.js'
import { type Exit, exit, UsageError } from './exit.js'
import type { World } from './world.js'

type Call = (arguments_: readonly string[]) => Promise<Exit>

/** The command line: what can be called and with what. Each command is loaded when it is. */
export function program(world: World): Call {
  // What commander has to say is kept until it may be waited for.
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] }
  let code: Exit = exit.clean
  const root = base(said)
  for (const add of [addCheck, addInspect, addParse, addRules, addExplain, addInit, addIndex]) {
    add(root, async task => {
      code = await task(world)
    })
  }
  return async arguments_ => {
    try {
      await root.parseAsync(arguments_, { from: 'user' })
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      code = error.exitCode === 0 ? exit.clean : exit.unusable
    }
    if (said.out.length > 0) await world.stdout.write(said.out.join(''))
    if (said.err.length > 0) await world.stderr.write(said.err.join(''))
    return code
  }
}

type Carry = (task: (world: World) => Promise<Exit>) => Promise<void>

function base(said: { readonly out: string[]; readonly err: string[] }): Command {
  return new Command('footnotary')
    .description("Proves a manuscript's sources before it is published.")
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'say how it is called')
    .exitOverride()
    .configureOutput({
      writeOut: text => said.out.push(text),
      writeErr: text => said.err.push(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'footnotary: ')),
    })
    .addHelpText(
      'after',
      `
Examples:
  footnotary check paper.md                      what is wrong with its footnotes and references
  footnotary check drafts --fail-on warning      every Markdown file in a folder; fail on warnings too
  footnotary check paper.md --format json:out.json --format pretty
  footnotary explain inconsistent-duplicate      what a rule looks for, and what to do about it
  footnotary parse references.txt                raw references, one a line, as CSL-JSON

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a call, configuration or manuscript that cannot be used.`,
    )
}

function addCheck(root: Command, carry: Carry): void {
  withLookup(root.command('check'))
    .summary('check manuscripts')
    .description(
      'Reads manuscripts in Markdown, or in plain text (.txt), and reports what does not hold in their footnotes, citations and references.\n' +
        'A folder stands for every .md and .markdown file in it; - reads standard input.',
    )
    .argument('<PAPER...>', 'files, folders, or -')
    .option(
      '--format <FORMAT[:FILE]>',
      'pretty or json, to standard output or a file; repeatable (default: pretty)',
      collect,
    )
    .option('--bibliography <FILE>', 'a bibliography (.bib, CSL-JSON, RIS) to cite from; repeatable', collect)
    .option('--rule <ID=LEVEL>', 'how severe a rule is: off, info, warning or error; repeatable', collect)
    .option(
      '--fail-on <SEVERITY>',
      'the least severity that makes the exit code 1: error, warning, info or never (default: error)',
    )
    .option('--offline', 'ask no registry: report what the text itself proves')
    .option('--plan', 'send nothing; say which hosts would be asked, and how often at most')
    .option(
      '--judge <URL>',
      'ask a chat-completions endpoint that you run about sources that seem to be about something else; it is sent\n' +
        'sentences of the manuscript, as nothing else is, with what is public of their sources. Off unless given',
    )
    .option('--judge-model <NAME>', 'the model that it is asked for')
    .option('--require-resolved', 'exit with 1 if a reference could not be checked with any registry')
    .option('--config <FILE>', 'use this configuration (default: the nearest footnotary.config.* or package.json key)')
    .option('--no-config', 'use no configuration')
    .option('--stdin-path <PATH>', 'what to call the manuscript read from standard input')
    .option('--verbose', 'everything that is known of every finding')
    .option('--quiet', 'list only what makes the check fail')
    .addHelpText(
      'after',
      `
Examples:
  footnotary check paper.md
  footnotary check paper.md --bibliography refs.bib --rule missing-doi=off
  footnotary check paper.md appendix.md --fail-on warning --quiet
  footnotary check paper.md --format json > report.json
  footnotary check paper.md --mailto you@your.university --record exchanges
  footnotary check paper.md --plan
  footnotary check paper.md --offline --index works.sqlite
  footnotary check paper.md --judge http://localhost:8080/v1
  git show HEAD:paper.md | footnotary check - --stdin-path paper.md

To keep one rule quiet over one block, write <!-- footnotary-ignore RULE: reason --> before it.`,
    )
    .action((papers: string[], options) =>
      carry(async world => {
        if (!options.offline || options.index !== undefined) world.expectAnswers('loading')
        return (await import('./commands/check.js')).check(papers, options, world)
      }),
    )
}

/** Options of every command that asks registries. */
function withLookup(command: Command): Command {
  return command
    .option('--record <DIR>', 'write every exchange with a registry to a folder, a readable file each')
    .option('--replay <DIR>', 'take all answers from such a folder; nothing is sent')
    .option('--cache <DIR>', "keep registries' answers in this folder (default: the system's folder for caches)")
    .option('--no-cache', 'keep no answers, and use none that were kept')
    .option('--mailto <ADDRESS>', 'an address that registries may write to; some answer sooner when they know it')
    .option('--concurrency <N>', 'requests at once, to all hosts together')
    .option('--retractions <FILE>', 'a Retraction Watch CSV: works it lists are told as retracted')
    .option(
      '--index <FILE>',
      'a local index (`footnotary index build`), asked before any registry; with --offline, instead of them',
    )
}

function addInspect(root: Command, carry: Carry): void {
  withLookup(root.command('inspect'))
    .summary('look identifiers and pages up')
    .description(
      'Asks the registries what stands behind identifiers, and pages what they are, and prints it as JSON: the work, its standing, and who said so;\n' +
        'of a page what it says of itself and where, its dates, redirects, a kept copy, and where it may be found if it is gone.',
    )
    .argument('<ID...>', 'DOIs, arXiv numbers, PMIDs, PMCIDs, ISBNs, or addresses of pages')
    .option('--config <FILE>', 'use this configuration (default: the nearest footnotary.config.* or package.json key)')
    .option('--no-config', 'use no configuration')
    .addHelpText(
      'after',
      `
Examples:
  footnotary inspect 10.5555/12345678
  footnotary inspect https://harbour-post.example/2019/05/03/the-pact
  footnotary inspect https://doi.org/10.5555/12345678 arXiv:2104.12255 --mailto you@your.university`,
    )
    .action((ids: string[], options) =>
      carry(async world => (await import('./commands/inspect.js')).inspect(ids, options, world)),
    )
}

function addParse(root: Command, carry: Carry): void {
  root
    .command('parse')
    .summary('read raw references')
    .description(
      'Reads raw references, one a line, and prints one CSL-JSON object a line for each; ' +
        'custom.confidence (0 to 1) says how sure the reading is. Blank lines are passed over.\n' +
        'With --find the file is a whole text, plain or Markdown, whose lists of references are found first.\n' +
        'The id of an object is the number of the line that its reference begins in.',
    )
    .argument('[FILE]', 'a text in UTF-8, or - for standard input', '-')
    .option(
      '--find',
      'find the references in running text: under a heading such as “References” or at its end, numbered, hanging, parted by blank lines or wrapped',
    )
    .addHelpText(
      'after',
      `
Examples:
  footnotary parse references.txt > references.jsonl
  pbpaste | footnotary parse
  footnotary parse --find thesis.txt             the entries of its bibliography`,
    )
    .action((file: string, options: { readonly find?: boolean }) =>
      carry(async world => (await import('./commands/parse.js')).parse(file, options, world)),
    )
}

function addRules(root: Command, carry: Carry): void {
  root
    .command('rules')
    .summary('list the rules')
    .description('Lists every rule with its severity and what it finds.')
    .option('--json', 'as JSON')
    .action((options: { readonly json?: boolean }) =>
      carry(async world => (await import('./commands/rules.js')).rules(options, world)),
    )
}

function addExplain(root: Command, carry: Carry): void {
  root
    .command('explain')
    .summary('explain a rule')
    .description('Says what a rule finds, why that matters, and what to do about it.')
    .argument('<RULE>', 'its id, as findings and `footnotary rules` give it')
    .action((id: string) => carry(async world => (await import('./commands/explain.js')).explain(id, world)))
}

function addInit(root: Command, carry: Carry): void {
  root
    .command('init')
    .summary('write a configuration to start from')
    .description('Writes footnotary.config.yaml, with every setting explained, unless the folder has a configuration.')
    .action(() => carry(async world => (await import('./commands/init.js')).init(world)))
}

function addIndex(root: Command, carry: Carry): void {
  root
    .command('index')
    .summary('keep registries’ records here')
    .description('Keeps the records of registries in a file here, so that manuscripts can be checked without asking.')
    .command('build')
    .summary('build a local index')
    .description(
      'Reads Crossref’s public data files (JSON lines or lists, gzip or plain; files, or folders of them) and Retraction Watch’s CSV ' +
        'into one index.\nStopped, it goes on where it was when it is called again; files that it has read are passed over.',
    )
    .argument('<DUMP...>', 'files and folders')
    .requiredOption('--into <FILE>', 'the index, which is made or added to')
    .addHelpText(
      'after',
      `
Examples:
  footnotary index build crossref-2026/ --into works.sqlite
  footnotary index build retraction_watch.csv --into works.sqlite

Exit codes: 0 built; single records that could not be read are told and left out. 2 a file, or the index, could not be read.`,
    )
    .action((dumps: string[], options: { readonly into: string }) =>
      carry(async world => (await import('./commands/index-build.js')).indexBuild(dumps, options, world)),
    )
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (value === '') throw new UsageError('Expected an option to have a value, got an empty one')
  return [...before, value]
}
