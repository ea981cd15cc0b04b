import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { readProposal, type StoredBody } from '../../src/adapters/postgres/proposals/read-proposal.ts'
import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { Button } from '../../src/flows/model/view.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

// Whole texts that move at a press: each press of them is killed in the middle, in eight proposals at once, of which
// some are then done, some only stored, and some were never heard of.

const drafts = 8
/** So that each press is somewhere else on its way when the program dies. */
const apartMs = 10
const pasted = `# Peser les ruches à distance

## Contexte

Les pesées sont faites à la main, deux fois par an, par trois apiculteurs bénévoles.

## Objectifs

1. Peser chaque ruche toutes les heures

## Risques

- Capteurs en panne : alerter après trois heures de silence

## Données

Deux ans de pesées, et la météo de chaque heure.
`

let folder: Awaited<ReturnType<typeof dataFolder>>
let env: Readonly<Record<string, string>>
beforeAll(async () => {
  folder = await dataFolder()
  env = { DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100' }
})
afterAll(async () => {
  killPrograms()
  await folder.remove()
})

const whole = {
  '1': 'Peser les ruches à distance',
  '3': 'Les pesées sont faites à la main, deux fois par an, par trois apiculteurs bénévoles.',
  '4': '1. Peser chaque ruche toutes les heures',
  '6': 'Deux ans de pesées, et la météo de chaque heure.',
  '7': '- Capteurs en panne : alerter après trois heures de silence',
} as const

test(
  'an import, its undo and a text taken back from the history are each done whole or not at all, once, and answered',
  { timeout: 1_800_000 },
  async () => {
    const first = await startProgram(env)
    const threads = await begin(first)

    const imported = await pressAll(first, threads, 'import-apply')
    areEach(imported.between, {}, whole)

    const undone = await pressAll(imported.program, threads, 'undo')
    areEach(undone.between, whole, {})

    await sayAll(undone.program, threads, '!historique 4')
    const taken = await pressAll(undone.program, threads, 'take-text')
    areEach(taken.between, {}, { '4': whole['4'] })

    const lea = new PlaygroundClient(taken.program.address, 'lea')
    for (const thread of threads) {
      const said = (await messagesIn(lea, thread)).map(({ text }) => text)
      expect(said.slice(said.indexOf(pasted) + 1)).toEqual([
        expect.stringContaining('C’est importé\u00a0: 46 mots dans 5 sections.'),
        expect.stringContaining('C’est annulé\u00a0: l’import d’un texte'),
        '!historique 4',
        expect.stringContaining('Historique de la section 4'),
        expect.stringContaining('La section 4 (Objectifs) a retrouvé ce texte.'),
      ])
    }
    taken.program.kill('SIGTERM')
    await taken.program.exit
    const stored = await inDatabase(readTexts)
    expect(stored).toEqual(threads.map(() => ({ '4': whole['4'] })))
    const presses = [...imported.presses, ...undone.presses, ...taken.presses]
    expect(await inDatabase((query) => timesStored(query, presses))).toEqual(presses.map(() => 1))
    expect(await inDatabase(undelivered)).toBe(0)
  },
)

type Texts = Readonly<Partial<Record<string, string>>>

/** Eight proposals with the whole text offered for import in each. */
async function begin(program: Program): Promise<readonly string[]> {
  const lea = new PlaygroundClient(program.address, 'lea')
  for (let n = 0; n < drafts; n += 1) await lea.command('nouveau')
  const roots = await eventually(async () => {
    const { messages } = await lea.messages({ limit: 100 })
    const found = messages.filter(({ author, audience }) => author.kind === 'bot' && audience === 'room')
    expect(found).toHaveLength(drafts)
    return found.map(({ id }) => id)
  })
  for (const thread of roots) await lea.say(pasted, { thread })
  for (const thread of roots) await buttonIn(lea, thread, 'import-apply')
  return roots
}

/** Says each of these in each thread, and waits until the last one shows a text that can be taken back. */
async function sayAll(program: Program, threads: readonly string[], ...lines: readonly string[]): Promise<void> {
  const lea = new PlaygroundClient(program.address, 'lea')
  for (const line of lines) for (const thread of threads) await lea.say(line, { thread })
  for (const thread of threads) await buttonIn(lea, thread, 'take-text')
}

/**
 * Presses one button in every thread, one shortly after the other, kills the program as soon as the first press is accepted, looks at what is
 * stored, starts it again and, as the page does, sends again what was not accepted; each press twice, for good measure.
 */
async function pressAll(
  program: Program,
  threads: readonly string[],
  action: string,
): Promise<{ readonly program: Program; readonly presses: readonly string[]; readonly between: readonly Texts[] }> {
  const lea = new PlaygroundClient(program.address, 'lea')
  const presses = await Promise.all(
    threads.map(async (thread) => ({ id: randomUUID(), thread, ...(await buttonIn(lea, thread, action)) })),
  )
  const before = await Promise.all(threads.map((thread) => messagesIn(lea, thread)))
  const sent = presses.map(async ({ id, thread, message, button }, index) => {
    await setTimeout(index * apartMs)
    await lea.press(message, button.press, { id, thread })
  })
  await Promise.any(sent)
  program.kill('SIGKILL')
  await program.exit
  await Promise.allSettled(sent)
  const between = await inDatabase(readTexts)

  const next = await startProgram(env)
  const again = new PlaygroundClient(next.address, 'lea')
  for (let time = 1; time <= 2; time += 1)
    for (const { id, thread, message, button } of presses) await again.press(message, button.press, { id, thread })
  await eventually(async () => {
    for (const [index, thread] of threads.entries())
      expect(await messagesIn(again, thread), thread).not.toEqual(before[index])
  })
  return { program: next, presses: presses.map(({ id }) => id), between }
}

/** Each proposal is as it was before the press, or as it is behind it; nothing between. */
function areEach(between: readonly Texts[], before: Texts, after: Texts): void {
  expect(between).toHaveLength(drafts)
  for (const texts of between) expect([before, after]).toContainEqual(texts)
}

async function messagesIn(
  client: PlaygroundClient,
  thread: string,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const { messages } = await client.messages({ thread, limit: 100 })
  return messages.map(({ id, body }) => ({ id, text: body.text }))
}

/** The last button of a thread that does this, once it is there. */
async function buttonIn(
  client: PlaygroundClient,
  thread: string,
  action: string,
): Promise<{ readonly message: string; readonly button: Button }> {
  return eventually(async () => {
    const { messages } = await client.messages({ thread, limit: 100 })
    const found = messages.flatMap((message) => buttonsOf(message).map((button) => ({ message: message.id, button })))
    const last = found.findLast(({ button }) => button.press.action === action)
    if (last === undefined) throw new Error(`no button for ${action}`)
    return last
  })
}

function buttonsOf({ body }: ShownMessage): readonly Button[] {
  if (body.type !== 'card') return []
  return body.blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
}

type Query = Awaited<ReturnType<typeof openPglite>>

/** Works on the folder while no program has it open. Nobody waits for the leases of the dead. */
async function inDatabase<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const pool = await openPglite(folder.path)
  try {
    await pool.query('update lane_lease set until = now()')
    return await work(pool)
  } finally {
    await pool.end()
  }
}

/** What each section says, of each proposal in order; sections without a word are left out. */
async function readTexts(query: Query): Promise<readonly Texts[]> {
  const { rows } = await query.query<StoredBody>('select id, format, body from proposal order by id')
  return rows.map((row) => {
    const { sections } = readProposal(row)
    return Object.fromEntries(
      sectionNumbers.flatMap((number) => {
        const text = sectionText(sections[number])
        return text === '' ? [] : [[number, text]]
      }),
    )
  })
}

async function timesStored(query: Query, presses: readonly string[]): Promise<readonly number[]> {
  const { rows } = await query.query<{ envelope: string }>('select envelope from audit')
  return presses.map((id) => rows.filter(({ envelope }) => envelope.includes(id)).length)
}

async function undelivered(query: Query): Promise<number> {
  const left = 'select from outbox where done_at is null'
  return (await query.query(left)).rows.length
}
