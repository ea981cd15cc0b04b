import type { Actor, Event } from '../../src/flows/model/event.ts'
import type { Place } from '../../src/flows/model/event.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { buttonsOf, people, type Played, table, type Table, told } from './table.ts'

const { camille } = people

/** 14:00 in Paris, by the platform's own clock; what follows counts seconds from then. */
export const two = Date.UTC(2026, 10, 23, 13, 0)

/** So many seconds after two, somebody wrote this. */
export type Stamped = readonly [second: number, text: string]

/** A draft with nothing in it. */
export function emptyDraft(language: Language = 'fr', platform: Place['platform'] = 'slack'): Table {
  const t = table(language, undefined, undefined, undefined, undefined, platform)
  t.command(camille)
  return t
}

/** A message in the thread of the draft, whenever it comes. */
export function sayAt(t: Table, [second, text]: Stamped, who: Actor = camille): Played {
  const event = { type: 'said', message: text, text, mentions: 'none', written: two + second * 1_000 } as const
  return t.act(who, event, { thread: 'MLP-2026-001' })
}

/** A press that the platform stamps. */
export function pressAt(t: Table, second: number, action: string, args: Record<string, string> = {}): Played {
  const { version } = t.proposal()
  const event: Event = { type: 'pressed', action, proposal: 'MLP-2026-001', version, args, when: two + second * 1_000 }
  return t.act(camille, event)
}

/** A draft to which this came in this order, and what the last of it led to. */
export function after(...arrivals: readonly Stamped[]): { readonly t: Table; readonly last: Played } {
  const t = emptyDraft()
  const last = arrivals.map((one) => sayAt(t, one)).at(-1)
  if (last === undefined) throw new Error('nothing came')
  return { t, last }
}

/** The sections that hold something: `1 UN DEUX · 2 TROIS`. */
export function filled(t: Table): string {
  const some = sectionNumbers.filter((number) => t.proposal().sections[number].pieces.length > 0)
  return some.map((number) => `${number} ${textIn(t, number)}`).join(' · ')
}

/** A section's text on one line. */
export function textIn(t: Table, number: SectionNumber): string {
  return sectionText(t.proposal().sections[number]).replaceAll('\n\n', ' ')
}

/** What the actor alone was told, with plain spaces. */
export function toldPlainly(outcome: Played): string {
  return told(outcome).replaceAll(/[\u00A0\u202F]/g, ' ')
}

/** The buttons of all that was said. */
export function buttonsIn({ effects }: Played): ReturnType<typeof buttonsOf> {
  return effects.filter(({ type }) => type === 'tell').flatMap(({ view }) => buttonsOf(view))
}
