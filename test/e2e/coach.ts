import { strict as assert } from 'node:assert'
import type { Browser, Locator } from 'playwright-core'
import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'
import { Person, type Screen, desktop, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'
import { textsIn } from './texts.ts'

/** What the documentation shows of the AI coach. */
export const coachPictures = [
  'coach-reading-fr-desktop',
  'coach-read-fr-desktop',
  'coach-read-en-desktop',
  'coach-read-en-phone',
  'coach-recap-fr-phone',
  'coach-recap-en-desktop',
]

const own = {
  fr: {
    objectives:
      '1. Améliorer le déploiement du modèle.\n2. Optimiser le réentraînement avec Airflow.\n' +
      '3. Faciliter le retour à la version précédente.\n4. Détecter une dérive des sondes en moins de {hours} heures.',
    reason: 'La coopérative tient à ces mots ; le détail est dans l’architecture.',
  },
  en: {
    objectives:
      '1. Improve the deployment of the model.\n2. Optimize retraining with Airflow.\n' +
      '3. Make going back to the version before faster.\n4. Detect drift of the probes within {hours} hours.',
    reason: 'The cooperative wants these words; the details are in the architecture.',
  },
} satisfies Record<Language, object>

/** A program whose AI coach asks a model on loopback: how its message grows, and what a learner does with it. */
export async function playCoach(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  const model = await startFakeModel()
  const server = await Server.start({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' })
  try {
    for (const screen of [desktop, phone]) {
      for (const language of ['fr', 'en'] as const) {
        await play(tally, { browser, address: server.address, language, screen, pictures, model })
      }
    }
  } finally {
    await server.stop()
    await model.close()
  }
}

interface Setting {
  readonly browser: Browser
  readonly address: string
  readonly language: Language
  readonly screen: Screen
  readonly pictures: Pictures
  readonly model: FakeModel
}

async function play(tally: Tally, setting: Setting): Promise<void> {
  const { browser, address, language, screen, pictures, model } = setting
  const words = wordsIn(language)
  const { coach, labels } = words
  const persona = { fr: 'lea', en: 'karim' }[language]
  const learner = await Person.open(browser, address, { language, screen, persona })
  const { sections } = textsIn(language)
  const { reason } = own[language]
  // A text of its own for each screen: one that was read already is answered at once.
  const objectives = own[language].objectives.replace('{hours}', screen.touch ? '5' : '6')
  const picture = (name: string, on: Locator) => shown(on, () => pictures.take(learner.page, named(name, setting)))
  const onCoach = () => learner.message('thread', `Section 4 ·`)

  /** Writes the section of the card in front of the learner, and goes on. */
  const write = async (number: number) => {
    await learner.message('thread', `Section ${number}/10`).waitFor()
    await learner.say(sections[number - 1] ?? '')
    await learner.say('!next')
  }

  const story: (readonly [string, () => Promise<void>])[] = [
    [
      'three sections are written while the AI coach reads along',
      async () => {
        await learner.pane('room').locator('.start').first().click()
        for (const number of [1, 2, 3]) await write(number)
        await learner.sees('thread', 'Section 4/10')
      },
    ],
    [
      'the automatic remarks stand at once, and the message says that the AI coach reads',
      async () => {
        await learner.sees('thread', 'Section 3 ·', coach.read('').slice(0, 5))
        model.otherwise({ type: 'slow', ms: 1_200 })
        await learner.say(objectives)
        await learner.press('done', { on: learner.message('thread', 'Section 4/10') })
        await learner.sees('thread', 'Section 4 ·', coach.reading)
        await onCoach().locator('.tag.automatic', { hasText: labels.automatic }).waitFor()
        await picture('coach-reading', onCoach())
      },
    ],
    [
      'the same message is completed with what the AI coach says',
      async () => {
        await onCoach().locator('.tag.ai').waitFor()
        model.otherwise({ type: 'answer' })
        const first = objectives.split('\n')[0]?.replace('1. ', '') ?? ''
        assert.ok((await onCoach().locator('blockquote').allTextContents()).some((quote) => first.includes(quote)))
        assert.equal(await learner.message('thread', coach.reading).count(), 0)
        await picture('coach-read', onCoach())
        await learner.fits()
      },
    ],
    [
      'See all shows every remark, and whose it is',
      async () => {
        await learner.press('see-all', { on: onCoach() })
        const all = learner.pane('thread').locator('.message', { hasText: 'Section 4 ·' }).nth(1)
        await all.waitFor()
        assert.ok((await all.textContent())?.includes(`· ${labels.ai}`))
        await picture('coach-all', all)
      },
    ],
    [
      'a remark of the AI coach is set aside with a reason, and its message says so',
      async () => {
        const message = learner.pane('thread').locator('.message', { hasText: 'Section 4 ·' }).first()
        await learner.press('explain', { on: message })
        const explained = learner.message('thread', coach.explained.example)
        await explained.waitFor()
        await picture('coach-why', explained)
        await openAbout(labels.ai, message, learner)
        await learner.answer({ reason })
        await message.getByText(coach.dismissedCount(1)).waitFor()
        await picture('coach-aside', message)
      },
    ],
    [
      'the recap shows what the AI coach sees in the whole',
      async () => {
        await learner.press('next', { on: learner.message('thread', coach.dismissedCount(1)) })
        for (const number of [5, 6, 7, 8, 9, 10]) await write(number)
        const recap = learner.message('thread', words.recap.heading)
        await recap.getByText(words.recap.read).waitFor()
        await picture('coach-recap', recap.getByText(words.recap.read))
        await learner.fits()
      },
    ],
    [
      'the browser had nothing to complain about, nor had the model',
      async () => {
        assert.deepEqual(learner.complaints, [])
        assert.deepEqual(model.problems, [])
      },
    ],
  ]

  const passed = await tally.story(`the AI coach, ${language}, ${screen.name}`, story)
  if (!passed) await pictures.failure([learner.page], named('coach', setting))
  await learner.close()
}

function named(name: string, { language, screen }: Setting): string {
  return `${name}-${language}-${screen.name}`
}

/** At the top of what the picture shows. */
async function shown(on: Locator, take: () => Promise<void>): Promise<void> {
  await on.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await take()
}

/** Opens the forms under the remarks of a message, until one is about what is looked for. */
async function openAbout(words: string, message: Locator, { page }: Person): Promise<void> {
  for (const under of await message.locator('[data-action="dismiss"]').all()) {
    await under.click()
    const dialog = page.locator('dialog')
    await dialog.waitFor()
    if ((await dialog.textContent())?.includes(words)) return
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  throw new Error(`no form under a remark is about “${words}”`)
}
