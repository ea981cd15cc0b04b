import { expect, test } from 'vitest'
import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import type { Press } from '../../src/flows/model/view.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { dataFolder } from '../support/data-folder.ts'
import { startProgram } from '../support/program.ts'
import { strongSections } from './texts.ts'

const kills = 10
const words = wordsIn('fr')
const texts = strongSections('fr')

/** A program that is killed again and again, and the person at the terminal who starts it again. */
async function mortal(dataDir: string) {
  let program = await startProgram({ DATA_DIR: dataDir })
  let left = kills
  const deaths: string[] = []
  let reviving: Promise<void> | null = null

  async function die(during: string): Promise<void> {
    left -= 1
    deaths.push(during)
    program.kill('SIGKILL')
    await program.exit
    program = await startProgram({ DATA_DIR: dataDir })
  }

  return {
    deaths,
    url: () => program.address,
    /** Kills the program in `ms`, in the middle of whatever happens then; resolves once it runs again. */
    async killIn(ms: number, during: string): Promise<void> {
      if (left === 0) return
      await new Promise((resolve) => void setTimeout(resolve, ms))
      reviving = die(during)
      await reviving
    },
    alive: () => reviving ?? Promise.resolve(),
    async stop(): Promise<void> {
      program.kill('SIGTERM')
      await program.exit
    },
  }
}

/** Tries one act until it is acknowledged, under one id: what a chat platform does. */
async function insist(alive: () => Promise<void>, act: () => Promise<unknown>): Promise<void> {
  await eventually(async () => {
    await alive()
    await act()
  }, 120_000)
}

test('ten kills in the middle of a journey lose nothing and repeat nothing', { timeout: 1_800_000 }, async () => {
  const folder = await dataFolder()
  const program = await mortal(folder.path)
  const as = (persona: string) => new PlaygroundClient(program.url(), persona)
  const once = (act: () => Promise<unknown>) => insist(program.alive, act)
  let ids = 0
  const nextId = () => `kill-journey-${String((ids += 1)).padStart(4, '0')}`

  async function press(persona: string, room: string, thread: string | undefined, action: string): Promise<void> {
    const id = nextId()
    const { message, press } = await look(async () =>
      buttonIn(await as(persona).messages({ room, ...(thread ? { thread } : {}), limit: 100 }), action),
    )
    await once(() => as(persona).press(message.id, press, { id, ...(thread ? { thread } : {}) }))
  }

  async function look<T>(see: () => Promise<T>): Promise<T> {
    return eventually(async () => {
      await program.alive()
      return see()
    }, 120_000)
  }

  await once(() => as('lea').command('new', { id: 'kill-journey-start' }))
  const thread = await look(async () => only((await as('lea').messages()).messages, isRoot).id)

  const spot = { room: 'projets', thread }
  for (const number of sectionNumbers) {
    const dying = number % 2 === 0 ? program.killIn(40 + number * 17, `writing section ${number}`) : null
    for (const line of linesOf(number)) {
      const id = nextId()
      await once(() => as('lea').say(line, { ...spot, id }))
    }
    await dying
    const id = nextId()
    await once(() => as('lea').say('!suivant', { ...spot, id }))
  }
  const submitting = program.killIn(60, 'submitting')
  await press('lea', 'projets', thread, 'submit')
  await submitting
  const claiming = program.killIn(90, 'claiming')
  await press('sophie', 'relecture', undefined, 'claim')
  await claiming
  await look(async () => only((await as('lea').messages(spot)).messages, says(words.submitted.done(1))))
  await look(async () => buttonIn(await as('sophie').messages({ room: 'relecture' }), 'review'))

  for (const [wait, during] of [
    [5, 'approving'],
    [45, 'publishing'],
    [120, 'after publishing'],
  ] as const) {
    const dying = program.killIn(wait, during)
    await approve(() => as('sophie'), once, look)
    await dying
  }

  const post = await look(async () => only((await as('karim').messages({ room: 'catalogue' })).messages, says('MLP-')))
  await look(async () => only((await as('lea').messages(spot)).messages, says('Félicitations')))
  const all = await everything(as('lea'), thread)
  for (const number of sectionNumbers) {
    expect(all.filter(says(`Section ${number}/10`)), `cards of section ${number}`).toHaveLength(1)
    expect(all.filter(says(`Section ${number} ·`)).length, `coach messages of section ${number}`).toBeLessThanOrEqual(1)
  }
  const file = await fetch(`${program.url()}${documentOf(post)}?persona=karim`)
  const { sections } = splitProposal(await file.text())
  for (const number of sectionNumbers) {
    expect(sections[number].text.trim(), `text of section ${number}`).toBe(linesOf(number).join('\n\n'))
  }
  expect(program.deaths).toHaveLength(kills)
  console.log(`killed ${kills} times: ${program.deaths.join(', ')}; ${all.length} messages in the thread, none twice`)
  await program.stop()
  await folder.remove()
})

/** The lines of a section, each sent as one message. */
function linesOf(number: SectionNumber): readonly string[] {
  return texts[number].split('\n').filter((line) => line.trim() !== '')
}

async function approve(
  reviewer: () => PlaygroundClient,
  once: (act: () => Promise<unknown>) => Promise<void>,
  look: <T>(see: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const page = await look(() => reviewer().messages({ room: 'relecture' }))
  const found = buttons(page).find(({ press }) => press.action === 'review')
  if (found === undefined) return
  const { message, press } = found
  const fields = { decision: 'approve', comment: '', checklist: [] }
  await once(() => reviewer().submit(message.id, { ...press, opens: 'act' }, fields, 'kill-journey-approve'))
}

type Page = Awaited<ReturnType<PlaygroundClient['messages']>>

function buttons({ root, messages }: Page): { message: ShownMessage; press: Press }[] {
  return [...(root ? [root] : []), ...messages].flatMap((message) =>
    message.body.type !== 'card'
      ? []
      : message.body.blocks.flatMap((block) =>
          block.type === 'actions' ? block.buttons.map(({ press }) => ({ message, press })) : [],
        ),
  )
}

function buttonIn(page: Page, action: string): { message: ShownMessage; press: Press } {
  const found = buttons(page).findLast(({ press }) => press.action === action)
  if (found === undefined) throw new Error(`no button for “${action}”`)
  return found
}

function only(messages: readonly ShownMessage[], matches: (message: ShownMessage) => boolean): ShownMessage {
  const found = messages.filter(matches)
  if (found[0] === undefined) throw new Error('no such message yet')
  expect(found, found[0].body.text).toHaveLength(1)
  return found[0]
}

async function everything(client: PlaygroundClient, thread: string): Promise<ShownMessage[]> {
  const all: ShownMessage[] = []
  for (let before: number | undefined; ; before = all[0]?.order) {
    const page = await client.messages({ room: 'projets', thread, limit: 100, ...(before ? { before } : {}) })
    all.unshift(...page.messages)
    if (!page.earlier) return all
  }
}

function says(text: string): (message: ShownMessage) => boolean {
  return (message) => message.author.kind === 'bot' && message.body.text.includes(text)
}

function isRoot(message: ShownMessage): boolean {
  return message.author.kind === 'bot' && message.audience === 'room'
}

function documentOf({ body }: ShownMessage): string {
  const document = body.type === 'card' ? body.blocks.find((block) => block.type === 'document') : undefined
  if (document === undefined) throw new Error('that card holds no document')
  return document.href
}
