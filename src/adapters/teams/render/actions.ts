import { firstChars } from '../../../flows/model/visible.ts'
import type { Block, Button } from '../../../flows/model/view.ts'
import type { Language } from '../../../text/language.ts'
import { limits } from '../limits.ts'
import { encodeDialog, encodePress } from '../press-code.ts'
import type { ActionSet, CardElement, Execute, ShowCard, Submit } from './adaptive-card.ts'
import { cardWords } from './card-words.ts'
import { opensDialog } from './dialog-acts.ts'
import { labelOf, lines } from './text.ts'

type Inputs = Execute['associatedInputs']

/**
 * The buttons in a row, and what does not fit into it behind one more; nothing is cut, and no row is empty.
 * A label too long for a button stands in full above.
 */
export function renderActions(
  visible: readonly (Button | Execute)[],
  more: readonly Button[],
  language: Language,
  inputs: Inputs,
): readonly CardElement[] {
  if (visible.length + more.length === 0) return []
  const all = visible.map((one) => ('press' in one ? renderButton(one, inputs) : one))
  const behind = [...all.slice(limits.visibleButtons), ...more.map((one) => renderButton(one, inputs))]
  const overflow = behind.length === 0 ? [] : [renderMore(behind, language)]
  const long = [...visible.flatMap((one) => ('press' in one ? [one] : [])), ...more].filter(isLong)
  const inFull = long.flatMap(({ label }) => lines(label, { size: 'Small', isSubtle: true }, 'Small'))
  return [...inFull, { type: 'ActionSet', actions: [...all.slice(0, limits.visibleButtons), ...overflow] }]
}

/** A button that opens a page. */
export function renderPage({ text, url }: Extract<Block, { type: 'page' }>): readonly CardElement[] {
  const title = labelOf(text, '')
  if (url === undefined) return lines(text)
  const inFull = title.length > limits.buttonTitle ? lines(text, { size: 'Small', isSubtle: true }, 'Small') : []
  return [...inFull, { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: shortenTitle(title), url }] }]
}

function isLong({ label }: Button): boolean {
  return labelOf(label, '').length > limits.buttonTitle
}

function shortenTitle(title: string): string {
  return title.length > limits.buttonTitle ? `${firstChars(title, limits.buttonTitle - 1)}…` : title
}

function renderButton({ label, style, press }: Button, inputs: Inputs): Execute | Submit {
  const looks = { primary: { style: 'positive' }, danger: { style: 'destructive' }, plain: {} } as const
  const title = shortenTitle(labelOf(label, press.action))
  const how = { ...looks[style], associatedInputs: inputs }
  return opensDialog(press)
    ? { type: 'Action.Submit', title, data: encodeDialog(press), ...how }
    : { type: 'Action.Execute', title, ...encodePress(press), ...how }
}

function renderMore(actions: readonly (Execute | Submit)[], language: Language): ShowCard {
  const sets = Math.ceil(actions.length / limits.actionsInSet)
  const body = Array.from({ length: sets }, (_, index): ActionSet => {
    const start = index * limits.actionsInSet
    return { type: 'ActionSet', actions: actions.slice(start, start + limits.actionsInSet) }
  })
  return {
    type: 'Action.ShowCard',
    title: cardWords.more[language],
    card: { type: 'AdaptiveCard', version: '1.5', body },
  }
}
