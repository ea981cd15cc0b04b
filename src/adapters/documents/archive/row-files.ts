/** So many characters of rows stand in one file: a reader need not take in more, nor the writer keep more. */
const mostCharacters = 2 * 1024 * 1024

/** Rows as JSON files, one or more for each table. */
export interface RowFiles {
  /** Rows of one table come one after another. */
  add(table: string, row: unknown): Promise<void>
  end(): Promise<void>
}

/** Gathers rows and hands them over file by file: `audit.json`, `audit-2.json`. */
export function rowFiles(hand: (name: string, content: string) => Promise<void>): RowFiles {
  const counts = new Map<string, number>()
  let waiting: { readonly table: string; readonly rows: string[]; length: number } | null = null

  async function flush(): Promise<void> {
    if (waiting === null) return
    const { table, rows } = waiting
    waiting = null
    const count = (counts.get(table) ?? 0) + 1
    counts.set(table, count)
    const name = table.replaceAll(/[^a-z_]+/gi, '-').replace(/-$/, '')
    await hand(`${name}${count === 1 ? '' : `-${count}`}.json`, `[\n${rows.join(',\n')}\n]\n`)
  }

  return {
    async add(table, row) {
      if (waiting !== null && (waiting.table !== table || waiting.length > mostCharacters)) await flush()
      const text = JSON.stringify(row, null, 2)
      waiting ??= { table, rows: [], length: 0 }
      waiting.rows.push(text)
      waiting.length += text.length
    },
    end: flush,
  }
}
