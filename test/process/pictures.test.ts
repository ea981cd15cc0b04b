import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import { openWriter, type Writer } from '../journeys/coach-writer.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
beforeAll(async () => {
  folder = await dataFolder()
  program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100' })
})
afterAll(async () => {
  killPrograms()
  await folder.remove()
})

const png = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()

/** What the page does with a file that somebody chooses, drops or pastes. */
async function choose(thread: string | null, bytes: Uint8Array, persona = 'lea'): Promise<Record<string, unknown>> {
  const where = { persona, room: 'projets', language: 'fr', name: 'plan.png', ...(thread === null ? {} : { thread }) }
  const address = `${program.address}/playground/texts?${new URLSearchParams(where).toString()}`
  const headers = { 'content-type': 'application/octet-stream', origin: program.address }
  const answer = await fetch(address, { method: 'POST', headers, body: Buffer.from(bytes) })
  return (await answer.json()) as Record<string, unknown>
}

async function pictureIn(writer: Writer, words: string): Promise<{ readonly id: string; readonly href: string }> {
  const message: ShownMessage = await writer.sees(words)
  const blocks = message.body.type === 'card' ? message.body.blocks : []
  const picture = blocks.find((block) => block.type === 'picture')
  return { id: message.id, href: picture?.type === 'picture' ? picture.href : '' }
}

test('a picture goes from the message box into the section, is shown, described where it stands, and taken out', async () => {
  const writer = await openWriter(() => program.address, 'fr', 5)
  const { text } = await choose(writer.thread, await png())
  expect(text).toMatch(/^!\[\]\(attachment:[0-9a-f]{16}\)$/)
  await writer.say(`Voici le plan.\n\n${String(text)}`)

  const shown = await pictureIn(writer, 'Image sans description')
  const answer = await fetch(`${program.address}${shown.href}?persona=lea`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(300)

  await writer.fill('describe-picture', { description: 'Des capteurs au modèle.' })
  expect((await pictureIn(writer, 'Des capteurs au modèle.')).id).toBe(shown.id)

  await writer.press('remove-picture')
  await eventually(async () => {
    const client = new PlaygroundClient(program.address, 'lea', 'fr')
    const { messages } = await client.messages({ room: 'projets', thread: writer.thread, limit: 100 })
    expect(messages.map(({ body }) => body.text).join('\n')).not.toContain('Image gardée')
  })
})

test('a picture that no proposal of theirs takes, and one that is none, is told in a sentence', async () => {
  const writer = await openWriter(() => program.address, 'fr', 5)
  const said = async (...chosen: Parameters<typeof choose>) => JSON.stringify(await choose(...chosen))

  expect(await said(null, await png())).toContain('envoyez plan.png dans le fil de la vôtre')
  expect(await said(writer.thread, await png(), 'karim')).toContain('envoyez plan.png dans le fil de la vôtre')
  expect(await said(writer.thread, Buffer.from('GIF89a'))).toContain('PNG, JPEG, WebP ou SVG')
})
