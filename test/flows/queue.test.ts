import { describe, expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { answers, submit } from '../support/stages.ts'
import { buttonsOf, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people

/** As many proposals of Camille's and Sacha's, all submitted. */
function waiting(count: number): Table {
  const t = table('en')
  for (let n = 1; n <= count; n += 1) {
    const [owner, id] = [n % 2 === 0 ? sacha : camille, `MLP-2026-00${n}`]
    t.command(owner, 'new')
    for (const [section, text] of Object.entries(answers)) {
      t.press(owner, 'section', { section }, undefined, id)
      t.say(owner, text, `m-${n}-${section}`, id)
    }
    submitOne(t, owner, id)
  }
  return t
}

function submitOne(t: Table, owner: (typeof people)['camille'], id: string): void {
  t.press(owner, 'recap', {}, undefined, id)
  const stamp = sectionNumbers.map((number) => t.proposal(id).sections[number].revision).join('.')
  t.press(owner, 'submit', { stamp }, undefined, id)
  expect(t.proposal(id).state).toBe('submitted')
}

const queue = (t: Table, who = nadia, args: Record<string, string> = {}) =>
  t.act(who, { type: 'pressed', action: 'queue', proposal: '', version: 0, args })
const buttons = (outcome: Played) =>
  outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => `${press.action} ${press.proposal}`.trim())

describe('the reviewers’ queue', () => {
  test('offers to read each proposal before it is claimed, and claims nothing by it', () => {
    const t = waiting(2)

    const shown = queue(t)
    t.press(nadia, 'read', { version: '1' })

    expect(told(shown)).toContain('· Camille Roux · since today')
    expect(buttons(shown)).toEqual([
      'read MLP-2026-001',
      'claim MLP-2026-001',
      'read MLP-2026-002',
      'claim MLP-2026-002',
      'reviews',
    ])
    expect(t.proposal().review?.reviewer).toBeNull()
  })

  test('shows five at once, and the others a page at a time', () => {
    const t = waiting(7)

    const first = queue(t)
    const turn = first.effects.flatMap(({ view }) => buttonsOf(view)).find(({ press }) => press.action === 'queue')
    const second = queue(t, nadia, turn?.press.args)

    expect(told(first)).toContain('and 2 more')
    expect(told(first)).not.toContain('MLP-2026-006')
    expect(buttons(second)).toEqual([
      'read MLP-2026-006',
      'claim MLP-2026-006',
      'read MLP-2026-007',
      'claim MLP-2026-007',
      'queue',
      'reviews',
    ])
    expect(buttons(queue(t, nadia, { after: 'MLP-2026-007' }))).toEqual(['queue', 'reviews'])
    expect(told(queue(t, nadia, { after: 'MLP-2026-007' }))).toContain('Nothing more waits')
  })

  test('is closed to who does not review', () => {
    expect(buttons(queue(waiting(1), sacha))).toEqual([])
  })

  test('what one has claimed goes on from there, and what others have is only to be read', () => {
    const t = waiting(2)
    t.press(nadia, 'claim')
    t.press(omar, 'claim', {}, undefined, 'MLP-2026-002')

    expect(buttons(queue(t))).toEqual(['read MLP-2026-001', 'review MLP-2026-001', 'read MLP-2026-002', 'reviews'])
    expect(told(queue(t))).toContain('with Omar Diallo · since today')
  })

  test('one’s own is somebody else’s to claim', () => {
    const t = table('en')
    t.command(ines, 'new')
    for (const [section, text] of Object.entries(answers)) {
      t.press(ines, 'section', { section })
      t.say(ines, text, `m-${section}`)
    }
    submitOne(t, ines, 'MLP-2026-001')

    expect(buttons(queue(t, ines)).filter((one) => one !== 'reviews')).toEqual(['read MLP-2026-001'])
    expect(buttons(queue(t))).toEqual(['read MLP-2026-001', 'claim MLP-2026-001', 'reviews'])
  })

  test('shows what one has claimed alone, by a button and by its word, and leads back', () => {
    const t = waiting(3)
    t.press(nadia, 'claim', {}, undefined, 'MLP-2026-002')
    t.press(omar, 'claim', {}, undefined, 'MLP-2026-003')

    const mine = t.act(nadia, { type: 'pressed', action: 'reviews', proposal: '', version: 0, args: {} })

    expect(told(mine)).toContain('My reviews')
    expect(buttons(mine)).toEqual(['read MLP-2026-002', 'review MLP-2026-002', 'queue'])
    expect(told(t.command(nadia, 'relectures'))).toBe(told(mine))
    expect(told(t.command(omar, 'reviews'))).not.toContain('MLP-2026-002')
    expect(told(t.command(sacha, 'reviews'))).toContain('Only reviewers')
  })

  test('says so where one has claimed none', () => {
    expect(told(waiting(1).command(nadia, 'reviews'))).toContain('You are reviewing no proposal')
  })
})

describe('a version that was read', () => {
  test('can be claimed there, by who may', () => {
    const t = waiting(1)

    expect(buttons(t.press(nadia, 'read', { version: '1' }))).toEqual(['claim MLP-2026-001'])
    for (const who of [camille, sacha]) expect(buttons(t.press(who, 'read', { version: '1' }))).toEqual([])
    t.press(omar, 'claim')
    expect(buttons(t.press(nadia, 'read', { version: '1' }))).toEqual([])
  })

  test('is not offered where a later one waits', () => {
    const t = waiting(1)
    t.press(camille, 'recall')
    submit(t)

    expect(t.proposal().version).toBe(2)
    expect(buttons(t.press(nadia, 'read', { version: '1' }))).toEqual([])
    expect(buttons(t.press(nadia, 'read', { version: '2' }))).toEqual(['claim MLP-2026-001'])
  })
})
