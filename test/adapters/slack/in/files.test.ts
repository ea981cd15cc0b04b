import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { sentFile } from '../../../../src/adapters/slack/in/content/sent-file.ts'
import { onePage } from '../../../support/pdf-file.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message } from '../../../support/slack/payloads.ts'

const host = stageSlack()
const root = '1795400000.000001'

beforeEach(async () => {
  host.knows('MLP-2026-001', { channel: ids.channel, root })
  await host.slack.command(command('aide'))
  await host.envelopes(1)
  host.inbox.envelopes.length = 0
})

/** A file that Slack holds. */
function file(name: string, body: Buffer | string, more: object = {}): object {
  const path = `/files/${encodeURIComponent(name)}`
  host.api.files.set(path, { type: 'application/octet-stream', body: Buffer.from(body) })
  return {
    id: `F0${name.length}`,
    name,
    size: Buffer.byteLength(body),
    url_private_download: host.api.origin + path,
    ...more,
  }
}

function docx(text: string): Buffer {
  const body = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(rels),
      'word/document.xml': strToU8(body),
    }),
  )
}

async function say(text: string, files: readonly object[], fields: object = {}): Promise<void> {
  const { status } = await host.slack.event(
    event(message(text, { thread_ts: root, subtype: 'file_share', files, ...fields })),
  )
  expect(status).toBe(200)
}

async function said(): Promise<string> {
  const [envelope] = await host.envelopes(1)
  return envelope?.event.type === 'said' ? envelope.event.text : ''
}

/** What the person alone was told. */
async function told(words: string): Promise<void> {
  await expect
    .poll(() =>
      host.api
        .callsOf('chat.postEphemeral')
        .map(({ args }) => args['text'])
        .join(),
    )
    .toContain(words)
}

describe('a file in a proposal’s thread', () => {
  test('that is as long as a whole document is taken whole: it is shared out among the sections', async () => {
    await say('', [file('long.md', 'x'.repeat(100_000))])

    expect(await said()).toBe('x'.repeat(100_000))
  })

  test.each<[string, () => object, string]>([
    ['Markdown', () => file('objectifs.md', '# Objectifs\n- Déployer en 1 jour'), '# Objectifs\n- Déployer en 1 jour'],
    ['plain text with a mark', () => file('a.txt', '\ufeffRisques'), 'Risques'],
    ['Word', () => file('résumé.docx', docx('Un modèle &amp; sa dérive')), 'Un modèle & sa dérive'],
    ['PDF', () => file('plan.pdf', onePage('Un modèle et sa dérive')), 'Un modèle et sa dérive'],
  ])('that is %s becomes part of what is said', async (_, make, text) => {
    await say('Voici :', [make()])

    expect(await said()).toBe(`Voici :\n\n${text}`)
  })

  test('is fetched with the token', async () => {
    await say('', [file('a.md', 'Texte')])

    expect(await said()).toBe('Texte')
    expect(host.api.posts.at(-1)).toMatchObject({ path: '/files/a.md', token: 'xoxb-one' })
  })

  test.each<[string, () => object, string]>([
    ['of another kind', () => file('plan.odt', 'ODT'), 'Je ne sais pas lire plan.odt'],
    ['a picture', () => file('schéma.png', 'PNG', { mimetype: 'image/png' }), 'Je garde une image avec la proposition'],
    ['a damaged PDF', () => file('cassé.pdf', '%PDF-1.7'), 'Je n’ai pas pu lire cassé.pdf'],
    ['too large', () => file('long.md', 'x', { size: 9_000_000 }), 'trop volumineux'],
    ['larger than Slack said', () => file('long.md', 'x'.repeat(8_100_000), { size: 10 }), 'trop volumineux'],
    ['longer than is taken at once', () => file('long.md', 'x'.repeat(1_000_001)), 'plus de texte'],
    ['no text', () => file('binaire.txt', Buffer.from([0xff, 0xfe, 0x00])), 'Je n’ai pas pu lire binaire.txt'],
    ['a damaged Word file', () => file('cassé.docx', 'not a zip'), 'Je n’ai pas pu lire cassé.docx'],
    [
      'elsewhere than at Slack',
      () => file('a.md', 'x', { url_private_download: 'http://169.254.169.254/a.md' }),
      'ne m’a pas donné a.md',
    ],
    [
      'gone',
      () => file('a.md', 'x', { url_private_download: `${host.api.origin}/files/none` }),
      'ne m’a pas donné a.md',
    ],
  ])('that is %s is answered with a sentence, and the message is kept', async (_, make, words) => {
    await say('Mon texte', [make()])

    expect(await said()).toBe('Mon texte')
    await told(words)
    await told('Le reste de votre message est gardé.')
  })

  test('does not make Slack wait, and is fetched again when Slack was away', async () => {
    let tries = 0
    const answer = host.inbox.answer
    host.inbox.answer = (envelope) => {
      tries += 1
      if (tries === 1) throw new Error('a hiccup')
      return answer(envelope)
    }
    const acknowledged = Promise.withResolvers<void>()
    const held = file('a.md', 'Texte')
    for (const [path, one] of host.api.files) host.api.files.set(path, { ...one, until: acknowledged.promise })

    await say('Voici', [held])

    expect(tries).toBe(0)
    acknowledged.resolve()
    expect(await said()).toBe('Voici\n\nTexte')
    expect(tries).toBe(2)
  })

  test('comes before what its author says next', async () => {
    await say('Premier', [file('a.md', 'Texte')])
    await host.slack.event(event(message('Second', { thread_ts: root })))
    const envelopes = await host.envelopes(2)

    expect(envelopes.map((one) => one.event.type === 'said' && one.event.text)).toEqual(['Premier\n\nTexte', 'Second'])
  })

  test('elsewhere is nobody’s business', async () => {
    await say('Voici', [file('a.md', 'Texte')], { thread_ts: '1795400000.999999' })
    await host.slack.event(event(message('après', { thread_ts: root })))

    expect(await said()).toBe('après')
    expect(host.api.posts).toEqual([])
  })
})

test('a token goes to Slack’s file server alone', async () => {
  const asked: string[] = []
  const isAllowed = (url: URL) => {
    asked.push(url.host)
    return false
  }
  const from = (address: string) => {
    const none = {
      mimetype: null,
      size: null,
      url_private: null,
      mode: null,
      filetype: null,
      file_access: null,
      is_external: null,
    }
    return sentFile({ id: 'F01', name: 'a.md', ...none, url_private_download: address }, 'xoxb-secret', isAllowed)
  }

  expect(await from('https://files.slack.com.evil.org/x').fetch(10)).toBe('away')
  expect(await from('not an address').fetch(10)).toBe('away')
  expect(asked).toEqual(['files.slack.com.evil.org'])
})
