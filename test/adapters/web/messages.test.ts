import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusal } from '../../support/playground-client.ts'
import type { PlaygroundClient } from '../../support/playground-client.ts'
import { noon, stagePlayground } from '../../support/playground-host.ts'

describe('writing in the playground', () => {
  const stage = stagePlayground()
  let lea: PlaygroundClient
  let root: string

  beforeEach(async () => {
    lea = stage.as('lea')
    root = (await lea.say('Bonjour')).message.id
  })

  test('a message in a room is shown and is none of the assistant’s business', async () => {
    const { messages } = await lea.messages()

    expect(messages.map(({ body }) => body)).toEqual([{ type: 'text', text: 'Bonjour' }])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('in a team’s own room its commands need no name, and whom they name comes along', async () => {
    const claire = stage.as('claire')
    const inRoom = (text: string) => claire.say(text, { room: 'relecture' })

    await inRoom('file en retard')
    await inRoom('attribuer MLP-2026-001 @Karim')
    await inRoom('la file est longue aujourd’hui')

    expect(stage.inbox.envelopes.map(({ event }) => event)).toEqual([
      { type: 'commanded', words: 'file en retard' },
      {
        type: 'commanded',
        words: 'attribuer MLP-2026-001 @Karim',
        people: [{ id: 'karim', name: 'Karim Benali' }],
      },
    ])
  })

  test('a message in a thread reaches the assistant as what was said', async () => {
    const id = randomUUID()

    await lea.say('Un objectif', { id, thread: root })

    expect(stage.inbox.envelopes).toEqual([
      {
        id,
        at: noon,
        tenant: 'playground',
        place: { platform: 'web', channel: 'projets', thread: root },
        actor: { id: 'lea', name: 'Léa Moreau', roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' },
        event: { type: 'said', message: id, text: 'Un objectif', mentions: 'none' },
      },
    ])
  })

  test('the same message sent three times is one', async () => {
    const id = randomUUID()

    const answers = await Promise.all([1, 2, 3].map(() => lea.say('Un objectif', { id, thread: root })))

    expect(answers.map(({ message }) => message)).toEqual(Array(3).fill(answers[0]?.message))
    expect((await lea.messages({ thread: root })).messages).toHaveLength(1)
    expect((await lea.messages()).messages[0]?.replies).toBe(1)
    expect(stage.inbox.envelopes).toHaveLength(1)
  })

  test('an id that another person used is refused', async () => {
    const karim = stage.as('karim')

    const refused = await refusal(karim.say('Autre chose', { id: root }))

    expect([refused.status, refused.error.code]).toEqual([409, 'id-taken'])
  })

  test.each([
    ['/mlops-proposal', ''],
    ['  /mlops-proposal  liste ', 'liste'],
    ['/MLOPS-proposal ouvrir MLP-2026-001', 'ouvrir MLP-2026-001'],
    ['@mlops-proposal nouveau', 'nouveau'],
    ['@bot mlops-proposal', ''],
  ])('%j in a room is the command with the words %j', async (text, words) => {
    const answer = await lea.say(text)

    expect(answer.accepted).toBe('command')
    expect(stage.inbox.envelopes.map(({ event }) => event)).toEqual([{ type: 'commanded', words }])
    expect((await lea.messages()).messages).toHaveLength(1)
  })

  test('the command works in a thread, too, and the message does not stand there', async () => {
    await lea.say('/mlops-proposal statut', { thread: root })

    expect(stage.inbox.envelopes[0]).toMatchObject({
      place: { thread: root },
      event: { type: 'commanded', words: 'statut' },
    })
    expect((await lea.messages({ thread: root })).messages).toEqual([])
  })

  test('another slash command is refused in a room and is a text in a thread', async () => {
    const refused = await refusal(lea.say('/mlops-propsal'))
    await lea.say('/data/raw est versionné', { thread: root })

    expect(refused.error.code).toBe('unknown-command')
    expect(stage.inbox.envelopes[0]?.event).toMatchObject({ text: '/data/raw est versionné' })
  })

  test.each([
    ['@Karim tu peux relire ?', 'person'],
    ['merci @sophie !', 'person'],
    ['@lea c’est moi', 'none'],
    ['ecrivez à moi@karimbenali.example', 'none'],
    ['50 % @ 2 jours', 'none'],
  ])('%j mentions: %s', async (text, mentions) => {
    await lea.say(text, { thread: root })

    expect(stage.inbox.envelopes[0]?.event).toMatchObject({ mentions })
  })

  test('the assistant’s name at the start of a message is no part of it', async () => {
    await lea.say('@mlops-proposal suivant', { thread: root })

    expect(stage.inbox.envelopes[0]?.event).toMatchObject({ text: 'suivant', mentions: 'none' })
  })

  test('an edit and a deletion follow their message, each once', async () => {
    const { message } = await lea.say('Un objectif', { thread: root })
    const editing = randomUUID()

    await lea.edit(message.id, 'Un meilleur objectif', editing)
    await lea.edit(message.id, 'Un meilleur objectif', editing)
    await lea.remove(message.id)
    await lea.remove(message.id)

    expect(stage.inbox.envelopes.slice(1).map(({ event }) => event)).toEqual([
      { type: 'edited', message: message.id, text: 'Un meilleur objectif' },
      { type: 'deleted', message: message.id },
    ])
    expect((await lea.messages({ thread: root })).messages).toEqual([])
    expect((await lea.messages()).messages[0]?.replies).toBe(0)
  })

  test('only the author edits; the author and the coordinator delete', async () => {
    const karim = stage.as('karim')
    const claire = stage.as('claire')

    const edit = await refusal(karim.edit(root, 'Détourné'))
    const remove = await refusal(karim.remove(root))
    await claire.remove(root)

    expect([edit.error.code, remove.error.code]).toEqual(['not-yours', 'not-yours'])
    expect((await lea.messages()).messages).toEqual([])
  })

  test('a deleted root keeps its thread', async () => {
    await lea.say('Un objectif', { thread: root })

    await lea.remove(root)

    const { messages } = await lea.messages()
    expect(messages.map(({ deleted, body }) => ({ deleted, body }))).toEqual([
      { deleted: true, body: { type: 'text', text: '' } },
    ])
    expect((await lea.messages({ thread: root })).messages).toHaveLength(1)
  })

  test.each([
    ['40,000 characters', 'à'.repeat(40_000)],
    ['40,000 emoji', '🎉'.repeat(40_000)],
    ['right-to-left text', 'مرحبا بالعالم'],
    ['zero-width characters', 'a\u200b\u200db'],
    ['Markdown and HTML', '<script>alert(1)</script> **gras** [x](javascript:alert(1))'],
  ])('%s pass as typed', async (_, text) => {
    await lea.say(text, { thread: root })

    expect(stage.inbox.envelopes[0]?.event).toMatchObject({ text })
    expect((await lea.messages({ thread: root })).messages[0]?.body).toEqual({ type: 'text', text })
  })

  test('what cannot be stored as text is left out', async () => {
    await lea.say('a\0b\ud800c', { thread: root })

    expect((await lea.messages({ thread: root })).messages[0]?.body).toEqual({ type: 'text', text: 'ab\ufffdc' })
  })

  test.each([
    ['too-long', 'x'.repeat(40_001)],
    ['empty', ''],
    ['empty', ' \n\t'],
    ['empty', '\u200b\u200d'],
  ])('%s: a message that holds too much or nothing is refused', async (code, text) => {
    const refused = await refusal(lea.say(text, { thread: root }))

    expect([refused.status, refused.error.code]).toEqual([422, code])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('a thread of 120 messages comes in pages, the last one first', async () => {
    for (let at = 1; at <= 120; at++) await lea.say(`message ${at}`, { thread: root })

    const last = await lea.messages({ thread: root })
    const before = await lea.messages({ thread: root, before: last.messages[0]?.order ?? 0, limit: 100 })

    expect(last.messages).toHaveLength(50)
    expect(last.messages.at(-1)?.body).toEqual({ type: 'text', text: 'message 120' })
    expect(last.earlier).toBe(true)
    expect(before.messages).toHaveLength(70)
    expect(before.earlier).toBe(false)
  })
})
