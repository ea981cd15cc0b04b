import { beforeEach, describe, expect, test } from 'vitest'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { botId, botName } from '../../../support/fake-connector/world.ts'
import { inChannel, inGroup, karim, lea, mention, mentionOfBot, message, personal, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

// What Microsoft documents of messages and their attachments (learn.microsoft.com/graph/api/resources/chatmessageattachment):
// each kind of content that a person can send is stored as text, or answered aloud.

const stage = stageTeams()
const root = '1700000000001'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

type Json = Readonly<Record<string, unknown>>

beforeEach(async () => {
  stage.shelf = 'there'
  const tenant = `teams-${stage.world.tenantId}`
  for (const [channel, proposal] of [
    [projects, 'MLP-2026-001'],
    [personal, 'MLP-2026-002'],
    ['19:group@thread.v2', 'MLP-2026-003'],
  ] as const) {
    const thread = { platform: 'teams', channel, thread: root } as const
    stage.inbox.threads.push({ tenant, owner: lea.aadObjectId, proposal, thread, at: 4 })
    if (channel !== projects) await setCurrent(stage.db, tenant, channel, root)
  }
})

const html = (content: string) => ({ contentType: 'text/html', content })

/** What is said by a message, or what it asks for. */
async function read(body: Json): Promise<unknown> {
  expect((await stage.post(body)).status).toBe(200)
  const [envelope] = stage.inbox.envelopes
  if (envelope === undefined) return null
  return 'text' in envelope.event ? envelope.event.text : envelope.event
}

async function told(words: string): Promise<void> {
  await expect.poll(() => stage.sent.map(({ body }) => body).join('\n')).toContain(words)
}

describe('the names in a message', () => {
  const bot = () => ({ id: botId(stage.world), name: botName })
  test.each<[string, () => Json]>([
    ['an entity without its text', () => ({ type: 'mention', mentioned: bot() })],
    ['an entity with its text', () => mentionOfBot(stage)],
    ['an entity with another text', () => ({ type: 'mention', text: '<at>Bot</at>', mentioned: bot() })],
  ])('the bot’s, by %s, is no part of a command', async (_, entity) => {
    const entities = [entity()]

    expect(
      await read(message(stage, `<at>${botName}</at> mlops-proposal list`, { ...inGroup(stage), entities })),
    ).toEqual({
      type: 'commanded',
      words: 'list',
    })
  })

  test.each([
    ['numbered', `<at id="0">${botName}</at>&nbsp;seconde ligne`, 'seconde ligne'],
    ['numbered, with another name', '<at id="0">MLOps</at> seconde ligne', 'seconde ligne'],
    ['in capitals', `<AT>${botName}</AT> seconde ligne`, 'seconde ligne'],
    ['at the end', `seconde ligne <at>${botName}</at>`, 'seconde ligne'],
    ['beside a person', `<at id="0">${botName}</at> - Pilote : <at id="1">Karim</at>`, '- Pilote : @Karim Benali'],
    ['of nobody that is known', `<at>${botName}</at> - Pilote : <at>Ana</at>`, '- Pilote : @Ana'],
  ])('%s are read as people read them', async (_, text, said) => {
    const entities = [mentionOfBot(stage), { type: 'mention', mentioned: karim }]

    expect(await read(mention(stage, root, '', { text, entities, attachments: [] }))).toBe(said)
  })

  test('the bot’s without any entity is its name all the same', async () => {
    const text = `<at>${botName}</at> mlops-proposal list`

    expect(await read(message(stage, text, { ...inGroup(stage), entities: [] }))).toEqual({
      type: 'commanded',
      words: 'list',
    })
  })

  test('the bot’s alone, outside a proposal, asks what there is', async () => {
    expect(await read(mention(stage, '1700000000555', '', { attachments: [] }))).toEqual({
      type: 'commanded',
      words: '',
    })
  })

  test('a person’s in an answer is part of it, by name', async () => {
    const entities = [{ type: 'mention', text: '<at>Ben</at>', mentioned: { id: '29:ben', name: 'Ben Smith' } }]
    await read(message(stage, 'Notre équipe avec <at>Ben</at> déploie chaque semaine', { entities, attachments: [] }))

    expect(stage.inbox.envelopes).toMatchObject([
      { event: { type: 'said', text: 'Notre équipe avec @Ben Smith déploie chaque semaine', mentions: 'person' } },
    ])
  })
})

describe('the markup of a message', () => {
  test.each<[string, string, string | null, string]>([
    [
      'escapes',
      'R&amp;D : 3 &lt; 5 &quot;ok&quot; &#39;x&#39;',
      '<p>R&amp;D : 3 &lt; 5 "ok" \'x\'</p>',
      'R&D : 3 < 5 "ok" \'x\'',
    ],
    ['escapes without HTML', 'R&amp;D', null, 'R&D'],
    ['escapes that a person typed', 'écrire &amp;lt; ici', '<p>écrire &amp;amp;lt; ici</p>', 'écrire &amp;lt; ici'],
    ['a sign of a quotation', '<quoted messageId="1772"/> Modèle de churn', null, 'Modèle de churn'],
    ['a quotation with words', '<quoted messageId="1772">vieux</quoted> Modèle de churn', null, 'Modèle de churn'],
    ['a sign of an attachment', '<attachment id="a1"></attachment>Modèle de churn', null, 'Modèle de churn'],
    ['signs that are none of Teams’', 'seuil <b> et </at>', null, 'seuil <b> et </at>'],
  ])('%s', async (_, text, rendering, said) => {
    expect(await read(message(stage, text, { attachments: rendering === null ? [] : [html(rendering)] }))).toBe(said)
  })
})

describe('a picture', () => {
  const path = '/v3/attachments/0-weu-d1/views/original'
  const at = () => `${stage.service.replace(/\/$/, '')}${path}`
  beforeEach(() => void stage.pictures.set(path, png))

  test.each<[string, () => Json, () => Json]>([
    ['alone in a personal chat', () => ({ contentUrl: at() }), () => ({})],
    ['with its address in its content', () => ({ content: { downloadUrl: at(), fileType: 'png' } }), () => ({})],
    [
      'alone in a channel’s thread',
      () => ({ contentUrl: at() }),
      () => ({ ...inChannel(stage, root), entities: [mentionOfBot(stage)], text: `<at>${botName}</at>` }),
    ],
    [
      'alone in a group chat',
      () => ({ contentUrl: at() }),
      () => ({ ...inGroup(stage), entities: [mentionOfBot(stage)], text: `<at>${botName}</at>` }),
    ],
  ])('%s is fetched with the bot’s token and kept', async (_, picture, place) => {
    const attachments = [{ contentType: 'image/*', ...picture() }, html('<p><img src="x" itemid="1"></p>')]

    expect(await read(message(stage, '', { attachments, ...place() }))).toBe('![](attachment:1)')
    expect(stage.shelved).toEqual([png])
  })

  test('beside words stands below them', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: at() }]

    expect(await read(message(stage, 'Notre schéma :', { attachments }))).toBe('Notre schéma :\n\n![](attachment:1)')
  })

  test('elsewhere than at its service is not asked for with the token', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/v3/attachments/0/views/original' }]

    expect(await read(message(stage, 'Voici', { attachments }))).toBe('Voici')
    await told('ne m’a pas donné')
  })
})

