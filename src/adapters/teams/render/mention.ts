import type { Person } from '../../../flows/model/event.ts'
import type { Block, View } from '../../../flows/model/view.ts'
import type { CardElement, Mention, MentionLine } from './adaptive-card.ts'
import { escapeText } from './text.ts'

/** The line of a card that names those whom it is for. */
export function mentionLine({ people }: MentionBlock): MentionLine {
  return { type: 'TextBlock', text: people.map(tagOf).join(', '), wrap: true }
}

type MentionBlock = Extract<Block, { type: 'mention' }>

/** Whom a view mentions, each once. */
export function mentionsOf({ blocks }: Pick<View, 'blocks'>): readonly Mention[] {
  const people = blocks.flatMap((block) => (block.type === 'mention' ? block.people : []))
  const all = people.map(({ id, name }): Mention => ({
    type: 'mention',
    text: tagOf({ name }),
    mentioned: { id, name },
  }))
  return all.filter(({ text }, index) => all.findIndex((one) => one.text === text) === index)
}

/** Those of them whom these elements name. */
export function namedIn(body: readonly CardElement[], mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ text }) => body.some((one) => one.type === 'TextBlock' && one.text.includes(text)))
}

function tagOf({ name }: Pick<Person, 'name'>): string {
  return `<at>${escapeText(name.replaceAll(/\s+/g, ' ').trim())}</at>`
}
