import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import { held } from '../support/traces.ts'
import type { Player, Stage, Thread } from './stage.ts'
import { strongSections } from './texts.ts'
import { anything, withAny } from './with-any.ts'

/** A platform on which somebody is erased, and all the places in which something of them could be left. */
export interface ErasureScene {
  readonly stage: Stage
  /** Where the answers to a learner's commands stand. */
  readonly asked: 'drafting' | 'direct'
  /** The bytes of the file that the person was sent for themselves, as they take it. */
  archiveOf(learner: Player): Promise<Uint8Array>
  /** Everything of the bot that stands in the learner's part of the platform, as it is on the wire; not what they wrote. */
  standing(learner: Player): readonly string[]
  /** By what a person is known beside their id, such as the id of their account in a chat. */
  idsOf(learner: Player): readonly string[]
  /** The places in all stores and in the log where one of the words is. */
  traces(words: readonly string[]): Promise<readonly string[]>
  /** Lets the time pass for which the program waits for what may come back. */
  settle(): Promise<void>
}

/** In each language others, since what one person leaves to the catalogue stays there. */
const sentencesIn = {
  fr: {
    draft: 'Les ruches du plateau de Langres sont pesées avant l’aube',
    review: 'Le barrage de Chaudanne est ausculté par quarante pendules',
    published: 'Les bouées de la baie de Somme comptent les phoques',
  },
  en: {
    draft: 'The hives on the downs above Lewes are weighed before dawn',
    review: 'Forty pendulums watch the dam at Ladybower day and night',
    published: 'The buoys in Morecambe Bay keep count of the seals',
  },
} satisfies Readonly<Record<Language, object>>

/** A learner with a draft, a proposal that is being reviewed and a published one takes their data, and is gone. */
export function erasureJourney(scene: () => ErasureScene): void {
  test.each([
    ['fr', 'anonymous'],
    ['en', 'erased'],
  ] as const)('in %s a learner takes their data and is erased, and what is published is %s', async (language, fate) => {
    const { stage } = scene()
    const [words, sentences] = [wordsIn(language), sentencesIn[language]]
    const learner = stage.person('learner', language)
    const reviewer = stage.person('reviewer', language)
    const first = await writes(learner, language, sentences.published)
    await approves(reviewer, learner, first, language)
    const second = await writes(learner, language, sentences.review)
    await reviewer.pressOn(await reviewer.sees('reviewers', withAny(second.id)), 'claim')
    await learner.sees(second.thread, withAny(words.turns.reviewer(reviewer.name)))
    const draft = await learner.start('new')
    await learner.say(draft, sentences.draft)
    await learner.sees(draft, withAny(words.count.messages(1)))

    await takes(scene(), learner, language)
    await confirms(scene(), learner, language, fate)

    await reviewer.sees('direct', withAny(words.erase.gone(second.id)))
    await scene().settle()
    const receipt = await learner.sees('direct', withAny(words.erase.done(anything)))
    const [number = ''] = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(receipt.text) ?? []

    const itself = [learner.id, learner.name, learner.name.split(' ')[0] ?? '', ...scene().idsOf(learner)]
    const gone = [sentences.draft, sentences.review, ...(fate === 'erased' ? [sentences.published] : [])]
    await eventually(async () => expect(await scene().traces([...itself, ...gone])).toEqual([]), 240_000)
    expect(number).not.toBe('')
    const wire = scene().standing(learner)
    for (const text of wire) expect(held(text, [learner.id, learner.name, ...gone]), text).toEqual([])
    const post = (await reviewer.all('catalogue')).map(({ text }) => text).filter((text) => text.includes(first.id))
    expect(post.join('\n').includes('erased-')).toBe(fate === 'anonymous')
    expect(post.length > 0).toBe(fate === 'anonymous')
    const kept = await scene().traces([sentences.published])
    expect(kept.length > 0).toBe(fate === 'anonymous')
  })
}

/** A whole proposal with this sentence in it, with the reviewers. */
async function writes(learner: Player, language: Language, sentence: string) {
  const words = wordsIn(language)
  const thread = await learner.start('new')
  const texts = strongSections(language)
  for (const number of sectionNumbers) {
    await learner.say(thread, number === 3 ? `${texts[3]}\n\n${sentence}.` : texts[number])
    await learner.say(thread, '!next')
  }
  await learner.press(thread, 'submit')
  await learner.sees(thread, withAny(words.submitted.done(1)))
  const id = /MLP-\d{4}-\d{3}/.exec((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)?.[0] ?? ''
  return { id, thread }
}

async function approves(
  reviewer: Player,
  learner: Player,
  { id, thread }: { readonly id: string; readonly thread: Thread },
  language: Language,
): Promise<void> {
  const words = wordsIn(language)
  await reviewer.pressOn(await reviewer.sees('reviewers', withAny(id)), 'claim')
  await learner.sees(thread, withAny(words.turns.reviewer(reviewer.name)))
  await reviewer.press('reviewers', 'read')
  await reviewer.sees('direct', withAny(sentencesIn[language].published))
  await reviewer.fill('reviewers', 'review', { decision: 'approve' })
  await learner.sees(thread, withAny(words.outcome.published(id, 1)))
}

/** The archive has each of their texts, and their rows. */
async function takes(scene: ErasureScene, learner: Player, language: Language): Promise<void> {
  await learner.command(language === 'fr' ? 'données' : 'privacy')
  await learner.sees(scene.asked, withAny(wordsIn(language).privacy.held.heading))
  await learner.press(scene.asked, 'receive-data')
  const files = unzipSync(await scene.archiveOf(learner))
  const texts = Object.entries(files).flatMap(([name, bytes]) => (name.endsWith('.md') ? [strFromU8(bytes)] : []))
  for (const sentence of Object.values(sentencesIn[language])) expect(texts.join('\n')).toContain(sentence)
  expect(Object.keys(files)).toEqual(expect.arrayContaining([expect.stringMatching(/\/audit\.json$/)]))
}

/** What goes and what stays is said, and nothing goes before its word was typed. */
async function confirms(
  scene: ErasureScene,
  learner: Player,
  language: Language,
  published: 'anonymous' | 'erased',
): Promise<void> {
  const { erase } = wordsIn(language)
  const refused = await learner.fill(scene.asked, 'erase-data', { confirm: 'MLP', published })
  expect(refused).toEqual({ confirm: erase.unconfirmed(erase.word) })
  expect(await scene.traces([sentencesIn[language].draft])).not.toEqual([])
  expect(await learner.fill(scene.asked, 'erase-data', { confirm: erase.word.toLowerCase(), published })).toEqual({})
}
