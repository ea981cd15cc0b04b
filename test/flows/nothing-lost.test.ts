import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { runs, seed } from '../support/fuzz.ts'
import { inState, submit } from '../support/stages.ts'
import { buttonsOf, people, table, type Played, type Table } from '../support/table.ts'

const { camille } = people

/** What a learner may do to their text, as numbers to draw. */
const act = fc.record({
  what: fc.constantFrom(
    ...(['say', 'edit', 'remove', 'form', 'clear', 'skip', 'undo', 'redo', 'old undo', 'take', 'go', 'aside'] as const),
  ),
  section: fc.integer({ min: 1, max: 3 }),
  message: fc.integer({ min: 0, max: 6 }),
})

type Acting = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Does it; each text is one that nobody has written before. */
function perform(t: Table, { what, section, message }: Acting, n: number, seen: Played[]): Played {
  const args = { section: String(section) }
  switch (what) {
    case 'say':
      return t.say(camille, `said-${n} words`, `m${message}`)
    case 'edit':
      return t.edit(camille, `m${message}`, `edited-${n} words`)
    case 'remove':
      return t.remove(camille, `m${message}`)
    case 'form':
      return t.fill(camille, 'edit', { text: `form-${n} words` }, args)
    case 'clear':
      return t.say(camille, `!clear ${section}`)
    case 'skip':
      return t.press(camille, 'skip', args)
    case 'undo':
    case 'redo':
      return t.say(camille, `!${what}`)
    case 'old undo': {
      const old = seen.flatMap(({ effects }) => effects).flatMap(({ view }) => buttonsOf(view))
      const undos = old.filter(({ press }) => press.action === 'undo' || press.action === 'redo')
      const { action, args: named } = undos[message % Math.max(undos.length, 1)]?.press ?? { action: 'undo', args: {} }
      return t.press(camille, action, { ...named })
    }
    case 'take': {
      const stored = t.revisions()
      const one = stored[message % Math.max(stored.length, 1)]
      return t.press(camille, 'take-text', {
        section: String(one?.section ?? section),
        revision: String(one?.revision ?? 0),
      })
    }
    case 'go':
      return t.press(camille, 'section', args)
    case 'aside':
      return t.say(camille, `// aside-${n}`, `m${message}`)
    default:
      return what satisfies never
  }
}

/** Every text that stands in a section, or is stored beside one. */
function texts(t: Table): ReadonlySet<string> {
  const now = sectionNumbers.flatMap((number) => t.proposal().sections[number].pieces)
  const stored = t.revisions().flatMap(({ pieces }) => pieces)
  return new Set([...now, ...stored].flatMap(({ text }) => text.split('\n\n')))
}

test('whatever is written, replaced, deleted, undone and redone: what stood in a section once is there, or stored', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      const t = table()
      t.command(camille)
      const seen: Played[] = []
      const stood = new Set<string>()

      for (const [n, one] of acts.entries()) {
        seen.push(perform(t, one, n, seen))
        for (const number of sectionNumbers)
          for (const { text } of t.proposal().sections[number].pieces)
            for (const part of text.split('\n\n')) stood.add(part)

        const known = texts(t)
        expect([...stood].filter((text) => !known.has(text))).toEqual([])
        const ids = sectionNumbers.flatMap((number) => t.proposal().sections[number].pieces.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
    { seed, numRuns: runs(150) },
  )
})

test('undone to the last, and redone to the last, the text is as it was', () => {
  const writing = fc.array(act, { minLength: 2, maxLength: 15 })
  const only = new Set(['say', 'edit', 'remove', 'form', 'clear'])
  fc.assert(
    fc.property(writing, (acts) => {
      const t = table()
      t.command(camille)
      for (const [n, one] of acts.entries()) if (only.has(one.what)) perform(t, { ...one, section: 1 }, n, [])
      const end = JSON.stringify(t.proposal().sections[1].pieces.map(({ text }) => text))
      const changes = t.proposal().undo.length

      for (let n = 0; n < changes; n += 1) t.say(camille, '!undo')
      expect(t.proposal().sections[1].pieces).toEqual([])
      for (let n = 0; n < changes; n += 1) t.say(camille, '!redo')

      expect(JSON.stringify(t.proposal().sections[1].pieces.map(({ text }) => text))).toBe(end)
    }),
    { seed, numRuns: runs(150) },
  )
})

test('a text that was submitted, recalled, and replaced is there, or stored', () => {
  const t = inState('drafting')
  submit(t)
  t.press(camille, 'recall')
  const before = [...texts(t)]
  for (const number of sectionNumbers)
    t.fill(camille, 'edit', { text: `Another ${number}` }, { section: String(number) })

  expect(before.filter((text) => !texts(t).has(text))).toEqual([])
})
