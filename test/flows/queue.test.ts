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
  outcome.effects
    .flatMap(({ view }) => buttonsOf(view))
    .map(({ press }) => [press.action, press.proposal, press.args['filter'] ?? ''].filter(Boolean).join(' '))

/** The other parts that every part of the queue leads to; what one has claimed leads to all of them. */
const parts = ['reviews', 'queue waiting', 'queue resubmitted', 'queue overdue']

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
      ...parts,
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
      ...parts,
    ])
    expect(buttons(queue(t, nadia, { after: 'MLP-2026-007' }))).toEqual(['queue', ...parts])
    expect(told(queue(t, nadia, { after: 'MLP-2026-007' }))).toContain('Nothing more waits')
  })

  test('is closed to who does not review', () => {
    expect(buttons(queue(waiting(1), sacha))).toEqual([])
  })

  test('what one has claimed goes on from there, and what others have is only to be read', () => {
    const t = waiting(2)
    t.press(nadia, 'claim')
    t.press(omar, 'claim', {}, undefined, 'MLP-2026-002')

    expect(buttons(queue(t))).toEqual(['read MLP-2026-001', 'review MLP-2026-001', 'read MLP-2026-002', ...parts])
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

    expect(buttons(queue(t, ines))).toEqual(['read MLP-2026-001', 'assign MLP-2026-001', ...parts])
    expect(buttons(queue(t))).toEqual(['read MLP-2026-001', 'claim MLP-2026-001', ...parts])
  })

  test('shows what one has claimed alone, by a button and by its word, and leads back', () => {
    const t = waiting(3)
    t.press(nadia, 'claim', {}, undefined, 'MLP-2026-002')
    t.press(omar, 'claim', {}, undefined, 'MLP-2026-003')

    const mine = t.act(nadia, { type: 'pressed', action: 'reviews', proposal: '', version: 0, args: {} })

    expect(told(mine)).toContain('My reviews')
    expect(buttons(mine)).toEqual(['read MLP-2026-002', 'review MLP-2026-002', 'queue', ...parts.slice(1)])
    expect(told(t.command(nadia, 'relectures'))).toBe(told(mine))
    expect(told(t.command(omar, 'reviews'))).not.toContain('MLP-2026-002')
    expect(told(t.command(sacha, 'reviews'))).toContain('Only reviewers')
  })

  test('says so where one has claimed none', () => {
    expect(told(waiting(1).command(nadia, 'reviews'))).toContain('You are reviewing no proposal')
  })
})

describe('a part of the queue', () => {
  /** Of seven: 1 is Nadia’s, 2 Omar’s, 3 at its second version. */
  function played(): Table {
    const t = waiting(7)
    t.press(nadia, 'claim')
    t.press(omar, 'claim', {}, undefined, 'MLP-2026-002')
    t.press(camille, 'recall', {}, undefined, 'MLP-2026-003')
    submitOne(t, camille, 'MLP-2026-003')
    return t
  }
  const listed = (outcome: Played) => Array.from(told(outcome).matchAll(/^MLP-2026-00(\d)/gm), ([, digit]) => digit)

  test.each([
    ['queue mine', 'file miennes', ['1']],
    ['queue waiting', 'file libres', ['3', '4', '5', '6', '7']],
    ['queue resubmitted', 'file de retour', ['3']],
    ['queue Overdue', 'FILE  en  retard', []],
    ['my reviews', 'mes relectures', ['1']],
  ])('“%s”, « %s »', (english, french, ids) => {
    const t = played()

    const shown = t.command(nadia, english)

    expect(listed(shown)).toEqual(ids)
    expect(told(t.command(nadia, french))).toBe(told(shown))
  })

  test('is kept from page to page, forward and back to its start', () => {
    const t = waiting(7)
    const turn = (outcome: Played) => buttons(outcome).filter((one) => one === 'queue waiting')
    const next = t.command(nadia, 'queue waiting').effects.flatMap(({ view }) => buttonsOf(view))
    const { args } = next.find(({ press }) => press.args['after'] !== undefined)?.press ?? { args: {} }

    expect(args).toEqual({ filter: 'waiting', after: 'MLP-2026-005' })
    expect(listed(queue(t, nadia, args))).toEqual(['6', '7'])
    expect(turn(queue(t, nadia, args))).toEqual(['queue waiting'])
  })

  test('is overdue once it has waited for more working days than a review may take', () => {
    const t = waiting(1)
    t.wait(2)
    expect(told(t.command(nadia, 'queue'))).toContain('for 2 working days')
    expect(told(t.command(nadia, 'queue overdue'))).toContain('No proposal is overdue')

    t.wait(1)

    expect(told(t.command(nadia, 'queue overdue'))).toContain('· for 3 working days · overdue')
    expect(told(t.command(nadia, 'queue overdue'))).toContain('Waiting for more than 2 working days')
  })

  test('that nobody knows is said to be none, with those that there are', () => {
    const shown = told(waiting(1).command(nadia, 'queue tomorrow'))

    expect(shown).toContain('There is no part “tomorrow”: here is the whole queue.')
    expect(shown).toContain('“mine”, “waiting”, “resubmitted”, or “overdue”')
    expect(shown).toContain('MLP-2026-001')
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
