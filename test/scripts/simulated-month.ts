import type { Act, Entry, Heard, Month, Somebody, Stands, Switched } from '../../scripts/simulate/transcript.ts'
import { wordsIn } from '../../src/text/words.ts'

const { reminders, review, digest } = wordsIn('fr')

const lea: Somebody = { name: 'Léa', role: 'learner', timeZone: 'Europe/Paris', direct: 'open' }
const karim: Somebody = { name: 'Karim', role: 'learner', timeZone: 'Europe/Paris', direct: 'open' }
const sophie: Somebody = { name: 'Sophie', role: 'reviewer', timeZone: 'Europe/Paris', direct: 'open' }
const thomas: Somebody = { name: 'Thomas', role: 'reviewer', timeZone: 'Europe/Paris', direct: 'open' }

/** Two proposals: Léa’s, which she lets lie, and Karim’s, which waits, is claimed, and comes back. */
export const [hers, his] = ['MLP-2026-001', 'MLP-2026-002'] as const

/** Somebody’s act. */
export function act(at: string, person: string, what: string, proposal: string): Act {
  return { kind: 'act', at, person, what, proposal }
}

/** A message for a person, or for a room where there is none. */
export function heard(at: string, where: Heard['where'], person: string, about: string, text: string): Heard {
  return { kind: 'heard', at, where, person, about: [about], text }
}

/** What a status line comes to say. */
export function stands(at: string, proposal: string, state: string, holder: string | null = null): Stands {
  return { kind: 'stands', at, proposal, state, holder }
}

/** The program is switched on or off. */
export function switched(at: string, to: Switched['to']): Switched {
  return { kind: 'switched', at, to }
}

/** A month without fault, reckoned by hand: summer time ends on 25 October, between a claim and its end. */
export const faultless: Month = {
  people: [lea, karim, sophie, thomas],
  timeZone: 'Europe/Paris',
  closed: [],
  end: '2026-10-29T00:00:00.000Z',
  entries: [
    act('2026-10-14T10:00:17.000Z', 'Léa', 'start', hers),
    stands('2026-10-14T10:00:17.000Z', hers, 'drafting'),
    act('2026-10-14T11:00:17.000Z', 'Karim', 'start', his),
    stands('2026-10-14T11:00:17.000Z', his, 'drafting'),
    act('2026-10-15T10:00:17.000Z', 'Karim', 'submit', his),
    stands('2026-10-15T10:00:17.000Z', his, 'submitted'),
    heard('2026-10-20T07:00:00.000Z', 'reviewers', '', his, digest.reviewers(1)),
    heard('2026-10-22T07:00:00.000Z', 'reviewers', '', his, digest.reviewers(1)),
    // Friday 10 h: Monday 10 h, Monday 15 h 24, Tuesday 10 h.
    act('2026-10-23T08:00:17.000Z', 'Sophie', 'claim', his),
    stands('2026-10-23T08:00:17.000Z', his, 'in-review', 'Sophie'),
    heard('2026-10-26T09:00:17.000Z', 'direct', 'Sophie', his, review.runsOut(his, 'demain')),
    heard('2026-10-26T14:24:17.000Z', 'direct', 'Sophie', his, review.runsOut(his, 'demain')),
    heard('2026-10-27T09:00:17.000Z', 'direct', 'Sophie', his, review.ranOut(his)),
    stands('2026-10-27T09:00:17.000Z', his, 'submitted'),
    heard('2026-10-28T08:00:00.000Z', 'reviewers', '', his, digest.reviewers(1)),
    heard('2026-10-28T08:00:00.000Z', 'coordinators', '', his, digest.coordinators(1)),
    heard('2026-10-28T08:00:00.000Z', 'thread', 'Léa', hers, reminders.draft(hers)),
  ],
}

/** The same month with more in it, in the order of time. */
export function withMore(...more: readonly Entry[]): Month {
  return { ...faultless, entries: [...faultless.entries, ...more].toSorted((a, b) => a.at.localeCompare(b.at)) }
}

/** The same month with one entry changed, or left out for null. */
export function withOther(index: number, other: Partial<Entry> | null): Month {
  const entries = faultless.entries.flatMap((entry, place) => {
    if (place !== faultless.entries.length + index && place !== index) return [entry]
    return other === null ? [] : [{ ...entry, ...other } as Entry]
  })
  return { ...faultless, entries: entries.toSorted((a, b) => a.at.localeCompare(b.at)) }
}
