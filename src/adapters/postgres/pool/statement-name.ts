/** The most statements that are kept prepared; the program's own are far fewer. */
const most = 500
/** Once prepared, such a statement fails when a newer program beside this one gives the table another column. */
const everyColumn = /(?:\bselect|\breturning|[.,])\s*\*/i

const names = new Map<string, string>()

/**
 * The name to prepare a statement under, the same for the same text in every session: PostgreSQL then reads and plans it
 * a few times instead of each time, which is more than half of what it costs. None for one that is better read anew.
 */
export function statementName(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (values.length === 0 || names.size >= most || everyColumn.test(text)) return undefined
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
