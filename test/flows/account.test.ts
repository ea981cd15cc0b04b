import { describe, expect, test } from 'vitest'
import { ownerAsAuthor } from '../../src/flows/model/people.ts'
import { inState, written } from '../support/stages.ts'
import { buttonsOf, heard, people, type Played, type Table, table } from '../support/table.ts'

const { camille, sacha, nadia } = people

const close = (t: Table, whose: typeof camille) => t.act(whose, { type: 'account', is: 'closed' })
const reopen = (t: Table, whose: typeof camille) => t.act(whose, { type: 'account', is: 'open' })
const posts = ({ effects }: Played) => effects.flatMap((one) => (one.type === 'post' ? [one] : []))

describe('a reviewer whose account is closed', () => {
  test('has their claims given back at once, and the coordinators are told once', () => {
    const t = inState('in-review')

    const [told, ...more] = posts(close(t, nadia))
    t.until(t.now())

    expect(more).toEqual([])
    expect(told).toMatchObject({ to: 'coordinators' })
    expect(told?.view.text).toContain('The account of Nadia Benali is closed')
    expect(told?.view.text).toContain('goes back to the queue')
    expect(t.proposal()).toMatchObject({ state: 'submitted', review: { reviewer: null } })
  })

  test('is spoken of no second time, whatever the platform repeats', () => {
    const t = inState('in-review')
    close(t, nadia)

    expect(close(t, nadia).effects).toEqual([])
  })

  test('and has nothing in hand is nobody’s news', () => {
    expect(close(inState('submitted'), nadia).effects).toEqual([])
  })
})

describe('an author whose account is closed', () => {
  test.each([
    ['en', 'Their draft is paused:', 'the account of Camille Roux is closed'],
    ['fr', 'Son brouillon est en pause\u00a0:', 'le compte de Camille Roux est fermé'],
  ] as const)('leaves a draft that rests: nobody is reminded, and it is not archived (%s)', (language, told, turn) => {
    const t = written(language)

    const [post] = posts(close(t, camille))
    const [[name, outcome] = ['', null]] = t.until(t.now())

    expect(post?.view.text).toContain(told)
    expect(post?.view.text).toContain('MLP-2026-001')
    expect(post && buttonsOf(post.view).map(({ press }) => press.action)).toEqual(['withdraw'])
    expect(name).toBe('author-account')
    expect(outcome && heard(outcome)).toContain(turn)
    expect(t.timers()).toEqual([])
  })

  test('whose account is opened again goes on, and is waited for anew', () => {
    const t = written()
    close(t, camille)
    t.until('2027-06-01T08:00:00.000Z')
    expect(t.proposal().state).toBe('drafting')

    reopen(t, camille)
    const [[, outcome] = ['', null]] = t.until(t.now())

    expect(outcome && heard(outcome)).not.toContain('is closed')
    expect(t.timers().map(({ name, at }) => [name, at])).toEqual([['author-reminder', '2027-06-15T07:00:00.000Z']])
  })

  test('is untouched where it was opened before its draft came to rest', () => {
    const t = written()
    close(t, camille)
    reopen(t, camille)
    const before = t.proposal()
    t.until(t.now())

    expect(t.proposal()).toBe(before)
  })

  test('takes nothing from a draft that somebody else writes as well', () => {
    const first = written()
    const { proposals, ...rest } = first.save()
    const authors = [ownerAsAuthor(camille), { ...sacha, rights: ['write'] as const }]
    const shared = { ...first.proposal(), authors }
    const t = table('en', { ...rest, proposals: new Map([...proposals, [shared.id, shared]]) })
    close(t, camille)
    t.until(t.now())

    expect(t.timers().map(({ name }) => name)).toEqual(['author-reminder'])
    expect(heard(t.command(camille, 'list'))).not.toContain('is closed')
  })

  test('and of whom nothing is known changes nothing as a profile changes', () => {
    const t = written()

    expect(reopen(t, camille).effects).toEqual([])
    expect(t.timers().map(({ name }) => name)).toEqual(['author-reminder'])
  })
})
