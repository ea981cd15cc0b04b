/** A package that a manifest asks for. */
export interface Requirement {
  /** As PEP 503 writes it: lower case, single hyphens. */
  readonly name: string
  readonly version: 'exact' | 'open'
}

const longestLine = 300

/** The packages that a manifest names. A name that is none does no harm: no rule knows it. */
export function requirementsOf(path: string, text: string): readonly Requirement[] {
  const lines = text.split('\n').map((line) => line.slice(0, longestLine))
  if (/\.(?:txt|in)$/i.test(path)) return lines.flatMap(readLine)
  if (/\.ya?ml$/i.test(path)) return lines.flatMap(readCondaLine)
  if (/\.toml$|pipfile$/i.test(path)) return readTables(lines)
  return quotedIn(lines.join('\n'))
}

/** `name`, extras, and the sign before the version. */
const requirement = /^\s*([A-Za-z0-9][\w.-]{0,80})\s*(?:\[[^\]]{0,80}\])?\s*(===?|~=|>=|<=|!=|>|<|@|;|$)/

function readLine(line: string): readonly Requirement[] {
  const [, name, sign] = requirement.exec(line.replace(/(?:^|\s)#.*$/, '')) ?? []
  if (name === undefined) return []
  return [{ name: foldName(name), version: sign?.startsWith('==') === true ? 'exact' : 'open' }]
}

/** `- name=1.2` of conda pins as `==` of pip does, which may stand in the same file. */
function readCondaLine(line: string): readonly Requirement[] {
  const listed = /^\s*-\s{1,4}["']?([^"'#:]{1,200})/.exec(line)?.[1]
  return listed === undefined ? [] : readLine(listed.replace(/^([\w.-]{1,80})=(?=[^=])/, '$1=='))
}

/** Tables whose keys are packages: Poetry, Pipenv, PDM and pixi. */
const packageTable =
  /^\[(?:tool\.poetry\.(?:dependencies|dev-dependencies|group\.[\w-]{1,40}\.dependencies)|(?:dev-)?packages|(?:[\w-]{1,40}\.){0,4}(?:pypi-)?dependencies)\]/

/** PEP 621 lists hold quoted requirements; the tables of Poetry and Pipenv have packages as keys. */
function readTables(lines: readonly string[]): readonly Requirement[] {
  let table = ''
  return lines.flatMap((line) => {
    if (/^\[(?!\s)/.test(line)) {
      table = line
      return []
    }
    return packageTable.test(table) ? readKey(line) : /^\s*["']|\w\s*=\s*\[/.test(line) ? quotedIn(line) : []
  })
}

function readKey(line: string): readonly Requirement[] {
  const [, name, value = ''] = /^["']?([A-Za-z0-9][\w.-]{0,80})["']?\s*=\s*(.+)$/.exec(line) ?? []
  if (name === undefined || name === 'python') return []
  return [{ name: foldName(name), version: /["'](?:==?)?\d+(?:\.\d+)+["']/.test(value) ? 'exact' : 'open' }]
}

function quotedIn(text: string): readonly Requirement[] {
  return [...text.matchAll(/(["'])([^"'\n]{1,200})\1/g)].flatMap(([, , quoted = '']) => readLine(quoted))
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
