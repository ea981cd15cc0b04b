import { describe, expect, test } from 'vitest'
import { written } from '../support/stages.ts'
import { buttonsOf, people, type Played, type Table } from '../support/table.ts'

const { camille, ines } = people

/** Camille asks on Monday 23 November, at 10 h in Paris. */
function asked(language: 'fr' | 'en' = 'en'): Table {
  const t = written(language)
  t.fill(camille, 'ask-human', { question: 'What counts as measurable?' }, { section: '4' })
  return t
}

const posts = ({ effects }: Played) => effects.flatMap((one) => (one.type === 'post' ? [one] : []))

/** What the coordinators hear while nothing happens but time, by day. */
function passUntil(t: Table, moment: string): readonly string[] {
  const said: string[] = []
  for (let [next] = t.timers(); next !== undefined && next.at <= moment; [next] = t.timers())
    for (const [name, played] of t.until(next.at > t.now() ? next.at : t.now()))
      if (name.startsWith('question-waits') && posts(played).length > 0) said.push(t.now().slice(0, 10))
  return said
}

describe('a question to a person that nobody answers', () => {
  test('is recalled to the coordinators after two working days, then every two, three times at most', () => {
    expect(passUntil(asked(), '2026-12-05T12:00:00.000Z')).toEqual(['2026-11-25', '2026-11-27', '2026-12-01'])
  })

  test.each([
    ['en', 'Camille Roux has waited for an answer to a question about MLP-2026-001 for 2 working days'],
    ['fr', 'Camille Roux attend une réponse à sa question sur MLP-2026-001 depuis 2 jours ouvrés'],
  ] as const)('is said with its words, the way to the thread and a button to answer it (%s)', (language, words) => {
    const t = asked(language)
    const played = t.until('2026-11-25T10:00:00.000Z').map(([, one]) => one)

    const [post] = played.flatMap(posts)

    expect(post).toMatchObject({ to: 'coordinators' })
    expect(post?.view.text).toContain(words)
    expect(post?.view.text).toContain('What counts as measurable?')
    expect(post?.view.blocks.some(({ type }) => type === 'links')).toBe(true)
    expect(post && buttonsOf(post.view).map(({ press }) => [press.action, press.args])).toEqual([
      ['answer-human', { question: '1' }],
    ])
  })

  test('is spoken of no more once somebody has answered', () => {
    const t = asked()
    t.fill(ines, 'answer-human', { answer: 'A figure with a date.' }, { question: '1' })

    expect(t.timers().map(({ name }) => name)).not.toContain('question-waits-1')
    expect(passUntil(t, '2026-12-05T12:00:00.000Z')).toEqual([])
  })

  test('nor once its proposal was withdrawn', () => {
    const t = asked()
    t.fill(camille, 'withdraw', {})

    expect(t.timers().map(({ name }) => name)).not.toContain('question-waits-1')
  })

  test('is one reminder where no program ran for a week, and none at night', () => {
    const t = asked()

    const late = t.until('2026-12-05T23:00:00.000Z').filter(([name]) => name.startsWith('question-waits'))
    expect(late.flatMap(([, played]) => posts(played))).toEqual([])

    expect(passUntil(t, '2026-12-10T12:00:00.000Z')).toEqual(['2026-12-07'])
  })
})
