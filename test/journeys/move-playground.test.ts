import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Press } from '../../src/flows/model/view.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { type Program, startProgram } from '../support/program.ts'

const patienceMs = 240_000

describe('the playground', () => {
  let program: Program
  let folder: Awaited<ReturnType<typeof dataFolder>>
  let lea: PlaygroundClient

  beforeAll(async () => {
    folder = await dataFolder()
    program = await startProgram({ DATA_DIR: folder.path })
    lea = new PlaygroundClient(program.address, 'lea', 'fr')
  }, 400_000)
  afterAll(async () => {
    program.kill('SIGTERM')
    await program.exit
    await folder.remove()
  })

  async function seen(spot: { readonly room: string; readonly thread?: string }, what: RegExp) {
    return eventually(async () => {
      const { messages } = await lea.messages({ ...spot, limit: 100 })
      const found = messages.findLast(({ deleted, body }) => !deleted && what.test(body.text))
      if (found === undefined)
        throw new Error(`no ${what} among:\n${messages.map(({ body }) => body.text).join('\n---\n')}`)
      return found
    }, patienceMs)
  }

  function pressOf({ body }: Awaited<ReturnType<typeof seen>>, action: string): Press {
    const blocks = body.type === 'card' ? body.blocks : []
    const found = blocks
      .flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
      .find(({ press }) => press.action === action)
    if (found === undefined) throw new Error(`no ${action} on ${body.text}`)
    return found.press
  }

  test('a draft moves to another room with everything, and its old thread leads there', async () => {
    await lea.command('nouveau')
    const root = await seen({ room: 'projets' }, /MLP-\d{4}-001/)
    const old = { room: 'projets', thread: root.id }
    await lea.say('Livraison continue d’un modèle de compteurs', old)
    await seen(old, /1 message/)

    await lea.command('ouvrir MLP-2026-001', { room: 'catalogue' })
    const offer = await seen({ room: 'catalogue' }, /déplacez-la/)
    await lea.press(offer.id, pressOf(offer, 'move'))
    const moved = await seen({ room: 'catalogue' }, /Livraison continue[^]*MLP-2026-001|MLP-2026-001[^]*Livraison/)
    await seen({ room: 'catalogue', thread: moved.id }, /Section 1\/10[^]*1 message/)
    await seen(old, /a été déplacée/)

    await lea.say('Une phrase de plus dans l’ancien fil.', old)
    const told = await seen(old, /elle continue dans son nouveau fil/)
    await lea.press(told.id, pressOf(told, 'add-anyway'))
    const card = await seen({ room: 'catalogue', thread: moved.id }, /Section 1\/10[^]*2 messages/)
    expect(card.deleted).toBe(false)
  }, 240_000)
})
