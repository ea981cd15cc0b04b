import { describe, expect, test } from 'vitest'

import type { Finding } from '../../src/rubric/finding.ts'
import type { AiAnswer } from '../../src/flows/model/ai-reading.ts'
import type { Setback } from '../../src/rubric/judge/dialogue.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { wordsIn } from '../../src/text/words.ts'
import { buttonsOf, heard, people, type Played, table, type Table, told } from '../support/table.ts'
import { overview } from '../support/overview.ts'

const { camille } = people
const coach = { ...camille, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }
const words = wordsIn('en').coach
const vague = '- Improve the deployment of the model'

/** Camille has written section 4 and finished it, at a table where a model reads along. */
function finished(text = vague): { t: Table; outcome: Played } {
  const t = table('en', undefined, overview, rubric, 'model')
  t.command(camille, 'new')
  t.say(camille, '!section 4')
  t.say(camille, text, 'm1')
  return { t, outcome: t.press(camille, 'done', { section: '4' }) }
}

function found(changes: Partial<Finding> = {}): Finding {
  const quote = 'Improve the deployment of the model'
  return {
    criterion: 'O2',
    section: 4,
    item: 1,
    kind: 'weak',
    severity: 'major',
    span: { start: 2, end: 2 + quote.length },
    quote,
    about: quote,
    values: {},
    origin: 'ai',
    ...changes,
  }
}

/** The AI coach comes back with what it was asked for. */
function read(t: Table, { readings }: Played, changes: Partial<AiAnswer> = {}): Played {
  const [errand] = readings
  if (errand === undefined) throw new Error('nobody asked the coach')
  const findings = errand.subject === 'whole' ? [] : [found()]
  const answer = { findings, notAssessed: [], unconfirmed: null, ...changes }
  return t.act(coach, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome: { type: 'answered', answer } })
}

/** It comes back without an answer. */
function fail(t: Table, { readings }: Played, trouble: Setback): Played {
  const [errand] = readings
  if (errand === undefined) throw new Error('nobody asked the coach')
  return t.act(coach, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome: { type: 'failed', trouble } })
}

function lives(t: Table): readonly string[] {
  return t
    .proposal()
    .findings.flatMap(({ origin, criterion, life }) => (origin === 'ai' ? [`${criterion} ${life}`] : []))
}

