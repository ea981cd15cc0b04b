import { describe, expect, test } from 'vitest'
import { buttonNames } from '../../src/flows/acts/acts.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { inState, submit, written } from '../support/stages.ts'
import type { Table } from '../support/table.ts'
import { buttonsOf, heard, people, told } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people

const review = (t: Table, who: typeof nadia, fields: Record<string, string | string[]>) =>
  t.fill(who, 'review', { comment: '', checklist: [], items: [], ...fields })

describe('claiming', () => {
  test('the first has it; the loser is told who, alone', () => {
    const t = inState('submitted')

    const first = t.press(nadia, 'claim')
    const second = t.press(omar, 'claim')

    expect(told(first)).toContain('You have claimed')
    expect(second.effects).toMatchObject([{ type: 'tell', person: 'omar' }])
    expect(told(second)).toContain('Nadia Benali already has it')
    expect(t.proposal().review?.reviewer?.id).toBe('nadia')
  })

  test('the card and the status line name the reviewer', () => {
    const t = inState('submitted')

    const outcome = t.press(nadia, 'claim')

    expect(heard(outcome)).toContain('In review by Nadia Benali since 23 Nov')
    expect(heard(outcome)).toContain('in review · with Nadia Benali')
  })

  test('a coordinator can release it, and the reviewer hears of it', () => {
    const t = inState('in-review')

    const outcome = t.press(ines, 'release')

    expect(outcome.effects).toContainEqual(expect.objectContaining({ type: 'tell', person: 'nadia', to: 'reviewers' }))
    expect(t.proposal()).toMatchObject({ state: 'submitted', review: { reviewer: null } })
  })

  test('a conflict is asked about first, by old buttons too', () => {
    const t = inState('in-review')
    const before = t.proposal()

    const outcome = t.press(nadia, 'conflict')

    expect(t.proposal()).toBe(before)
    expect(told(outcome)).toContain('Declare a conflict of interest?')
    expect(t.open(nadia, 'conflict')).toMatchObject({ form: { fields: [] } })
    expect(t.open(camille, 'conflict')).toMatchObject({ refusal: { text: expect.stringContaining('Only reviewers') } })
  })

  test('a conflict that was declared by mistake is taken back by one tap', () => {
    const t = inState('in-review')

    const declared = t.fill(nadia, 'conflict', {})
    t.press(nadia, 'no-conflict')

    const actions = declared.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)
    expect(actions).toContain('no-conflict')
    t.press(nadia, 'claim')
    expect(t.proposal().state).toBe('in-review')
    expect(told(t.press(nadia, 'no-conflict'))).toContain('you can review it')
  })

  test('after a conflict of interest, it is not theirs again', () => {
    const t = inState('in-review')
    t.fill(nadia, 'conflict', {})

    expect(t.proposal().state).toBe('submitted')
    expect(told(t.press(nadia, 'claim'))).toContain('conflict of interest')
    t.press(omar, 'claim')
    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test('a reviewer whose claimed proposal is withdrawn is told', () => {
    const t = inState('in-review')

    const outcome = t.fill(camille, 'withdraw', {})

    expect(outcome.effects).toContainEqual(expect.objectContaining({ type: 'tell', person: 'nadia' }))
  })
})

describe('noting requests', () => {
  test('a quote must stand in the section, whatever its white space, and is kept verbatim', () => {
    const t = inState('in-review')

    t.fill(nadia, 'add-item', { section: '4', request: 'Who?', quote: 'instead of 9 -  Automate', criterion: 'O3' })

    expect(t.proposal().review?.items).toMatchObject([
      { id: '1.1', section: 4, criterion: 'O3', quote: 'instead of 9\n- Automate', status: 'open' },
    ])
  })

  test('each wrong field has its sentence', () => {
    const t = inState('in-review')

    expect(Object.keys(t.fill(nadia, 'add-item', { section: '', request: ' ' }).errors ?? {})).toEqual([
      'section',
      'request',
    ])
    expect(t.fill(nadia, 'add-item', { section: '4', request: 'x', quote: '(not] there' }).errors).toEqual({
      quote: 'This passage is not in section 4. Copy it as it stands, or leave the field empty.',
    })
  })

  test('a form that names a section has the criteria of that section alone, and asks for none', () => {
    const t = inState('in-review')

    const opened = t.open(nadia, 'add-item', { section: '4' })

    const fields = 'form' in opened ? opened.form.fields : []
    const criteria = fields.flatMap((field) => (field.type === 'choice' ? field.options.map(({ value }) => value) : []))
    const ofObjectives = rubric.criteria.filter(({ section }) => section === 4).map(({ id }) => id)
    expect(fields.map(({ name }) => name)).toEqual(['request', 'quote', 'criterion'])
    expect(criteria).toEqual(['', ...ofObjectives])
    t.fill(nadia, 'add-item', { request: 'Who?' }, { section: '4' })
    expect(t.proposal().review?.items).toMatchObject([{ section: 4, request: 'Who?' }])
  })

  test('a bare press of a form’s action is answered, too', () => {
    const t = inState('in-review')

    expect(told(t.press(nadia, 'review'))).toBe('Choose one of the three decisions.')
  })
})

describe('a noted request', () => {
  function noted(): Table {
    const t = inState('in-review')
    for (const request of ['First.', 'Second.', 'Third.'])
      t.fill(nadia, 'add-item', { section: '4', request, quote: '' })
    return t
  }

  const requests = (t: Table) => t.proposal().review?.items.map(({ id, request }) => `${id} ${request}`)

  test('is edited in its section, its quote checked there', () => {
    const t = noted()
    const opened = t.open(nadia, 'edit-request', { item: '1.2' })
    const fill = (fields: Record<string, string>) => t.fill(nadia, 'edit-request', fields, { item: '1.2' })

    const refused = fill({ request: 'Second, then.', quote: 'nowhere at all' })
    const played = fill({ request: 'Second, then.', quote: 'instead of 9 -  Automate', criterion: 'O3' })

    expect('form' in opened && opened.form.fields.map((field) => 'value' in field && field.value)).toEqual([
      'Second.',
      '',
      '',
    ])
    expect(refused.errors).toHaveProperty('quote')
    expect(told(played)).toContain('changed')
    expect(t.proposal().review?.items[1]).toMatchObject({
      id: '1.2',
      request: 'Second, then.',
      criterion: 'O3',
      quote: 'instead of 9\n- Automate',
    })
  })

  test('goes up and down, and stays where there is nothing to pass', () => {
    const t = noted()

    t.press(nadia, 'move-request', { item: '1.3', to: 'up' })
    t.press(nadia, 'move-request', { item: '1.1', to: 'down' })
    const before = t.proposal()
    const stayed = t.press(nadia, 'move-request', { item: '1.3', to: 'up' })

    expect(requests(t)).toEqual(['1.3 Third.', '1.1 First.', '1.2 Second.'])
    expect(t.proposal()).toBe(before)
    expect(told(stayed)).toBe('The request is number 1 of 3.')
  })

  test('is removed, and its words said once more; its number is not given to another that stands', () => {
    const t = noted()

    const removed = t.press(nadia, 'remove-request', { item: '1.1' })
    t.fill(nadia, 'add-item', { section: '5', request: 'Fourth.', quote: '' })

    expect(told(removed)).toContain('“First.”')
    expect(heard(removed)).toContain('2 requests')
    expect(requests(t)).toEqual(['1.2 Second.', '1.3 Third.', '1.4 Fourth.'])
  })

  test('that is gone is answered, and what was typed for it stays in the form', () => {
    const t = noted()
    t.press(nadia, 'remove-request', { item: '1.2' })
    const before = t.proposal()

    const edited = t.fill(nadia, 'edit-request', { request: 'Better.', quote: '' }, { item: '1.2' })

    expect(edited.errors).toEqual({ request: 'This request is no longer in the list: it was removed or sent.' })
    for (const action of ['remove-request', 'move-request']) {
      expect(told(t.press(nadia, action, { item: '1.2', to: 'up' }))).toContain('no longer in the list')
    }
    expect(t.open(nadia, 'edit-request', { item: '1.2' })).toHaveProperty('refusal')
    expect(t.proposal()).toBe(before)
  })

  test.each(['edit-request', 'remove-request', 'move-request'])('is the claimer’s alone: %s', (action) => {
    const t = noted()
    const before = t.proposal()

    const outcome = t.fill(omar, action, { request: 'Mine.', quote: '' }, { item: '1.1', to: 'down' })

    expect(told(outcome)).toContain('Only Nadia Benali')
    expect(t.proposal()).toBe(before)
  })

  test('offers what can be done with it once it is noted', () => {
    const t = noted()

    const outcome = t.press(nadia, 'move-request', { item: '1.2', to: 'up' })

    const [answer] = outcome.effects.filter(({ type }) => type === 'tell')
    const actions = answer === undefined ? [] : buttonsOf(answer.view).map(({ label }) => label)
    expect(actions.slice(0, 3)).toEqual(['Edit the request', 'Move down', 'Remove the request'])
  })

  test('stands in the list of all that is noted, which is reached from the card and from every answer', () => {
    const t = noted()
    t.fill(nadia, 'add-item', { section: '8', request: 'Name who restores the old model.', quote: '' })

    const listed = t.press(nadia, 'requests')

    expect(told(listed)).toContain('MLP-2026-001: 4 requests to send')
    expect(told(listed)).toMatch(/Request 4 · 8\. [^\n]+\nName who restores the old model\./)
    expect(told(t.press(omar, 'requests'))).toContain('Nadia Benali')
    expect(t.press(omar, 'requests').proposal).toBe(t.proposal())
  })

  test('one of many stands on a page of its own, and the list leads there and back', () => {
    const t = inState('in-review')
    for (let n = 1; n <= 7; n += 1) t.fill(nadia, 'add-item', { section: '4', request: `Say more (${n}).`, quote: '' })

    const first = told(t.press(nadia, 'requests'))
    const second = told(t.press(nadia, 'requests', { from: '5' }))

    expect(first).toContain('and 2 more')
    expect(first).not.toContain('Say more (6).')
    expect(second).toContain('Say more (7).')
    expect(second).not.toContain('Say more (5).')
    for (const from of ['x', '999', '-1']) expect(told(t.press(nadia, 'requests', { from }))).toContain('7 requests')
  })

  test('has no criterion to choose before its section is known, and its section’s alone after', () => {
    const t = inState('in-review')
    const namesOf = (args: Record<string, string>) => {
      const opened = t.open(nadia, 'add-item', args)
      return 'form' in opened ? opened.form.fields.map(({ name }) => name) : []
    }
    const opened = t.open(nadia, 'add-item', { section: '4' })
    const options = 'form' in opened ? opened.form.fields.flatMap((one) => ('options' in one ? one.options : [])) : []

    expect(namesOf({})).toEqual(['section', 'request', 'quote'])
    expect(namesOf({ section: '4' })).toEqual(['request', 'quote', 'criterion'])
    expect(options.length).toBeGreaterThan(2)
    for (const { value } of options.slice(1)) expect(rubric.criteria.find(({ id }) => id === value)?.section).toBe(4)
  })
})

describe('deciding', () => {
  const asked = (t: Table) => t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told.', quote: '' })

  test('requesting changes needs at least one request that stays ticked', () => {
    const t = inState('in-review')
    asked(t)

    expect(review(t, nadia, { decision: 'changes' }).errors?.['decision']).toContain('at least one request')
    expect(t.proposal().state).toBe('in-review')
  })

  test('approving is refused while requests are ticked', () => {
    const t = inState('in-review')
    asked(t)

    expect(review(t, nadia, { decision: 'approve', items: ['1.1'] }).errors?.['decision']).toContain('ticked')
    review(t, nadia, { decision: 'approve' })
    expect(t.proposal().state).toBe('approved')
  })

  test('a comment needs words, and decides nothing', () => {
    const t = inState('in-review')

    expect(review(t, nadia, { decision: 'comment', comment: '\u200B' }).errors).toHaveProperty('comment')
    expect(heard(review(t, nadia, { decision: 'comment', comment: 'Half read.' }))).toContain('> Half read.')
    expect(t.proposal().state).toBe('in-review')
  })

  test.each(['', 'Approve', 'approve;changes'])('“%s” is no decision', (decision) => {
    const t = inState('in-review')

    expect(review(t, nadia, { decision }).errors).toHaveProperty('decision')
  })

  test('one message tells the learner everything, one card per request', () => {
    const t = inState('in-review')
    asked(t)

    const outcome = review(t, nadia, {
      decision: 'changes',
      items: ['1.1'],
      checklist: ['teaching', 'nonsense'],
      comment: 'Close!',
    })

    expect(outcome.effects.filter(({ type }) => type === 'post')).toHaveLength(1)
    expect(heard(outcome)).toContain('Nadia Benali has read MLP-2026-001 and asks for 1 request.')
    expect(heard(outcome)).toContain('Request 1/1 · section 4, Objectives')
    expect(t.proposal().review?.marks).toEqual(['teaching'])
  })
})

describe('answering requests', () => {
  test('each is done or explained before the next submission', () => {
    const t = inState('changes-requested')
    const stopped = t.press(camille, 'recap')
    submit(t)
    expect(t.proposal().state).toBe('changes-requested')

    const outcome = t.fill(camille, 'item-explain', { explanation: 'Section 5 says it.' }, { item: '1.1' })
    submit(t)

    expect(heard(stopped)).toContain('Requests still to answer')
    expect(told(outcome)).toContain('All requests are answered')
    expect(t.proposal()).toMatchObject({ state: 'submitted', version: 2 })
  })

  test('the recap leads straight to the section that was asked about', () => {
    const t = inState('changes-requested')

    const outcome = t.press(camille, 'recap')

    const [first] = outcome.effects.flatMap(({ view }) => buttonsOf(view)).filter(({ style }) => style === 'primary')
    expect(first?.press).toMatchObject({ action: 'section', args: { section: '4' } })
  })

  test('Continue goes there, too, and says how many answers are missing', () => {
    const t = inState('changes-requested')

    expect(heard(t.press(camille, 'resume'))).toContain('The reviewer waits for 1 answer from you')
    expect(t.proposal().at).toBe(4)
  })

  test.each([
    ['item-done', {}],
    ['item-explain', { explanation: 'Because.' }],
  ])('%s on a request of an earlier review is answered', (action, fields) => {
    const t = inState('changes-requested')

    expect(told(t.fill(camille, action, fields, { item: '0.9' }))).toContain('earlier review')
  })

  test('an explanation needs words', () => {
    const t = inState('changes-requested')

    expect(t.fill(camille, 'item-explain', { explanation: '' }, { item: '1.1' }).errors).toHaveProperty('explanation')
  })
})

describe('a resubmission', () => {
  function resubmitted(): Table {
    const t = inState('changes-requested')
    t.edit(camille, 'm4', '- Deploy a new model in 1 day instead of 9\n- Tell the growers within 2 hours')
    t.say(camille, '!section 4')
    t.say(camille, '- Automate 90% of the pipeline')
    t.press(camille, 'item-done', { item: '1.1' })
    submit(t)
    return t
  }

  test('asks the previous reviewer first, with the difference', () => {
    const t = resubmitted()
    const first = t.seen.findLast(({ effect }) => effect.type === 'tell' && effect.person === 'nadia')

    expect(first?.view.text).toContain('Changed since version 1')
    expect(first?.view.text).toContain('Added: Tell the growers within 2 hours')
    expect(first?.view.text).not.toContain('Conclusion')
  })

  test('shows what became of the requests, on the new card', () => {
    const t = resubmitted()
    const card = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'review:v2')

    expect(card?.view.text).toContain('4. Say who is told about drift. · done')
    expect(card?.view.text).toContain('Nadia Benali reviewed an earlier version')
  })

  test('taken back and sent again, the difference is still to the version they read', () => {
    const t = resubmitted()
    t.press(camille, 'recall')
    submit(t)
    const last = t.seen.findLast(({ effect }) => effect.type === 'tell' && effect.person === 'nadia')

    expect(t.proposal().version).toBe(3)
    expect(last?.view.text).toContain('Changed since version 1')
  })

  test('does not ask somebody who has declared a conflict since', () => {
    const t = resubmitted()
    t.fill(nadia, 'conflict', {})
    t.press(camille, 'recall')
    submit(t)

    expect(t.proposal().review?.previous).toBeNull()
  })

  test('a decision on version 1 while version 2 stands changes nothing', () => {
    const t = resubmitted()
    t.press(nadia, 'claim')
    const before = t.proposal()

    const event = { type: 'filled', action: 'review', proposal: before.id, version: 1, args: {}, fields: {} } as const
    const outcome = t.act(nadia, { ...event, fields: { decision: 'approve' } })

    expect(told(outcome)).toContain('out of date')
    expect(t.proposal()).toBe(before)
  })
})

