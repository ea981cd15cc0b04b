import { describe, expect, test } from 'vitest'
import { forms } from '../support/acts.ts'
import { buttonNames } from '../../src/flows/acts/acts.ts'
import type { Block, View } from '../../src/flows/model/view.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { wordsIn } from '../../src/text/words.ts'
import { inState, submit, written } from '../support/stages.ts'
import type { Seen, Table } from '../support/table.ts'
import { people, table } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people

/** Everything that a long and winding day shows to somebody. */
function day(language: 'fr' | 'en'): readonly Seen[] {
  const published = inState('published', language)
  published.press(camille, 'revise')
  submit(published)
  published.fill(camille, 'drop-revision', {})
  published.command(sacha, 'catalogue')
  published.command(sacha, 'catalogue frost')
  published.fill(ines, 'take-down', { reason: 'Licence.' })
  published.fill(ines, 'restore', { reason: 'Licence found.' })

  const asked = inState('changes-requested', language)
  asked.fill(camille, 'item-explain', { explanation: 'It is in section 5.' }, { item: '1.1' })
  asked.press(camille, 'item-done', { item: '1.1' })
  submit(asked)
  asked.press(nadia, 'claim')
  asked.fill(nadia, 'add-item', { section: '2', request: 'Shorter.', quote: '', criterion: 'R1' })
  asked.fill(nadia, 'review', { decision: 'comment', comment: 'Soon.', checklist: ['teaching'], items: ['2.1'] })
  asked.press(nadia, 'findings')
  asked.press(omar, 'claim')
  asked.fill(omar, 'conflict', {})
  asked.press(ines, 'release')
  asked.command(nadia, 'queue')
  asked.press(camille, 'recall')
  return [published, asked, drafting(language), weak(language)].flatMap((t) => t.seen)
}

/** Every command in the thread, and what goes wrong in it. */
function drafting(language: 'fr' | 'en'): Table {
  const t = written(language)
  const words = [
    'aide',
    'show',
    'show all',
    'edit 4',
    'example',
    'why',
    'poc',
    'matrix',
    'similar',
    'statut',
    'export md',
    'export json',
  ]
  for (const word of [
    ...words,
    'export pdf',
    'privacy',
    'coach',
    'coach all',
    'undo',
    'section',
    'clear 9',
    'undo',
    'withdraw',
  ]) {
    t.say(camille, `!${word}`)
  }
  for (const text of ['!nxet', '!', '// aside', '!xylophone', 'An answer']) t.say(camille, text, `odd ${text}`)
  t.edit(camille, 'odd // aside', 'No aside')
  t.remove(camille, 'odd An answer')
  t.press(camille, 'skip', { section: '3' })
  t.press(camille, 'undo')
  t.say(sacha, 'Hello')
  t.press(sacha, 'done')
  t.command(camille)
  t.command(camille, 'help')
  t.command(camille, 'privacy')
  t.command(camille, 'langue')
  t.command(camille, 'open MLP-2026-001')
  t.say(camille, '!langue fr')
  t.say(camille, '!langue en')
  return t
}

/** A draft with a lot to say about, and nothing in most sections. */
function weak(language: 'fr' | 'en'): Table {
  const t = table(language)
  t.command(camille)
  t.press(camille, 'skip')
  t.press(camille, 'done')
  t.press(camille, 'section', { section: '4' })
  t.say(camille, ['quality', 'speed', 'trust', 'teamwork'].map((word) => `- Improve ${word}`).join('\n'))
  t.press(camille, 'done')
  t.press(camille, 'see-all', { section: '4' })
  t.press(camille, 'recap')
  t.say(camille, 'Where does this go?')
  t.fill(camille, 'withdraw', {})
  t.say(camille, 'And this?')
  return t
}

describe.each(['fr', 'en'] as const)('every view in %s', (language) => {
  const seen = day(language)
  const views = seen.map((one) => one.view)

  test('there are many', () => {
    expect(new Set(views.map(({ text }) => text)).size).toBeGreaterThan(100)
  })

  test('says something, and nothing that only a programmer reads', () => {
    for (const { text } of views) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{|=>|Invalid Date|\{[a-z]+\}/)
    }
  })

  test('has a top-level text that holds each of its blocks', () => {
    for (const view of views) for (const text of view.blocks.flatMap(textsOf)) expect(view.text).toContain(text)
  })

  test('has at most four visible buttons, and one primary', () => {
    for (const { buttons, more } of views.flatMap(actionsOf)) {
      expect(buttons.length).toBeLessThanOrEqual(4)
      expect([...buttons, ...more].filter(({ style }) => style === 'primary').length).toBeLessThanOrEqual(1)
      expect(new Set(buttons.map(({ label }) => label)).size).toBe(buttons.length)
    }
  })

  test('has buttons that lead somewhere, with a label that fits a phone', () => {
    for (const { buttons, more } of views.flatMap(actionsOf)) {
      for (const { label, press } of [...buttons, ...more]) {
        expect(label.length, label).toBeLessThanOrEqual(45)
        expect(press.opens === 'form' ? forms.includes(press.action) : buttonNames.has(press.action)).toBe(true)
      }
    }
  })

  test('is labelled where a check speaks', () => {
    const coaching = seen.filter(({ effect }) => effect.type === 'show' && effect.slot.startsWith('coach'))

    expect(coaching.length).toBeGreaterThan(10)
    for (const { view } of coaching.filter(({ view }) => view.blocks.length > 1)) {
      expect(view).toMatchObject({
        label: 'automatic',
        text: expect.stringContaining(wordsIn(view.language).labels.automatic),
      })
    }
  })
})

test('a proposal has a card for each section, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const slots = written(language).seen.flatMap(({ effect }) => (effect.type === 'show' ? [effect.slot] : []))

    for (const number of sectionNumbers) expect(slots).toContain(`section:${number}#1`)
  }
})

test('a title is tame: one line, whole characters, no forced direction', () => {
  const t = table()
  t.command(people.camille)

  const outcome = t.say(people.camille, `# \u202Eevil\u0007 ${'🚀'.repeat(100)}\nsecond line`)

  const root = outcome.effects.find((effect) => effect.type === 'show' && effect.slot === 'root')
  const [heading] = root?.view.blocks ?? []
  expect(heading).toMatchObject({ text: expect.stringMatching(/^evil 🚀+…$/u) })
  expect(root?.view.text.isWellFormed()).toBe(true)
})

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'mention':
      return block.people.map(({ name }) => name)
    case 'list':
      return block.items
    case 'links':
      return block.links.map(({ text }) => text)
    case 'table':
      return [...block.columns, ...block.rows.flat()]
    case 'document':
    case 'export':
      return [block.name]
    case 'actions':
      return []
    default:
      return [block.text]
  }
}

function actionsOf(view: View) {
  return view.blocks.filter((block) => block.type === 'actions')
}
