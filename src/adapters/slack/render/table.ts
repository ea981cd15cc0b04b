import type { Language } from '../../../text/language.ts'
import type { Block } from '../../../flows/model/view.ts'
import { splitText } from './split-text.ts'
import { cleanText, mrkdwn } from './mrkdwn.ts'
import type { StyledText } from './rich.ts'
import type { Budget, Unit } from './unit.ts'
import { isVisible, pack } from './unit.ts'

/** A row of at most so many characters stands on one line, even on a phone. */
const oneLine = 90

/** Room for an indent, or for the signs of bold words. */
const indent = 4

type TableBlock = Extract<Block, { type: 'table' }>

/** A line of a table: its first one stands out. */
interface TableLine {
  readonly text: string
  readonly style: 'first' | 'other'
}

/**
 * A row as a line, or as one line per cell where it is long, each cell after its column's name: a phone is too narrow for
 * columns, and whoever listens hears what each figure is.
 */
export function tableUnits(table: TableBlock, language: Language, budget: Budget): readonly Unit[] {
  const headline = { text: cleanText(table.columns.join(' · ')), style: 'other' } as const
  const lines = table.rows.length === 0 ? [headline] : table.rows.flatMap((row) => rowLines(table, row, language))
  return pack(
    lines.flatMap((line) => writeLine(line, budget)),
    budget,
  )
}

function rowLines({ columns }: TableBlock, row: readonly string[], language: Language): readonly TableLine[] {
  const colon = { fr: '\u00A0: ', en: ': ' }[language]
  const cells = row.map((cell, index) => {
    const column = index === 0 ? '' : (columns[index] ?? '')
    return cleanText(column === '' ? cell : `${column}${colon}${cell}`).replaceAll('\n', ' ')
  })
  const [first = '', ...others] = cells
  const rest = others.join(' · ')
  if (first.length + rest.length <= oneLine)
    return [
      { text: first, style: 'first' },
      { text: rest, style: 'other' },
    ]
  return [{ text: first, style: 'first' }, ...others.map((text) => ({ text, style: 'other' }) as const)]
}

/** What stands below the first line of a row is indented. */
function writeLine({ text, style }: TableLine, budget: Budget): readonly StyledText[] {
  if (!isVisible(text)) return []
  const [before, look] = style === 'first' ? (['', 'bold'] as const) : (['    ', 'plain'] as const)
  return splitText(text, budget.section - indent, mrkdwn)
    .filter(isVisible)
    .map((piece) => ({ text: before + piece, look }))
}
