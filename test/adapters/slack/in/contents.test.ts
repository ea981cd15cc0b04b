import { beforeEach, describe, expect, test } from 'vitest'
import { stageSlack } from '../../../support/slack/host.ts'
import { event, ids, message, shortcut, ts } from '../../../support/slack/payloads.ts'

// What Slack documents of messages (docs.slack.dev/reference/events/message, /reference/block-kit/blocks): each kind of
// content that a person can send is stored as text, or answered aloud.

const host = stageSlack()
const root = '1795400000.000001'

type Fields = Readonly<Record<string, unknown>>

beforeEach(() => host.knows('MLP-2026-001', { channel: ids.channel, root }))

async function send(text: string, fields: Fields = {}): Promise<Fields> {
  const sent = message(text, { thread_ts: root, ...fields })
  expect((await host.slack.event(event(sent))).status).toBe(200)
  return sent
}

async function said(): Promise<string> {
  const [envelope] = await host.envelopes(1)
  return envelope !== undefined && 'text' in envelope.event ? envelope.event.text : ''
}

/** What the person alone was told. */
async function told(words: string): Promise<void> {
  const shown = () => host.api.callsOf('chat.postEphemeral').map(({ args }) => args['text'])
  await expect.poll(() => shown().join('\n')).toContain(words)
}

const word = (text: string, more: Fields = {}) => ({ type: 'text', text, ...more })
const line = (...elements: readonly Fields[]) => ({ type: 'rich_text_section', elements })
const rich = (...elements: readonly Fields[]) => ({ type: 'rich_text', elements })
const cell = (text: string) => rich(line(word(text)))
const table = {
  type: 'table',
  rows: [
    [cell('Risque'), cell('Mitigation')],
    [cell('Dérive'), { type: 'raw_text', text: 'suivi | alerte\nchaque jour' }],
  ],
}
const asMarkdown = '| Risque | Mitigation |\n| --- | --- |\n| Dérive | suivi \\| alerte chaque jour |'
const pasted = { id: 1, fallback: '[no preview available]', blocks: [table] }

describe('what a person writes in blocks', () => {
  test.each<[string, string, Fields, string]>([
    ['a pasted table alone', '', { attachments: [pasted] }, asMarkdown],
    ['a table in the message’s own blocks', '', { blocks: [table] }, asMarkdown],
    ['words and a pasted table', 'Nos risques :', { attachments: [pasted] }, `Nos risques :\n\n${asMarkdown}`],
    [
      'words around a table',
      'Avant\nAprès',
      { blocks: [rich(line(word('Avant'))), table, rich(line(word('Après')))] },
      `Avant\n\n${asMarkdown}\n\nAprès`,
    ],
    ['rich text that comes without its plain one', '', { blocks: [rich(line(word('A < B')))] }, 'A < B'],
    [
      'each kind of rich text',
      '',
      {
        blocks: [
          rich(
            line(
              word('gras', { style: { bold: true } }),
              word(' '),
              word('code', { style: { code: true } }),
              word(' '),
              { type: 'link', url: 'https://x.org/a?b=1&c=2', text: 'la page' },
              word(' '),
              { type: 'user', user_id: ids.sophie },
              word(' '),
              { type: 'emoji', name: 'tada' },
              word(' '),
              { type: 'date', timestamp: 1, format: '{date}', fallback: 'mardi' },
              { type: 'color', value: '#ff0000' },
            ),
            {
              type: 'rich_text_list',
              style: 'ordered',
              indent: 0,
              elements: [line(word('un')), line(word('deux'))],
            },
            { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [line(word('point'))] },
            { type: 'rich_text_quote', elements: [word('cité')] },
            { type: 'rich_text_preformatted', elements: [word('a = 1')] },
          ),
          table,
        ],
      },
      [
        '*gras* `code` la page (https://x.org/a?b=1&c=2) @Sophie Laurent :tada: mardi#ff0000',
        '1. un',
        '2. deux',
        '    • point',
        '> cité',
        '```',
        'a = 1',
        '```',
        '',
        asMarkdown,
      ].join('\n'),
    ],
    [
      'blocks of an app that a person passes on',
      '',
      {
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Titre' } },
          { type: 'section', text: { type: 'mrkdwn', text: 'Corps' }, fields: [{ type: 'mrkdwn', text: 'Champ' }] },
          { type: 'divider' },
          { type: 'context', elements: [{ type: 'mrkdwn', text: 'Note' }] },
          { type: 'markdown', text: '**Marqué**' },
        ],
      },
      'Titre\n\nCorps\nChamp\n\nNote\n\n**Marqué**',
    ],
  ])('%s is stored', async (_, text, fields, stored) => {
    await send(text, fields)

    expect(await said()).toBe(stored)
  })

  test.each<[string, Fields, string]>([
    ['a GIF', { blocks: [{ type: 'image', image_url: 'https://x.org/a.gif', alt_text: 'oui' }] }, 'image ou un GIF'],
    ['a video', { blocks: [{ type: 'video', title: { type: 'plain_text', text: 'v' } }] }, 'que je ne sais pas lire'],
    ['a kind that is not known yet', { blocks: [{ type: 'hologram' }] }, 'que je ne sais pas lire'],
    ['nothing at all', {}, 'aucun texte'],
    [
      'a preview alone',
      { attachments: [{ from_url: 'https://x.org', title: 'Page', text: 'Extrait' }] },
      'aucun texte',
    ],
  ])('%s is answered aloud, and nothing is stored', async (_, fields, words) => {
    await send('', fields)

    await told(words)
    expect(host.inbox.envelopes).toEqual([])
  })

  test('a GIF beside words is answered aloud, and the words are stored', async () => {
    await send('Voici', { blocks: [rich(line(word('Voici'))), { type: 'image', image_url: 'https://x.org/a.gif' }] })

    expect(await said()).toBe('Voici')
    await told('image ou un GIF')
  })
})

