import { describe, expect, test } from 'vitest'
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
