import { expect, test } from 'vitest'
import { renderCards } from '../../../../src/adapters/teams/render/card.ts'
import type { View } from '../../../../src/flows/model/view.ts'
import { cardText } from '../../../support/fake-connector/read-card.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { harness, post, say } from './harness.ts'

const here = harness()

const words = (count: number, word = 'mot') => Array.from({ length: count }, (_, index) => `${word}${index}`)

test('40,000 characters arrive, in order, in parts under one another, and nothing is lost', async () => {
  const h = here()
  const text = words(8_000, 'é').join(' ').slice(0, 40_000)
  const root = await h.chat.show(post(h, { slot: 'root', proposal: 'MLP-9' }))
  const to = { platform: 'teams', channel: h.drafting.id, thread: root.id } as const

  const message = await h.chat.show(post(h, { to, slot: 'show', view: say(text) }))

  const parts = h.standing(h.drafting).filter((one) => one.root === root.id)
  expect(parts.length).toBeGreaterThan(2)
  expect(parts[0]?.id).toBe(message.id)
  expect(
    parts
      .map(({ activity }) => readCard(activity))
      .join('\n')
      .replace(/\s+/g, ' '),
  ).toBe(text.replace(/\s+/g, ' '))
})

test('a view that becomes shorter leaves nothing of the longer one behind, and one that grows is complete', async () => {
  const h = here()
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const
  const long = say(words(6_000).join(' '))
  const card = await h.chat.show(post(h, { to, slot: 's' }))
  const before = h.standing(h.own).length

  await h.chat.show(post(h, { to, slot: 's', edits: card, view: long }))
  expect(h.standing(h.own).length).toBeGreaterThan(before)
  await h.chat.show(post(h, { to, slot: 's', edits: card, view: say('court') }))

  expect(h.standing(h.own)).toHaveLength(before)
})

test('what Teams finds too large is sent in halves, and the first part is edited, not repeated', async () => {
  const h = here()
  const lines = words(300, 'une ligne ')
  const view: View = { language: 'fr', text: lines.join('\n'), blocks: lines.map((text) => ({ type: 'text', text })) }
  h.fake.faults.next('POST', /activities/, { type: 'refuse', status: 413, code: 'MessageSizeTooBig' })
  const to = { platform: 'teams', channel: h.own.id, thread: null } as const
  const before = h.standing(h.own).length

  await h.chat.show(post(h, { to, view }))

  const parts = h.standing(h.own).slice(before)
  expect(parts.map(({ activity }) => readCard(activity)).join('\n')).toBe(lines.join('\n'))
  expect(Math.max(...parts.map(({ activity }) => JSON.stringify(activity['attachments']).length))).toBeLessThan(12_400)
})

test('a document follows its post in the thread under it, whole, and is edited there', async () => {
  const h = here()
  const content = `# Titre\n\n- Auteur\u00A0: Léa\n\n${words(40)
    .map((word) => `## ${word}\n\n${words(90, word).join(' ')}`)
    .join('\n\n')}\n`
  const file = { type: 'document', name: 'p.md', mime: 'text/markdown', content } as const
  const view = say('Titre', { blocks: [{ type: 'heading', text: 'Titre' }, file] })

  const message = await h.chat.show(post(h, { to: 'catalogue', slot: 'catalogue', view }))

  const replies = h.standing(h.catalogue).filter((one) => one.root === message.id)
  expect(replies.length).toBeGreaterThan(1)
  const text = replies.map(({ activity }) => readCard(activity)).join('\n')
  for (const line of content.split('\n').filter(Boolean)) expect(text).toContain(line.replace(/^(?:#+|-) /, ''))
  await h.chat.show(post(h, { to: 'catalogue', slot: 'catalogue', edits: message, view: say('Retirée.') }))
  expect(h.standing(h.catalogue).filter((one) => one.root === message.id)).toEqual([])
})

test('a heading stays with what follows it', () => {
  const blocks = words(12).flatMap((word) => [
    { type: 'heading', text: word } as const,
    { type: 'text', text: words(900, word).join(' ') } as const,
  ])
  const cards = renderCards({ language: 'en', text: '', blocks })
  expect(cards.length).toBeGreaterThan(2)
  for (const card of cards) {
    expect(card.body.at(-1)?.type).not.toBe('TextBlock')
    expect(checkCard(card)).toEqual([])
  }
})

function readCard(activity: Readonly<Record<string, unknown>>): string {
  const [first] = activity['attachments'] as { content: unknown }[]
  return cardText(first?.content)
}
