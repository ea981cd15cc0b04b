import { saying } from './limits.ts'
import { warnsOfArchive } from './kinds.ts'
import { judge, type Rule } from './rule.ts'
import type { Holding, Story, Timed } from './story.ts'

const [minuteMs, dayMs] = [60_000, 86_400_000]
/** Two working days of nine hours, and the shares of them at which the claimer hears. */
const [claimMinutes, notices] = [2 * 9 * 60, [0.5, 0.8]] as const
/** The clocks of the two calendars go by minutes. */
const tolerance = 2 * minuteMs

/** When something is to happen: the moment itself, or the next working one after a time without a program. */
function opening(story: Story, at: number, zone: string): readonly number[] {
  const on = story.onceOn(at)
  return on === at ? [at] : [on, story.calendar.after(on, zone, 0)]
}

function isNear(at: number, moments: readonly number[]): boolean {
  return moments.some((moment) => Math.abs(at - moment) <= tolerance)
}

/** A claim ends two working days after it, or after the last note or comment, and not before. */
export const claimsEnd: Rule = (story) =>
  judge('a claim ends by itself after two working days', story.holdings, ({ proposal, who, begins, end }) => {
    const last = begins.at(-1) ?? 0
    const due = opening(story, story.calendar.after(last, who.timeZone, claimMinutes), who.timeZone)
    const isActs = story.acts.some((act) => act.proposal === proposal && Math.abs(Date.parse(act.at) - end) < 1_000)
    if (isActs || end === story.end)
      return end > Math.max(...due) + tolerance ? `${who.name} has ${proposal} too long, to ${iso(end)}` : null
    return isNear(end, due)
      ? null
      : `${who.name}’s claim of ${proposal} ended ${iso(end)} instead of ${due.map(iso).join(' or ')}`
  })

/**
 * Each claimer hears at half and four fifths, and when it is over: at these moments, and at no other; in private, or by name
 * in the reviewers' room where they take no private words.
 */
export const claimersHear: Rule = (story) => {
  const wanted = story.holdings.flatMap((holding) => noticesOf(story, holding))
  const given = story.timed.filter(({ type }) => type === 'claim notice' || type === 'claim over')
  const matches = (one: Timed, want: Wanted) =>
    one.type === want.type &&
    one.person === want.person &&
    one.where === want.where &&
    one.about.includes(want.proposal) &&
    isNear(one.ms, want.moments)
  const missing = judge(
    'claimers hear at half, four fifths and the end',
    wanted.filter(({ must }) => must),
    (want) =>
      given.some((one) => matches(one, want))
        ? null
        : `${want.person} did not hear “${want.type}” about ${want.proposal} ${want.moments.map(iso).join(' or ')}`,
  )
  const stray = given.filter((one) => !wanted.some((want) => matches(one, want)))
  return { ...missing, broken: [...missing.broken, ...stray.map((one) => `${saying(one)}, at no moment of a claim`)] }
}

interface Wanted {
  readonly type: Timed['type']
  readonly person: string
  readonly where: Timed['where']
  readonly proposal: string
  readonly moments: readonly number[]
  /** Not where a later moment took its place while no program ran. */
  readonly must: boolean
}

function noticesOf(story: Story, { proposal, who, begins, end }: Holding): readonly Wanted[] {
  const { calendar } = story
  const where = who.direct === 'open' ? 'direct' : 'reviewers'
  const about = { person: who.name, where, proposal } as const
  return begins.flatMap((begin, index) => {
    const until = begins[index + 1] ?? end
    const at = (share: number) => calendar.after(begin, who.timeZone, claimMinutes * share)
    const moments = [...notices.map(at), at(1)]
    return moments.flatMap((moment, place): readonly Wanted[] => {
      const type = place === notices.length ? 'claim over' : 'claim notice'
      const when = opening(story, moment, who.timeZone)
      const next = moments[place + 1] ?? Number.POSITIVE_INFINITY
      const [first = moment] = when
      const isIn = moment < (type === 'claim over' ? until + tolerance : until)
      const last = when.at(-1) ?? moment
      const must = last < story.end && last < next && (type === 'claim over' ? last <= until + tolerance : last < until)
      return isIn || first < until ? [{ ...about, type, moments: when, must }] : []
    })
  })
}

