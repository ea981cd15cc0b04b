import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { findTypesTwice, isNamedAfterExport, isParticiple, readSource } from './house/declarations.ts'
import { countEntered } from './house/entered.ts'
import { findCycles, readImports } from './house/imports.ts'

// `npm run house [-- --root FOLDER] [--names]`: the figures by which the code's shape is judged, of this tree or another.
// `--names` lists what is counted. What one message enters is measured on this tree's own program alone.

const { values } = parseArgs({ options: { root: { type: 'string' }, names: { type: 'boolean', default: false } } })
const root = resolve(values.root ?? join(import.meta.dirname, '..'))
const listed = execFileSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' }).split('\n')
const paths = listed.filter((path) => /\.(?:ts|js)$/.test(path) && existsSync(join(root, path)))
const sources = paths.map((path) => readSource(root, path))
const typescript = sources.filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.d.ts'))

const twice = findTypesTwice(typescript)
const cycles = findCycles(readImports(typescript))
const misnamed = typescript.filter((source) => !isNamedAfterExport(source)).map(({ path }) => path)
const participles = typescript.flatMap(({ path, functions }) =>
  functions.filter(isParticiple).map((name) => `${path} ${name}`),
)
const undocumented = typescript.flatMap(({ path, undocumented: names }) => names.map((name) => `${path} ${name}`))
const asksOwner = sources.flatMap(({ path, lines }) =>
  lines.filter((line) => /\bowner\b|'owner'/.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line)).map(() => path),
)
const exports = typescript.reduce((sum, source) => sum + source.exports.length, 0)
const lines = (some: typeof sources) => some.reduce((sum, source) => sum + source.lines.length - 1, 0)

print('source files (TypeScript and the page’s JavaScript), lines', `${sources.length}, ${lines(sources)}`)
print('of them TypeScript', `${typescript.length}, ${lines(typescript)}`)
print(
  'types defined in more than one file',
  twice.length,
  twice.map(([name, files]) => `${name}: ${files.join(' ')}`),
)
print(
  'cycles, imports of types included',
  cycles.length,
  cycles.map((files) => files.join(' ')),
)
print('files not named after an export', misnamed.length, misnamed)
print('functions that are one bare participle', participles.length, participles)
print(`exports without a sentence, of ${exports}`, undocumented.length, undocumented)
print('lines that speak of the owner', `${asksOwner.length} in ${new Set(asksOwner).size} files`, [
  ...new Set(asksOwner),
])
if (values.root === undefined) {
  for (const { surface, files, functions, idle } of await countEntered()) {
    print(`one ${surface} message enters`, `${files.length} files, ${functions} functions (${idle} files idle)`, files)
  }
}

function print(what: string, figure: string | number, names: readonly string[] = []): void {
  console.log(`${what}: ${figure}`)
  if (values.names) for (const name of names) console.log(`    ${name}`)
}
