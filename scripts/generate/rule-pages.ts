import { readdir, readFile } from 'node:fs/promises'
import type { Rule } from '../../src/rules/define-rule.js'
import { catalogue, rules } from '../../src/rules/index.js'
import type { GeneratedFile } from '../generate.js'

/** A page for each rule, from its own words and its cases, and the table of them all. */
export async function generatedRulePages(): Promise<readonly GeneratedFile[]> {
  const pages = await Promise.all(rules.map(rulePage))
  return [{ path: 'docs/rules/README.md', text: overview() }, ...pages]
}

function overview(): string {
  return [
    '# Rules',
    '',
    'Each rule is named by the fault it finds. Its severity can be changed, or the rule turned off, with `--rule ID=LEVEL` or in the configuration.',
    '',
    ...catalogue.flatMap(group => [
      `## ${group.title}`,
      '',
      '| rule | severity | finds |',
      '| --- | --- | --- |',
      ...group.rules.map(({ id, severity, docs }) => `| [\`${id}\`](${id}.md) | ${severity} | ${docs.what} |`),
      '',
    ]),
  ].join('\n')
}

async function rulePage({ id, severity, docs }: Rule): Promise<GeneratedFile> {
  const text = [
    `# ${id}`,
    '',
    `**${docs.what}** Severity: ${severity}.`,
    '',
    '## Why',
    '',
    docs.why,
    '',
    '## What to do',
    '',
    docs.fix,
    '',
    '## Incorrect',
    '',
    ...(await example(id, 'incorrect')),
    '## Correct',
    '',
    ...(await example(id, 'correct')),
  ].join('\n')
  return { path: `docs/rules/${id}.md`, text: `${text.trimEnd()}\n` }
}

/** The files of a case, and what is said of them. */
async function example(id: string, name: 'incorrect' | 'correct'): Promise<readonly string[]> {
  const folder = `tests/rules/${id}/${name}`
  const names = (await readdir(folder))
    .filter(file => file !== 'findings.txt')
    .sort((a, b) => Number(b === 'manuscript.md') - Number(a === 'manuscript.md'))
  const blocks = await Promise.all(
    names.map(async file =>
      fenced(names.length > 1 ? file : null, await readText(`${folder}/${file}`), file.split('.').at(-1) ?? ''),
    ),
  )
  const findings = await readText(`${folder}/findings.txt`)
  return findings === '' ? blocks.flat() : [...blocks.flat(), ...fenced(null, findings, 'text')]
}

function fenced(title: string | null, text: string, language: string): readonly string[] {
  const fence = text.includes('```') ? '````' : '```'
  return [...(title === null ? [] : [`\`${title}\``, '']), `${fence}${language}`, text.trimEnd(), fence, '']
}

async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n')
}
