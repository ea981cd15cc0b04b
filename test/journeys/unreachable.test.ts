import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addWorkingTime, usualCalendar } from '../../src/flows/model/calendar.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { wordsIn } from '../../src/text/words.ts'
import { addChannel, botId, type Conversation, personalChat } from '../support/fake-connector/world.ts'
import { type ClockedProgram, startClockedProgram } from './clocked-program.ts'
import { slackWorld } from './slack-stage.ts'
import type { Player, Stage } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { strongSections } from './texts.ts'
import { anything, withAny } from './with-any.ts'

vi.setConfig({ testTimeout: 600_000 })

const words = wordsIn('fr')

/** A platform with a reviewer who takes no private words from some moment on. */
interface Scene {
  readonly stage: Stage
  readonly program: ClockedProgram
  /** From now on the platform refuses what is for the person alone. */
  readonly refuse: (reviewer: Player) => void
  /** What the bot said in the coordinators' channel, as it is on the wire. */
  readonly coordination: () => readonly string[]
  /** The bot's messages in the reviewers' channel, as they are on the wire. */
  readonly reviewers: () => readonly string[]
  /** How the platform writes that it names the person. */
  readonly mention: (reviewer: Player) => string
}

/** A claim whose reviewer is out of reach: what they must know is said in the room, and the claim runs out all the same. */
function playClaim(scene: () => Scene): void {
  test('a reviewer who refuses direct messages hears of their claim in the reviewers’ room, and it runs out', async () => {
    const { stage, program, refuse, coordination, reviewers, mention } = scene()
    const [learner, reviewer, other] = [
      stage.person('learner', 'fr'),
      stage.person('reviewer', 'fr'),
      stage.person('other-reviewer', 'fr'),
    ]
    const thread = await learner.start('new')
    const texts = strongSections('fr')
    for (const number of sectionNumbers) {
      await learner.say(thread, texts[number])
      await learner.say(thread, '!next')
    }
    await learner.press(thread, 'submit')
    const id = /MLP-\d{4}-\d{3}/.exec((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)?.[0] ?? ''
    await reviewer.pressOn(await reviewer.sees('reviewers', withAny(id)), 'claim')
    await learner.sees(thread, withAny(words.turns.reviewer(reviewer.name)))
    refuse(reviewer)

    program.until(addWorkingTime(program.now(), { days: 1.2 }, usualCalendar, 'Europe/Paris'))
    await other.sees('reviewers', withAny(words.review.runsOut(id, anything)))
    await vi.waitFor(() => expect(named(coordination(), reviewer)).toHaveLength(1), 60_000)
    const said = reviewers().find((one) => one.includes(mention(reviewer)))
    expect(said).toBeDefined()

    program.until(addWorkingTime(program.now(), { days: 2 }, usualCalendar, 'Europe/Paris'))
    await other.sees('reviewers', withAny(words.review.ranOut(id)))
    await learner.sees(thread, withAny(words.root.line(id, words.states.submitted, words.turns.reviewers)))
    await other.press('reviewers', 'claim')
    await learner.sees(thread, withAny(words.turns.reviewer(other.name)))
    expect(named(coordination(), reviewer)).toHaveLength(1)
  })
}

function named(messages: readonly string[], { name }: Player): readonly string[] {
  return messages.filter((one) => one.includes(`en privé à ${name}`))
}

describe('in Slack', () => {
  let world: Awaited<ReturnType<typeof slackWorld>>
  let program: ClockedProgram
  beforeAll(async () => {
    world = await slackWorld(1)
    program = await startClockedProgram({ ...world.env, PLAYGROUND: 'off' })
    await world.install(program.address)
  })
  afterAll(async () => {
    await program.stop()
    await world.fake.close()
  })

  playClaim(() => {
    const [workspace] = world.fake.workspaces.values()
    if (workspace === undefined) throw new Error('there is no workspace')
    const said = (channel: string) =>
      (workspace.channels.get(channel)?.messages ?? [])
        .filter(({ botId: of, onlyFor }) => of !== null && onlyFor === null)
        .map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`)
    return {
      stage: world.stage,
      program,
      refuse({ id }) {
        const user = workspace.users.get(id)
        if (user !== undefined) workspace.users.set(id, { ...user, direct: 'refused' })
      },
      coordination: () => said('CCOORD'),
      reviewers: () => said('CRELECTURE'),
      mention: ({ id }) => id,
    }
  })
})

describe('in Microsoft Teams', () => {
  let world: Awaited<ReturnType<typeof openTeamsWorld>>
  let program: ClockedProgram
  let stage: Stage
  let coordinators: Conversation
  beforeAll(async () => {
    world = await openTeamsWorld('everything')
    coordinators = addChannel(world.fake.world, 'coordination')
    program = await startClockedProgram({
      ...world.env,
      TEAMS_COORDINATORS_CHANNEL: coordinators.id,
      PLAYGROUND: 'off',
    })
    stage = teamsStage(world.fake, () => program.address, world.rooms)
  })
  afterAll(async () => {
    await program.stop()
    expect(world.fake.world.complaints).toEqual([])
    await world.fake.close()
  })

  playClaim(() => {
    const { fake, rooms } = world
    const said = ({ id }: Conversation) =>
      fake.world.messages
        .filter(({ conversation, from, only, deleted }) => {
          return conversation === id && from === botId(fake.world) && only === null && !deleted
        })
        .map(({ activity }) => JSON.stringify(activity))
    return {
      stage,
      program,
      refuse({ id }) {
        const member = [...fake.world.people.values()].find(({ aadObjectId }) => aadObjectId === id)
        if (member !== undefined) personalChat(fake.world, member).bot = 'ConversationBlockedByUser'
      },
      coordination: () => said(coordinators),
      reviewers: () => said(rooms.reviewers),
      mention: ({ name }) => `<at>${name}</at>`,
    }
  })
})
