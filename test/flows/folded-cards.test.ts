import { describe, expect, test } from 'vitest'
import type { Showing } from '../../src/flows/model/effect.ts'
import type { View } from '../../src/flows/model/view.ts'
import { isDrafting } from '../../src/flows/model/standing.ts'
import { findAct } from '../../src/flows/acts/acts.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'
import { inState, submit, written } from '../support/stages.ts'
import { buttonsOf, heard, people, table, told } from '../support/table.ts'
import type { Played, Table } from '../support/table.ts'

const { camille } = people

const clean = 'Automated retraining of an orchard frost model'

function started(): Table {
  const t = table()
  t.command(camille)
  return t
}

/** When its card comes down, while it is to. */
function cardTimers(t: Table) {
  return t.timers().filter(({ name }) => name === 'card-returns')
}

function slotsOf({ effects }: Played): readonly string[] {
  return effects.flatMap((effect) => ('slot' in effect ? [`${effect.type} ${effect.slot}`] : [effect.type]))
}

/** What stands in the thread now, by slot. */
function standing(t: Table): ReadonlyMap<string, View> {
  const cards = new Map<string, View>()
  const take = (effect: Showing) => {
    if (effect.type === 'show' && effect.to !== 'reviewers') cards.set(effect.slot, effect.view)
    if (effect.type === 'remove') cards.delete(effect.slot)
  }
  for (const { effect } of t.seen) take(effect)
  return cards
}

function actionsOf(view: View | undefined): readonly string[] {
  return view === undefined ? [] : buttonsOf(view).map(({ press }) => press.action)
}

describe('a section without a remark', () => {
  test('folds to one line that says so, and leads on, in two messages', () => {
    const t = started()
    t.say(camille, clean)

    const outcome = t.press(camille, 'done')

    expect(slotsOf(outcome)).toEqual(['show section:1#1', 'show section:2#1', 'show root'])
    expect(outcome.effects[0]?.view.text).toBe(
      'Section 1/10 · Title · finished · 7 words · I found nothing · I cannot judge: the use case in the title',
    )
    expect(actionsOf(outcome.effects[0]?.view)).toEqual(['edit', 'section', 'show'])
    expect(t.proposal().at).toBe(2)
  })

  test('the last one leads to the recap', () => {
    const t = written()
    t.press(camille, 'section', { section: '1' })
    t.say(camille, 'for a whole valley')

    t.press(camille, 'done')

    expect(t.proposal().at).toBe('recap')
  })

  test('takes away what was said of it before', () => {
    const t = started()
    t.press(camille, 'section', { section: '4' })
    t.say(camille, '- Improve the quality of the model', 'm')
    t.press(camille, 'done')
    t.edit(
      camille,
      'm',
      '- Deploy a new model in 1 day instead of 9\n- Automate 90% of the pipeline\n- Detect drift within 2 hours by the end of June',
    )

    const outcome = t.press(camille, 'done', { section: '4' })

    expect(slotsOf(outcome)).toContain('remove coach:4#1')
    expect([...standing(t).keys()].filter((slot) => slot.startsWith('coach'))).toEqual([])
  })

  test('is told aloud where somebody asks for it', () => {
    const t = started()
    t.say(camille, clean)

    expect(heard(t.say(camille, '!coach'))).toContain('I found nothing. I cannot judge: the use case in the title.')
  })
})

describe('a section with remarks', () => {
  test('folds too, and the remarks stand below it with the way on', () => {
    const t = started()
    t.press(camille, 'section', { section: '4' })
    t.say(camille, '- Improve the quality of the model')

    const outcome = t.press(camille, 'done')

    expect(slotsOf(outcome)).toEqual(['show section:4#1', 'show coach:4#1', 'show root'])
    expect(outcome.effects[0]?.view.text).toMatch(/^Section 4\/10 · Objectives · finished · 6 words · \d remarks?$/)
    const below = actionsOf(outcome.effects[1]?.view).filter((action) => !['explain', 'dismiss'].includes(action))
    expect(below).toEqual(['next', 'edit'])
    expect(t.proposal().at).toBe(4)
  })

  test('written in again, its card opens where it stands', () => {
    const t = started()
    t.press(camille, 'section', { section: '4' })
    t.say(camille, '- Improve the quality of the model')
    t.press(camille, 'done')

    const outcome = t.say(camille, '- Detect drift within 2 hours')

    expect(outcome.effects[0]?.view.text).toContain('Your answer: 2 messages')
  })
})

