import { strict as assert } from 'node:assert'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { wordsIn } from '../../src/text/words.ts'
import type { Language } from '../../src/text/language.ts'
import { Person } from './person.ts'
import type { Screen } from './person.ts'
import type { Pictures } from './pictures.ts'
import type { Tally } from './tally.ts'
import { textsIn } from './texts.ts'

/** Who plays, where, and how it looks. */
export interface Setting {
  readonly browser: Browser
  readonly address: string
  readonly language: Language
  readonly screen: Screen
  readonly learner: string
  readonly reviewer: string
  readonly pictures: Pictures
}

/** From the start button to the catalogue: ten sections, a review with a change, an approval. */
export async function playJourney(tally: Tally, setting: Setting): Promise<readonly number[]> {
  const { browser, address, language, screen, pictures } = setting
  const words = wordsIn(language)
  const texts = textsIn(language)
  const title = texts.sections[0] ?? ''
  const checked = { fr: 'Vérification automatique', en: 'Automatic check' }[language]
  const who = { language, screen }
  const learner = await Person.open(browser, address, { ...who, persona: setting.learner })
  const reviewer = await Person.open(browser, address, { ...who, persona: setting.reviewer })
  const picture = (person: Person, name: string) => pictures.take(person.page, `${name}-${language}-${screen.name}`)
  const card = (number: number) => learner.message('thread', `Section ${number}/10`)

  const write = (number: number) => async () => {
    await card(number).waitFor()
    await learner.timed(
      () => learner.say(texts.sections[number - 1] ?? ''),
      () =>
        card(number)
          .filter({ hasText: words.count.messages(1) })
          .waitFor(),
    )
    await learner.timed(
      () => learner.press('done', { on: card(number) }),
      () => learner.sees('thread', `Section ${number}/10`, words.card.clean),
    )
  }

  const story: (readonly [string, () => Promise<void>])[] = [
    [
      'the learner starts a proposal, and its thread opens',
      async () => {
        await learner.pane('room').locator('.start').first().click()
        await learner.sees('thread', words.welcome.title)
        await card(1).waitFor()
        await learner.fits()
      },
    ],
    ...[1, 2, 3].map((number) => [`section ${number} is written, checked and left`, write(number)] as const),
    [
      'weak objectives get a finding that quotes them',
      async () => {
        await card(4).waitFor()
        await learner.say(texts.weakObjectives)
        await learner.press('done', { on: card(4) })
        const coach = learner.message('thread', checked, 'Section 4 ·')
        await coach.locator('blockquote').first().waitFor()
        const quote = (await coach.locator('blockquote').first().textContent()) ?? ''
        assert.ok(texts.weakObjectives.includes(quote.trim()), `“${quote}” is no quote of the learner's words`)
        await coach.scrollIntoViewIfNeeded()
        await picture(learner, 'coach')
      },
    ],
    [
      'the message is edited, and a new check takes the place of the old one',
      async () => {
        // Its list is drawn: the number is no text of its own any more. The coach quotes the same words.
        const [first = ''] = texts.weakObjectives.split('\n')
        const own = learner.pane('thread').locator('.message.person')
        const weak = own.filter({ hasText: first.replace(/^\d+\. /, '') }).last()
        await learner.editMessage(weak, texts.sections[3] ?? '')
        await learner.press('done', { on: card(4) })
        await learner.sees('thread', 'Section 4/10', words.card.clean)
        await learner.message('thread', checked, 'Section 4 ·').waitFor({ state: 'detached' })
      },
    ],
    ...[5, 6, 7, 8, 9, 10].map((number) => [`section ${number} is written, checked and left`, write(number)] as const),
    [
      'the recap lists the ten sections, and the proposal is submitted from it',
      async () => {
        const recap = learner.message('thread', words.recap.heading)
        await recap.waitFor()
        assert.equal(await recap.locator('tbody tr').count(), 10)
        await picture(learner, 'recap')
        await learner.press('submit', { on: recap })
        await learner.sees('thread', words.submitted.done(1))
        await learner.sees('thread', title, words.states.submitted)
      },
    ],
    [
      'the reviewer sees it waiting, and claims it',
      async () => {
        await reviewer.goTo('relecture')
        const waiting = reviewer.message('room', title)
        await waiting.waitFor()
        await picture(reviewer, 'review')
        await reviewer.press('claim', { on: waiting })
        await waiting.locator('[data-action="review"]').first().waitFor()
        await learner.sees('thread', title, words.states['in-review'])
      },
    ],
    [
      'the coordinator sees who has it since when, and a line leads to its thread',
      async () => {
        const coordinator = await Person.open(browser, address, { ...who, persona: 'claire', room: 'coordination' })
        await coordinator.say('/mlops-proposal admin', 'room')
        const status = await learner.message('thread', title, words.states['in-review']).textContent()
        const id = /MLP-\d{4}-\d{3}/.exec(status ?? '')?.[0] ?? ''
        const overview = coordinator.message('room', words.overview.heading, id)
        await overview
          .locator('a', { hasText: id })
          .filter({ hasText: words.overview.age(0) })
          .first()
          .click()
        await coordinator.sees('thread', title, words.states['in-review'])
        assert.equal(new URL(coordinator.page.url()).searchParams.get('persona'), 'claire')
        await coordinator.fits()
        assert.deepEqual(coordinator.complaints, [])
        await coordinator.close()
      },
    ],
    [
      'asking for changes without a request is refused beside the field, and what was typed stays',
      async () => {
        await reviewer.press('review', { on: reviewer.message('room', title) })
        await reviewer.page.locator('dialog [name="decision"][value="changes"]').check()
        await reviewer.page.locator('dialog [name="comment"]').fill(texts.comment)
        await reviewer.page.locator('dialog [type="submit"]').click()
        await reviewer.page.locator('dialog').getByText(words.forms.errors.needsItem).first().waitFor()
        assert.equal(await reviewer.page.locator('dialog [name="comment"]').inputValue(), texts.comment)
        await picture(reviewer, 'form')
        await reviewer.page.keyboard.press('Escape')
      },
    ],
    [
      'the reviewer notes a change and sends the review',
      async () => {
        const card = reviewer.message('room', title)
        await reviewer.press('add-item', { on: card })
        await reviewer.answer({ section: '7', request: texts.request })
        await card.filter({ hasText: words.review.noted(words.count.requests(1)) }).waitFor()
        await reviewer.press('review', { on: card })
        await reviewer.answer({ checklist: ['practical', 'teaching'], decision: 'changes' })
        await card.filter({ hasText: words.review.outcome['changes-requested'] }).waitFor()
      },
    ],
    [
      'the learner goes to the section, adds to it in the form, and marks the change as done',
      async () => {
        const change = learner.message('thread', texts.request, words.change.status.open)
        await change.waitFor()
        await learner.press('section', { on: change })
        await card(7).locator('[data-action="done"]').waitFor()
        await learner.press('edit', { on: card(7) })
        const box = learner.page.locator('dialog [name="text"]')
        await learner.answer({ text: `${await box.inputValue()}\n\n${texts.added}` })
        await learner.press('item-done', { on: learner.message('thread', texts.request) })
        await learner.sees('thread', texts.request, words.change.status.done)
      },
    ],
    [
      'the learner submits again',
      async () => {
        await learner.say(language === 'fr' ? '!soumettre' : '!submit')
        await learner.pane('thread').locator('[data-action="submit"]').waitFor()
        await learner.press('submit')
        await learner.sees('thread', words.submitted.done(2))
      },
    ],
    [
      'the reviewer approves the new version',
      async () => {
        const card = reviewer.message('room', title, 'v2')
        await card.locator('[data-action="claim"]').waitFor()
        await reviewer.press('claim', { on: card })
        await card.locator('[data-action="review"]').first().waitFor()
        await reviewer.press('review', { on: card })
        await reviewer.answer({ decision: 'approve', comment: texts.comment })
        await learner.sees('thread', title, words.states.published)
      },
    ],
    [
      'the compiled proposal stands in the catalogue, and its file holds what was written',
      async () => {
        await learner.goTo('catalogue')
        const post = learner.message('room', title)
        await post.waitFor()
        await picture(learner, 'catalogue')
        const downloading = learner.page.waitForEvent('download')
        await post.locator('a[download]').first().click()
        const markdown = await readFile(await (await downloading).path(), 'utf8')
        for (const text of [title, texts.sections[9] ?? '', texts.added]) assert.ok(markdown.includes(text))
        await learner.fits()
      },
    ],
    [
      'the browser had nothing to complain about',
      async () => {
        // The refused form is a 422, which browsers log.
        const complaints = [...learner.complaints, ...reviewer.complaints].filter((one) => !one.includes('422'))
        assert.deepEqual(complaints, [])
      },
    ],
  ]

  const passed = await tally.story(`${language}, ${screen.name}: ${setting.learner} and ${setting.reviewer}`, story)
  if (!passed) await pictures.failure([learner.page, reviewer.page], `${language}-${screen.name}`)
  await Promise.all([learner.close(), reviewer.close()])
  return [...learner.waits, ...reviewer.waits]
}