describe('what else comes with a message', () => {
  const card = (kind: string) => ({ contentType: `application/vnd.microsoft.card.${kind}`, content: {} })
  test.each<[string, object, string]>([
    ['a Loop component', card('fluidEmbedCard'), 'composant Loop'],
    [
      'a Loop component of before',
      { contentType: 'application/vnd.microsoft.card.fluid', content: {} },
      'composant Loop',
    ],
    ['a snippet of code', card('codesnippet'), 'extrait de code'],
    ['an adaptive card', card('adaptive'), 'carte d’une autre application'],
    ['a hero card', card('hero'), 'carte d’une autre application'],
    ['a thumbnail card', card('thumbnail'), 'carte d’une autre application'],
    ['a list card', card('list'), 'carte d’une autre application'],
    [
      'a connector’s card',
      { contentType: 'application/vnd.microsoft.teams.card.o365connector' },
      'que je ne sais pas lire',
    ],
    ['an announcement', card('announcement'), 'carte d’une autre application'],
    ['a meeting', { contentType: 'meetingReference', content: '{}' }, 'que je ne sais pas lire'],
    ['a voice message', { contentType: 'audio/mp4', contentUrl: 'https://x' }, 'que je ne sais pas lire'],
    ['a video', { contentType: 'video/mp4', contentUrl: 'https://x' }, 'que je ne sais pas lire'],
    ['a forwarded message that Teams keeps back', { contentType: 'forwardedMessageReference' }, 'que vous transférez'],
    [
      'a link to a file',
      { contentType: 'reference', contentUrl: 'https://x', name: 'plan.docx' },
      'les fichiers joints dans un canal',
    ],
    [
      'a GIF',
      html('<p><img alt="Chat" itemtype="http://schema.skype.com/Giphy" src="https://g"></p>'),
      'image ou un GIF',
    ],
  ])('%s is answered aloud, and the words beside it are stored', async (_, attachment, words) => {
    expect(await read(message(stage, 'Voici', { attachments: [attachment] }))).toBe('Voici')
    await told(words)
  })

  test.each<[string, object]>([
    ['an emoji', html('<p>Voici <img alt="👍" itemtype="http://schema.skype.com/Emoji" src="https://e"></p>')],
    [
      'the message that it answers',
      { contentType: 'messageReference', id: '1772', content: '{"messagePreview":"vieux"}' },
    ],
  ])('%s is no part of it, and nothing is said of it', async (_, attachment) => {
    expect(await read(message(stage, 'Voici', { attachments: [attachment] }))).toBe('Voici')
    expect(stage.sent).toEqual([])
  })

  test('the preview of a link is none: its address stands in the words', async () => {
    expect(await read(message(stage, 'Voir https://x.org', { attachments: [card('thumbnail')] }))).toBe(
      'Voir https://x.org',
    )
    expect(stage.sent).toEqual([])
  })

  test('a forwarded message is stored as a quotation, with its author', async () => {
    const content = JSON.stringify({
      originalMessageContent: '<p>Le modèle <b>dérive</b></p><p>chaque mois</p>',
      originalMessageSender: { user: { displayName: 'Karim Benali' } },
    })
    const attachments = [html('<p>À retenir</p>'), { contentType: 'forwardedMessageReference', content }]
    // HTML is read in a process of its own, which has to start first.
    expect(await stage.files.html('<p>prêt</p>')).toBe('prêt')

    expect(await read(message(stage, 'À retenir', { attachments }))).toBe(
      'À retenir\n\n> Le modèle **dérive**\n> \n> chaque mois\n> — Karim Benali',
    )
  })

  test('nothing at all is answered aloud', async () => {
    expect(await read(message(stage, '', { attachments: [] }))).toBeNull()
    await told('aucun texte que je sache lire')
  })

  test('a file in a channel is not given to bots, and its author is told', async () => {
    const info = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'plan.docx', content: {} }

    expect(await read(mention(stage, root, ' Voici', { attachments: [info] }))).toBe('Voici')
    await told('les fichiers joints dans un canal')
  })

  test('something to keep where no proposal is open is answered aloud', async () => {
    await stage.db.deleteFrom('teams_current').execute()

    expect(await read(message(stage, '', { attachments: [card('fluidEmbedCard')] }))).toBeNull()
    await told('Aucune proposition n’est ouverte ici')
  })
})
