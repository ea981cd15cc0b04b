import { type MessageReading, readMessage } from '../../src/flows/acts/read-message.ts'
import type { DialogueRow } from '../formats/rows.ts'
import type { Measure } from '../measure.ts'

/** What may be made of a message of each kind. A question is right wherever it does not become part of the section. */
const right: Readonly<Record<DialogueRow['kind'], readonly MessageReading['type'][]>> = {
  answer: ['answer'],
  mention_in_answer: ['answer'],
  aside: ['aside'],
  thanks: ['aside'],
  command: ['command', 'unknown', 'shown'],
  question_to_bot: ['command', 'unknown', 'aside'],
}

/** Whether a chat message is taken for what it is: kept as part of the answer, or not. */
export function dialogueMeasures(rows: readonly DialogueRow[]): readonly Measure[] {
  const trials = rows.map((row) => {
    const { type } = readMessage(row.text, /@\p{L}/u.test(row.text) ? 'person' : 'none')
    return {
      id: row.id,
      lang: row.lang,
      doubt: row.doubt,
      kind: row.kind,
      isRight: right[row.kind].includes(type),
      text: row.text,
      expected: row.kind,
      found: type,
    }
  })
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const measure = (name: string, of: (kind: DialogueRow['kind']) => boolean): Measure => ({
    file: 'dialogue',
    name,
    counts: 'right',
    goal: null,
    trials: trials.filter(({ kind }) => of(kind)),
  })
  return [
    measure('messages taken for what they are', () => true),
    ...kinds.map((kind) => measure(`of it: ${kind.replaceAll('_', ' ')}`, (one) => one === kind)),
  ]
}
