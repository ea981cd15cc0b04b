import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { diagramsIn } from '../../../../src/flows/figures/diagrams-in.ts'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { onePage, pdfFile } from '../../../support/pdf-file.ts'
import { inChannel, message, personal } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()

/** SharePoint, as far as a download needs it. */
let files: Server
let address: string

const served: Readonly<Record<string, Buffer>> = {
  '/notes.txt': Buffer.from('Réduire le délai à 1 jour.'),
  '/windows.txt': Buffer.from([0xc9, 0x71, 0x75, 0x69, 0x70, 0x65]),
  '/utf16.txt': Buffer.from('\uFEFFÉquipe', 'utf16le'),
  '/empty.md': Buffer.from(' \n'),
  '/big.txt': Buffer.alloc(9 * 1024 * 1024, 'a'),
  '/proposal.docx': Buffer.from(word(['Première ligne', 'Deuxième ligne'])),
  '/proposal.pdf': onePage('Première ligne', '', '', 'Deuxième ligne'),
  '/plan.pdf': pdfFile([{}], { locked: true }),
  '/broken.docx': Buffer.from('this is no zip'),
  '/bomb.docx': Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })),
}

/** The smallest Word file with these paragraphs. */
function word(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

beforeAll(async () => {
  files = createServer((request, response) => {
    const found = served[request.url ?? '']
    response.writeHead(found ? 200 : 404).end(found)
  })
  files.listen(0, '127.0.0.1')
  await once(files, 'listening')
  address = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
})
afterAll(() => void files.close())
beforeEach(() => setCurrent(stage.db, `teams-${stage.world.tenantId}`, personal, '1700000000001'))

/** A file as Teams sends it, after its own rendering of the message. */
function file(name: string, more: object = {}): object {
  const content = { downloadUrl: `${address}/${name}`, uniqueId: 'u', fileType: name.split('.').pop(), ...more }
  return { contentType: 'application/vnd.microsoft.teams.file.download.info', name, contentUrl: 'https://x', content }
}

async function texts(attachments: readonly object[], text = '', more: object = {}): Promise<readonly unknown[]> {
  const html = { contentType: 'text/html', content: '<p>…</p>' }
  const response = await stage.post(message(stage, text, { attachments: [html, ...attachments], ...more }))
  expect(response.status).toBe(200)
  return stage.inbox.envelopes.map(({ event }) => ('text' in event ? event.text : event))
}

describe('a Mermaid text in a message', () => {
  const flow = 'flowchart TD\n  A --> B'
  test.each<[string, string, string]>([
    ['in a block of code', '<p>Voici :</p><pre>flowchart TD<br>  A --&gt; B</pre>', flow],
    ['in one with line ends of Windows', '<pre>flowchart TD\r\n  A --&gt; B\r\n</pre><p>Fin</p>', flow],
    [
      'in the block of code of the new Teams',
      '<codeblock class="Mermaid"><code>flowchart TD<br>&nbsp; A --&gt; B</code></codeblock>',
      flow,
    ],
    ['in no block', '<p>Voici :<br>flowchart TD<br>&nbsp; A --&gt; B</p>', flow],
  ])('%s is a diagram', async (_, html, source) => {
    const words = 'Voici :\r\nflowchart TD\r\n  A --> B'
    const response = await stage.post(
      message(stage, words, { attachments: [{ contentType: 'text/html', content: html }] }),
    )
    expect(response.status).toBe(200)
    const [{ event } = { event: null }] = stage.inbox.envelopes

    const text = event !== null && 'text' in event ? event.text : ''
    expect(diagramsIn(text).map((one) => one.text)).toEqual([source])
  })
})

describe('a file in the personal chat', () => {
  test.each([
    ['notes.txt', 'Réduire le délai à 1 jour.'],
    ['windows.txt', 'Équipe'],
    ['utf16.txt', 'Équipe'],
    ['proposal.docx', 'Première ligne\n\nDeuxième ligne'],
    ['proposal.pdf', 'Première ligne\n\nDeuxième ligne'],
  ])('%s is read', async (name, text) => {
    expect(await texts([file(name)])).toEqual([text])
  })

  test('stands below what is said with it, each after the other', async () => {
    const said = await texts([file('notes.txt'), file('windows.txt')], 'Voici :')

    expect(said).toEqual(['Voici :\n\nRéduire le délai à 1 jour.\n\nÉquipe'])
  })

  test('stays below its message when that is edited', async () => {
    const id = '1763900500000'
    await texts([file('notes.txt')], 'Voici', { id })

    const said = await texts([file('notes.txt')], 'Voici :', { id, type: 'messageUpdate' })

    expect(said).toEqual(['Voici\n\nRéduire le délai à 1 jour.', 'Voici :\n\nRéduire le délai à 1 jour.'])
  })

  test('that is a picture pasted among the words is not given to bots, and its author is told what to do', async () => {
    const image = { contentType: 'image/png', name: 'schéma.png', contentUrl: 'https://smba.example/img' }

    expect(await texts([image])).toEqual([])
    await expect
      .poll(() => stage.sent.map(({ body }) => body).join())
      .toContain('ne m’a pas donné l’image schéma.png. Envoyez-la comme un fichier joint')
  })

  test.each([
    ['slides.pptx', {}, 'Je ne sais pas lire slides.pptx'],
    ['big.txt', {}, 'jusqu’à 8 Mo'],
    ['gone.txt', {}, 'ne m’a pas donné'],
    ['empty.md', {}, 'Je n’ai pas pu lire'],
    ['broken.docx', {}, 'Je n’ai pas pu lire'],
    ['plan.pdf', {}, 'est protégé par un mot de passe'],
    ['bomb.docx', {}, 'demande plus de place ou de temps'],
    ['notes.txt', { downloadUrl: 'https://intranet.example.org/notes.txt' }, 'ne m’a pas donné'],
    ['notes.txt', { downloadUrl: 'file:///etc/passwd' }, 'ne m’a pas donné'],
    ['notes.txt', { downloadUrl: undefined }, 'ne m’a pas donné'],
  ])('%s %o is named in a sentence, and nothing is stored', async (name, more, sentence) => {
    expect(await texts([file(name, more)])).toEqual([])
    await expect.poll(() => stage.sent.map(({ body }) => body).join()).toContain(sentence)
    expect(stage.sent.map(({ body }) => body).join()).toContain(name)
  })

  test('where no proposal is open is not kept, and the person is told', async () => {
    await stage.db.deleteFrom('teams_current').execute()

    expect(await texts([file('notes.txt')])).toEqual([])
    await expect.poll(() => stage.sent.map(({ body }) => body).join()).toContain('Aucune proposition n’est ouverte ici')
  })

  test('is none in a channel: what Teams attaches to every message there is not read', async () => {
    const said = await texts([], 'bonjour', inChannel(stage, '1'))

    expect(said).toEqual([])
  })
})
