import { strongSections } from '../../test/journeys/texts.ts'
import type { Language } from '../../src/text/language.ts'
import type { Chance } from './chance.ts'
import type { Hands } from './hands.ts'
import type { Stands } from './transcript.ts'

/** The moments, in ms since 1970, at which somebody looks at Slack and maybe does one thing. */
export type Life = AsyncGenerator<number, void, void>

/** What somebody who lives through the month knows. */
export interface Living {
  readonly hands: Hands
  readonly chance: Chance
  readonly language: Language
  /** The clock now, in ms since 1970. */
  readonly now: () => number
  readonly standing: (proposal: string) => Pick<Stands, 'state' | 'holder'> | null
  /** Proposals that stand so, oldest first. */
  readonly standingSo: (state: string) => readonly string[]
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** What becomes of a learner's proposal; the class has some of each. */
export const learnerKinds = [
  'finishes',
  'finishes',
  'answers late',
  'goes quiet',
  'pauses',
  'withdraws',
  'finishes',
  'asks for later',
  'never again',
  'recalls',
  'has two',
] as const
export type LearnerKind = (typeof learnerKinds)[number]

/** A learner's month. */
export async function* learner(living: Living, kind: LearnerKind): Life {
  const { hands, chance, now } = living
  yield now() + chance.between(0, 4) * day + chance.between(7, 21) * hour
  const proposal = await hands.start()
  switch (kind) {
    case 'finishes':
    case 'answers late':
      return yield* finish(living, proposal, kind === 'finishes' ? 2 : 12)
    case 'goes quiet':
      return yield* write(living, proposal, [1, 2, 3])
    case 'asks for later':
      yield* write(living, proposal, [1, 2])
      return yield* onReminder(living, proposal, 'remind-later')
    case 'never again':
      yield* write(living, proposal, [1])
      return yield* onReminder(living, proposal, 'remind-never')
    case 'pauses':
      return yield* pause(living, proposal)
    case 'withdraws':
      return yield* withdraw(living, proposal)
    case 'has two':
      return yield* haveTwo(living, proposal)
    case 'recalls':
      return yield* recall(living, proposal)
    default:
      kind satisfies never
  }
}

/** In bursts: two or three sections of an evening, then nothing for a day or two. */
async function* write({ hands, chance, language, now }: Living, proposal: string, sections: readonly number[]): Life {
  const texts: Readonly<Record<number, string>> = strongSections(language)
  let left = 0
  for (const section of sections) {
    if (left === 0) {
      left = chance.between(2, 4)
      yield now() + chance.between(18, 40) * hour
    }
    left -= 1
    yield now() + chance.between(2, 15) * minute
    await hands.say(proposal, texts[section] ?? '')
    yield now() + chance.between(1, 3) * minute
    await hands.say(proposal, language === 'fr' ? '!suivant' : '!next')
  }
}

async function* finish(living: Living, proposal: string, slowness: number): Life {
  const { hands, chance, now, standing } = living
  yield* write(living, proposal, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  yield now() + chance.between(2, 30) * minute
  await hands.press(proposal, 'submit')
  for (;;) {
    yield now() + day + chance.between(-60, 60) * minute
    const state = standing(proposal)?.state
    if (state === 'published') return
    if (state !== 'changes-requested') continue
    yield now() + chance.between(slowness, slowness + 2) * day
    await hands.say(proposal, '4')
    yield now() + 3 * minute
    await hands.say(proposal, living.language === 'fr' ? 'La cheffe de projet valide.' : 'The project lead approves.')
    yield now() + 2 * minute
    await hands.press(proposal, 'item-done')
    yield now() + 2 * minute
    await hands.say(proposal, living.language === 'fr' ? 'soumettre' : 'submit')
    yield now() + minute
    await hands.press(proposal, 'submit')
  }
}

/** Waits for the reminder, and presses one of its buttons the same day. */
async function* onReminder({ hands, chance, now }: Living, proposal: string, action: string): Life {
  for (let looks = 0; looks < 40; looks += 1) {
    yield now() + day
    const days = chance.pick(['1', '3', '7'])
    if ((await hands.press(proposal, action, action === 'remind-later' ? { days } : undefined)) === 'done') return
  }
}

async function* pause(living: Living, proposal: string): Life {
  const { hands, chance, now, language } = living
  yield* write(living, proposal, [1, 2])
  yield now() + hour
  await hands.say(proposal, `!pause ${chance.between(5, 12)}${language === 'fr' ? 'j' : 'd'}`)
  if (chance.between(0, 1) === 0) return
  yield now() + 4 * day
  await hands.press(proposal, 'end-pause')
  yield* write(living, proposal, [3])
}

async function* withdraw(living: Living, proposal: string): Life {
  const { hands, chance, now } = living
  yield* write(living, proposal, [1, 2])
  yield now() + chance.between(1, 3) * day
  await hands.fill(proposal, 'withdraw', {})
  if (chance.between(0, 1) === 0) return
  yield now() + chance.between(2, 5) * day
  await hands.press(proposal, 'restore')
}

/** Both begun on one day, and let lie since: what they are due comes on one morning. */
async function* haveTwo(living: Living, proposal: string): Life {
  const { hands, now } = living
  yield now() + 10 * minute
  const second = await hands.start()
  yield now() + 10 * minute
  await hands.say(proposal, living.language === 'fr' ? 'Prévoir le givre' : 'Foresee frost')
  yield now() + 10 * minute
  await hands.say(second, living.language === 'fr' ? 'Prévoir la grêle' : 'Foresee hail')
}

async function* recall(living: Living, proposal: string): Life {
  const { hands, now } = living
  yield* write(living, proposal, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  yield now() + 20 * minute
  await hands.press(proposal, 'submit')
  yield now() + 5 * day
  await hands.press(proposal, 'recall')
}

/** Looks once or twice a day on working days; claims, and reviews what they hold, or forgets it. */
export async function* reviewer(living: Living, forgets: number): Life {
  const { hands, chance, now, standing, standingSo } = living
  const held = (proposal: string) => standing(proposal)?.holder === hands.me.name
  for (;;) {
    yield now() + chance.between(7, 20) * hour
    const mine = standingSo('in-review').filter(held)
    const [forgotten] = mine
    if (forgotten !== undefined && chance.between(1, 100) > forgets) yield* reviewOne(living, forgotten)
    const [waiting] = standingSo('submitted')
    if (mine.length >= 3 || waiting === undefined) continue
    yield now() + chance.between(3, 50) * minute
    if (standing(waiting)?.state === 'submitted') await hands.press(waiting, 'claim')
    // Away for a week, now and then.
    if (chance.between(1, 10) === 1) yield now() + 7 * day
  }
}

async function* reviewOne({ hands, chance, now, standing, language }: Living, proposal: string): Life {
  const isMine = () => standing(proposal)?.holder === hands.me.name
  if (chance.between(0, 2) > 0) {
    const request = language === 'fr' ? 'Qui valide la mise en service ?' : 'Who approves a release?'
    await hands.fill(proposal, 'add-item', { section: '4', request })
    yield now() + chance.between(10, 90) * minute
    if (isMine()) await hands.fill(proposal, 'review', { decision: 'changes', checklist: [] })
    return
  }
  await hands.fill(proposal, 'review', {
    decision: 'comment',
    comment: language === 'fr' ? 'Belle idée, je lis.' : 'A fine idea, reading.',
  })
  yield now() + chance.between(1, 30) * hour
  if (isMine()) await hands.fill(proposal, 'review', { decision: 'approve' })
}
