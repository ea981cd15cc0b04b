import { frozen } from '../../support/frozen.ts'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/flows/model/event.ts'
import type { View } from '../../../src/flows/model/view.ts'
import { Undeliverable } from '../../../src/ports/chat.ts'
import type { Post } from '../../../src/ports/chat.ts'
import { refusal } from '../../support/playground-client.ts'
import { stagePlayground } from '../../support/playground-host.ts'

const view = (text: string): View => ({ language: 'fr', text, blocks: [{ type: 'text', text }] })
const home = { platform: 'web' as const, channel: 'projets', thread: null }

describe('what the playground shows', () => {
  const stage = stagePlayground()
  const show = (post: Partial<Post>) =>
    stage.host.playground.chat.show({
      tenant: 'playground',
      key: 'post-1',
      to: home,
      only: null,
      proposal: null,
      slot: null,
      edits: null,
      view: view('Bonjour'),
      ...post,
    })
  const seenBy = async (persona: string, spot = {}) =>
    (await stage.as(persona).messages(spot)).messages.map(({ body }) => body.text)

  test('a post stands in its room, by the assistant', async () => {
    const message = await show({})

    const { messages } = await stage.as('lea').messages()
    expect(messages).toMatchObject([
      { id: message.id, author: { kind: 'bot' }, audience: 'room', body: { type: 'card', label: null } },
    ])
  })

  test('a line that leads to a thread has the page’s own address of it, and says so where it leads nowhere', async () => {
    const link = (thread: Place | null) => ({ text: 'Le fil de MLP-2026-042', place: thread })
    const links = [link({ ...home, thread: 'm-1' }), link(null), link({ ...home, platform: 'slack', thread: '1.0' })]
    await show({ view: { language: 'fr', text: 'Le fil', blocks: [{ type: 'links', links }] } })

    const [message] = (await stage.as('lea').messages()).messages
    const closed = { text: 'Le fil de MLP-2026-042 · fil privé ou fermé', url: null }
    expect(message?.body).toMatchObject({
      blocks: [
        {
          type: 'links',
          links: [{ text: 'Le fil de MLP-2026-042', url: '/?room=projets&thread=m-1' }, closed, closed],
        },
      ],
    })
  })

  test('a second try of the same post, even at the same time, is the same message', async () => {
    const tries = await Promise.all([show({}), show({}), show({})])

    expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
    expect(await seenBy('lea')).toEqual(['Bonjour'])
  })

  test('an edit changes the message where it stands', async () => {
    const first = await show({})

    const second = await show({ key: 'post-2', edits: first, view: view('Bonsoir') })

    expect(second).toEqual(first)
    expect(await seenBy('lea')).toEqual(['Bonsoir'])
  })

  test('a message that is taken away is gone for everyone, also when it is taken away twice', async () => {
    const edits = await show({})
    const { chat } = stage.host.playground
    const removal = {
      tenant: 'playground',
      key: 'post-2',
      to: home,
      only: null,
      proposal: null,
      slot: 'card',
      edits,
      view: view(''),
    }

    const outcomes = [await chat.remove?.(removal), await chat.remove?.(removal)]

    expect(outcomes).toEqual(['removed', 'removed'])
    expect(await seenBy('lea')).toEqual([])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('an edit of a message that was deleted, or never was, is posted anew, once', async () => {
    const first = await show({})
    await stage.as('claire').remove(first.id)

    const again = await show({ key: 'post-2', edits: first })
    const retried = await show({ key: 'post-2', edits: first })
    await show({ key: 'post-3', edits: { channel: 'projets', id: 'never' } })

    expect(retried).toEqual(again)
    expect(again.id).not.toBe(first.id)
    expect(await seenBy('lea')).toHaveLength(2)
  })

  test('what is for one person alone is seen by them alone, and can be put away', async () => {
    const told = await show({ only: 'lea' })

    expect(await seenBy('lea')).toEqual(['Bonjour'])
    expect(await seenBy('karim')).toEqual([])
    expect((await refusal(stage.as('karim').remove(told.id))).error.code).toBe('unknown-message')
    await stage.as('lea').remove(told.id)
    expect(await seenBy('lea')).toEqual([])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('reviewers and the catalogue have their rooms', async () => {
    await show({ to: 'reviewers' })
    await show({ key: 'post-2', to: 'catalogue' })

    expect(await seenBy('sophie', { room: 'relecture' })).toEqual(['Bonjour'])
    expect(await seenBy('lea', { room: 'catalogue' })).toEqual(['Bonjour'])
  })

  test.each([
    ['an unknown room', { to: { ...home, channel: 'cantine' } }],
    ['an unknown person', { only: 'personne' }],
  ])('%s can never be shown anything', async (_, post) => {
    await expect(show(post)).rejects.toBeInstanceOf(Undeliverable)
  })

  test('a reply is counted on its root, an answer to one person is not', async () => {
    const root = await show({})
    const thread = { ...home, thread: root.id }

    await show({ key: 'post-2', to: thread })
    await show({ key: 'post-3', to: thread, only: 'lea' })

    expect((await stage.as('lea').messages()).messages[0]?.replies).toBe(1)
  })

  test('a document is downloaded as a file, never opened as a page', async () => {
    const content = '# Titre\n<script>alert(1)</script>'
    const file = { type: 'document' as const, name: 'été 1.md', mime: 'text/markdown', content }
    const message = await show({ view: { language: 'fr', text: 'Fichier', blocks: [file] } })

    const [shown] = (await stage.as('lea').messages()).messages
    const answer = await fetch(`${stage.host.address}/playground/files/${message.id}/0?persona=lea`)

    expect(shown?.body).toMatchObject({
      blocks: [{ type: 'document', name: 'été 1.md', bytes: 33, href: `/playground/files/${message.id}/0` }],
    })
    expect(await answer.text()).toBe(content)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C3%A9t%C3%A9%201.md")
    expect(answer.headers.get('content-security-policy')).toBe('sandbox')
  })

  test('a Word file is written when it is downloaded', async () => {
    const imprint = { id: 'MLP-2026-042', title: 'Gel', authors: ['Élodie'], timeZone: 'Europe/Paris' }
    const text = { version: frozen({}, 'fr'), imprint, standing: 'final' } as const
    const file = { type: 'export', name: 'MLP-2026-042-v2.docx', format: 'docx', text } as const
    const message = await show({ view: { language: 'fr', text: 'Fichier', blocks: [file] } })

    const [shown] = (await stage.as('lea').messages()).messages
    const answer = await fetch(`${stage.host.address}/playground/files/${message.id}/0?persona=lea`)

    expect(shown?.body).toMatchObject({ blocks: [{ type: 'document', name: 'MLP-2026-042-v2.docx', bytes: null }] })
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''MLP-2026-042-v2.docx")
  })

  test.each(['/1', '/x', '/-1', '/0?persona=karim'])('there is no file at %s', async (rest) => {
    const message = await show({ only: 'lea', view: view('Pas de fichier') })
    const path = rest.includes('?') ? rest : `${rest}?persona=lea`

    const answer = await fetch(`${stage.host.address}/playground/files/${message.id}${path}`)

    expect(answer.status).toBe(404)
  })

  test('more than four buttons go to the menu, none is lost', async () => {
    const button = (label: string) => ({
      label,
      style: 'plain' as const,
      press: { action: label, proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'act' as const },
    })
    const buttons = ['a', 'b', 'c', 'd', 'e', 'f'].map(button)
    await show({ view: { language: 'fr', text: '', blocks: [{ type: 'actions', buttons, more: [button('g')] }] } })

    const [shown] = (await stage.as('lea').messages()).messages

    expect(shown?.body).toMatchObject({
      blocks: [{ buttons: buttons.slice(0, 4), more: [...buttons.slice(4), button('g')] }],
    })
  })
})