describe('reading a version', () => {
  test('before it is public it is for its author and the reviewing team', () => {
    const t = inState('submitted')

    expect(told(t.press(sacha, 'read', { version: '1' }))).toContain('not in the catalogue')
    for (const who of [camille, nadia, ines]) expect(told(t.press(who, 'read', { version: '1' }))).toContain('1. Title')
  })

  test('once published, everybody can read it; a later draft stays private', () => {
    const t = inState('published')
    t.press(camille, 'revise')
    submit(t)

    expect(told(t.press(sacha, 'read', { version: '1' }))).toContain('orchard frost')
    expect(told(t.press(sacha, 'read', { version: '2' }))).toContain('not in the catalogue')
  })

  test.each(['99', 'x', '-1', ''])('version “%s” is answered', (version) => {
    const t = written()

    expect(told(t.press(camille, 'read', { version }))).not.toBe('')
  })
})

describe('editing what was submitted', () => {
  test('the author is told that the version keeps the old text', () => {
    const t = inState('in-review')
    const before = t.proposal()

    expect(told(t.edit(camille, 'm1', 'Better'))).toContain('Version 1 was submitted and keeps the text')
    expect(told(t.remove(camille, 'm1'))).toContain('Version 1 was submitted and keeps the text')
    expect(told(t.say(camille, 'And this'))).toContain('was not added: the proposal is in review')
    expect(t.proposal()).toBe(before)
  })

  test('a withdrawn draft that was never submitted is not called a version', () => {
    const t = inState('withdrawn')

    expect(told(t.edit(camille, 'm1', 'Better'))).toContain('the proposal is withdrawn')
  })
})

test('every act that the reviewers’ card offers exists', () => {
  const t = inState('in-review')
  const actions = t.seen.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)

  expect(actions.filter((action) => !buttonNames.has(action))).toEqual([])
})
