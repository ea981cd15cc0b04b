import { describe, expect, test } from 'vitest'
import { answers, inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia } = people
const second = 'MLP-2026-002'

/** Camille's proposal in a state, and a draft of Sacha's of which every section is written. */
function beside(state: 'published' | 'submitted'): Table {
  const t = inState(state)
  t.command(sacha, 'new')
  for (const [section, text] of Object.entries(answers)) {
    t.press(sacha, 'section', { section }, undefined, second)
    t.say(sacha, text, `m-${section}`, second)
  }
  return t
}

const recap = (t: Table) => t.press(sacha, 'recap', {}, undefined, second)

function submitSecond(t: Table): void {
  const shown = recap(t)
  const submit = shown.effects.flatMap(({ view }) => buttonsOf(view)).find(({ press }) => press.action === 'submit')
  t.press(sacha, 'submit', submit?.press.args ?? {}, undefined, second)
}

const pressed = (outcome: Played) =>
  outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => `${press.action} ${press.proposal}`)

describe('before a proposal is submitted', () => {
  test('its author is told alone what is like it in the catalogue, with a way to read it, and nothing is held up', () => {
    const shown = recap(beside('published'))

    expect(told(shown)).toContain('One proposal in the catalogue is like yours.')
    expect(told(shown)).toMatch(/MLP-2026-001 · .+ · Camille Roux/)
    expect(pressed(shown)).toContain('read MLP-2026-001')
    expect(pressed(shown)).toContain(`submit ${second}`)
    expect(shown.effects.map(({ type }) => type)).toEqual(['tell', 'show'])
  })

  test('what is with the reviewers is not named to an author', () => {
    expect(told(recap(beside('submitted')))).toBe('')
  })

  test('nothing is said where nothing is like it', () => {
    const t = inState('submitted')
    t.press(camille, 'recall')

    expect(told(t.press(camille, 'recap'))).toBe('')
  })
})

describe('on the reviewers’ card', () => {
  test('stand the references alone, and who asks is told more', () => {
    const t = beside('submitted')
    submitSecond(t)

    const cards = t.seen.filter(({ view }) => view.text.includes('Similar proposals: MLP-2026-001'))
    expect(cards).toHaveLength(1)
    expect(cards[0]?.view.text).not.toContain('Camille')
    const asked = t.press(nadia, 'similar', { for: 'team' }, undefined, second)
    expect(told(asked)).toMatch(/MLP-2026-001 · .+ · Camille Roux · submitted/)
  })

  test.each([
    ['an author', sacha],
    ['anybody else', camille],
  ])('%s who presses its button is refused', (_, who) => {
    const t = beside('submitted')
    submitSecond(t)

    expect(told(t.press(who, 'similar', { for: 'team' }, undefined, second))).not.toContain('MLP-2026-001')
  })

  test('who writes no part of it is refused in its thread', () => {
    expect(told(beside('published').say(camille, '!similar', 'x', second))).not.toContain('MLP-2026-001')
  })
})
