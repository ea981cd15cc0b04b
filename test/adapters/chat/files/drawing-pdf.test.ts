import { afterAll, expect, test } from 'vitest'
import { fileReader } from '../../../../src/adapters/chat/files/file-reader.ts'
import { fileWords } from '../../../../src/adapters/chat/files/words.ts'
import type { PictureShelf, ShelvedPicture } from '../../../../src/ports/pictures.ts'
import { onePage, pdfFile } from '../../../support/pdf-file.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const id = '0123456789abcdef'
const place = { platform: 'web', channel: 'projets', thread: '1' } as const
const sender = { tenant: 'test', person: 'lea', place }
const shelved: Uint8Array[] = []
let answer: ShelvedPicture = { type: 'stored', id }
const shelf: PictureShelf = {
  async shelve(bytes) {
    shelved.push(bytes)
    return answer
  },
}
const reader = fileReader(log, undefined, shelf)
afterAll(() => reader.close())

async function send(bytes: Uint8Array) {
  shelved.length = 0
  const file = { name: 'plan.pdf', type: 'application/pdf', size: bytes.length, fetch: async () => bytes }
  return reader.withFiles('', [file], { sender })
}

test('a PDF without words is kept as a picture of its first page, and its author is told', async () => {
  answer = { type: 'stored', id }

  expect(await send(pdfFile([{}]))).toEqual({
    text: `![](attachment:${id})`,
    problems: [],
    notes: [fileWords.firstPage('plan.pdf')],
  })
})

test('a PDF of labels is kept as a picture, with its words below', async () => {
  answer = { type: 'stored', id }

  const words = [
    { text: 'Collecte', at: [60, 700] },
    { text: 'Entraînement du modèle', at: [200, 500] },
    { text: 'Mise en service par une API de prédiction', at: [60, 300] },
    { text: 'Surveillance', at: [400, 120] },
  ] as const
  const { text, notes } = await send(pdfFile([{ words, rules: [[80, 690, 220, 520]] }]))

  expect(text).toMatch(/^!\[\]\(attachment:0123456789abcdef\)\n\n/)
  for (const word of ['Collecte', 'Entraînement', 'prédiction', 'Surveillance']) expect(text).toContain(word)
  expect(notes).toEqual([fileWords.firstPageAndWords('plan.pdf')])
})

test('a PDF of prose is read as a text, and no picture is made of it', async () => {
  const { text, notes } = await send(onePage('Réduire le délai de livraison de neuf jours à un jour.'))

  expect([text, notes, shelved]).toEqual(['Réduire le délai de livraison de neuf jours à un jour.', [], []])
})

test('where no picture can be kept, a PDF of labels is read, and one without words is refused, as before', async () => {
  answer = { type: 'refused', why: 'pixels' }

  expect((await send(onePage('Collecte', 'API'))).text).toMatch(/Collecte\s+API/)
  expect((await send(pdfFile([{}]))).problems).toEqual([fileWords.scanned('plan.pdf')])
  expect((await send(pdfFile([{}], { locked: true }))).problems).toEqual([fileWords.locked('plan.pdf')])
})
