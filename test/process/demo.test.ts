import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, runProgram, startProgram } from '../support/program.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlops-demo-'))
})
afterEach(() => {
  killPrograms()
  rmSync(folder, { recursive: true, force: true })
})

const rooms = ['projets', 'relecture', 'catalogue', 'coordination']

/** The rooms' messages as everybody in them reads them, with how many replies each has. */
async function shown(address: string): Promise<Record<string, readonly string[]>> {
  const claire = new PlaygroundClient(address, 'claire', 'en')
  const read = async (room: string) => {
    const { messages } = await claire.messages({ room })
    return [room, messages.map(({ body, replies }) => `${body.text.split('\n').slice(0, 2).join(' · ')} (${replies})`)]
  }
  return Object.fromEntries(await Promise.all(rooms.map(read)))
}

/** The room's messages, once no more of them come. */
async function settled(address: string): Promise<Record<string, readonly string[]>> {
  let before = ''
  return eventually(async () => {
    const now = await shown(address)
    const isSame = JSON.stringify(now) === before
    before = JSON.stringify(now)
    if (!isSame) throw new Error('messages still come')
    return now
  })
}

/** How the second section of a story begins, as its file has it. */
function summaryOf(story: string): string {
  const text = readFileSync(new URL(`../../src/start/demo/${story}.fr.md`, import.meta.url), 'utf8')
  return text.split('## 2')[1]?.trim().slice(0, 80) ?? ''
}

test('fills the playground in the language asked for, and a second time changes nothing', async () => {
  const first = await startProgram({ DATA_DIR: folder }, ['--demo', 'en'])
  const filled = await settled(first.address)
  first.kill('SIGTERM')
  await first.exit
  const second = await startProgram({ DATA_DIR: folder }, ['--demo', 'en'])
  const again = await settled(second.address)

  expect(filled['projets']).toEqual([
    expect.stringMatching(/published/),
    expect.stringMatching(/in review · with Sophie Laurent/),
    expect.stringMatching(/submitted/),
    expect.stringMatching(/^Release and monitoring .*draft/),
  ])
  expect(filled['relecture']).toHaveLength(3)
  expect(filled['catalogue']).toHaveLength(1)
  expect(filled['coordination']).toEqual([expect.stringContaining('Léa Moreau')])
  expect(again).toEqual(filled)
}, 300_000)

test('goes on where it was killed, without a second proposal', async () => {
  const port = await freePort()
  const first = runProgram({ DATA_DIR: folder, PORT: String(port) }, ['--demo', 'fr'])
  const sophie = new PlaygroundClient(`http://127.0.0.1:${port}`, 'sophie', 'fr')
  const reviews = async () => (await sophie.messages({ room: 'relecture' })).messages
  await eventually(async () => expect(await reviews()).not.toHaveLength(0), 150_000)
  first.kill('SIGKILL')
  await first.exit
  const second = await startProgram({ DATA_DIR: folder }, ['--demo', 'fr'])
  const filled = await settled(second.address)

  expect(Object.values(filled).map((messages) => messages.length)).toEqual([4, 3, 1, 1])
  const { messages } = await new PlaygroundClient(second.address, 'sophie', 'fr').messages({ room: 'relecture' })
  const cards = messages.map(({ body }) => body.text)
  for (const story of ['in-review', 'submitted'])
    expect(cards.some((card) => card.includes(`Résumé\n${summaryOf(story)}`))).toBe(true)
  expect(second.output()).not.toContain('not complete')
}, 300_000)

test('refuses an argument that means nothing, and a demonstration of what is off', async () => {
  const wrong = runProgram({ DATA_DIR: folder }, ['--dmo'])
  const off = runProgram({ DATA_DIR: folder, PLAYGROUND: 'off' }, ['--demo'])

  expect(await wrong.exit).toBe(1)
  expect(wrong.output()).toContain('npm start -- --demo')
  expect(await off.exit).toBe(1)
  expect(off.output()).toContain('set PLAYGROUND=on')
})
