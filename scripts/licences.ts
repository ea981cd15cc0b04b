import { execFileSync } from 'node:child_process'
import { isAllowed, told } from './licences/allowed.ts'

// `npm run licences`: what the program is installed with in production, as Markdown: name, version, licence. Ends with 1 where
// one has a licence that is not on the list.

interface Component {
  readonly name: string
  readonly version: string
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string }
    readonly expression?: string
  }[]
}

const sbom = execFileSync('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx'], {
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
})
const { components } = JSON.parse(sbom) as { readonly components: readonly Component[] }
const rows = components
  .map(({ name, version, licenses = [] }) => {
    const named = licenses
      .map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? '')
      .join(' AND ')
    return { name, version, licence: told[name] ?? (named === '' ? 'none named' : named) }
  })
  .toSorted((one, other) => (one.name < other.name ? -1 : 1))
const refused = rows.filter(({ licence }) => !isAllowed(licence))

console.log('| package | version | licence |\n|---|---|---|')
for (const { name, version, licence } of rows) console.log(`| ${name} | ${version} | ${licence} |`)
for (const { name, version, licence } of refused)
  console.error(
    `${name} ${version} has a licence that is not on the list: ${licence}. Read it, then scripts/licences/allowed.ts.`,
  )
process.exitCode = refused.length > 0 ? 1 : 0
