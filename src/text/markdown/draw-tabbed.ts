/** So many columns a row has at most that is read as one of a table. */
const most = 20

/**
 * A person's text with each table that was pasted with tabs as one of Markdown, so that it is read as it was seen. Two and
 * more lines that follow one another with as many tabs between words are one; every word stays.
 */
export function drawTabbed(text: string): string {
  if (!text.includes('\t')) return text
  const drawn: string[] = []
  let run: string[] = []
  let fence = ''
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence === '' ? mark !== '' : mark.startsWith(fence)) fence = fence === '' ? mark : ''
    const columns = fence === '' && mark === '' ? columnsOf(line) : 0
    if (columns === 0 || columns !== columnsOf(run[0] ?? line)) drawn.push(...tableOf(run.splice(0)))
    if (columns === 0) drawn.push(line)
    else run.push(line)
  }
  return [...drawn, ...tableOf(run)].join('\n')
}

/** How many cells a line has; none where tabs only indent it, or it is something else already. */
function columnsOf(line: string): number {
  const cells = cellsOf(line)
  const isRow =
    cells.length > 1 && cells.length <= most && cells[0] !== '' && !/^(?:\s{4}|\t|\s*(?:[|>#]|[-*+]\s))/.test(line)
  return isRow ? cells.length : 0
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map((cell) => cell.trim())
}

function tableOf(rows: readonly string[]): readonly string[] {
  const [head, ...others] = rows
  if (head === undefined || others.length === 0) return rows
  const row = (line: string) =>
    `| ${cellsOf(line)
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | ')} |`
  return [
    '',
    row(head),
    `|${cellsOf(head)
      .map(() => ' --- |')
      .join('')}`,
    ...others.map(row),
    '',
  ]
}
