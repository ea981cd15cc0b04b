import { describe, expect, test } from 'vitest'
import type { Press } from '../../src/flows/model/view.ts'
import { submit, written } from '../support/stages.ts'
import { buttonsOf, people, type Table, table, told } from '../support/table.ts'

const { camille, nadia } = people
const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`
const sound = '- Release in 1 day instead of 9 by the end of June\n- Roll back within 5 minutes\n- Alert within 1 hour'

/** A whole proposal whose section 4 holds this line too, checked again. */
function withObjective(line: string): Table {
  const t = written()
  t.say(camille, '!section 4')
  t.fill(camille, 'edit', { text: `${sound}\n- ${line}` }, { section: '4' })
  t.press(camille, 'done', { section: '4' })
  return t
}

const coach = (t: Table) =>
  t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === `coach:4#${t.proposal().sections[4].runs}`)
    ?.view

/** The presses of the buttons under the remarks of the coach's message, in order. */
function presses(t: Table, action: 'dismiss' | 'explain'): readonly Press[] {
  const view = coach(t)
  return view === undefined ? [] : buttonsOf(view).flatMap(({ press }) => (press.action === action ? [press] : []))
}

/** Says of the remark about this criterion that it is meant. */
function mean(t: Table, criterion: string, reason: string, fields: Record<string, string | readonly string[]> = {}) {
  const press = presses(t, 'dismiss').find(({ args }) => args['remark']?.startsWith(`${criterion}-`))
  if (press === undefined) throw new Error(`no remark about ${criterion}`)
  return t.fill(camille, 'dismiss', { reason, ...fields }, press.args)
}

const lives = (t: Table, criterion: string) =>
  t.proposal().findings.flatMap((one) => (one.criterion === criterion ? [one.life] : []))

const recap = (t: Table): string =>
  t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === `recap#${t.proposal().recaps}`)?.view
    .text ?? ''

describe('a word that looks left to replace, and is meant', () => {
  const line = 'Show how the archive moved from X to Y days of storage'

  test('stops the submission until its author says so, with a reason', () => {
    const t = withObjective(line)
    t.press(camille, 'recap')
    expect(recap(t)).toContain('To be fixed, or confirmed by “It is meant”')

    expect(mean(t, 'O9', ' ').errors).toEqual({ reason: 'Please write something here.' })
    mean(t, 'O9', 'X and Y are the names of two machines.')

    expect(recap(t)).not.toContain('To be fixed')
    expect(recap(t)).toContain('Kept as it is, and shown to the reviewers:')
    submit(t)
    expect(t.proposal().state).toBe('submitted')
  })

  test('is shown to the reviewers, on the card and where they read', () => {
    const t = withObjective(line)
    mean(t, 'O9', 'X and Y are the names of two machines.')
    submit(t)

    const card = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'review:v1')?.view.text
    const read = told(t.press(nadia, 'read', { version: '1' }))

    for (const text of [card, read]) {
      expect(text).toContain('Value to fill in')
      expect(text).toContain('Meant by the author: “X and Y are the names of two machines.”')
    }
  })

  test('is meant in its entry alone: the same word in another one stops', () => {
    const t = withObjective(line)
    mean(t, 'O9', 'X and Y are the names of two machines.')

    t.say(camille, '- Deploy the model from X to Y days')
    t.press(camille, 'done', { section: '4' })

    expect(lives(t, 'O9').filter((life) => life === 'open').length).toBe(1)
    t.press(camille, 'recap')
    expect(recap(t)).toContain('To be fixed')
  })

  test('is asked about again when its entry changes', () => {
    const t = withObjective(line)
    mean(t, 'O9', 'X and Y are the names of two machines.')

    t.fill(camille, 'edit', { text: `${sound}\n- ${line} and no longer` }, { section: '4' })
    t.press(camille, 'done', { section: '4' })

    expect(lives(t, 'O9')).toContain('open')
  })

  test('a title that is meant holds until it is another one', () => {
    const t = written()
    t.fill(camille, 'edit', { text: 'Deployment of X models (TBD)' }, { section: '1' })
    t.press(camille, 'coach', { section: '1' })
    const key = t.proposal().findings.find(({ criterion, life }) => criterion === 'T1' && life === 'open')
    expect(key?.severity).toBe('blocking')
    const opened = t.open(camille, 'dismiss', { section: '1' })
    const option = 'form' in opened ? opened.form.fields.find((field) => field.type === 'choice') : undefined
    t.fill(camille, 'dismiss', { finding: option?.value as string, reason: 'X is our product.' }, { section: '1' })
    expect(lives(t, 'T1')).toEqual(['dismissed'])

    t.fill(camille, 'edit', { text: 'Monitoring of X models (TBD)' }, { section: '1' })
    t.press(camille, 'coach', { section: '1' })

    expect(lives(t, 'T1').toSorted()).toEqual(['closed', 'open'])
  })
})

