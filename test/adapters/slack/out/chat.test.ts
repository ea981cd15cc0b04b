import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/flows/model/view.ts'
import { view } from '../../../../src/flows/screens/blocks.ts'
import { Blocked, TryLater, Undeliverable } from '../../../../src/ports/chat.ts'
import type { Channel } from '../../../support/fake-slack/world.ts'
import { messagesIn } from '../../../support/fake-slack/world.ts'
import { frozen } from '../../../support/frozen.ts'
import { postOf, refusalOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()

const file: Block = { type: 'document', name: 'MLP-2026-042-v1.md', mime: 'text/markdown', content: '# Gel au verger' }
const pdf: Block = {
  type: 'export',
  name: 'MLP-2026-042-v2.pdf',
  format: 'pdf',
  text: {
    version: frozen({}, 'fr'),
    imprint: { id: 'MLP-2026-042', title: 'Gel', authors: ['Élodie'], timeZone: 'Europe/Paris' },
    standing: 'final',
  },
}
const long = (characters: number) =>
  'Le modèle est réentraîné à la main. '.repeat(Math.ceil(characters / 36)).slice(0, characters)

describe('once', () => {
  test('a lost answer is looked up, and nothing is posted twice', async () => {
    const post = postOf(stage, 'Bonjour')
    stage.fake.faults.next('chat.postMessage', { type: 'lost' })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    const message = await stage.anotherChat().show(post)

    expect(stage.projects.messages.map(({ ts }) => ts)).toEqual([message.id])
  })

  test('what never arrived is posted by the next try', async () => {
    const post = postOf(stage, 'Bonjour')
    stage.fake.faults.next('chat.postMessage', { type: 'dropped' }, { type: 'status', status: 503 })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    await stage.chat.show(post)

    expect(textsIn(stage.projects)).toEqual(['Bonjour'])
  })

  test('the same post again edits nothing and posts nothing', async () => {
    const post = postOf(stage, 'Bonjour')
    const first = await stage.chat.show(post)
    stage.fake.calls.length = 0

    const second = await stage.chat.show(post)

    expect(second).toEqual(first)
    expect(stage.fake.calls).toEqual([])
  })

  test('where history may not be read, it is posted again rather than never', async () => {
    const post = postOf(stage, 'Bonjour')
    for (const scope of ['channels:history', 'groups:history', 'im:history']) stage.workspace.scopes.delete(scope)
    stage.fake.faults.next('chat.postMessage', { type: 'lost' })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    await stage.chat.show(post)

    expect(stage.projects.messages).toHaveLength(2)
  })

  test('a lost file is found in its thread', async () => {
    const post = postOf(stage, [{ type: 'text', text: 'Voici' }, file])
    stage.fake.faults.next('files.completeUploadExternal', { type: 'lost' })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    const message = await stage.chat.show(post)

    const thread = messagesIn(stage.projects, message.id)
    expect(thread.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['MLP-2026-042-v1.md'])
  })

  test('no call is repeated by the library', async () => {
    stage.fake.faults.next('chat.postMessage', { type: 'status', status: 500 })

    await expect(stage.chat.show(postOf(stage, 'Bonjour'))).rejects.toThrow(/request|HTTP|fetch|error/i)

    expect(stage.fake.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
  })
})

describe('in place', () => {
  test('a card is edited where it stands', async () => {
    const first = await stage.chat.show(postOf(stage, 'un mot'))

    const second = await stage.chat.show(postOf(stage, 'deux mots', { edits: first }))

    expect(second).toEqual(first)
    expect(textsIn(stage.projects)).toEqual(['deux mots'])
  })

  test('a card that is taken away goes with all its messages, also when it is taken away twice', async () => {
    const edits = await stage.chat.show(postOf(stage, long(9_000)))
    const removal = { ...postOf(stage, 'plus bas'), edits }

    const outcomes = [await stage.chat.remove?.(removal), await stage.chat.remove?.(removal)]

    expect(outcomes).toEqual(['removed', 'removed'])
    expect(textsIn(stage.projects)).toEqual([])
  })

  test('a card in a channel that another process knows under another id is taken away there', async () => {
    const { id, channel } = await stage.chat.show(postOf(stage, 'un mot'))
    stage.fake.changeId(stage.workspace, stage.projects, 'CSHARED')
    await sql`insert into channel_change (tenant, platform, former, present, refusal)
      values (${stage.tenant}, 'slack', ${channel}, 'CSHARED', 'channel_not_found')`.execute(stage.db)
    const removal = { ...postOf(stage, 'plus bas'), edits: { id, channel } }

    await expect(stage.chat.remove?.(removal)).rejects.toThrow(TryLater)
    const outcome = await stage.chat.remove?.({ ...removal, edits: { id, channel: 'CSHARED' } })

    expect(outcome).toBe('removed')
    expect(textsIn(stage.projects)).toEqual([])
  })

  test('where the workspace lets no app delete, the card is left, and can still be edited', async () => {
    const edits = await stage.chat.show(postOf(stage, 'un mot'))
    stage.fake.faults.next('chat.delete', { type: 'error', error: 'cant_delete_message' })
    const removal = { ...postOf(stage, 'plus bas'), edits }

    const outcome = await stage.chat.remove?.(removal)
    await stage.chat.show(removal)

    expect(outcome).toBe('left')
    expect(textsIn(stage.projects)).toEqual(['plus bas'])
  })

  test('a card that grows goes on in its thread, and gives back what it no longer needs', async () => {
    const first = await stage.chat.show(postOf(stage, long(9_000)))
    expect(textsIn(stage.projects).join('').replaceAll(/\s/g, '')).toBe(long(9_000).replaceAll(/\s/g, ''))
    expect(messagesIn(stage.projects, first.id)).toHaveLength(3)

    await stage.chat.show(postOf(stage, 'court', { edits: first }))

    expect(textsIn(stage.projects)).toEqual(['court'])
  })

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'after %s it is posted anew',
    async (error) => {
      const first = await stage.chat.show(postOf(stage, 'un'))
      stage.fake.faults.next('chat.update', { type: 'error', error })

      const second = await stage.chat.show(postOf(stage, 'deux', { edits: first }))

      expect(second.id).not.toBe(first.id)
      expect(textsIn(stage.projects)).toEqual(['un', 'deux'])
    },
  )

  test('a message that nothing is known of can be edited', async () => {
    const { id } = await stage.chat.show(postOf(stage, 'un'))
    await stage.db.deleteFrom('slack_post').execute()

    await stage.chat.show(postOf(stage, 'deux', { edits: { channel: 'CPROJECTS', id } }))

    expect(textsIn(stage.projects)).toEqual(['deux'])
  })

  test('a file stands in the thread of its post, and goes when the post no longer has one', async () => {
    const post = await stage.chat.show(postOf(stage, [{ type: 'heading', text: 'Gel' }, file], { to: 'catalogue' }))
    const [, attached] = messagesIn(stage.projects, post.id)
    expect(attached?.files[0]?.content.toString()).toBe('# Gel au verger')

    await stage.chat.show(postOf(stage, 'Retirée du catalogue', { to: 'catalogue', edits: post }))

    expect(messagesIn(stage.projects, post.id)).toHaveLength(1)
    expect(stage.workspace.files.size).toBe(0)
  })

  test('a drawn picture is a file in the thread with what it shows, replaced by the next, and its text where it is gone', async () => {
    const picture = (hash: string) =>
      ({ type: 'picture', hash, text: 'Schéma : Données, Modèle', source: 'flowchart TD' }) as const
    stage.pictures.stored.set('a'.repeat(64), Buffer.from('first')).set('b'.repeat(64), Buffer.from('second'))
    const post = await stage.chat.show(postOf(stage, [picture('a'.repeat(64))]))
    const files = () => messagesIn(stage.projects, post.id).flatMap((one) => one.files)
    expect(files().map(({ name, content }) => `${name} ${content.toString()}`)).toEqual(['schema-aaaaaaaa.png first'])
    const asked = stage.fake.calls.find(({ method }) => method === 'files.getUploadURLExternal')
    expect(asked?.args['alt_text']).toBe('Schéma : Données, Modèle')

    await stage.chat.show(postOf(stage, [picture('b'.repeat(64))], { edits: post }))
    expect(files().map(({ name, content }) => `${name} ${content.toString()}`)).toEqual(['schema-bbbbbbbb.png second'])

    await stage.chat.show(postOf(stage, [picture('c'.repeat(64))], { edits: post }))
    expect(files()).toEqual([])
    expect(textsIn(stage.projects)).toEqual(['Schéma : Données, Modèle'])
  })

  test('a PDF is written when it is uploaded; a lost one is found, and not uploaded twice', async () => {
    const post = postOf(stage, [{ type: 'text', text: 'Voici' }, pdf])
    stage.fake.faults.next('files.completeUploadExternal', { type: 'lost' })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    await stage.anotherChat().show(post)

    const files = messagesIn(stage.projects, stage.projects.messages[0]?.ts ?? '').flatMap((one) => one.files)
    expect(files.map(({ name }) => name)).toEqual(['MLP-2026-042-v2.pdf'])
    expect(files[0]?.content.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  })

  test('40,000 characters come as a beginning and a file with all of them', async () => {
    const text = long(40_000)

    const message = await stage.chat.show(postOf(stage, text))

    const [beginning, attached] = messagesIn(stage.projects, message.id)
    expect(beginning?.text).toContain('texte-complet.md')
    expect(attached?.files[0]?.content.toString()).toBe(text)
  })
})

describe('for one person', () => {
  test('words for one person are ephemeral where they act', async () => {
    await stage.chat.show(postOf(stage, 'Seulement pour vous', { only: 'ULEA' }))

    expect(stage.projects.messages.map(({ text, onlyFor }) => [text, onlyFor])).toEqual([
      ['Seulement pour vous', 'ULEA'],
    ])
  })

  test('a person who is not in the channel gets a direct message', async () => {
    stage.projects.members.delete('ULEA')

    const { channel } = await stage.chat.show(postOf(stage, 'Seulement pour vous', { only: 'ULEA' }))

    expect(textsIn(directOf())).toEqual(['Seulement pour vous'])
    expect(channel).toBe(directOf().id)
  })

  test('in direct messages it is a plain message', async () => {
    const { channel } = await direct()

    await stage.chat.show(
      postOf(stage, 'Pour vous', { only: 'ULEA', to: { platform: 'slack', channel, thread: null } }),
    )

    expect(directOf().messages.at(-1)?.onlyFor).toBeNull()
  })

  test('a file for one person waits in their direct messages', async () => {
    await stage.chat.show(postOf(stage, [{ type: 'text', text: 'À lire' }, file], { only: 'ULEA' }))

    expect(textsIn(stage.projects)[0]).toContain('À lire')
    expect(directOf().messages.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['MLP-2026-042-v1.md'])
    expect(stage.projects.messages.flatMap(({ files }) => files)).toEqual([])
  })

  test('what is to be found again goes to their direct messages, file and all, and a word says so where they act', async () => {
    const notice = view('fr', [{ type: 'text', text: 'Voyez vos messages' }])

    const shown = await stage.chat.show(
      postOf(stage, [{ type: 'text', text: 'À lire' }, file], { only: 'ULEA', direct: { notice } }),
    )
    await stage.chat.show(postOf(stage, 'À garder', { key: 'again', only: 'ULEA', direct: { notice: null } }))

    expect(shown.channel).toBe(directOf().id)
    expect(textsIn(directOf())).toContain('À garder')
    expect(directOf().messages.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['MLP-2026-042-v1.md'])
    expect(stage.projects.messages.map(({ text, onlyFor }) => [text, onlyFor])).toEqual([
      ['Voyez vos messages', 'ULEA'],
    ])
  })

  test('a second try of it posts nothing twice, and a word that cannot be said holds nothing up', async () => {
    const notice = view('fr', [{ type: 'text', text: 'Voyez vos messages' }])
    const post = postOf(stage, 'À garder', { only: 'ULEA', direct: { notice } })
    stage.projects.members.delete('ULEA')

    await stage.chat.show(post)
    await stage.chat.show(post)

    expect(textsIn(directOf())).toEqual(['À garder'])
    expect(stage.projects.messages).toEqual([])
  })

  test('a person who cannot be reached closes no room', async () => {
    stage.lea.deleted = true

    const post = postOf(stage, 'À garder', { only: 'ULEA', to: 'reviewers', direct: { notice: null } })

    await expect(stage.chat.show(post)).rejects.toThrow(Undeliverable)
  })

  test('a person who left is not written to', async () => {
    stage.projects.members.delete('ULEA')
    stage.lea.deleted = true

    await expect(stage.chat.show(postOf(stage, 'Bonjour', { only: 'ULEA' }))).rejects.toThrow(Undeliverable)
  })
})

describe('what Slack refuses', () => {
  test.each([
    ['is_archived', (channel: Channel) => void (channel.archived = true), /désarchivez-le/],
    [
      'not_in_channel',
      (channel: Channel) => void channel.members.delete(stage.workspace.botUser.id),
      /«\u00A0\/invite @mlops-proposal\u00A0»/,
    ],
    [
      'channel_not_found',
      (channel: Channel) => void stage.workspace.channels.delete(channel.id),
      /«\u00A0\/invite @mlops-proposal\u00A0»/,
    ],
  ])('a reviewers’ channel with %s waits for a person, who is told what to do, and heals', async (_, close, remedy) => {
    const { review } = stage
    const post = postOf(stage, 'À relire', { to: 'reviewers' })
    close(review)
    const refusal = await refusalOf(stage, post)
    expect(refusal).toBeInstanceOf(Blocked)
    expect((refusal as Blocked).room).toBe('reviewers')
    expect((refusal as Blocked).remedy.fr).toMatch(remedy)

    review.archived = false
    review.members.add(stage.workspace.botUser.id)
    stage.workspace.channels.set(review.id, review)
    await stage.chat.show(post)

    expect(textsIn(review)).toEqual(['À relire'])
  })

  test('a room without a channel waits for one', async () => {
    await expect(stage.chat.show(postOf(stage, 'Bonjour', { to: 'coordinators' }))).rejects.toThrow(Blocked)
  })

  test('a learner’s own place that is gone is given up with its reason', async () => {
    stage.workspace.channels.delete('CPROJECTS')

    await expect(stage.chat.show(postOf(stage, 'Bonjour'))).rejects.toThrow(/channel_not_found/)
    await expect(stage.chat.show(postOf(stage, 'Bonjour'))).rejects.toThrow(Undeliverable)
  })

  test.each(['token_revoked', 'account_inactive', 'invalid_auth'])(
    '%s waits for the app to be installed again',
    async (error) => {
      stage.fake.faults.next('chat.postMessage', { type: 'error', error })

      const refusal = await refusalOf(stage, postOf(stage, 'Bonjour'))

      expect(refusal).toBeInstanceOf(TryLater)
    },
  )

  test('Retry-After is kept to', async () => {
    stage.fake.faults.next('chat.postMessage', { type: 'limited', seconds: 7 })
    const post = postOf(stage, 'Bonjour')

    const refusal = await refusalOf(stage, post)
    const tooSoon = await refusalOf(stage, post)
    await stage.db.updateTable('slack_turn').set({ at: Date.now() }).where('tenant', '=', stage.tenant).execute()
    await stage.chat.show(post)

    expect((refusal as TryLater).afterMs).toBe(7_000)
    expect(tooSoon).toBeInstanceOf(TryLater)
    expect(textsIn(stage.projects)).toEqual(['Bonjour'])
  })

  test.each(['msg_too_long', 'invalid_blocks', 'msg_blocks_too_long', 'invalid_attachments'])(
    'after %s it is tried in smaller parts, then plainly',
    async (error) => {
      const fault = { type: 'error', error } as const
      stage.fake.faults.next('chat.postMessage', fault, fault)

      await stage.chat.show(postOf(stage, [{ type: 'text', text: long(3_500) }, file]))

      const [message] = stage.projects.messages
      expect(message?.blocks).toEqual([])
      expect(message?.text).toContain(long(3_500).trim())
      expect(stage.projects.messages.flatMap(({ files }) => files)).toHaveLength(1)
    },
  )
})

describe('what a workspace lacks', () => {
  test.each(['unknown_method', 'missing_scope', 'not_allowed_token_type'])(
    'without files (%s), their text stands in messages; it is remembered',
    async (error) => {
      stage.fake.faults.always('files.getUploadURLExternal', { type: 'error', error })

      await stage.chat.show(postOf(stage, [{ type: 'text', text: 'Voici' }, file]))
      await stage.anotherChat().show(postOf(stage, [{ type: 'text', text: 'Encore' }, file]))

      expect(blocksIn(stage.projects)).toContain('# Gel au verger')
      expect(stage.fake.calls.filter(({ method }) => method === 'files.getUploadURLExternal')).toHaveLength(1)
    },
  )

  test('a file that Slack fails to take three times is text at last, and the post stands', async () => {
    stage.fake.faults.always('files.completeUploadExternal', { type: 'error', error: 'internal_error' })
    const post = postOf(stage, [{ type: 'text', text: 'Voici' }, file])

    await expect(stage.chat.show(post)).rejects.toThrow('internal_error')
    await expect(stage.chat.show(post)).rejects.toThrow('internal_error')
    expect(blocksIn(stage.projects)).not.toContain('# Gel au verger')
    await stage.chat.show(post)

    expect(blocksIn(stage.projects)).toContain('# Gel au verger')
    expect(textsIn(stage.projects).filter((text) => text.startsWith('Voici'))).toHaveLength(1)
  })

  test('without ephemeral messages, they are direct ones', async () => {
    stage.fake.faults.always('chat.postEphemeral', { type: 'error', error: 'unknown_method' })

    await stage.chat.show(postOf(stage, 'Pour vous', { only: 'ULEA' }))
    await stage.chat.show(postOf(stage, 'Encore', { only: 'ULEA' }))

    expect(textsIn(directOf())).toEqual(['Pour vous', 'Encore'])
    expect(stage.fake.calls.filter(({ method }) => method === 'chat.postEphemeral')).toHaveLength(1)
  })

  test('the coach’s sign comes and goes, and its lack hurts nobody', async () => {
    const { id } = await stage.chat.show(postOf(stage, 'Bonjour'))
    const place = { platform: 'slack', channel: 'CPROJECTS', thread: id } as const
    await stage.chat.status?.(stage.tenant, place, 'reading', 'fr')
    expect(stage.workspace.statuses.get(`CPROJECTS ${id}`)).toBe('relit votre texte…')
    await stage.chat.status?.(stage.tenant, place, 'idle', 'fr')
    expect(stage.workspace.statuses.get(`CPROJECTS ${id}`)).toBe('')

    stage.fake.faults.always('assistant.threads.setStatus', { type: 'error', error: 'unknown_method' })
    for (const what of ['reading', 'reading'] as const) await stage.chat.status?.(stage.tenant, place, what, 'fr')

    expect(stage.fake.calls.filter(({ method }) => method === 'assistant.threads.setStatus')).toHaveLength(3)
  })
})

function blocksIn(channel: Channel): string {
  return JSON.stringify(channel.messages.map(({ blocks }) => blocks))
}

function direct() {
  stage.projects.members.delete('ULEA')
  return stage.chat.show(postOf(stage, 'Bonjour', { only: 'ULEA' }))
}

function directOf(): Channel {
  const found = [...stage.workspace.channels.values()].find(({ kind }) => kind === 'im')
  if (found === undefined) throw new Error('nobody was written to directly')
  return found
}
