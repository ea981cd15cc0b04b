import { judge, type Rule } from './rule.ts'
import type { Story } from './story.ts'

const minuteMs = 60_000

/** A time in which a proposal is its author's to go on with, and nobody touches it. */
interface Silence {
  readonly proposal: string
  readonly owner: string
  readonly state: string
  readonly from: number
  readonly to: number
  /** They asked for a later reminder, a pause or none at all: then this rule says nothing. */
  readonly isArranged: boolean
}

/** Whoever lets a draft lie hears after 14 days, and whoever owes answers after five working days, in the morning. */
export const silentAuthorsHear: Rule = (story) => {
  const due = silences(story)
    .filter(({ isArranged }) => !isArranged)
    .map((one) => ({ ...one, at: firstReminder(story, one) }))
    .filter(({ at, to }) => at + minuteMs < to && at + minuteMs < story.end)
  return judge('silent authors hear on time', due, ({ owner, proposal, state, at, from }) => {
    const type = state === 'drafting' ? 'draft' : 'requests'
    const heard = story.timed.find((one) => one.type === type && one.about.includes(proposal) && one.ms > from)
    const wanted = new Date(at).toISOString()
    if (heard === undefined) return `${owner} did not hear of ${proposal} ${wanted}`
    return Math.abs(heard.ms - at) <= 3 * minuteMs
      ? null
      : `${owner} heard of ${proposal} ${heard.at} instead of ${wanted}`
  })
}

function firstReminder({ calendar, person, onceOn }: Story, { owner, state, from }: Silence): number {
  const zone = person(owner)?.timeZone ?? ''
  const at = state === 'drafting' ? calendar.morning(from, zone, 14) : calendar.workingMorning(from, zone, 5)
  const on = onceOn(at)
  return on === at ? at : calendar.after(on, zone, 0)
}

function silences({ stands, acts, end, timed }: Story): readonly Silence[] {
  return stands.flatMap((one, index) => {
    if (one.state !== 'drafting' && one.state !== 'changes-requested') return []
    const owner = acts.find(({ proposal, what }) => proposal === one.proposal && what === 'start')?.person ?? ''
    const next = stands.slice(index + 1).find(({ proposal }) => proposal === one.proposal)
    const [begin, to] = [Date.parse(one.at), next === undefined ? end : Date.parse(next.at)]
    const own = acts.filter((act) => act.proposal === one.proposal && act.person === owner)
    const overs = timed.filter(({ type, about }) => type === 'pause over' && about.includes(one.proposal))
    const deeds = [...own.map(({ at }) => Date.parse(at)), ...overs.map(({ ms }) => ms)]
      .filter((at) => at >= begin && at < to)
      .toSorted((a, b) => a - b)
    const moments = [begin, ...deeds]
    return moments.map((from, place) => {
      const what = own.findLast(({ at }) => Date.parse(at) === from)?.what ?? ''
      const until = moments[place + 1] ?? to
      const isArranged = /^(?:!pause|remind)/.test(what)
      return { proposal: one.proposal, owner, state: one.state, from, to: until, isArranged }
    })
  })
}