describe('what looks like a secret', () => {
  test('is shown by its first letters alone, and kept only after a warning', () => {
    const t = withObjective(`Deploy the model with the key ${token} within 1 day`)
    const [press] = presses(t, 'dismiss')
    const opened = press === undefined ? null : t.open(camille, 'dismiss', press.args)

    expect(coach(t)?.text).toContain('ghp_…')
    expect(coach(t)?.text).not.toContain(token)
    expect(JSON.stringify(opened)).toContain('Keep it only if it gives access to nothing')
    mean(t, 'X12', 'An invented example.')
    submit(t)
    const card = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'review:v1')?.view.text
    expect(card).toContain('ghp_…')
    expect(card).not.toContain(token)
    expect(card).toContain('Meant by the author: “An invented example.”')
  })
})

test('an empty section cannot be meant', () => {
  const t = written()
  t.press(camille, 'clear', { section: '7' })
  t.press(camille, 'recap')
  const empty = t.proposal().findings.find(({ criterion }) => criterion === 'X9')

  expect(empty?.life).toBe('open')
  expect('refusal' in t.open(camille, 'dismiss', { section: '7' })).toBe(true)
  const said = told(
    t.fill(camille, 'dismiss', { finding: 'X9/7/section 7 empty', reason: 'No risk.' }, { section: '7' }),
  )
  expect(said).toContain('needs some text')
  expect(lives(t, 'X9')).toEqual(['open'])
})

describe('the passages of one remark', () => {
  const three = ['Improve quality', 'Improve speed', 'Improve trust']
  const vague = (): Table => {
    const t = table()
    t.command(camille)
    t.press(camille, 'section', { section: '4' })
    t.say(camille, three.map((line) => `- ${line}`).join('\n'), 'objectives')
    t.press(camille, 'done')
    return t
  }
  const boxes = (t: Table) => {
    const [press] = presses(t, 'dismiss')
    const opened = press === undefined ? null : t.open(camille, 'dismiss', press.args)
    const field = opened !== null && 'form' in opened ? opened.form.fields.find(({ type }) => type === 'checks') : null
    return field?.type === 'checks' ? field : null
  }

  test('are meant all at once', () => {
    const t = vague()
    mean(t, 'O3', 'Section 8 measures them.')

    expect(lives(t, 'O3')).toEqual(['dismissed', 'dismissed', 'dismissed'])
  })

  test('or only those that stay ticked, and at least one', () => {
    const t = vague()
    const { options = [], values = [] } = boxes(t) ?? {}
    expect(options.map(({ label }) => label)).toEqual(three.map((line, index) => `item ${index + 1} · ${line}`))
    expect(values).toHaveLength(3)

    expect(mean(t, 'O3', 'Measured elsewhere.', { passages: [] }).errors).toEqual({
      passages: 'Leave at least one box ticked.',
    })
    mean(t, 'O3', 'Measured elsewhere.', { passages: [values[1] ?? ''] })

    expect(lives(t, 'O3')).toEqual(['open', 'dismissed', 'open'])
  })

  test('a second press, or one after the text has changed, is answered and changes nothing', () => {
    const t = vague()
    const [press] = presses(t, 'dismiss')
    const send = () => t.fill(camille, 'dismiss', { reason: 'Meant.' }, press?.args ?? {})
    send()
    const after = t.proposal().findings

    expect(told(send())).toContain('No such remark is open any more')
    expect(t.proposal().findings).toEqual(after)
  })
})

describe('why a remark matters', () => {
  test('is one press away under each of them, with an example from another project', () => {
    const t = withObjective('Improve trust')
    const under = presses(t, 'explain')
    const said = told(t.press(camille, 'explain', under[0]?.args ?? {}))

    expect(under).toHaveLength(presses(t, 'dismiss').length)
    expect(said).toContain('Objective not measurable')
    expect(said).toContain('Why? Without it, nobody can say in the end whether it was reached.')
    expect(said).toContain('An example, from another project:\n> Detect probe drift within 6 hours.')
  })

  test('typed, it is said of each open remark of a section', () => {
    const t = withObjective('Improve trust')

    for (const words of ['!explain', '!explain 4', '!expliquer']) expect(told(t.say(camille, words))).toContain('Why? ')
    expect(told(t.say(camille, '!explain 9'))).toContain('No remark is open in section 9')
  })

  test('changes nothing, and says so where the remark is gone', () => {
    const t = withObjective('Improve trust')
    const [press] = presses(t, 'explain')
    const before = t.proposal().findings
    t.press(camille, 'explain', press?.args ?? {})
    expect(t.proposal().findings).toEqual(before)

    t.fill(camille, 'edit', { text: sound }, { section: '4' })
    t.press(camille, 'coach', { section: '4' })

    expect(told(t.press(camille, 'explain', press?.args ?? {}))).toContain('No such remark is open any more')
  })
})
