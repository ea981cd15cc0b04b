import type { Act, Entry, Heard, Month, Somebody, Stands } from '../transcript.ts'
import { partsOf, type TimeKind } from './kinds.ts'
import { type OwnCalendar, ownCalendar } from './calendar.ts'

/** A message that time alone led to. */
export interface Timed extends Heard {
  readonly type: TimeKind
  /** The entry itself. */
  readonly source: Heard
  readonly ms: number
  /** The zone of whom it is for: a person's, or the programme's for a room. */
  readonly zone: string
}

/** A proposal in somebody's hands for review, without a break. */
export interface Holding {
  readonly proposal: string
  readonly who: Somebody
  /** The claim, and each note and comment since: each begins the time anew. */
  readonly begins: readonly number[]
  readonly end: number
}

/** A month as rules look at it. */
export interface Story {
  readonly month: Month
  readonly calendar: OwnCalendar
  readonly timed: readonly Timed[]
  readonly acts: readonly Act[]
  readonly stands: readonly Stands[]
  readonly holdings: readonly Holding[]
  readonly end: number
  readonly person: (name: string) => Somebody | undefined
  /** Where a proposal stood just before this entry. */
  readonly before: (entry: Entry, proposal: string) => Stands | undefined
  /** The moment itself where the program ran, else the one at which it was switched on again. */
  readonly onceOn: (at: number) => number
}

/** Reads a month for its rules. */
export function readStory(month: Month): Story {
  const { entries } = month
  const of = <K extends Entry['kind']>(kind: K) =>
    entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
  const person = (name: string) => month.people.find((one) => one.name === name)
  const places = new Map(entries.map((entry, index) => [entry, index]))
  const stands = of('stands')
  const before: Story['before'] = (entry, proposal) => {
    const place = places.get(entry) ?? 0
    return stands.findLast((one) => one.proposal === proposal && (places.get(one) ?? 0) < place)
  }
  const timed = of('heard').flatMap((heard) => {
    const zone = person(heard.person)?.timeZone ?? month.timeZone
    return partsOf(heard).map((part): Timed => {
      const isAnswer = part.type === 'draft' && before(heard, part.about[0] ?? '')?.state === 'changes-requested'
      const type = isAnswer ? 'requests' : part.type
      return { ...heard, ...part, type, ms: Date.parse(heard.at), zone, source: heard }
    })
  })
  const switches = of('switched')
  const end = Date.parse(month.end)
  return {
    month,
    calendar: ownCalendar(month.closed),
    timed,
    acts: of('act'),
    stands,
    holdings: holdingsIn(stands, of('act'), person, end),
    end,
    person,
    before,
    onceOn(at) {
      const last = switches.findLast((one) => Date.parse(one.at) <= at)
      if (last?.to !== 'off') return at
      return Date.parse(switches.find((one) => one.to === 'on' && Date.parse(one.at) > at)?.at ?? month.end)
    },
  }
}

function holdingsIn(
  stands: readonly Stands[],
  acts: readonly Act[],
  person: Story['person'],
  monthEnd: number,
): readonly Holding[] {
  return stands.flatMap((one, index) => {
    const who = one.holder === null ? undefined : person(one.holder)
    if (who === undefined) return []
    const { proposal } = one
    const next = stands.slice(index + 1).find((other) => other.proposal === proposal)
    const [begin, end] = [Date.parse(one.at), next === undefined ? monthEnd : Date.parse(next.at)]
    const renewals = acts
      .filter((act) => act.proposal === proposal && act.person === who.name)
      .filter(({ what }) => what === 'add-item' || what === 'review comment')
      .map(({ at }) => Date.parse(at))
      .filter((at) => at > begin && at < end)
    return [{ proposal, who, begins: [begin, ...renewals], end }]
  })
}
