import { describe, expect, test } from 'vitest'
import { imprintOf } from '../../src/flows/review/compile.ts'
import { compileDocument } from '../../src/flows/review/compile-document.ts'
import { closedDesk, type DeskVersions, reviewDesk } from '../../src/flows/review/desk.ts'
import { wordDifference } from '../../src/flows/review/word-difference.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { ReviewAsked } from '../../src/flows/model/page.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, table, type Table, told } from '../support/table.ts'

const { camille, nadia, omar } = people

/** A proposal that Nadia has claimed, where pages can be reached. */
function reachable(): Table {
  return table('en', inState('in-review').save(), undefined, undefined, undefined, undefined, ['web'])
}

function cardButtons(t: Table): readonly string[] {
  t.press(nadia, 'release')
  t.press(nadia, 'claim')
  const card = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'review:v1')
  return card === undefined ? [] : buttonsOf(card.view).map(({ press }) => press.action)
}

describe('the way to the review page', () => {
  test('where no page can be reached, the chat says nothing of one, and an old button says what to do', () => {
    const t = inState('in-review')

    expect(cardButtons(t)).not.toContain('desk')
    expect(told(t.press(nadia, 'desk'))).toContain('cannot be reached from here')
  })

  test('stands first on the card of a claimed review, and all of the review can be done beside it', () => {
    expect(cardButtons(reachable())).toEqual(
      expect.arrayContaining(['desk', 'add-item', 'review', 'read', 'findings', 'release', 'conflict']),
    )
    expect(cardButtons(reachable())[0]).toBe('desk')
  })

  test('is for whoever has claimed it, and for them alone', () => {
    const t = reachable()

    const mine = t.press(nadia, 'desk')
    const theirs = t.press(omar, 'desk')

    const page = mine.effects.flatMap(({ view }) => view.blocks).find(({ type }) => type === 'page')
    expect(mine.effects).toMatchObject([{ type: 'tell', person: 'nadia' }])
    expect(page).toMatchObject({
      page: { purpose: 'review', proposal: 'MLP-2026-001', version: 1, claim: t.proposal().review?.claimedAt },
    })
    expect(page).not.toHaveProperty('url')
    expect(told(theirs)).toContain('Only Nadia Benali')
  })
})

function versionsOf(t: Table): DeskVersions {
  const version = t.versions.get('MLP-2026-001 1')
  if (version === undefined) throw new Error('version 1 is not frozen')
  const document = compileDocument(version, { imprint: imprintOf(t.proposal(), 'A title'), rubric, standing: 'final' })
  return { version, document, read: null, similar: [] }
}

function deskOf(t: Table, versions = versionsOf(t)) {
  const event = { type: 'pressed', action: 'desk', proposal: 'MLP-2026-001', version: 1, args: {} } as const
  const place = { platform: 'web', channel: 'relecture', thread: null } as const
  const envelope = { id: '', at: t.now(), tenant: 'test', place, actor: nadia, event }
  const programme = {
    limits: usualLimits,
    rubric,
    calendar: usualCalendar,
    language: 'en',
    coach: 'automatic',
    errands: {},
  } as const
  const context = { ...programme, marks: [], envelope, known: {}, proposal: t.proposal(), args: {}, fields: {} }
  return reviewDesk(context, versions)
}

describe('the desk', () => {
  test('holds the noted requests with their forms, and the findings only after the reviewer’s marks', () => {
    const t = reachable()
    t.fill(nadia, 'add-item', { section: '4', request: 'Who is told?', quote: '' })
    const before = deskOf(t)
    t.fill(nadia, 'review', { decision: 'comment', comment: 'Half read.' })

    expect(before.requests).toMatchObject([{ request: 'Who is told?', heading: '4. Objectives' }])
    expect(before.findings).toBeNull()
    expect(deskOf(t).findings).not.toBeNull()
  })

  test('has the criteria of each section apart', () => {
    const { sections } = deskOf(reachable())

    const own = (number: number) => rubric.criteria.filter(({ section }) => section === number).map(({ id }) => id)
    for (const one of sections) expect(one.criteria.map(({ value }) => value)).toEqual(own(one.number))
  })

  test('after changes were asked for, shows what the checks said only while the text is the one that was read', () => {
    const t = reachable()
    const asked: ReviewAsked = {
      purpose: 'review',
      proposal: 'MLP-2026-001',
      version: 1,
      claim: t.proposal().review?.claimedAt ?? '',
      actor: nadia,
      place: { platform: 'web', channel: 'relecture', thread: null },
    }
    t.fill(nadia, 'add-item', { section: '4', request: 'Who is told?', quote: '' })
    t.fill(nadia, 'review', { decision: 'changes', items: ['1.1'], comment: '' })
    const sent = closedDesk(t.proposal(), asked, rubric)
    t.edit(camille, 'm4', '- Tell the growers within 2 hours')

    expect([sent?.reason, sent?.findings === null]).toEqual(['sent', false])
    expect(closedDesk(t.proposal(), asked, rubric)).toMatchObject({ reason: 'sent', findings: null })
  })
})

