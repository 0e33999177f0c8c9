import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { tryBundle } from './try-bundle.js'

/**
 * Makes a script of a module of the bundle, so that what V8 compiles of it can be kept: of modules no program can keep it. In the module's place comes
 * one of a few lines, which runs the script with what the module imported, and exports what the script gives back.
 *
 * @param folder  of the bundle
 * @param name  of the module's file. What it exports must not change once it has run
 * @param runner  the file of the bundle that exports `runKept`
 */
export async function keepCompiled(folder: string, name: string, runner: string): Promise<void> {
  const { imports, imported, body, late, exported } = partsOf(await readFile(join(folder, name), 'utf8'))
  const given = ['importLate', ...imported].join()
  const results = exported.map(({ inside, outside }) => `${outside}:${inside}`).join()
  const script = inAscii(`(function(${given}){"use strict";\n${body}return{${results}}})\n`)
  // What was compiled is found by the name, so the name tells the text.
  const scriptName = `core-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.cjs`
  await writeFile(join(folder, scriptName), script)
  await writeFile(
    join(folder, name),
    `${imports}import{runKept as runScript}from"./${runner}";\nimport{fileURLToPath as pathOfScript}from"node:url";\n` +
      `const importLate={${late.map(path => `${path}:()=>import(${path})`).join()}};\n` +
      `const run=runScript(pathOfScript(new URL("./${scriptName}",import.meta.url)));\n` +
      `const{${exported.map(({ outside }, at) => `${outside}:own${at}`).join()}}=run(${given});\n` +
      `export{${exported.map(({ outside }, at) => `own${at} as ${outside}`).join()}};\n`,
  )
}

/** V8 takes a text of Latin letters as it is read; one other letter, and each takes two bytes, which have to be made first: a hundredth of checking a paper. */
function inAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Lays beside the script what V8 compiles of it when manuscripts are checked, so that not even the first run of what was built here compiles it. It is of
 * this machine's Node, and no part of the package.
 */
export async function compileAhead(folder: string, manuscripts: readonly string[]): Promise<void> {
  const cache = await mkdtemp(join(tmpdir(), 'footnotary-build-'))
  tryBundle(folder, manuscripts, { XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: undefined })
  const code = join(cache, 'footnotary', 'code')
  for (const name of await readdir(code)) await copyFile(join(code, name), join(folder, name))
  await rm(cache, { recursive: true, force: true })
}

interface Parts {
  /** What stays in a module: its imports, and what only a module can ask. */
  readonly imports: string
  /** The names that these declare. */
  readonly imported: readonly string[]
  /** Imports nothing itself: it calls a function of `importLate`. */
  readonly body: string
  /** What these import, as written, in quotes. */
  readonly late: readonly string[]
  readonly exported: readonly { readonly inside: string; readonly outside: string }[]
}

function partsOf(text: string): Parts {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const imported: string[] = []
  const exported: { inside: string; outside: string }[] = []
  let imports = ''
  let body = ''
  const late = new Set<string>()
  for (const statement of file.statements) {
    const written = `${text.slice(statement.getStart(file), statement.end)}\n`
    if (ts.isImportDeclaration(statement)) {
      imports += written
      imported.push(...namesImported(statement))
    } else if (ts.isVariableStatement(statement) && written.includes('import.meta')) {
      imports += written
      imported.push(...statement.declarationList.declarations.map(({ name }) => name.getText(file)))
    } else if (ts.isExportDeclaration(statement)) exported.push(...namesExported(statement))
    else
      body += written.replaceAll(/\bimport\(("\.\/[^"]+")\)/g, (_, path: string) => {
        late.add(path)
        return `importLate[${path}]()`
      })
  }
  if (/\bimport\s*\(/.test(body)) throw new Error('Expected the core to load files of the bundle only')
  if (body.includes('import.meta')) throw new Error('Expected no function of the core to ask for its own address')
  expectNoRawLetters(file)
  expectConstant(file, new Set(exported.map(({ inside }) => inside)))
  return { imports, imported, body, late: [...late], exported }
}

function namesImported({ importClause }: ts.ImportDeclaration): readonly string[] {
  const { name, namedBindings } = importClause ?? {}
  const named =
    namedBindings === undefined
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? [namedBindings.name.text]
        : namedBindings.elements.map(each => each.name.text)
  return name === undefined ? named : [name.text, ...named]
}

function namesExported({ exportClause }: ts.ExportDeclaration): Parts['exported'] {
  if (!exportClause || !ts.isNamedExports(exportClause)) throw new Error('Expected the core to export names')
  return exportClause.elements.map(({ name, propertyName }) => ({
    inside: (propertyName ?? name).text,
    outside: name.text,
  }))
}

/** Throws where a name is assigned to: who imports it from a module sees that, who has it from a script does not. */
function expectConstant(file: ts.SourceFile, names: ReadonlySet<string>): void {
  const visit = (node: ts.Node): void => {
    const changed =
      ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)
        ? node.left
        : ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)
          ? node.operand
          : undefined
    if (changed && ts.isIdentifier(changed) && names.has(changed.text))
      throw new Error(`Expected ${changed.text}, which the core exports, to stay what it is`)
    ts.forEachChild(node, visit)
  }
  visit(file)
}

/** Throws where what is written is meant, and not what it stands for: there a letter cannot be written otherwise. */
function expectNoRawLetters(file: ts.SourceFile): void {
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /[^\0-\x7f]/.test(node.template.getText(file)))
      throw new Error(`Expected ${node.getText(file)} to be written in ASCII`)
    ts.forEachChild(node, visit)
  }
  visit(file)
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}
