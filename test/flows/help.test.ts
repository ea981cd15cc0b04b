import { describe, expect, test } from 'vitest'
import { acts } from '../../src/flows/acts/acts.ts'
import type { Actor } from '../../src/flows/model/event.ts'
import type { View } from '../../src/flows/model/view.ts'
import { helpView } from '../../src/flows/screens/help.ts'
import { languages } from '../../src/text/language.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'
import { inState, written } from '../support/stages.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, nadia, ines } = people

function linesOf(view: View | undefined): readonly string[] {
  return (view?.blocks ?? []).flatMap((block) => (block.type === 'list' ? block.items : []))
}

describe.each(languages)('help in %s', (language) => {
  test.each(lifeOrder)('says in at most eight lines what can be done in %s, and leads to the rest', (state) => {
    const t = inState(state, language)
    const shown = t.say(camille, '!aide').effects[0]?.view

    expect(linesOf(shown).length).toBeGreaterThan(2)
    expect(linesOf(shown).length).toBeLessThanOrEqual(8)
    expect(shown && buttonsOf(shown)).toContainEqual(
      expect.objectContaining({ press: expect.objectContaining({ action: 'help', args: { all: 'yes' } }) }),
    )
  })

  test('one press away is everything that can be typed', () => {
    const t = written(language)

    expect(told(t.press(camille, 'help', { all: 'yes' }))).toBe(helpView(language, acts, { platform: 'web' }).text)
  })

  test('names the section that one is in', () => {
    const t = written(language)
    t.press(camille, 'section', { section: '7' })

    expect(told(t.say(camille, '!help'))).toContain(language === 'fr' ? 'section 7, Risques' : 'section 7, Risks')
  })
})

describe('help where no proposal is', () => {
  const pressed = (who: Actor, action: string, args: Record<string, string> = {}) =>
    table().act(who, { type: 'pressed', action, proposal: '', version: 0, args })

  test.each([
    ['a learner', camille, 6],
    ['a reviewer', nadia, 7],
    ['a coordinator', ines, 8],
  ] as const)('tells %s what is theirs to do', (_, who, lines) => {
    const shown = table().command(who, 'help').effects[0]?.view

    expect(linesOf(shown)).toHaveLength(lines)
  })

  test('leads on by buttons', () => {
    const shown = table().command(ines, 'help').effects[0]?.view
    const names = shown ? buttonsOf(shown).map(({ press }) => press.action) : []

    expect(names).toEqual(['start', 'list', 'catalogue', 'help', 'queue', 'admin', 'privacy'])
    expect(told(pressed(ines, 'list'))).toContain('Your open proposals')
    expect(told(pressed(ines, 'catalogue'))).toContain('Catalogue')
    expect(told(pressed(ines, 'queue'))).toContain('Waiting for a review')
    expect(told(pressed(ines, 'admin'))).toContain('Nadia Benali')
    expect(told(pressed(ines, 'help', { all: 'yes' }))).toContain('What you can type in the thread')
    expect(told(pressed(ines, 'privacy'))).toContain('What is stored')
  })

  test('keeps the coordinators’ figures from others', () => {
    expect(told(pressed(camille, 'admin'))).toContain('Only a coordinator')
  })
})

test('what was typed only has its place among the buttons of the cards', () => {
  const t = written()
  t.press(camille, 'section', { section: '4' })
  const offered = new Set(t.seen.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action))

  for (const name of ['export', 'poc', 'similar', 'status', 'privacy', 'clear', 'help', 'coach', 'outline'])
    expect([...offered]).toContain(name)
})