/** The digest names what nobody has claimed for three working days, that morning, and again every other one. */
export const digestsName: Rule = (story) => {
  const digests = story.timed.filter(({ type, where }) => type === 'digest' && where === 'reviewers')
  const zone = story.month.timeZone
  const waits = story.stands.flatMap((one, index) => {
    if (one.state !== 'submitted') return []
    const next = story.stands.slice(index + 1).find(({ proposal }) => proposal === one.proposal)
    return [{ ...one, from: Date.parse(one.at), end: next === undefined ? story.end : Date.parse(next.at) }]
  })
  return judge('the digest names what waits three working days, then every two', waits, ({ proposal, from, end }) => {
    // What comes back into the queue waits since it was submitted.
    const since = story.stands.findLast(
      (one) =>
        one.proposal === proposal &&
        one.state === 'submitted' &&
        isSubmission(story, one.at, proposal) &&
        Date.parse(one.at) <= from,
    )
    const begin = since === undefined ? from : Date.parse(since.at)
    const due = story.calendar.workingMorning(begin, zone, 3)
    const named = digests.filter((one) => one.about.includes(proposal) && one.ms >= from && one.ms < end)
    const early = named.find(({ ms }) => ms < due)
    if (early !== undefined) return `${saying(early)}, before three working days`
    const close = named.find(
      ({ ms }, index) => index > 0 && ms < story.calendar.workingMorning(named[index - 1]?.ms ?? 0, zone, 2),
    )
    if (close !== undefined) return `${saying(close)}, less than two working days after the one before`
    const isAwake = story.onceOn(due) === due
    if (begin === from && isAwake && due < end && due < story.end && !named.some(({ ms }) => isNear(ms, [due])))
      return `${proposal} was not named ${iso(due)}`
    return null
  })
}

function isSubmission({ acts }: Story, at: string, proposal: string): boolean {
  return acts.some((act) => act.at === at && act.proposal === proposal && act.what === 'submit')
}

/** The coordinators hear of it with the third time. */
export const coordinatorsHear: Rule = (story) => {
  const digests = story.timed.filter(({ type }) => type === 'digest')
  const proposals = [...new Set(digests.flatMap(({ about }) => about))]
  return judge('coordinators hear the third time, and not before', proposals, (proposal) => {
    const inRoom = (room: string) => digests.filter(({ where, about }) => where === room && about.includes(proposal))
    const third = inRoom('reviewers')[2]
    const [told] = inRoom('coordinators')
    // A digest that fell into a time without a program counts as given: then the coordinators may hear a little sooner.
    const missed = story.month.entries.some(({ kind }) => kind === 'switched')
    if (third !== undefined && !inRoom('coordinators').some(({ ms }) => ms <= third.ms))
      return `${proposal}: the coordinators did not hear by ${third.at}`
    const before = told === undefined ? 3 : inRoom('reviewers').filter(({ ms }) => ms <= told.ms).length
    return before >= 3 || (missed && before >= 1) ? null : `${saying(told as Timed)}, after ${before} digests`
  })
}

/** Nothing is archived whose author was not told a week before, unless they asked to hear no more of it. */
export const toldBeforeArchive: Rule = (story) =>
  judge(
    'nothing is archived before its author was told',
    story.timed.filter(({ type }) => type === 'archived'),
    (one) => {
      const warning = story.timed.findLast(
        (other) =>
          other.ms < one.ms &&
          other.person === one.person &&
          other.about.join() === one.about.join() &&
          warnsOfArchive(other),
      )
      const isStopped = story.acts.some(
        ({ what, proposal, at }) => what === 'remind-never' && one.about.includes(proposal) && at < one.at,
      )
      const isTold = warning !== undefined && one.ms - warning.ms >= 6.5 * dayMs
      return isStopped || isTold ? null : `${saying(one)}, without a word before`
    },
  )

/** Nobody else takes what is reserved for whoever reviewed it before. */
export const reservedForPrevious: Rule = (story) => {
  const again = story.stands.filter((one) => one.state === 'submitted' && isSubmission(story, one.at, one.proposal))
  const reserved = again.flatMap((one) => {
    const previous = story.stands.findLast(
      ({ proposal, holder, at }) => proposal === one.proposal && holder !== null && at < one.at,
    )
    const isAsked = story.acts.findLast(
      ({ proposal, what, at }) => proposal === one.proposal && what.startsWith('review') && at < one.at,
    )
    const who = isAsked?.what === 'review changes' ? story.person(previous?.holder ?? '') : undefined
    return who === undefined
      ? []
      : [{ ...one, who, until: story.calendar.after(Date.parse(one.at), who.timeZone, claimMinutes) }]
  })
  return judge('a new version is kept two working days for its reviewer', reserved, ({ proposal, at, who, until }) => {
    const taken = story.holdings.find((one) => one.proposal === proposal && (one.begins[0] ?? 0) > Date.parse(at))
    const isElse = taken !== undefined && taken.who.name !== who.name && (taken.begins[0] ?? 0) < until - tolerance
    return isElse ? `${taken.who.name} took ${proposal} from ${who.name} before ${iso(until)}` : null
  })
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
