import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { ShownBlock, ShownMessage } from '../../src/adapters/web/playground/render.ts'
import { openWriter, type Writer } from '../journeys/coach-writer.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
const start = async () => {
  program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100' })
}
beforeAll(async () => {
  folder = await dataFolder()
  await start()
})
afterAll(async () => {
  killPrograms()
  await folder.remove()
})

const diagram = (name: string) => `Voici :\n\`\`\`mermaid\nflowchart LR\n  A[${name}] --> B{Valide ?}\n\`\`\``

type Picture = Extract<ShownBlock, { type: 'picture' }>

/** The messages of the thread that are about a diagram. */
async function diagramsIn(thread: string): Promise<readonly ShownMessage[]> {
  const { messages } = await new PlaygroundClient(program.address, 'lea', 'fr').messages({
    room: 'projets',
    thread,
    limit: 100,
  })
  return messages.filter(({ body }) => body.text.startsWith('Schéma de la section 5'))
}

/** The one message of the diagram of that name, with its picture. */
async function pictureOf(writer: Writer, name: string): Promise<{ readonly id: string; readonly picture: Picture }> {
  return eventually(async () => {
    const found = await diagramsIn(writer.thread)
    expect(found.map(({ body }) => body.text)).toEqual([expect.stringContaining(name)])
    const { id, body } = found[0] as ShownMessage
    const picture = body.type === 'card' ? body.blocks.find((block) => block.type === 'picture') : undefined
    return { id, picture: picture as Picture }
  })
}

test('a diagram that is being drawn when the program is killed is drawn by the next one, and shown once', async () => {
  const writers = []
  for (let number = 0; number < 4; number += 1) writers.push(await openWriter(() => program.address, 'fr', 5))
  for (const [number, writer] of writers.entries()) {
    await writer.say(diagram(`Tri ${number}`))
    await setTimeout(150)
  }
  program.kill('SIGKILL')
  await program.exit

  await start()

  for (const [number, writer] of writers.entries()) {
    const { picture } = await pictureOf(writer, `Tri ${number}`)
    expect(picture.text).toBe(`Schéma (organigramme) : Tri ${number}, Valide ?`)
  }
})

test('its picture is ours alone, opens for who sees its card, and is edited where it stands', async () => {
  const writer = await openWriter(() => program.address, 'fr', 5)
  const message = await writer.say(diagram('Mesures'))
  const first = await pictureOf(writer, 'Mesures')
  const open = (href: string, persona = 'lea') => fetch(`${program.address}${href}?persona=${persona}`)

  const answer = await open(first.picture.href)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=86400, immutable',
  })
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 8)
      .toString('latin1'),
  ).toBe('\x89PNG\r\n\x1A\n')
  expect((await open(first.picture.href.replace(/.$/, 'x'))).status).toBe(404)
  expect((await open(first.picture.href, 'nobody')).status).not.toBe(200)

  await writer.edit(message, diagram('Relevés'))
  const second = await pictureOf(writer, 'Relevés')
  expect(second.id).toBe(first.id)
  expect(second.picture.href).not.toBe(first.picture.href)
  expect((await open(first.picture.href)).status).toBe(404)

  await writer.edit(message, 'Sans schéma.')
  await eventually(async () => expect(await diagramsIn(writer.thread)).toEqual([]))
})
