import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** What each part of `src` may import besides itself; `..` is package.json. A part that is not here has not found its place yet. */
const foundation = [
  'limits',
  'once-per-text',
  'once-per-object',
  'lazily',
  'grouped',
  'first-failing',
  'version',
  'model',
]
const mayImport: Readonly<Record<string, readonly string[]>> = {
  limits: [],
  'once-per-text': [],
  'once-per-object': [],
  lazily: [],
  grouped: [],
  'first-failing': [],
  version: ['..'],
  model: [],
  identifiers: foundation,
  compare: [...foundation, 'identifiers'],
  read: [...foundation, 'identifiers'],
  interpret: [...foundation, 'identifiers', 'compare', 'read'],
  extract: [...foundation, 'identifiers', 'compare', 'read', 'interpret'],
  entities: [...foundation, 'identifiers', 'compare', 'read', 'interpret', 'extract'],
  resolve: [...foundation, 'identifiers', 'compare', 'read', 'interpret', 'extract', 'entities', 'form', 'pages'],
  pages: [...foundation, 'identifiers', 'compare', 'read', 'interpret'],
  form: [...foundation, 'identifiers', 'compare', 'read', 'interpret', 'extract', 'wording'],
  wording: [...foundation, 'identifiers', 'compare'],
  rules: [
    ...foundation,
    'identifiers',
    'compare',
    'read',
    'interpret',
    'extract',
    'form',
    'wording',
    'entities',
    'resolve',
  ],
  report: [...foundation, 'identifiers', 'compare', 'read', 'interpret', 'extract', 'entities', 'resolve', 'rules'],
  check: [
    ...foundation,
    'identifiers',
    'compare',
    'read',
    'interpret',
    'extract',
    'entities',
    'resolve',
    'rules',
    'report',
  ],
  net: [...foundation, 'identifiers', 'resolve'],
  config: [...foundation, 'rules'],
  surfaces: [
    ...foundation,
    'identifiers',
    'read',
    'interpret',
    'extract',
    'resolve',
    'rules',
    'report',
    'check',
    'config',
    'net',
  ],
  index: [...foundation, 'interpret', 'extract', 'rules', 'report', 'check', 'config'],
}

const touchTheWorld = ['net', 'config', 'surfaces']
// Node's modules that only compute (`node:zlib` inflates bytes it is given). `node:path` reads the working folder in `resolve` alone, which is forbidden below.
const pureBuiltins = ['node:crypto', 'node:path', 'node:path/posix', 'node:util', 'node:zlib']
// Named, not called: an alias of one of them is as much of a leak as a call.
const worldlyGlobals = [
  'process',
  'console',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'performance',
]
// What sorts or writes as this machine's language has it: the same manuscript would give other bytes elsewhere.
const localMethods = /\.(localeCompare|toLocale\w+)$/
const worldlyMembers = ['Date.now', 'Math.random', 'crypto.randomUUID', 'globalThis.process', 'globalThis.fetch']

interface Module {
  /** From `src`, with `/`. */
  readonly path: string
  readonly part: string
  readonly source: ts.SourceFile
  readonly imports: readonly string[]
}

const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(path => moduleAt(path.split(sep).join('/')))
const byPath = new Map(modules.map(module => [module.path, module]))

