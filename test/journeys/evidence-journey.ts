import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Language } from '../../src/text/language.ts'
import { evidenceWords } from '../../src/flows/evidence/evidence-words.ts'
import { type Begin, inEachLanguage } from './in-each-language.ts'
import type { Player, Stage, Thread } from './stage.ts'
import { withAny } from './with-any.ts'

const links =
  'POC : https://github.com/ada/demand et https://github.com/ada/nothing-here ; https://www.kaggle.com/datasets/bee/hives'

/** Where words for one person alone stand: in the thread, where a platform keeps them there. */
type Alone = 'thread' | 'direct'

/** A learner links a repository that is there and one that is not, and sees what they show. */
export function evidenceJourney(stage: () => Stage, begin: Begin, alone: Alone): void {
  test('what a learner links stands in the thread as facts, edited in place, and comes down when they ask', async () => {
    await inEachLanguage(begin, (language) => showFacts(stage().person('learner', language), language, alone))
  })

  test('what they link in another spelling, add, and take back changes the card, and the counts beside it', async () => {
    await inEachLanguage(begin, (language) => changeLinks(stage().person('learner', language)))
  })
}

async function changeLinks(learner: Player): Promise<void> {
  const thread = await learner.start('new')
  await learner.say(thread, '!section 6')
  await learner.sees(thread, /Section 6\/10/)
  await learner.say(thread, 'POC : git@github.com:Ada/demand.git ; https://www.kaggle.com/datasets/bee/hives (CC0)')
  await learner.press(thread, 'done')

  await learner.sees(thread, /ada\/demand, commit /)
  const coach = await learner.sees(thread, /CC BY-NC 4\.0[^]*\?/)
  const [, count] = /(\d+) (?:remarques?|remarks?)/.exec(coach.text) ?? []
  await learner.sees(thread, new RegExp(`Section 6/10 [^\\n]* ${count} (?:remarques?|remarks?)`))

  await learner.say(thread, 'https://github.com/ada/infra')
  await learner.sees(thread, /ada\/infra, commit /)
  await learner.say(thread, '!undo')
  await eventually(async () => expect(await cardsIn(learner, thread, 'ada/infra, commit ')).toEqual([]), 240_000)
  expect(await cardsIn(learner, thread, 'ada/demand, commit ')).toHaveLength(1)
}

async function showFacts(learner: Player, language: Language, alone: Alone): Promise<void> {
  const { card: words, why } = evidenceWords[language]
  const thread = await learner.start('new')
  await learner.say(thread, '!section 6')
  await learner.sees(thread, /Section 6\/10/)
  await learner.say(thread, links)
  await learner.press(thread, 'done')

  const card = await learner.sees(thread, withAny(why.missing))
  expect(card.text).toContain('ada/demand, commit ')
  expect(card.text).toMatch(/Kaggle, bee\/hives\s?: CC BY-NC 4\.0, /)
  expect(card.text).toContain('3 commits')
  expect(card.text).toContain(language === 'fr' ? 'licence MIT' : 'MIT licence')
  expect(await cardsIn(learner, thread, words.heading(2))).toHaveLength(1)
  expect(card.text).not.toContain('secrets.toml')
  await learner.sees(alone === 'direct' ? 'direct' : thread, /config\/secrets\.toml/)

  await learner.pressOn(card, 'poc')
  await learner.sees(thread, withAny(words.below))
  const lower = await learner.sees(thread, withAny(why.missing))
  expect(lower.text).toContain('ada/demand, commit ')
}

/** The messages with these words, but for one that only says that it is further down. */
async function cardsIn(learner: Player, thread: Thread, words: string): Promise<readonly string[]> {
  const all = await learner.all(thread)
  return all.filter(({ text }) => text.includes(words)).map(({ id }) => id)
}
