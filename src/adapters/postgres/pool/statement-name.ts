/** The most statements that are kept prepared; the program's own are far fewer. */
const most = 500
/** Once prepared, such a statement fails when a newer program beside this one gives the table another column. */
const everyColumn = /(?:\bselect|\breturning|[.,])\s*\*/i

const names = new Map<string, string>()

/**
 * The name to prepare a statement under on a server, the same for the same text in every session: PostgreSQL then reads
 * and plans it a few times instead of each time, which is more than half of what it costs. None for one that is better
 * read anew: without values, or with the columns of a table that other programs may change.
 */
export function statementName(text: string, values: readonly unknown[]): string | undefined {
  return values.length === 0 || everyColumn.test(text) ? undefined : nameOf(text)
}

/** Of the embedded database any statement may be prepared: no other program opens its folder. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
