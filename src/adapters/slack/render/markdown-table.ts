import type { types } from '@slack/bolt'
import type { MarkdownPart, MarkdownRow } from '../../../text/markdown/document.ts'
import { spokenRow, spokenWords } from '../../../text/markdown/spoken-markdown.ts'
import { limits } from '../limits.ts'
import { bold, richWords } from './markdown-elements.ts'
import { mrkdwn } from './mrkdwn.ts'
import { tableUnits } from './table.ts'
import { isVisible, type Rendering, type Unit } from './unit.ts'

type MarkdownTable = Extract<MarkdownPart, { type: 'table' }>

/**
 * A table as Slack's own, or as several under the same headers where it is longer than one may be. As lines, each cell
 * with its column's name, where Slack cannot show it.
 */
export function markdownTable(table: MarkdownTable, { language, budget }: Rendering): readonly Unit[] {
  const most = budget.text - 400
  const head = saidRow(table.columns).length
  const fits = [table.columns, ...table.rows].every((row) => head + saidRow(row).length + 1 <= most)
  if (budget.tables === 'lines' || table.columns.length > limits.tableColumns || !fits) {
    const [columns = [], ...rows] = [table.columns, ...table.rows].map((row) => row.map(spokenWords))
    return tableUnits({ type: 'table', columns, rows }, language, budget)
  }
  return divideRows(table.rows, most - head)
    .map((rows) => tableUnit(table.columns, rows))
    .filter(({ spoken }) => isVisible(spoken))
}

/** As many rows to a table as it may have, and as a message has room for. */
function divideRows(rows: readonly MarkdownRow[], most: number): readonly (readonly MarkdownRow[])[] {
  const groups: MarkdownRow[][] = [[]]
  let room = most
  for (const row of rows) {
    const length = saidRow(row).length + 1
    if (length > room || (groups.at(-1)?.length ?? 0) >= limits.tableRows - 1) {
      groups.push([])
      room = most
    }
    groups.at(-1)?.push(row)
    room -= length
  }
  return groups
}

function tableUnit(columns: MarkdownRow, rows: readonly MarkdownRow[]): Unit {
  const block: types.TableBlock = {
    type: 'table',
    rows: [cellsOf(columns.map((words) => words.map(bold))), ...rows.map(cellsOf)],
    column_settings: columns.map(() => ({ is_wrapped: true })),
  }
  return { block, spoken: [columns, ...rows].map(saidRow).join('\n'), stays: 'anywhere' }
}

/** Rich text in each cell: Slack refuses an empty one, and reads no markup in it. */
function cellsOf(row: MarkdownRow): types.RichTextBlock[] {
  return row.map((words) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: richWords(words) }],
  }))
}

function saidRow(row: MarkdownRow): string {
  return mrkdwn(spokenRow(row))
}
