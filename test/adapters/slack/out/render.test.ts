import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePress } from '../../../../src/adapters/slack/press-code.ts'
import { renderForm } from '../../../../src/adapters/slack/render/form.ts'
import { renderHome } from '../../../../src/adapters/slack/render/home.ts'
import { type Rendered, renderMessages, renderPlainly } from '../../../../src/adapters/slack/render/message.ts'
import { halfBudget } from '../../../../src/adapters/slack/render/unit.ts'
import type { Block, Press, View } from '../../../../src/flows/model/view.ts'
import { readMarkdown } from '../../../../src/text/markdown/read-markdown.ts'
import { checkView, refusalOf } from '../../../support/fake-slack/check-blocks.ts'
import { slackButtons } from '../../../support/slack/read-blocks.ts'
import { mrkdwnIn, mrkdwnShown, wordsShown } from '../../../support/slack/read-words.ts'
import { anyForm, anyView } from '../../../support/any-view.ts'

const origin = { place: { platform: 'slack', channel: 'C1', thread: '17.5' }, message: '17.6' } as const

test('the menus of a card stand in the row of its buttons: on a phone each further row is a block of its own', () => {
  const button = (label: string) => {
    const press: Press = {
      action: 'show',
      proposal: 'MLP-2026-001',
      version: 0,
      args: { section: label },
      opens: 'act',
    }
    return { label, style: 'plain', press } as const
  }
  const more = Array.from({ length: 13 }, (_, number) => button(`Plus ${number}`))
  const buttons = ['Continuer', 'Plan', 'Récapitulatif'].map(button)
  const blocks: readonly Block[] = [
    { type: 'text', text: 'Sans titre' },
    { type: 'actions', buttons, more },
  ]

  const { messages } = renderMessages({ language: 'fr', text: 'Sans titre', blocks })

  const rows = messages.flatMap((message) => message.blocks.filter(({ type }) => type === 'actions'))
  expect(rows).toMatchObject([
    { elements: ['button', 'button', 'button', 'overflow', 'overflow', 'overflow'].map((type) => ({ type })) },
  ])
})

describe('what a model wrote', () => {
  const says: View = { language: 'fr', label: 'ai', text: 'Objectif 1', blocks: [{ type: 'text', text: 'Objectif 1' }] }
  const long = { ...says, blocks: [{ type: 'text', text: 'mot '.repeat(200_000) }] } satisfies View
  const thumbsIn = ({ messages }: Rendered) =>
    messages.map(({ blocks }) => blocks.filter(({ type }) => type === 'context_actions'))

  test.each([says, long])('has thumbs at its end, which a screen reader can name', (view) => {
    const last = thumbsIn(renderMessages(view)).at(-1)

    expect(last).toMatchObject([
      {
        elements: [
          {
            positive_button: { value: 'like', accessibility_label: 'Cette lecture m’aide' },
            negative_button: { value: 'dislike', accessibility_label: 'Cette lecture ne m’aide pas' },
          },
        ],
      },
    ])
  })

  test('has them once, and nothing else has any', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(thumbsIn(renderMessages(view)).flat()).toHaveLength(view.label === 'ai' ? 1 : 0)
      }),
    )
  })
})

describe('any view at all', () => {
  const ways: readonly (readonly [string, (view: View) => Rendered])[] = [
    ['as it is', (view) => renderMessages(view)],
    ['in halves', (view) => renderMessages(view, { budget: halfBudget })],
    ['with its files apart', (view) => renderMessages(view, { files: 'apart' })],
    ['without files', (view) => renderMessages(view, { files: 'off' })],
    ['plainly', renderPlainly],
  ]

  test.each(ways)('%s, Slack takes every message', (_, render) => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { messages } = render(view)
        expect(messages.length).toBeGreaterThan(0)
        for (const message of messages) expect(refusalOf(message)).toBeNull()
      }),
    )
  })

  test.each(ways)('%s, nothing is lost, and nothing that was typed is taken for markup', (_, render) => {
    fc.assert(
      fc.property(anyView, (view) => {
        const rendered = render(view)
        const shown = shownBy(rendered)
        for (const text of textsOf(view, render)) expect(shown).toContain(visible(text))
        for (const text of runsOf(view, shown)) expect(shown).toContain(visible(text))
      }),
    )
  })

  test('nobody is called, and nothing is linked but an address that shows itself', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { messages } = renderMessages(view)
        const markup = [...messages.map(({ text }) => text), ...mrkdwnIn(messages)]
        for (const [, inside] of markup.join(' ').matchAll(/<([^>]*)>?/g))
          expect(inside).toMatch(/^https?:\/\/[^|\s]+$/)
      }),
    )
  })

  test('every button comes back as the press it was made for', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const presses = slackButtons(renderMessages(view).messages).flatMap(
          ({ action_id: id, value }) => decodePress(id, value) ?? [],
        )
        const wanted = view.blocks.flatMap((block) =>
          block.type === 'actions' ? [...block.buttons, ...block.more].map(({ press }) => press) : [],
        )
        expect(sorted(presses)).toEqual(sorted(wanted))
      }),
    )
  })
})