describe('the shape of src', () => {
  it('is read at all', () => {
    expect(modules.length).toBeGreaterThan(20)
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(50)
  })

  it('lets imports go one way', () => {
    const strays = modules.flatMap(({ path, part, imports }) =>
      imports
        .filter(isOwn)
        .map(specifier => targetOf(path, specifier))
        .filter(target => partOf(target) !== part && !mayImport[part]?.includes(partOf(target)))
        .map(target => `${path} imports ${target}`),
    )
    expect(strays).toEqual([])
  })

  it('has a place for every part', () => {
    expect([...new Set(modules.map(({ part }) => part))].filter(part => mayImport[part] === undefined)).toEqual([])
  })

  it('has no circles of imports', () => {
    expect(circles()).toEqual([])
  })

  it('keeps Node’s modules that reach the world, and undici, to net, config and surfaces', () => {
    const strays = modules
      .filter(({ part }) => !touchTheWorld.includes(part))
      .flatMap(({ path, imports }) => imports.filter(isWorldly).map(specifier => `${path} imports ${specifier}`))
    expect(strays).toEqual([])
  })

  it('keeps clocks, chance, the machine’s language, the process and the console to net, config and surfaces', () => {
    const strays = modules
      .filter(({ part }) => !touchTheWorld.includes(part))
      .flatMap(({ path, source }) => worldlyUses(source).map(use => `${path} uses ${use}`))
    expect(strays).toEqual([])
  })

  it('names every Node module with its prefix', () => {
    const bare = modules.flatMap(({ path, imports }) =>
      imports
        .filter(specifier => isBuiltin(specifier) && !specifier.startsWith('node:'))
        .map(each => `${path}: ${each}`),
    )
    expect(bare).toEqual([])
  })
})

describe('worldlyUses', () => {
  const uses = (code: string) => worldlyUses(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true))

  it('sees what reaches the world', () => {
    expect(uses('const now = new Date()')).toEqual(['new Date()'])
    expect(uses('const day = Date()')).toEqual(['Date()'])
    expect(uses('const now = Date.now')).toEqual(['Date.now'])
    expect(uses('process.env.HOME; console.log(1); fetch("x")')).toEqual(['process', 'console', 'fetch'])
    expect(uses('const get = globalThis.fetch')).toEqual(['globalThis.fetch'])
    expect(uses('names.sort((a, b) => a.localeCompare(b)); (1000).toLocaleString()')).toEqual([
      'localeCompare',
      'toLocaleString',
    ])
    expect(uses('import { resolve } from "node:path"; resolve("x")')).toEqual(['resolve of node:path'])
  })

  it('lets the rest be', () => {
    expect(uses('const day = new Date(2001, 1, 1); const { process } = settings; settings.console()')).toEqual([])
    expect(uses('interface Stage { process: string; fetch(): void }')).toEqual([])
  })
})

function moduleAt(path: string): Module {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  return { path, part: partOf(path), source, imports: importsOf(source) }
}

/** Static, dynamic and type imports, and re-exports. */
function importsOf(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text)
  }
  walk(source, node => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0])
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal)
  })
  return found
}

function worldlyUses(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  walk(source, node => {
    if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length)
      found.push('new Date()')
    if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) found.push('Date()')
    if (ts.isPropertyAccessExpression(node) && worldlyMembers.includes(node.getText())) found.push(node.getText())
    if (ts.isPropertyAccessExpression(node)) found.push(...(localMethods.exec(node.getText())?.slice(1) ?? []))
    if (ts.isIdentifier(node) && worldlyGlobals.includes(node.text) && isFree(node)) found.push(node.text)
    if (ts.isImportDeclaration(node) && /["']node:path/.test(node.moduleSpecifier.getText())) {
      if (/\bresolve\b|\brelative\b|\*/.test(node.importClause?.getText() ?? '')) found.push('resolve of node:path')
    }
  })
  return found
}

/** Whether an identifier stands for the global, rather than for a member or a name that the module made. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isPropertyAssignment(parent))
    return parent.name !== node
  return !ts.isBindingElement(parent) && !ts.isParameter(parent) && !ts.isQualifiedName(parent)
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}

function circles(): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const enter = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) return void found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    const module = byPath.get(path)
    for (const specifier of module?.imports.filter(isOwn) ?? []) enter(targetOf(path, specifier), [...trail, path])
    done.add(path)
  }
  for (const { path } of modules) enter(path, [])
  return found
}

function isOwn(specifier: string): boolean {
  return specifier.startsWith('.')
}

function isWorldly(specifier: string): boolean {
  if (specifier === 'undici') return true
  return isBuiltin(specifier) && !pureBuiltins.includes(specifier)
}

/** A path from `src`, as the source file that a `.js` specifier means. */
function targetOf(path: string, specifier: string): string {
  const target = relative(root, resolve(root, dirname(path), specifier))
  return target.split(sep).join('/').replace(/\.js$/, '.ts')
}

function partOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '')
}