describe('what a person passes on', () => {
  const shared = {
    is_msg_unfurl: true,
    is_share: true,
    ts: '1795300000.000001',
    author_name: 'Karim Benali',
    channel_id: 'C0OTHER',
    from_url: 'https://mlops.slack.com/archives/C0OTHER/p1795300000000001',
    fallback: '[May 1st] karim: Le modèle &lt;v2&gt;',
    text: 'Le modèle &lt;v2&gt;\ndérive',
  }
  test.each<[string, string, Fields, string]>([
    ['a forwarded message', '', shared, '> Le modèle <v2>\n> dérive\n> — Karim Benali'],
    ['one with a comment', 'À retenir :', shared, 'À retenir :\n\n> Le modèle <v2>\n> dérive\n> — Karim Benali'],
    [
      'one that is a table',
      '',
      { ...shared, text: '', message_blocks: [{ message: { blocks: [table] } }] },
      `${asMarkdown
        .split('\n')
        .map((row) => `> ${row}`)
        .join('\n')}\n> — Karim Benali`,
    ],
    ['an attachment of an app', '', { pretext: 'Avant', title: 'Titre', text: 'Corps' }, 'Avant\nTitre\nCorps'],
  ])('%s is stored', async (_, text, attachment, stored) => {
    await send(text, { attachments: [attachment] })

    expect(await said()).toBe(stored)
  })

  test('a link’s preview is not: its address stands in the words', async () => {
    const { is_share: _, ...preview } = shared
    await send('Voir <https://x.org>', { attachments: [preview, { from_url: 'https://x.org', text: 'Extrait' }] })

    expect(await said()).toBe('Voir https://x.org')
  })

  test('a forwarded file is read like one of their own', async () => {
    const address = '/files/plan.md'
    host.api.files.set(address, { type: 'text/plain', body: Buffer.from('Le plan') })
    const file = { id: 'F0PLAN', name: 'plan.md', url_private_download: host.api.origin + address }

    await send('', { attachments: [{ ...shared, text: '', files: [file] }] })

    expect(await said()).toBe('Le plan')
  })

  test('“Add to my proposal” takes a table, too', async () => {
    const one = { ...message('', { user: ids.sophie }), attachments: [pasted] }

    await host.slack.interact(
      shortcut('message_action', 'add_to_proposal', { channel: { id: ids.channel }, message: one }),
    )

    expect(await said()).toBe(asMarkdown)
  })
})

describe('the subtypes of a message', () => {
  test.each<[string]>([['me_message'], ['file_share'], ['thread_broadcast'], ['reply_broadcast']])(
    '%s is what a person wrote',
    async (subtype) => {
      await send('écrit le plan', { subtype })

      expect(await said()).toBe('écrit le plan')
    },
  )

  test.each(
    [
      ['assistant_app_thread', 'bot_add', 'bot_remove', 'channel_archive', 'channel_canvas_updated'],
      ['channel_convert_to_private', 'channel_join', 'channel_leave', 'channel_name', 'channel_posting_permissions'],
      ['channel_purpose', 'channel_topic', 'channel_unarchive', 'document_mention', 'ekm_access_denied'],
      ['file_comment', 'file_mention', 'group_archive', 'group_join', 'group_leave', 'group_name', 'group_purpose'],
      ['group_topic', 'group_unarchive', 'huddle_thread', 'joiner_notification', 'message_replied', 'pinned_item'],
      ['unpinned_item', 'reminder_add', 'reminder_comment', 'sh_room_created', 'tombstone'],
    ].flat(),
  )('%s is news of the channel, and nobody’s answer', async (subtype) => {
    await send('nouvelle', { subtype })
    await send('après')

    expect(await said()).toBe('après')
    expect(host.inbox.envelopes).toHaveLength(1)
  })
})