describe('the difference in words', () => {
  const before = versionsOf(inState('in-review')).version

  function change(text: string) {
    return wordDifference(before, { ...before, version: 2, sections: { ...before.sections, 4: text } }, rubric)
  }

  /** As it is read: what went in brackets, what came in braces. */
  const read = (text: string) =>
    (change(text)[0]?.stretches ?? [])
      .map((one) => (one.what === 'same' ? one.text : one.what === 'gone' ? `[${one.text}]` : `{${one.text}}`))
      .join('')

  test('names what went and what came, in the section that it is in', () => {
    const [section, ...others] = change(before.sections[4].replace('2 hours', '1 hour'))

    expect(others).toEqual([])
    expect(section?.heading).toBe('4. Objectives')
    expect(section?.stretches.filter(({ what }) => what !== 'same')).toEqual([
      { what: 'gone', text: '2 hours' },
      { what: 'came', text: '1 hour' },
    ])
  })

  const was = '- Deploy a new model in 1 day instead of 9\n- Automate 90% of the pipeline\n'

  test.each([
    ['a phrase', (text: string) => text.replace('1 day', '2 days'), 'in [1 day]{2 days} instead'],
    ['a word that came', (text: string) => text.replace('a new model', 'a new tested model'), 'new {tested }model'],
    ['a word that went', (text: string) => text.replace('a new model', 'a model'), 'a [new ]model'],
    ['two changes far apart', (text: string) => text.replace('1 day', '2 days').replace('90%', '80%'), '[90]{80}%'],
    [
      'a line that came',
      (text: string) => text.replace(was, `${was}- Undo it in 5 minutes\n`),
      '{- Undo it in 5 minutes\n}',
    ],
    [
      'signs of Markdown',
      (text: string) => text.replace('a new model in 1', '**a new model** in 3'),
      'new model in [1]{3} day',
    ],
  ])('reads as people do: %s', (_, edit, reads) => {
    expect(read(edit(before.sections[4]))).toContain(reads)
  })

  test('shows where a link leads to, where only that changed', () => {
    const [link, other] = ['[the registry](https://a.example)', '[the registry](https://b.example)'].map((text) => ({
      ...before,
      sections: { ...before.sections, 6: text },
    }))

    const [section] = wordDifference(link ?? before, other ?? before, rubric)

    expect(section?.stretches.map(({ text }) => text).join('')).toContain('b')
  })

  test('of a long section shows what stands around each change', () => {
    const long = `${'Before it. '.repeat(60)}Deploy in 1 day.${' After it.'.repeat(60)}`
    const [older, newer] = [long, long.replace('1 day', '2 days')].map((text) => ({
      ...before,
      sections: { ...before.sections, 4: text },
    }))

    const [section] = wordDifference(older ?? before, newer ?? before, rubric)

    const texts = section?.stretches.map(({ text }) => text) ?? []
    expect(texts).toHaveLength(4)
    expect(texts[0]).toMatch(/^\[…\] .*Deploy in $/)
    expect(texts[3]).toMatch(/^\..*After it.* \[…\]$/)
    expect(texts.join('').length).toBeLessThan(320)
  })

  test('is nothing where no text changed', () => {
    expect(change(before.sections[4])).toEqual([])
  })

  test('of a section that was written anew is both texts, whole', () => {
    const fresh = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(' ')

    expect(change(fresh)[0]?.stretches).toEqual([
      { what: 'gone', text: before.sections[4] },
      { what: 'came', text: fresh },
    ])
  })
})
