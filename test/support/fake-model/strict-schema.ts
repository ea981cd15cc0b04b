/**
 * What strict mode takes, as the stricter of two providers documents it, since one schema goes to both:
 * https://developers.openai.com/api/docs/guides/structured-outputs#supported-schemas and
 * https://learn.microsoft.com/azure/ai-services/openai/how-to/structured-outputs.
 */
const limits = {
  properties: 100,
  levels: 5,
  enumValues: 500,
  /** All names of properties, and values of enums and constants, together. */
  characters: 15_000,
  /** The values of one enum together, once it has more than `largeEnum` of them. */
  largeEnum: 250,
  largeEnumCharacters: 7_500,
}

const known: ReadonlySet<string> = new Set(
  'type properties required additionalProperties items enum const anyOf $ref $defs definitions $schema description title'.split(
    ' ',
  ),
)

type Node = Readonly<Record<string, unknown>>

interface Tally {
  properties: number
  enumValues: number
  characters: number
}

/** Why strict mode would refuse the schema, as sentences; none for one that it takes. */
export function strictProblems(schema: unknown): readonly string[] {
  if (!isNode(schema) || schema['type'] !== 'object') return ['the root must be an object']
  const tally: Tally = { properties: 0, enumValues: 0, characters: 0 }
  const problems = problemsOf(schema, schema, 'root', 1, tally)
  const counts = [
    tally.properties > limits.properties ? `${tally.properties} properties are more than ${limits.properties}` : '',
    tally.enumValues > limits.enumValues ? `${tally.enumValues} enum values are more than ${limits.enumValues}` : '',
    tally.characters > limits.characters ? `${tally.characters} characters of names and values are too many` : '',
  ]
  return [...problems, ...counts.filter((problem) => problem !== '')]
}

function problemsOf(node: Node, root: Node, path: string, level: number, tally: Tally): readonly string[] {
  const unknown = Object.keys(node).filter((keyword) => !known.has(keyword))
  const typed = ['type', 'anyOf', '$ref', 'enum', 'const'].some((keyword) => keyword in node)
  return [
    ...unknown.map((keyword) => `${path}: '${keyword}' is not permitted`),
    ...(typed ? [] : [`${path}: must have a type`]),
    ...(level > limits.levels ? [`${path}: more than ${limits.levels} levels`] : []),
    ...valueProblems(node, path, tally),
    ...refProblems(node, root, path),
    ...(node['type'] === 'object' ? objectProblems(node, path, tally) : []),
    ...childrenOf(node).flatMap(([name, child, deeper]) =>
      isNode(child)
        ? problemsOf(child, root, `${path}.${name}`, level + deeper, tally)
        : [`${path}.${name}: must be a schema`],
    ),
  ]
}

function objectProblems(node: Node, path: string, tally: Tally): readonly string[] {
  const names = Object.keys(isNode(node['properties']) ? node['properties'] : {})
  const required = new Set(Array.isArray(node['required']) ? node['required'] : [])
  tally.properties += names.length
  tally.characters += names.join('').length
  return [
    ...(node['additionalProperties'] === false ? [] : [`${path}: additionalProperties must be false`]),
    ...names.filter((name) => !required.has(name)).map((name) => `${path}: '${name}' must be required`),
  ]
}

function valueProblems(node: Node, path: string, tally: Tally): readonly string[] {
  const values: unknown[] = Array.isArray(node['enum']) ? node['enum'] : 'const' in node ? [node['const']] : []
  const characters = values.map(String).join('').length
  tally.enumValues += values.length
  tally.characters += characters
  const isLarge = values.length > limits.largeEnum && characters > limits.largeEnumCharacters
  return isLarge ? [`${path}: ${characters} characters in one enum are too many`] : []
}

function refProblems(node: Node, root: Node, path: string): readonly string[] {
  const ref = node['$ref']
  if (ref === undefined) return []
  const steps = typeof ref === 'string' && ref.startsWith('#') ? ref.split('/').slice(1) : ['outside']
  let target: unknown = root
  for (const step of steps) target = isNode(target) ? target[step] : undefined
  return isNode(target) ? [] : [`${path}: its $ref leads nowhere`]
}

/** Name, schema, and the levels that it is deeper. */
function childrenOf(node: Node): readonly (readonly [string, unknown, number])[] {
  const maps = ['properties', '$defs', 'definitions'].flatMap((name) =>
    Object.entries(isNode(node[name]) ? node[name] : {}),
  )
  const branches = Array.isArray(node['anyOf']) ? node['anyOf'] : []
  return [
    ...maps.map(([name, child]) => [name, child, isNode(child) && child['type'] === 'object' ? 1 : 0] as const),
    ...branches.map((child: unknown, at) => [`anyOf[${at}]`, child, 0] as const),
    ...('items' in node ? [['items', node['items'], 1] as const] : []),
  ]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
