import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import { openWriter } from '../journeys/coach-writer.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient, refusal } from '../support/playground-client.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program
beforeAll(async () => {
  folder = await dataFolder()
  program = await startProgram({ DATA_DIR: folder.path })
})
afterAll(async () => {
  killPrograms()
  await folder.remove()
})

/** The newest message of the room that the persona sees, with these words. */
function shown(client: PlaygroundClient, words: string): Promise<ShownMessage> {
  return eventually(async () => {
    const { messages } = await client.messages({ limit: 100 })
    const found = messages.findLast(({ body }) => body.text.includes(words))
    if (found === undefined) throw new Error(`nobody says “${words}”`)
    return found
  })
}

function buttonIn({ body }: ShownMessage, action: string) {
  const blocks = body.type === 'card' ? body.blocks : []
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
  const found = buttons.find(({ press }) => press.action === action)
  if (found === undefined) throw new Error(`no button for ${action}`)
  return found.press
}

test('a learner asks what is kept of them, and downloads all of it', async () => {
  const writer = await openWriter(() => program.address, 'fr', 1)
  await writer.say('Déploiement continu d’un modèle de gel des vergers')
  const lea = new PlaygroundClient(program.address, 'lea', 'fr')

  await lea.command('données')
  const view = await shown(lea, 'Vos données')
  expect(view.audience).toBe('you')
  expect(view.body.text).toContain('Déploiement continu d’un modèle de gel des vergers')
  await lea.press(view.id, buttonIn(view, 'receive-data'))
  const archive = await shown(lea, 'dans une archive')
  const block = archive.body.type === 'card' ? archive.body.blocks.find(({ type }) => type === 'document') : undefined
  const href = block?.type === 'document' ? block.href : ''
  const answer = await fetch(`${program.address}${href}?persona=lea&language=fr`)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))

  expect(answer.headers.get('content-disposition')).toContain('mes-donnees.zip')
  const draft = Object.keys(files).find((name) => /^propositions\/.*\/texte\.md$/.test(name)) ?? ''
  expect(strFromU8(files[draft] ?? new Uint8Array())).toContain('Déploiement continu d’un modèle de gel des vergers')
  expect(strFromU8((files[draft.replace('.md', '.pdf')] ?? new Uint8Array()).subarray(0, 5))).toBe('%PDF-')
  expect((files[draft.replace('.md', '.docx')] ?? []).length).toBeGreaterThan(1_000)
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['LISEZMOI.txt', 'donnees/proposal.json', 'donnees/audit.json']),
  )

  const other = await fetch(`${program.address}${href}?persona=karim&language=fr`)
  expect(other.status).toBe(404)
})

test('a learner has all of it erased, once they have typed what confirms it', async () => {
  const writer = await openWriter(() => program.address, 'fr', 1, 'karim')
  await writer.say('Suivi de la qualité de l’air')
  const karim = new PlaygroundClient(program.address, 'karim', 'fr')
  await karim.command('données')
  const view = await shown(karim, 'Vos données')
  const { form } = await karim.form(view.id, buttonIn(view, 'erase-data'))
  const [id = ''] = /MLP-\d{4}-\d{3}/.exec(JSON.stringify(form)) ?? []
  expect(JSON.stringify(form)).toContain('Suivi de la qualité de l’air')
  expect(form?.fields.map(({ name, label }) => [name, label])).toEqual([['confirm', `Pour confirmer, recopiez ${id}`]])
  const press = form?.press ?? buttonIn(view, 'erase-data')

  const refused = await refusal(karim.submit(view.id, press, { confirm: 'oui' }))
  expect(refused.error.fields?.['confirm']).toContain('Rien n’est effacé')
  await karim.submit(view.id, press, { confirm: id.toLowerCase() })

  await eventually(async () => {
    const { messages } = await karim.messages({ limit: 100 })
    expect(messages.some(({ body }) => body.text.includes('Suivi de la qualité'))).toBe(false)
  })
  await karim.command('données')
  const left = await shown(karim, 'Vos données')
  expect(left.body.text).not.toContain('MLP-')
  const lea = new PlaygroundClient(program.address, 'lea', 'fr')
  const { messages } = await lea.messages({ limit: 100 })
  expect(JSON.stringify(messages)).not.toContain('Karim')
})