describe('a file that Slack does not simply give', () => {
  test('is looked up where its message says so, and read', async () => {
    const address = '/files/notes.md'
    host.api.files.set(address, { type: 'text/plain', body: Buffer.from('Nos notes') })
    host.api.answers['files.info'] = ({ args }) => ({
      file: { id: args['file'], name: 'notes.md', url_private_download: host.api.origin + address },
    })

    await send('', {
      subtype: 'file_share',
      files: [{ id: 'F0X', mode: 'file_access', file_access: 'check_file_info' }],
    })

    expect(await said()).toBe('Nos notes')
    expect(host.api.callsOf('files.info').map(({ args }) => args['file'])).toEqual(['F0X'])
  })

  test.each<[string, Fields, string]>([
    ['that cannot be looked up', { mode: 'file_access', file_access: 'check_file_info' }, 'ne m’a pas donné'],
    ['that it may not see', { mode: 'file_access', file_access: 'access_denied' }, 'ne m’a pas donné'],
    ['that was deleted', { mode: 'tombstone', name: 'plan.md' }, 'a été supprimé'],
    ['that the plan hides', { mode: 'hidden_by_limit' }, 'ne montre plus'],
    ['that is a canvas', { mode: 'quip', filetype: 'quip', name: 'Plan' }, 'est un canevas'],
    ['that is a canvas of today', { mode: 'canvas', filetype: 'canvas', name: 'Plan' }, 'est un canevas'],
    ['that is a list', { mode: 'list', filetype: 'list', name: 'Tâches' }, 'est une liste'],
    ['that is a post', { mode: 'post', filetype: 'space', name: 'Billet' }, 'est un post'],
    ['that is an e-mail', { mode: 'email', filetype: 'email', name: 'Re: plan' }, 'est un e-mail'],
    [
      'that lies elsewhere',
      {
        mode: 'external',
        is_external: true,
        external_type: 'gdrive',
        name: 'Plan',
        url_private: 'https://docs.google.com/x',
      },
      'se trouve hors de Slack',
    ],
    ['that is a voice message', { mode: 'hosted', name: 'audio.m4a', mimetype: 'audio/mp4' }, 'Je ne sais pas lire'],
    ['that is a video clip', { mode: 'hosted', name: 'clip.mp4', mimetype: 'video/mp4' }, 'Je ne sais pas lire'],
  ])('%s is named in a sentence, and the words are stored', async (_, file, words) => {
    host.api.answers['files.info'] = () => ({ error: 'file_not_found' })

    await send('Voici', { subtype: 'file_share', files: [{ id: 'F0X', ...file }] })

    expect(await said()).toBe('Voici')
    await told(words)
  })

  test('a snippet of code is stored as code', async () => {
    const address = '/files/train.py'
    host.api.files.set(address, { type: 'text/plain', body: Buffer.from('# entraîne\nfit(x)') })
    const file = { id: 'F0P', mode: 'snippet', filetype: 'python', name: 'train.py', mimetype: 'text/plain' }

    await send('', { subtype: 'file_share', files: [{ ...file, url_private_download: host.api.origin + address }] })

    expect(await said()).toBe('```python\n# entraîne\nfit(x)\n```')
  })

  test('that is deleted later takes its text along, as an edit', async () => {
    const address = '/files/a.md'
    host.api.files.set(address, { type: 'text/plain', body: Buffer.from('Du fichier') })
    const file = { id: 'F0A', mode: 'hosted', name: 'a.md', url_private_download: host.api.origin + address }
    const sent = await send('Mes mots', { subtype: 'file_share', files: [file] })
    const now = { ...sent, files: [{ id: 'F0A', mode: 'tombstone' }] }

    await host.slack.event(
      event({
        type: 'message',
        subtype: 'message_changed',
        channel: ids.channel,
        ts: ts(),
        message: now,
        previous_message: sent,
      }),
    )

    expect((await host.envelopes(2)).map((one) => 'text' in one.event && one.event.text)).toEqual([
      'Mes mots\n\nDu fichier',
      'Mes mots',
    ])
  })
})

describe('an edit', () => {
  const changed = (now: Fields, before: Fields) =>
    event({
      type: 'message',
      subtype: 'message_changed',
      channel: ids.channel,
      ts: ts(),
      message: now,
      previous_message: before,
    })

  test('of a table alone is one, a preview that Slack adds is none', async () => {
    const before = await send('', { attachments: [pasted] })
    const other = { ...pasted, blocks: [{ ...table, rows: [[cell('A'), cell('B')]] }] }

    await host.slack.event(
      changed({ ...before, attachments: [pasted, { from_url: 'https://x.org', text: 'x' }] }, before),
    )
    await host.slack.event(changed({ ...before, attachments: [other], edited: { ts: ts() } }, before))
    const envelopes = await host.envelopes(2)

    expect(envelopes.map((one) => [one.event.type, 'text' in one.event && one.event.text])).toEqual([
      ['said', asMarkdown],
      ['edited', '| A | B |\n| --- | --- |'],
    ])
  })
})

describe('names in an answer', () => {
  test.each<[string, string, string]>([
    ['of a person is part of it', `- Responsable : <@${ids.sophie}>`, '- Responsable : @Sophie Laurent'],
    ['of the bot at its end is not', `Réduire le délai <@${ids.bot}>`, 'Réduire le délai'],
    ['of the bot at both ends is not', `<@${ids.bot}>: Réduire le délai, <@${ids.bot}>`, 'Réduire le délai'],
  ])('%s', async (_, text, stored) => {
    await send(text)

    expect(await said()).toBe(stored)
  })
})
