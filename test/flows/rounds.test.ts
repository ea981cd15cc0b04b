import { describe, expect, test } from 'vitest'
import type { Step } from '../../src/flows/model/effect.ts'
import { versionReadBefore } from '../../src/flows/review/rounds.ts'
import { inState, submit } from '../support/stages.ts'
import { people, type Table } from '../support/table.ts'

const { camille, nadia, omar, ines } = people

/** Somebody claims the version that waits and asks for a change of section 4. */
function askForChange(t: Table, who: (typeof people)[keyof typeof people], request: string): void {
  t.press(who, 'claim')
  t.fill(who, 'add-item', { section: '4', request, quote: '' })
  const [item] = t.proposal().review?.items ?? []
  t.fill(who, 'review', { decision: 'changes', items: [item?.id ?? ''], comment: `${request} Merci.` })
}

/** The author answers what was asked and submits again; then the time is over that is kept for whoever asked. */
function answerAndSubmit(t: Table, how: 'done' | 'explained'): void {
  for (const { id } of t.proposal().changes) {
    if (how === 'done') t.press(camille, 'item-done', { item: id })
    else t.fill(camille, 'item-explain', { explanation: 'On ne peut pas faire mieux.' }, { item: id })
  }
  submit(t)
  const { reserved } = t.proposal().review ?? {}
  t.until(reserved ?? t.now())
}

/** Nadia reviewed version 1, Omar version 2; version 3 waits. */
function atVersionThree(): Table {
  const t = inState('submitted')
  askForChange(t, nadia, 'Qui est prévenu ?')
  answerAndSubmit(t, 'done')
  askForChange(t, omar, 'En combien de temps ?')
  answerAndSubmit(t, 'explained')
  return t
}

describe('the rounds of a review', () => {
  test('are kept with who asked what, and what the author answered', () => {
    const { rounds, version } = atVersionThree().proposal()

    expect(version).toBe(3)
    expect(rounds).toMatchObject([
      {
        version: 1,
        reviewer: { id: 'nadia', name: 'Nadia Benali' },
        decision: 'changes',
        comment: 'Qui est prévenu ? Merci.',
        items: [{ section: 4, request: 'Qui est prévenu ?', status: 'done' }],
      },
      {
        version: 2,
        reviewer: { id: 'omar' },
        items: [{ request: 'En combien de temps ?', status: 'explained', explanation: 'On ne peut pas faire mieux.' }],
      },
    ])
  })

  test('hold comments and approvals too, and stay when the requests go', () => {
    const t = atVersionThree()
    t.press(nadia, 'claim')
    t.fill(nadia, 'review', { decision: 'comment', comment: 'À moitié lu.' })
    t.fill(nadia, 'review', { decision: 'approve', comment: '' })

    expect(t.proposal().rounds?.map(({ version, decision }) => [version, decision])).toEqual([
      [1, 'changes'],
      [2, 'changes'],
      [3, 'comment'],
      [3, 'approve'],
    ])
  })

  test('none are noted where none was sent', () => {
    expect(inState('submitted').proposal().rounds).toBeUndefined()
  })
})

describe('earlier reviews in chat', () => {
  const told = (step: Step) => JSON.stringify(step.effects)

  test('are listed for the team, the latest first, with what the author answered', () => {
    const t = atVersionThree()

    const shown = told(t.press(omar, 'past-rounds'))

    expect(shown).toContain('MLP-2026-001: earlier reviews')
    expect(shown.indexOf('En combien de temps ?')).toBeLessThan(shown.indexOf('Qui est prévenu ?'))
    expect(shown).toContain('Reply: On ne peut pas faire mieux.')
    expect(shown).toMatch(/4\. [^"]+ · done/)
    expect(shown).toMatch(/v1 · [^"]+ · Nadia Benali asked for changes/)
  })

  test('are reached from the version that is read, by the team alone', () => {
    const t = atVersionThree()

    expect(told(t.press(omar, 'read', { version: '3' }))).toContain('"past-rounds"')
    expect(told(t.press(camille, 'read', { version: '3' }))).not.toContain('"past-rounds"')
    expect(told(t.press(camille, 'past-rounds'))).not.toContain('Qui est prévenu ?')
    const first = inState('submitted')
    expect(told(first.press(omar, 'read', { version: '1' }))).not.toContain('"past-rounds"')
    expect(told(first.press(omar, 'past-rounds'))).toContain('No review of an earlier version is kept.')
  })

  test('are reached from what the reviewer notes, a page at a time', () => {
    const t = inState('submitted')
    t.press(nadia, 'claim')
    for (let n = 1; n <= 7; n += 1) t.fill(nadia, 'add-item', { section: '4', request: `Say more (${n}).`, quote: '' })
    const items = (t.proposal().review?.items ?? []).map(({ id }) => id)
    t.fill(nadia, 'review', { decision: 'changes', items, comment: 'Seven things.' })
    answerAndSubmit(t, 'done')
    t.press(omar, 'claim')

    expect(told(t.press(omar, 'requests'))).toContain('"past-rounds"')
    const [first, second] = [told(t.press(omar, 'past-rounds')), told(t.press(omar, 'past-rounds', { from: '5' }))]
    expect(first).toContain('Seven things.')
    expect(first).toContain('and 2 more')
    expect(second).toContain('Say more (7).')
    expect(second).not.toContain('Say more (5).')
    for (const from of ['x', '999', '-1'])
      expect(told(t.press(omar, 'past-rounds', { from }))).toContain('earlier reviews')
  })
})

describe('the version that somebody read before', () => {
  test('is their own last one, whoever reviewed in between', () => {
    const proposal = atVersionThree().proposal()

    expect(versionReadBefore(proposal, 'nadia')).toBe(1)
    expect(versionReadBefore(proposal, 'omar')).toBe(2)
    expect(versionReadBefore(proposal, 'ines')).toBeNull()
  })

  test('is one that they only opened, too', () => {
    const t = inState('submitted')
    t.press(ines, 'read', { version: '1' })
    askForChange(t, nadia, 'Qui est prévenu ?')
    answerAndSubmit(t, 'done')

    expect(versionReadBefore(t.proposal(), 'ines')).toBe(1)
  })

  test('is known of a proposal from before that was noted', () => {
    const proposal = atVersionThree().proposal()
    const { review } = proposal
    const { earlier: _earlier, ...older } = review ?? ({} as never)

    expect(versionReadBefore({ ...proposal, review: older }, 'omar')).toBe(2)
    expect(versionReadBefore({ ...proposal, review: older }, 'nadia')).toBeNull()
  })
})
