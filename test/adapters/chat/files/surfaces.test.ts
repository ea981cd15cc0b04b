import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Paragraph, Table, TableCell, TableRow } from 'docx'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileWords, restIsKept } from '../../../../src/adapters/chat/files/words.ts'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { refusal } from '../../../support/playground-client.ts'
import { stagePlayground } from '../../../support/playground-host.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message as slackMessage } from '../../../support/slack/payloads.ts'
import { onePage, pdfFile } from '../../../support/pdf-file.ts'
import { wordFile } from '../../../support/word-file.ts'
import { message as teamsMessage, personal } from '../../teams/in/activities.ts'
import { stageTeams } from '../../teams/in/stage.ts'

type Bytes = Buffer<ArrayBuffer>

/** A platform on which somebody answers with a file: what the core is told that they said, or what they are told. */
interface Surface {
  readonly name: string
  said(file: string, bytes: Bytes): Promise<string>
  told(file: string, bytes: Bytes): Promise<string>
}

const slack = stageSlack()
const slackRoot = '1795400000.000001'

beforeEach(async () => {
  slack.knows('MLP-2026-001', { channel: ids.channel, root: slackRoot })
  await slack.slack.command(command('aide'))
  await slack.envelopes(1)
  slack.inbox.envelopes.length = 0
})

async function sendToSlack(name: string, bytes: Bytes): Promise<void> {
  const path = `/files/${encodeURIComponent(name)}`
  slack.api.files.set(path, { type: 'application/octet-stream', body: bytes })
  const files = [{ id: 'F01', name, size: bytes.length, url_private_download: slack.api.origin + path }]
  await slack.slack.event(event(slackMessage('', { thread_ts: slackRoot, subtype: 'file_share', files })))
}

const slackTold = () => slack.api.callsOf('chat.postEphemeral').map(({ args }) => args['text'] ?? '')

const inSlack: Surface = {
  name: 'Slack',
  async said(name, bytes) {
    await sendToSlack(name, bytes)
    const [envelope] = await slack.envelopes(1)
    return textIn(envelope?.event)
  },
  async told(name, bytes) {
    await sendToSlack(name, bytes)
    await expect.poll(slackTold).toHaveLength(1)
    return slackTold().join()
  },
}

const teams = stageTeams()
const shared = new Map<string, Bytes>()
let sharePoint: Server
let address: string

beforeAll(async () => {
  sharePoint = createServer((request, response) => void response.end(shared.get(decodeURI(request.url ?? ''))))
  sharePoint.listen(0, '127.0.0.1')
  await once(sharePoint, 'listening')
  address = `http://127.0.0.1:${(sharePoint.address() as AddressInfo).port}`
})
afterAll(() => void sharePoint.close())

beforeEach(() => setCurrent(teams.db, `teams-${teams.world.tenantId}`, personal, '1700000000001'))

async function sendToTeams(name: string, bytes: Bytes): Promise<void> {
  shared.set(`/${name}`, bytes)
  const content = { downloadUrl: `${address}/${name}`, uniqueId: 'u', fileType: name.split('.').pop() }
  const contentType = 'application/vnd.microsoft.teams.file.download.info'
  const attachments = [
    { contentType: 'text/html', content: '<p></p>' },
    { contentType, name, content },
  ]
  await teams.post(teamsMessage(teams, '', { attachments }))
}

const inTeams: Surface = {
  name: 'Teams',
  async said(name, bytes) {
    await sendToTeams(name, bytes)
    return textIn(teams.inbox.envelopes[0]?.event)
  },
  async told(name, bytes) {
    await sendToTeams(name, bytes)
    const posts = () => teams.sent.filter(({ body }) => body.includes('summary'))
    await expect.poll(posts).toHaveLength(1)
    return (JSON.parse(posts()[0]?.body ?? '') as { summary: string }).summary
  },
}

const web = stagePlayground()

const inPlayground: Surface = {
  name: 'the playground',
  async said(name, bytes) {
    const lea = web.as('lea')
    const { message } = await lea.say('Bonjour')
    await lea.say(await lea.textOf(name, bytes), { thread: message.id })
    return textIn(web.inbox.envelopes[0]?.event)
  },
  async told(name, bytes) {
    return (await refusal(web.as('lea').textOf(name, bytes))).error.message
  },
}

function textIn(happened: object | undefined): string {
  return happened !== undefined && 'text' in happened ? String(happened.text) : JSON.stringify(happened)
}

const words = 'Équipe : 3 étudiantes, délai réduit'
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const proposal = () =>
  wordFile([
    new Paragraph({ text: 'Risques', heading: 'Heading1' }),
    new Table({
      rows: [
        new TableRow({ children: [cell('Risque'), cell('Mitigation')] }),
        new TableRow({ children: [cell('Dérive'), cell('Alerte')] }),
      ],
    }),
  ])
const page = '<!doctype html><h2>Équipe</h2><ul><li><a href="https://x.org/a">le POC</a></ul>'
const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }, { level: 9 }))