describe('any form at all', () => {
  test('Slack takes it', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(checkView(renderForm(form, origin))).toEqual([])
      }),
    )
  })

  test('Slack takes any Home tab', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(checkView(renderHome(view))).toEqual([])
      }),
    )
  })
})

describe('signs that a person typed', () => {
  const typed = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '>', ':', '*', '_', 'a', 'é', ' ', '\n', ' https://x.org/_a_/*b*/c:d:e '),
    maxLength: 60,
  })
  const kinds: readonly (readonly [string, (text: string) => Block])[] = [
    ['text', (text) => ({ type: 'text', text })],
    ['quote', (text) => ({ type: 'quote', text })],
    ['note', (text) => ({ type: 'note', text })],
    ['progress', (text) => ({ type: 'progress', done: 1, total: 3, text })],
    ['list', (text) => ({ type: 'list', style: 'bullet', items: ['Avant', text, 'Après'] })],
    ['links', (text) => ({ type: 'links', links: [{ text, place: null }] })],
    ['table', (text) => ({ type: 'table', columns: ['Titre', 'État'], rows: [[text, text]] })],
    ['heading', (text) => ({ type: 'heading', text: `${text} ${'Un titre qui est long. '.repeat(8)}` })],
  ]

  test.each(kinds)('in a %s are seen as they are', (_, block) => {
    fc.assert(
      fc.property(typed, (text) => {
        const rendered = renderMessages({ language: 'fr', text: '', blocks: [block(text)] })

        for (const message of rendered.messages) expect(refusalOf(message)).toBeNull()
        expect(shownBy(rendered)).toContain(visible(text))
      }),
    )
  })

  test.each([
    '*important*',
    'des _mots_ et des ~ratures~',
    'latence : ~5 ms ~ ou moins',
    '`make train`',
    '```\ncode\n```',
    '> cité',
    ':warning: attention',
  ])('%j is quoted in rich text, which Slack does not read', (text) => {
    const { messages } = renderMessages({ language: 'fr', text: '', blocks: [{ type: 'quote', text }] })

    expect(messages[0]?.blocks).toEqual([
      { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] },
    ])
  })

  test('an address among them is a link that shows itself', () => {
    const text = 'Voir *ceci* : https://exemple.org/mon_projet.'

    const [message] = renderMessages({ language: 'fr', text: '', blocks: [{ type: 'text', text }] }).messages

    expect(message?.blocks).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Voir *ceci* : ' },
              { type: 'link', url: 'https://exemple.org/mon_projet' },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
    ])
  })

  test('words without any are mrkdwn, which every client shows', () => {
    const text = 'Réduire le délai de 9 jours à 1 (https://exemple.org/mon_projet)'

    const { messages } = renderMessages({ language: 'fr', text: '', blocks: [{ type: 'quote', text }] })

    expect(messages[0]?.blocks).toMatchObject([
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '> Réduire le délai de 9 jours à 1 (<https://exemple.org/mon_projet>)' },
      },
    ])
  })
})

/** Everything that reaches people's eyes, without what cannot be seen. */
function shownBy({ messages, files }: Rendered): string {
  const texts = messages.flatMap(({ text, blocks, mrkdwn }) =>
    blocks.length > 0 ? wordsShown(blocks) : [mrkdwn === false ? unescaped(text) : mrkdwnShown(text)],
  )
  return visible(
    [
      ...texts,
      ...files.map(({ content }) => (typeof content === 'string' ? content : '')),
      ...files.map(({ name }) => name),
    ].join(''),
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** What can be seen. */
function visible(text: string): string {
  return text.toWellFormed().replaceAll(/[\s\p{C}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/gu, '')
}

/** Every text of a view that has to be seen somewhere; a message without blocks has no buttons. */
function textsOf({ blocks }: View, render: (view: View) => Rendered): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
      case 'text':
      case 'note':
      case 'quote':
      case 'progress':
      case 'page':
        return [block.text]
      case 'markdown':
        return []
      case 'picture':
        return [block.text]
      case 'mention':
        return block.people.map(({ name }) => name)
      case 'list':
        return block.items
      case 'links':
        return block.links.map(({ text }) => text)
      case 'table':
        return [...block.rows.flat(), ...(block.rows.length === 0 ? block.columns : [])]
      case 'document':
        return [block.name, block.content]
      case 'export':
        return [block.name]
      case 'actions':
        return render === renderPlainly ? [] : [...block.buttons, ...block.more].map(({ label }) => label)
      default:
        return block satisfies never
    }
  })
}

/** Every run of words of what is to be read as Markdown; none of a text that stands in a file as it was written. */
function runsOf({ blocks }: View, shown: string): readonly string[] {
  return blocks.flatMap((block) =>
    block.type !== 'markdown' || shown.includes(visible(block.text)) ? [] : runsIn(readMarkdown(block.text)),
  )
}

function runsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(runsIn)
  return 'text' in value && typeof value.text === 'string' ? [value.text] : Object.values(value).flatMap(runsIn)
}

function sorted(presses: readonly Press[]): readonly string[] {
  return presses.map((press) => JSON.stringify(press)).toSorted()
}