describe('a finished section that is opened again', () => {
  test('shows its whole card at the end of the thread, and folds as its learner goes on', () => {
    const t = written()

    const opened = t.press(camille, 'section', { section: '3' })
    const left = t.press(camille, 'section', { section: '5' })

    expect(slotsOf(opened)).toEqual(expect.arrayContaining(['show section:3#2', 'remove section:3#1']))
    expect(heard(opened)).toContain('Your answer: 1 message')
    expect(slotsOf(left)[0]).toBe('show section:3#2')
    expect(left.effects[0]?.view.text).not.toContain('\n')
  })
})

describe.each(lifeOrder)('in %s', (state) => {
  test('no card of the thread keeps a button that its author is refused', () => {
    const t = inState(state)
    const proposal = t.proposal()
    const dead = [...standing(t)].flatMap(([slot, view]) =>
      buttonsOf(view)
        .filter(({ press }) => {
          const act = findAct(press.action)
          const isOld = act?.stale === 'refused' && press.version !== proposal.version
          return act === undefined || isOld || (act.when === 'drafting' && !isDrafting(proposal))
        })
        .map(({ press }) => `${slot} ${press.action}`),
    )

    expect(dead).toEqual([])
  })
})

describe('when writing ends or begins again', () => {
  test('a submission edits each card once, and no more than two for each section', () => {
    const t = written()
    t.press(camille, 'recap')
    const before = t.seen.length

    submit(t)

    const edited = t.seen.slice(before).flatMap(({ effect }) => (effect.type === 'show' ? [effect.slot] : []))
    expect(edited.filter((slot) => slot.startsWith('section:'))).toHaveLength(10)
    expect(edited.length).toBeLessThanOrEqual(2 * 10 + 6)
  })

  test('a restored proposal has its cards back at once', () => {
    const t = inState('withdrawn')

    t.press(camille, 'restore')

    expect(actionsOf(standing(t).get('section:4#2'))).toEqual(['edit', 'section', 'show'])
  })
})

describe('the card of what is being written', () => {
  test('comes down below the answer once that has stood alone for some seconds, once', () => {
    const t = started()
    t.say(camille, 'A long answer', 'a')
    const [timer] = cardTimers(t)

    const first = t.raise('card-returns', timer?.at ?? '')
    const second = t.raise('card-returns', timer?.at ?? '')

    expect(timer).toMatchObject({ name: 'card-returns' })
    expect(Date.parse(timer?.at ?? '') - Date.parse(t.proposal().sections[1].savedAt ?? '')).toBe(5_000)
    expect(slotsOf(first)).toEqual(['show section:1#2', 'remove section:1#1'])
    expect(first.effects[0]?.view.text).toContain('Your answer: 1 message, 3 words')
    expect(first.effects[0]).toMatchObject({ unasked: true })
    expect(second.effects).toEqual([])
    expect(cardTimers(t)).toEqual([])
  })

  test('waits while more is written: the moment moves, and an earlier one changes nothing', () => {
    const t = started()
    t.say(camille, 'One', 'a')
    const early = cardTimers(t)[0]?.at ?? ''
    t.say(camille, 'Two', 'b')
    const late = cardTimers(t)[0]?.at ?? ''

    t.until(early)
    const outcome = t.raise('card-returns', early)

    expect(Date.parse(late) - Date.parse(early)).toBe(60_000)
    expect(cardTimers(t)).toHaveLength(1)
    expect(outcome.effects.filter(({ type }) => type !== 'tell')).toEqual([])
  })

  test.each([
    ['the section is finished', (t: Table) => t.press(camille, 'done')],
    ['its learner has gone elsewhere', (t: Table) => t.press(camille, 'section', { section: '3' })],
    ['they are at the recap', (t: Table) => t.press(camille, 'recap')],
    ['the proposal is withdrawn', (t: Table) => t.fill(camille, 'withdraw', {})],
  ])('stays where it is once %s', (_, then) => {
    const t = started()
    t.say(camille, clean, 'a')
    const moment = cardTimers(t)[0]?.at ?? ''

    then(t)

    expect(cardTimers(t)).toEqual([])
    expect(t.raise('card-returns', moment).effects).toEqual([])
  })

  test('stays where it is when the answer was typed into it', () => {
    const t = started()
    const event = { type: 'said', message: 'card-1', text: 'A title', mentions: 'none', typed: 'on-card' } as const

    t.act(camille, event, { thread: 'MLP-2026-001' })

    expect(cardTimers(t)).toEqual([])
  })

  test('in a draft of an earlier program it stays until the next answer', () => {
    const t = started()

    expect(t.proposal()).not.toHaveProperty('below')
    expect(told(t.raise('card-returns', t.now()))).toBe('')
  })
})