describe('a reading by the AI coach', () => {
  test('is asked for once a section is done, while the automatic checks stand already', () => {
    const { t, outcome } = finished()

    expect(outcome.readings).toEqual([{ kind: 'ai-reading', subject: 4, run: 1, of: '1' }])
    expect(heard(outcome)).toContain('Objective not measurable')
    expect(heard(outcome)).toContain(words.reading)
    expect(t.proposal().sections[4].reading).toMatchObject({ status: 'asked' })
  })

  test('is not asked for without a model', () => {
    const t = table('en')
    t.command(camille, 'new')
    t.say(camille, 'Project')

    const outcome = t.press(camille, 'coach', { section: '1' })

    expect(outcome.readings).toEqual([])
    expect(heard(outcome)).toContain(words.limits)
  })

  test('completes the same message, and touches nothing else', () => {
    const { t, outcome } = finished()
    const before = t.proposal().touchedAt

    const after = read(t, outcome)

    expect(after.effects).toMatchObject([{ type: 'show', slot: 'coach:4#1' }])
    expect(heard(after)).toContain('AI coach')
    expect(heard(after)).toContain('Objective not measurable · important · item 1 · Automatic check')
    expect(heard(after)).toMatch(/· item 1 · AI coach\n> Improve the deployment of the model/)
    expect(t.proposal().touchedAt).toBe(before)
  })

  test('that finds nothing says so, and how sure that is', () => {
    const { t, outcome } = finished(
      '- Cut deployment time from 5 days to 1 day\n- Detect drift within 4 hours\n- Automate 80% of the pipeline by the end of June',
    )

    const after = read(t, outcome, { findings: [], notAssessed: ['O2', 'O6'] })

    expect(heard(after)).toContain(words.nothingRead)
    expect(heard(after)).toContain(words.notAssessed(2))
  })

  test('whose remarks nobody could confirm says so, shows the ones that stood already, and can be asked for again', () => {
    const { t, outcome } = finished()
    read(t, outcome)
    const again = t.press(camille, 'coach', { section: '4' })

    const after = read(t, again, { unconfirmed: { count: 2, trouble: 'proposal-budget' } })

    expect(heard(after)).toMatch(/· item 1 · AI coach\n> Improve the deployment of the model/)
    expect(heard(after)).toContain(`${words.unconfirmed(2)} ${words.troubles['proposal-budget']}`)
    expect(t.press(camille, 'coach', { section: '4' }).readings).toHaveLength(1)
  })

  test('that could confirm nothing does not say that there is nothing to change', () => {
    const { t, outcome } = finished(
      '- Cut deployment time from 5 days to 1 day\n- Detect drift within 4 hours\n- Automate 80% of the pipeline by the end of June',
    )

    const after = read(t, outcome, { findings: [], unconfirmed: { count: 1, trouble: 'timeout' } })

    expect(heard(after)).not.toContain(words.nothingRead)
    expect(heard(after)).toContain(words.unconfirmed(1))
  })

  test('that is under way serves whoever asks again for the same text, in the newest message', () => {
    const { t, outcome } = finished()

    const again = t.press(camille, 'done', { section: '4' })

    expect(again.readings).toEqual([])
    expect(heard(again)).toContain(words.reading)
    expect(read(t, outcome).effects).toMatchObject([{ slot: 'coach:4#2' }])
    expect(lives(t)).toEqual(['O2 open'])
  })

  test('that has not come for long may be lost, and is asked for again', () => {
    const { t, outcome } = finished()
    t.wait(1)

    const again = t.press(camille, 'done', { section: '4' })

    expect(again.readings).toMatchObject([{ run: 2 }])
    expect(read(t, outcome).effects).toEqual([])
    expect(read(t, again).effects).toMatchObject([{ slot: 'coach:4#2' }])
  })

  test('that comes twice, late or unasked changes nothing', () => {
    const { t, outcome } = finished()
    read(t, outcome)
    const again = t.press(camille, 'coach', { section: '4' })

    expect(read(t, outcome).effects).toEqual([])
    expect(lives(t)).toEqual(['O2 open'])
    expect(read(t, again).effects).toHaveLength(1)
    expect(read(t, again).effects).toEqual([])
  })

  test('of a text that changed meanwhile is dropped, with a button to ask again', () => {
    const { t, outcome } = finished()
    t.edit(camille, 'm1', '- Something else altogether')

    const after = read(t, outcome)

    expect(heard(after)).toContain(words.outdated)
    expect(lives(t)).toEqual([])
    expect(t.press(camille, 'coach', { section: '4' }).readings).toMatchObject([{ run: 2, of: '2' }])
  })

  test.each(Object.keys(words.troubles) as (keyof typeof words.troubles)[])(
    'that fails by %s says why, and the checks stand',
    (trouble) => {
      const { t, outcome } = finished()

      const after = fail(t, outcome, trouble)

      expect(heard(after)).toContain(`${words.troubles[trouble]} ${words.checksStand}`)
      expect(heard(after)).toContain('Objective not measurable')
      expect(t.press(camille, 'coach', { section: '4' }).readings).toHaveLength(1)
    },
  )
})

describe('a remark of the AI coach', () => {
  test('stays while its passage stands, through other checks, and goes with it', () => {
    const { t, outcome } = finished(`${vague}\n- Another one`)
    read(t, outcome)

    t.say(camille, '- And a third', 'm2')
    t.press(camille, 'recap')
    expect(lives(t)).toEqual(['O2 open'])
    t.edit(camille, 'm1', '- Deploy within a day instead of five\n- Another one')
    t.press(camille, 'recap')

    expect(lives(t)).toEqual(['O2 closed'])
  })

  test('that was set aside stays away while its passage stands, whatever the coach says again', () => {
    const { t, outcome } = finished()
    read(t, outcome)
    const key = `O2/4/Improve the deployment of the model`
    t.fill(camille, 'dismiss', { finding: key, reason: 'It is the title of the next line.' }, { section: '4' })

    const again = read(t, t.press(camille, 'coach', { section: '4' }))

    expect(lives(t)).toEqual(['O2 dismissed'])
    expect(heard(again)).not.toContain('· AI coach')
  })

  test('is closed by a reading that does not find it any more', () => {
    const { t, outcome } = finished()
    read(t, outcome)

    read(t, t.press(camille, 'coach', { section: '4' }), { findings: [] })

    expect(lives(t)).toEqual(['O2 closed'])
  })
})

