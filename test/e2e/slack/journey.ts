import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import type { Language } from '../../../src/text/language.ts'
import { wordsIn } from '../../../src/text/words.ts'
import { freePort } from '../../support/free-port.ts'
import { Pictures } from '../pictures.ts'
import { Server } from '../server.ts'
import type { Tally } from '../tally.ts'
import { textsIn } from '../texts.ts'
import { channels, installLocalSlack, type LocalSlack, startLocalSlack } from './local-slack.ts'
import { SlackPerson } from './slack-person.ts'
import { SlackPictures } from './slack-pictures.ts'

const { projects, review, catalogue } = channels

/** What the documentation shows. */
const shown = new Set(['slack-coach-fr', 'slack-modal-fr', 'slack-recap-fr', 'slack-review-fr', 'slack-catalogue-en'])

/**
 * A whole journey by HTTP in French, and one by Socket Mode in English, on a real client of Slack's protocols. Pictures
 * for the documentation go to `docs`, where there is one.
 */
export async function playSlack(
  tally: Tally,
  browser: Browser,
  { folder }: Pictures,
  docs: string | null,
): Promise<void> {
  const pictures = new Pictures(folder, docs === null ? null : { folder: docs, names: shown })
  const installed = await tally.check('local-slack is there', async () => installLocalSlack())
  if (!installed) return
  await playOver('events', 'fr', { tally, browser, pictures })
  await playOver('socket', 'en', { tally, browser, pictures })
}

interface Setting {
  readonly tally: Tally
  readonly browser: Browser
  readonly pictures: Pictures
}

async function playOver(mode: 'events' | 'socket', language: Language, setting: Setting): Promise<void> {
  const [port, appPort] = [await freePort(), await freePort()]
  const slack = await startLocalSlack(port, mode, appPort)
  const server = new Server(appPort, { ...slack.env, PROGRAMME_LANGUAGE: language, PLAYGROUND: 'off' })
  const shots = await SlackPictures.open(setting.browser, slack.url, setting.pictures, language)
  try {
    await server.run()
    const name = mode === 'events' ? 'Slack over HTTP' : 'Slack over a socket'
    await setting.tally.story(`${name}, ${language}: lea and sophie`, storyOf(language, slack, shots))
  } finally {
    await shots.close()
    await server.stop()
    await slack.stop()
  }
}

function storyOf(language: Language, { url }: LocalSlack, shots: SlackPictures): Parameters<Tally['story']>[1] {
  const words = wordsIn(language)
  const texts = textsIn(language)
  const title = texts.sections[0] ?? ''
  const [learner, reviewer] = [new SlackPerson(url, 'U0LEA'), new SlackPerson(url, 'U0SOPHIE')]
  let thread = ''
  const card = (number: number) => `Section ${number}/10`
  const coach = (number: number) => [words.labels.automatic, `Section ${number} ·`] as const

  const write = (number: number, text: string) => async () => {
    await learner.sees(projects, card(number))
    await learner.say(projects, thread, text)
    await learner.sees(projects, card(number), words.count.messages(1))
    await learner.press(projects, 'done', card(number))
    await learner.sees(projects, card(number), words.card.clean)
  }
  const section = (number: number) => write(number, texts.sections[number - 1] ?? '')

  return [
    [
      'the slash command starts a proposal, and its thread opens',
      async () => {
        await learner.command(projects, 'new')
        thread = (await learner.sees(projects, words.root.hint)).ts
        await learner.sees(projects, words.welcome.title)
        await learner.sees(projects, card(1))
      },
    ],
    ...[1, 2, 3].map((number) => [`section ${number} is written, checked and left`, section(number)] as const),
    [
      'weak objectives get a finding that quotes them',
      async () => {
        await learner.sees(projects, card(4))
        await learner.say(projects, thread, texts.weakObjectives)
        await learner.press(projects, 'done', card(4), words.count.messages(1))
        const quote = texts.weakObjectives.split('\n')[0]?.replace(/^1\. /, '') ?? ''
        await learner.sees(projects, ...coach(4), `> ${quote}`)
        await shots.thread('coach', projects, thread)
      },
    ],
    [
      'the section is written anew in a modal, and checked again',
      async () => {
        await learner.press(projects, 'edit', ...coach(4))
        assert.equal(await learner.opened('text'), texts.weakObjectives)
        await shots.page('modal', projects)
        await learner.submit({ text: texts.sections[3] ?? '' })
        await learner.sees(projects, card(4), words.card.clean)
        await learner.press(projects, 'next', words.answers.saved(4, language === 'fr' ? 'Objectifs' : 'Objectives'))
      },
    ],
    ...[5, 6, 7, 8, 9, 10].map(
      (number) => [`section ${number} is written, checked and left`, section(number)] as const,
    ),
    [
      'the recap lists the ten sections, and the proposal is submitted from it',
      async () => {
        await learner.sees(projects, words.recap.heading, words.recap.ready)
        await shots.thread('recap', projects, thread)
        await learner.press(projects, 'submit', words.recap.heading, words.recap.ready)
        await learner.sees(projects, words.submitted.done(1))
      },
    ],
    [
      'the reviewer sees it waiting, and claims it',
      async () => {
        await reviewer.sees(review, title)
        await shots.page('review', review)
        await reviewer.press(review, 'claim', title)
        await learner.sees(projects, title, words.states['in-review'])
      },
    ],
    [
      'asking for changes without a request is refused beside the field, then one is noted and sent',
      async () => {
        const refused = await reviewer.fill(review, 'review', { decision: 'changes' }, title)
        assert.equal(Object.values(refused)[0], words.forms.errors.needsItem)
        await reviewer.leave()
        await reviewer.fill(review, 'add-item', { section: '7', request: texts.request }, title)
        await reviewer.sees(review, title, words.review.noted(words.count.requests(1)))
        const sent = await reviewer.fill(review, 'review', { decision: 'changes', checklist: ['practical'] }, title)
        assert.deepEqual(sent, {})
      },
    ],
    [
      'the learner answers the change in the thread, and submits again',
      async () => {
        await learner.sees(projects, texts.request, words.change.status.open)
        await learner.press(projects, 'section', texts.request)
        await learner.sees(projects, card(7), words.card.criteria)
        await learner.say(projects, thread, texts.added)
        await learner.sees(projects, card(7), words.count.messages(2))
        await learner.press(projects, 'item-done', texts.request)
        await learner.sees(projects, texts.request, words.change.status.done)
        await learner.say(projects, thread, language === 'fr' ? '!soumettre' : '!submit')
        await learner.sees(projects, words.recap.heading, words.recap.ready)
        await learner.press(projects, 'submit', words.recap.heading, words.recap.ready)
        await learner.sees(projects, words.submitted.done(2))
      },
    ],
    [
      'the reviewer approves the new version, and it stands in the catalogue with its file',
      async () => {
        await reviewer.press(review, 'claim', title, 'v2')
        await learner.sees(projects, title, words.states['in-review'])
        await reviewer.fill(review, 'review', { decision: 'approve', comment: texts.comment }, title, 'v2')
        await learner.sees(projects, title, words.states.published)
        const post = await learner.sees(catalogue, title)
        const name = `${/MLP-\d{4}-\d{3}/.exec(post.text)?.[0]}-v2.md`
        await learner.finds(catalogue, post.ts, name)
        await shots.thread('catalogue', catalogue, post.ts)
      },
    ],
  ]
}