describe.each([inSlack, inTeams, inPlayground])('a file on $name', (surface) => {
  test.each<[string, string, () => Bytes | Promise<Bytes>, string]>([
    ['UTF-8', 'notes.txt', () => Buffer.from(words), words],
    ['UTF-8 with a mark', 'notes.md', () => Buffer.from(`\uFEFF${words}\r\n`), words],
    ['UTF-16 LE', 'notes.txt', () => Buffer.from(`\uFEFF${words}`, 'utf16le'), words],
    ['Windows-1252', 'notes.txt', () => Buffer.from(words, 'latin1'), words],
    ['HTML', 'notes.html', () => Buffer.from(page), '## Équipe\n\n- [le POC](https://x.org/a)'],
    ['Word', 'notes.docx', proposal, '# Risques\n\n| Risque | Mitigation |\n|---|---|\n| Dérive | Alerte |'],
    [
      'Word under another name',
      'notes.txt',
      proposal,
      '# Risques\n\n| Risque | Mitigation |\n|---|---|\n| Dérive | Alerte |',
    ],
    ['PDF', 'notes.pdf', () => onePage('Réduire le délai de cinq jours à un'), 'Réduire le délai de cinq jours à un'],
  ])('in %s is said as the same text', async (_, name, bytes, text) => {
    expect(await surface.said(name, await bytes())).toBe(text)
  })

  test.each<[string, string, () => Bytes, Exclude<keyof typeof fileWords, 'away'>]>([
    ['unpacks to hundreds of MB', 'bombe.docx', () => bomb, 'heavy'],
    ['was cut', 'cassé.docx', () => Buffer.from('PK\x03\x04word/'), 'broken'],
    ['is too large', 'gros.txt', () => Buffer.alloc(8_100_000, 'a'), 'large'],
    ['is longer than a whole document', 'long.txt', () => Buffer.alloc(1_100_000, 'a'), 'long'],
    ['is of another kind', 'plan.odt', () => Buffer.from('PK\x03\x04'), 'kind'],
    ['is a PDF of scanned pages', 'scan.pdf', () => pdfFile([{}, {}]), 'scanned'],
    ['is a PDF with a password', 'secret.pdf', () => pdfFile([{}], { locked: true }), 'locked'],
    ['is a PDF of 500 pages', 'livre.pdf', () => pdfFile(Array.from({ length: 500 }, () => ({}))), 'pages'],
    ['is a PDF that was cut', 'coupé.pdf', () => onePage('Bonjour').subarray(0, 300), 'broken'],
    ['is a picture', 'schéma.png', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'pictureNowhere'],
    [
      'is a picture under another name',
      'notes.txt',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]),
      'pictureNowhere',
    ],
  ])('that %s is refused with the same sentence', async (_, name, bytes, fault) => {
    expect(await surface.told(name, bytes())).toBe(fileWords[fault](name).fr)
  })
})

describe('a file of which a page is empty is read, and its author is told', () => {
  const half = pdfFile([{ words: [{ text: 'Un début', at: [72, 700] }] }, {}])
  const sentence = 'J’ai lu scan.pdf, sauf 1 page sans texte.'

  test('in Slack', async () => {
    expect(await inSlack.said('scan.pdf', half)).toBe('Un début')
    await expect.poll(slackTold).toEqual([sentence])
  })

  test('in Teams', async () => {
    expect(await inTeams.said('scan.pdf', half)).toBe('Un début')
    await expect.poll(() => teams.sent.map(({ body }) => body).join()).toContain(sentence)
  })

  test('in the playground', async () => {
    expect(await web.as('lea').file('scan.pdf', half)).toEqual({ text: 'Un début', notes: [sentence] })
  })
})

describe('a table that is pasted', () => {
  const html = '<p><at id="0">MLOps Proposal</at>&nbsp;<b>Voici</b></p><table><tr><td>A<td>B<tr><td>1<td>2</table>'
  const table = '| A | B |\n|---|---|\n| 1 | 2 |'

  test('into Teams becomes Markdown, without the bot’s name', async () => {
    const bot = { id: `28:${teams.world.appId}`, name: 'MLOps Proposal' }
    const entities = [{ type: 'mention', mentioned: bot, text: '<at>MLOps Proposal</at>' }]
    const attachments = [{ contentType: 'text/html', content: html }]

    const text = '<at>MLOps Proposal</at> Voici A B 1 2'
    await teams.post(teamsMessage(teams, text, { attachments, entities, recipient: bot }))

    expect(textIn(teams.inbox.envelopes[0]?.event)).toBe(`**Voici**\n\n${table}`)
  })

  test('into the playground becomes Markdown', async () => {
    const text = await web.as('lea').textOf('collé', Buffer.from(html), 'text/html')

    expect(text).toBe(`@MLOps Proposal\u00A0**Voici**\n\n${table}`)
  })
})

test('what else a message says is kept beside a file that cannot be read, and its author is told so', async () => {
  const files = [{ id: 'F01', name: 'plan.odt', url_private_download: slack.api.origin }]
  await slack.slack.event(event(slackMessage('Mon texte', { thread_ts: slackRoot, subtype: 'file_share', files })))

  expect(textIn((await slack.envelopes(1))[0]?.event)).toBe('Mon texte')
  await expect
    .poll(() => slack.api.callsOf('chat.postEphemeral').map(({ args }) => args['text']))
    .toEqual([`${fileWords.kind('plan.odt').fr} ${restIsKept.fr}`])
})