describe('the whole proposal', () => {
  const whole = found({ criterion: 'X4', kind: 'contradiction' })

  test('is read before submitting, and the recap shows what only the whole shows', () => {
    const { t } = finished()
    const recap = t.press(camille, 'recap')

    const after = read(t, recap, { findings: [whole] })

    expect(recap.readings).toMatchObject([{ subject: 'whole', run: 1 }])
    expect(heard(recap)).toContain(words.reading)
    expect(after.effects).toMatchObject([{ slot: 'recap#1' }])
    expect(heard(after)).toContain(wordsIn('en').recap.read)
    expect(heard(after)).toContain('> Improve the deployment of the model')
  })

  test('is not read again while its text is the same', () => {
    const { t } = finished()
    read(t, t.press(camille, 'recap'))

    expect(t.press(camille, 'recap').readings).toEqual([])
    t.say(camille, 'One more line', 'm9', 'MLP-2026-001')
    t.press(camille, 'section', { section: '4' })
    t.say(camille, 'One more line', 'm10')
    expect(t.press(camille, 'recap').readings).toHaveLength(1)
  })

  test('is read on !coach all, in a message of its own', () => {
    const { t } = finished()

    const asked = t.say(camille, '!coach all')
    const after = read(t, asked, { findings: [whole] })

    expect(asked.effects).toMatchObject([{ type: 'show', slot: 'coach:all#1' }])
    expect(after.effects).toMatchObject([{ type: 'show', slot: 'coach:all#1' }])
  })

  test('that could not be read is read again from the recap, where the answer stands then', () => {
    const { t } = finished()
    const failed = fail(t, t.press(camille, 'recap'), 'timeout')
    const again = failed.effects.flatMap(({ view }) => buttonsOf(view)).find(({ press }) => press.action === 'coach')

    const outcome = t.press(camille, 'coach', again?.press.args ?? {})

    expect(outcome.readings).toMatchObject([{ subject: 'whole', run: 2 }])
    expect(outcome.effects).toMatchObject([{ slot: 'recap#1' }])
    expect(heard(outcome)).toContain(words.reading)
    const after = read(t, outcome)
    expect(heard(after)).toContain(words.read('').slice(0, 4))
    expect(after.effects.flatMap(({ view }) => buttonsOf(view)).map(({ label }) => label)).not.toContain(
      wordsIn('en').buttons.coachAgain,
    )
  })

  test('names the empty sections in one remark, behind what is said of the others', () => {
    const { t } = finished()

    const outcome = t.say(camille, '!coach all')

    expect(heard(outcome).match(/still empty ·/g)).toHaveLength(1)
    expect(heard(outcome)).toContain(`${words.emptySections(9)}\n- 1. Title\n`)
    expect(heard(outcome).indexOf('Objective not measurable')).toBeLessThan(heard(outcome).indexOf('still empty ·'))
  })

  test('is checked anew in a newer message, and the older one says so', () => {
    const { t } = finished()
    read(t, t.say(camille, '!coach all'))

    const outcome = t.say(camille, '!coach all')

    expect(outcome.effects.flatMap((one) => ('slot' in one ? [one.slot] : []))).toEqual(['coach:all#2', 'coach:all#1'])
    expect(heard(outcome)).toContain(words.supersededWhole)
  })

  test('and its sections are read apart: neither closes what the other found', () => {
    const { t, outcome } = finished()
    read(t, outcome)
    read(t, t.press(camille, 'recap'), { findings: [whole] })

    read(t, t.press(camille, 'coach', { section: '4' }))

    expect(lives(t).toSorted()).toEqual(['O2 open', 'X4 open'])
  })
})

test('settings that are refused are told to the coordinators alone', () => {
  const { t } = finished()

  const outcome = t.act(coach, { type: 'misconfigured', kind: 'ai-reading' })

  expect(outcome.effects).toMatchObject([{ type: 'post', to: 'coordinators' }])
  expect(heard(outcome)).toContain('npm run doctor')
  expect(told(outcome)).toBe('')
})
