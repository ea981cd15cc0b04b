import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import type { Language } from '../../../src/text/language.ts'
import { wordsIn } from '../../../src/text/words.ts'
import { startTeamsProgram, type TeamsProgram } from '../../journeys/teams-program.ts'
import { addMember, type Conversation, personalChat } from '../../support/fake-connector/world.ts'
import type { Pictures } from '../pictures.ts'
import type { Tally } from '../tally.ts'
import { textsIn } from '../texts.ts'
import { dialogPage } from './conversation.ts'
import { TeamsPerson } from './teams-person.ts'
import { lookAt, lookAtPage } from './teams-pictures.ts'

/**
 * A whole journey as people see it in Teams: in French in the personal chat, in English in a channel's thread where the
 * bot hears only what names it. Pictures for the documentation go to `docs`, where there is one.
 */
export async function playTeams(
  tally: Tally,
  browser: Browser,
  { folder }: Pictures,
  docs: string | null,
): Promise<void> {
  for (const language of ['fr', 'en'] as const) {
    const program = await startTeamsProgram('mentions')
    try {
      const look: Look = (name, viewer, where) => {
        const setting = { browser, fake: program.fake, folder, docs: shown.has(name) ? docs : null }
        return lookAt(setting, `${name}-${language}`, viewer.member, where)
      }
      const lookAtDialog: DialogLook = (name, dialog) =>
        lookAtPage(
          { browser, folder, docs: shown.has(name) ? docs : null },
          `${name}-${language}`,
          dialogPage(dialog, language),
        )
      const where = language === 'fr' ? 'a personal chat' : 'a channel'
      await tally.story(
        `Teams in ${where}, ${language}: Léa and Sophie`,
        storyOf(language, program, { look, lookAtDialog }),
      )
    } finally {
      await program.stop()
    }
  }
}

/** What the documentation shows. */
const shown = new Set(['journey', 'reviewers', 'dialog-review'])

type DialogLook = (name: string, dialog: Parameters<typeof dialogPage>[0]) => Promise<void>

type Look = (name: string, viewer: TeamsPerson, where: Conversation) => Promise<void>

function storyOf(
  language: Language,
  { fake, rooms, address }: TeamsProgram,
  { look, lookAtDialog }: { readonly look: Look; readonly lookAtDialog: DialogLook },
): Parameters<Tally['story']>[1] {
  const words = wordsIn(language)
  const texts = textsIn(language)
  const title = texts.sections[0] ?? ''
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const person = (name: string) => new TeamsPerson(fake, address, addMember(fake.world, name, locale))
  const [learner, reviewer] = [person('Léa Moreau'), person('Sophie Laurent')]
  const inChat = language === 'fr'
  const home = inChat ? personalChat(fake.world, learner.member) : rooms.drafting
  const { reviewers, catalogue } = rooms
  const card = (number: number) => `Section ${number}/10`
  const coach = (number: number) => [words.labels.automatic, `Section ${number} ·`]
  const spot = { conversation: home, root: null }

  /** In the chat as a message, in the channel's thread through the card. */
  const say = async (number: number, text: string) => {
    if (inChat) await learner.write(spot, text)
    else await learner.press(home, 'say', [card(number)], { text })
    await learner.sees(home, card(number), words.count.messages(1))
  }
  const section = (number: number) => async () => {
    await learner.sees(home, card(number))
    await say(number, texts.sections[number - 1] ?? '')
    await learner.press(home, 'done', [card(number)])
    await learner.sees(home, card(number), words.card.clean)
  }
  const sections = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => {
      const number = from + index
      return [`section ${number} is written, checked and left`, section(number)] as const
    })

  return [
    [
      'a word to the bot starts a proposal',
      async () => {
        await learner.write(spot, 'mlops-proposal')
        await learner.sees(home, words.welcome.title)
        await learner.sees(home, card(1))
      },
    ],
    ...sections(1, 3),
    [
      'weak objectives get a finding that quotes them',
      async () => {
        await learner.sees(home, card(4))
        await say(4, texts.weakObjectives)
        await learner.press(home, 'done', [card(4)])
        await learner.sees(home, ...coach(4), '> ')
        await look('drafting', learner, home)
      },
    ],
    [
      'the section is written anew in a form, and checked again',
      async () => {
        await lookAtDialog('dialog-edit', await learner.opens(home, 'edit', coach(4)))
        await learner.fill(home, 'edit', { text: texts.sections[3] ?? '' }, coach(4))
        await learner.sees(home, card(4), words.card.clean)
        await learner.press(home, 'next', [words.answers.saved(4, language === 'fr' ? 'Objectifs' : 'Objectives')])
      },
    ],
    ...sections(5, 10),
    [
      'the proposal is submitted from the recap',
      async () => {
        await learner.press(home, 'submit', [words.recap.ready])
        await learner.sees(home, words.submitted.done(1))
      },
    ],
    [
      'the reviewer claims it, and is told what a request for changes lacks',
      async () => {
        await reviewer.press(reviewers, 'claim', [title])
        await learner.sees(home, words.turns.reviewer(reviewer.member.name))
        const refused = await reviewer.fill(reviewers, 'review', { decision: 'changes' }, [title])
        assert.equal(Object.values(refused)[0], words.forms.errors.needsItem)
      },
    ],
    [
      'a change is asked for, answered and submitted',
      async () => {
        await lookAtDialog('dialog-request', await reviewer.opens(reviewers, 'add-item', [title]))
        await reviewer.fill(reviewers, 'add-item', { section: '7', request: texts.request }, [title])
        await lookAtDialog('dialog-review', await reviewer.opens(reviewers, 'review', [title]))
        await reviewer.fill(reviewers, 'review', { decision: 'changes', checklist: 'practical' }, [title])
        await learner.press(home, 'section', [texts.request])
        await learner.sees(home, card(7), words.card.criteria)
        if (inChat) await learner.write(spot, texts.added)
        else await learner.press(home, 'say', [card(7)], { text: texts.added })
        await learner.sees(home, card(7), words.count.messages(2))
        await learner.press(home, 'item-done', [texts.request])
        await learner.press(home, 'recap')
        await learner.press(home, 'submit', [words.recap.ready])
        await learner.sees(home, words.submitted.done(2))
      },
    ],
    [
      'the new version is approved, and stands in the catalogue with its text under it',
      async () => {
        await reviewer.press(reviewers, 'claim', [title, 'v2'])
        await learner.sees(home, words.turns.reviewer(reviewer.member.name))
        await reviewer.fill(reviewers, 'review', { decision: 'approve', comment: texts.comment }, [title, 'v2'])
        await learner.sees(home, title, words.states.published)
        await learner.sees(catalogue, title)
        await learner.calm()
      },
    ],
    ['what the learner sees in the end', () => look('journey', learner, home)],
    ['what the reviewer sees', () => look('reviewers', reviewer, reviewers)],
    ['what everybody sees in the catalogue', () => look('catalogue', reviewer, catalogue)],
    ['Teams had nothing to complain about', async () => assert.deepEqual(fake.world.complaints, [])],
  ]
}
