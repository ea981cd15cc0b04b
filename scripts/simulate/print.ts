import type { Verdict } from './check/rule.ts'
import { kindOf } from './check/kinds.ts'
import type { Act, Heard, Month } from './transcript.ts'

/** The month as lines to read: what people did, and what came of it for others and by itself. */
export function* transcriptLines({ people, entries, timeZone }: Month): Generator<string> {
  const zoneOf = (name: string) => people.find((one) => one.name === name)?.timeZone ?? timeZone
  let last: Act | null = null
  for (const entry of entries) {
    switch (entry.kind) {
      case 'act':
        last = entry
        yield `${clock(entry.at, zoneOf(entry.person))}  ${entry.person} · ${entry.what} · ${entry.proposal}`
        break
      case 'heard':
        // What answers whoever acted is of no interest here.
        if (kindOf(entry) === null && entry.person !== '' && entry.person === last?.person) break
        yield `${clock(entry.at, zoneOf(entry.person))}    → ${whom(entry)} · ${entry.about.join(', ') || '–'} · ${firstWords(entry.text)}`
        break
      case 'stands':
        yield `${clock(entry.at, timeZone)}    = ${entry.proposal} · ${entry.state}${entry.holder === null ? '' : ` · ${entry.holder}`}`
        break
      case 'switched':
        yield `${clock(entry.at, timeZone)}  ===== the program is switched ${entry.to} =====`
        break
      default:
        entry satisfies never
    }
  }
}

/** How many messages of each kind time led to, and how many anybody heard at most. */
export function* countLines({ entries }: Month): Generator<string> {
  const timed = entries.filter((entry): entry is Heard => entry.kind === 'heard').filter((one) => kindOf(one) !== null)
  const kinds = Map.groupBy(
    timed,
    (one) => `${kindOf(one) ?? ''}${one.person === '' ? `, in the ${one.where}’ room` : ''}`,
  )
  for (const [kind, all] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b))) {
    const people = Map.groupBy(all, ({ person, where }) => person || where)
    const most = Math.max(...[...people.values()].map(({ length }) => length))
    yield `${kind.padEnd(36)} ${String(all.length).padStart(4)} messages to ${String(people.size).padStart(2)}, at most ${most} to one`
  }
}

/** Each rule with how often it had to hold, and where it did not. */
export function* verdictLines(verdicts: readonly Verdict[]): Generator<string> {
  for (const { rule, checked, broken } of verdicts) {
    yield `${broken.length === 0 ? 'holds ' : 'BROKEN'} ${String(checked).padStart(5)} × ${rule}`
    for (const one of broken) yield `         ${one}`
  }
}

function whom({ where, person }: Heard): string {
  if (person === '') return `the ${where}’ room`
  return `${person} (${{ thread: 'thread', direct: 'direct message', alone: 'for them alone' }[where as 'thread'] ?? where})`
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return `“${line.length > 90 ? `${line.slice(0, 89)}…` : line}”`
}

function clock(at: string, timeZone: string): string {
  const options = {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const local = new Intl.DateTimeFormat('en-GB', options).format(new Date(at))
  return `${local} ${(timeZone.split('/')[1] ?? timeZone).padEnd(10)}`
}
