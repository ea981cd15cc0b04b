import { type Chance, chanceFrom } from '../simulate/chance.ts'

/** How much is to happen. */
export interface ChaosOptions {
  readonly events: number
  readonly kills: number
  readonly freezes: number
  /** Kills of PostgreSQL and of Redis, in turns. */
  readonly serverKills: number
  readonly flushes: number
  readonly poisons: number
  readonly replicas: number
  readonly seed: number
}

/** What a learner does at one go: goes to a section, writes there, and maybe changes a text or presses a button. */
export interface LearnerTurn {
  /** Not before, in ms from the start. */
  readonly at: number
  readonly section: number
  readonly texts: number
  /** How often a text is edited, at once and while it may still be on its way; `which` counts back from the last text. */
  readonly edits: { readonly times: number; readonly which: number } | null
  readonly press: (typeof presses)[number] | null
}

/** What goes wrong with an answer of a platform. */
export const platformFaults = ['limited', 'lost', 'failed', 'dropped'] as const
export type PlatformFault = (typeof platformFaults)[number]

/** Something that goes wrong, in ms from the start. */
export type PlannedFault = { readonly at: number } & (
  | { readonly type: 'kill' | 'freeze' | 'cut' | 'hush'; readonly replica: number }
  | { readonly type: 'postgres' | 'redis' | 'flush' }
  | { readonly type: 'slack' | 'teams'; readonly fault: PlatformFault }
)

/** All that is to happen, which follows from the options alone. */
export interface ChaosPlan {
  readonly options: ChaosOptions
  readonly ms: number
  /** Those of each learner, in order. The learners are on Slack and on Teams, in turns. */
  readonly learners: readonly (readonly LearnerTurn[])[]
  /** When somebody of their own sends what ends the program. */
  readonly poisons: readonly number[]
  readonly faults: readonly PlannedFault[]
}

const presses = ['done', 'why', 'example'] as const
const sections = [3, 4, 5, 7, 8, 9] as const

/** The plan of a seed. */
export function planFrom(options: ChaosOptions): ChaosPlan {
  const chance = chanceFrom(options.seed)
  const { events, kills, freezes, serverKills, flushes, poisons } = options
  const ms = Math.max(events * 150, kills * 1_500 + freezes * 4_000 + serverKills * 4_000 + flushes * 500 + 4_000)
  const moment = () => chance.between(0, ms)
  return {
    options,
    ms,
    learners: learnersOf(events, moment, chance),
    poisons: Array.from({ length: poisons }, () => chance.between(0, Math.floor(ms / 2))),
    faults: faultsOf(options, moment, chance).toSorted((a, b) => a.at - b.at),
  }
}

/** What one learner does at most, about: a history of many events is one of many learners, as it is outside. */
const eventsOfOne = 80

function learnersOf(events: number, moment: () => number, chance: Chance): readonly (readonly LearnerTurn[])[] {
  const count = Math.max(2, Math.min(12, Math.round(events / 10)), Math.round(events / eventsOfOne))
  const learners = Array.from({ length: count }, (): LearnerTurn[] => [])
  for (let left = events; left > 0;) {
    const turn = turnOf(left, moment(), chance)
    learners[chance.between(0, learners.length - 1)]?.push(turn)
    left -= eventsIn(turn)
  }
  return learners.map((turns) => turns.toSorted((a, b) => a.at - b.at))
}

function turnOf(left: number, at: number, chance: Chance): LearnerTurn {
  const texts = Math.min(chance.between(1, 4), Math.max(0, left - 1))
  const isEdited = texts > 0 && left > texts + 2 && chance.between(1, 100) <= 45
  const edits = isEdited ? { times: chance.between(1, 2), which: chance.between(0, 5) } : null
  const isPressed = left > texts + 3 && chance.between(1, 100) <= 40
  const press = isPressed ? chance.pick(presses) : null
  return { at, section: chance.pick(sections), texts, edits, press }
}

/** How many things that a platform tells of are in it: the command that goes to the section, and what follows. */
export function eventsIn({ texts, edits, press }: LearnerTurn): number {
  return 1 + texts + (edits?.times ?? 0) + (press === null ? 0 : 1)
}

function faultsOf(options: ChaosOptions, moment: () => number, chance: Chance): readonly PlannedFault[] {
  const { events, kills, freezes, serverKills, flushes, replicas } = options
  const replica = () => chance.between(0, replicas - 1)
  const many = <T>(length: number, one: (index: number) => T) => Array.from({ length }, (_, index) => one(index))
  const cuts = Math.ceil(freezes / 2)
  return [
    ...many(kills, () => ({ at: moment(), type: 'kill' as const, replica: replica() })),
    ...many(freezes, () => ({ at: moment(), type: 'freeze' as const, replica: replica() })),
    ...many(cuts, () => ({ at: moment(), type: 'cut' as const, replica: replica() })),
    ...many(cuts, () => ({ at: moment(), type: 'hush' as const, replica: replica() })),
    ...many(serverKills, (index) => ({
      at: moment(),
      type: index % 2 === 0 ? ('postgres' as const) : ('redis' as const),
    })),
    ...many(flushes, () => ({ at: moment(), type: 'flush' as const })),
    ...many(Math.ceil(events / 10), (index) => ({
      at: moment(),
      type: index % 2 === 0 ? ('slack' as const) : ('teams' as const),
      fault: chance.pick(platformFaults),
    })),
  ]
}
