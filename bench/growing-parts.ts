import { hostileTexts } from '../test/support/hostile-texts.ts'
import { answers, inState, written } from '../test/support/stages.ts'
import { people, type Table, table } from '../test/support/table.ts'

/** A part of a proposal that can become large: how it is made so large, and what somebody then does. */
export interface GrowingPart {
  readonly name: string
  /** The largest size; it is measured at a quarter and a half of that too. */
  readonly most: number
  readonly grown: (size: number) => Table
  /** The step whose time is looked at. */
  readonly act: (t: Table) => unknown
}

const { camille, nadia, ines } = people

/** Sections that are lists, tables, links and prose: each with checks of its own. */
const sections = ['4', '6', '7', '8'] as const

/** One message of each awkward kind, as long as a chat lets it be, in each such section: its checks, then the recap. */
const texts: readonly GrowingPart[] = hostileTexts.flatMap(([kind, make]) =>
  sections.flatMap((section) => {
    const grown = (size: number) => {
      const t = table('fr')
      t.command(camille)
      t.press(camille, 'section', { section })
      t.say(camille, make(size).slice(0, 40_000), 'long')
      return t
    }
    return {
      name: `characters of ${kind} in section ${section}`,
      most: 40_000,
      grown,
      act: (t: Table) => t.press(camille, 'done'),
    }
  }),
)

/** What people do again and again. */
const habits: readonly GrowingPart[] = [
  {
    name: 'messages in one section',
    most: 800,
    grown: (size) => drafted((t) => repeat(size, (n) => t.say(camille, `- Réduire le délai de ${n} jours`, `m${n}`))),
    act: (t) => t.say(camille, 'Encore un objectif.', 'last'),
  },
  {
    name: 'edits of one message',
    most: 800,
    grown: (size) =>
      drafted((t) => {
        t.say(camille, 'Réduire le délai.', 'm')
        repeat(size, (n) => t.edit(camille, 'm', `Réduire le délai de ${n} jours.`))
      }),
    act: (t) => t.edit(camille, 'm', 'Réduire le délai à un jour.'),
  },
  {
    name: 'messages that were set apart',
    most: 800,
    grown: (size) => drafted((t) => repeat(size, (n) => t.say(camille, `// note ${n}`, `aside-${n}`))),
    act: (t) => t.say(camille, '// une note encore', 'last'),
  },
  {
    name: 'strangers in the thread',
    most: 800,
    grown: (size) =>
      drafted((t) =>
        repeat(size, (n) => t.say({ ...camille, id: `stranger-${n}`, name: `P${n}` }, 'Bonjour !', `s${n}`)),
      ),
    act: (t) => t.say({ ...camille, id: 'stranger-last' }, 'Bonjour !', 'last'),
  },
  {
    name: 'edits that come before their message',
    most: 800,
    grown: (size) => drafted((t) => repeat(size, (n) => t.edit(camille, `later-${n}`, `texte ${n}`))),
    act: (t) => t.say(camille, 'Texte', 'later-0'),
  },
  {
    name: 'times that a section was checked',
    most: 200,
    grown: (size) =>
      drafted((t) =>
        repeat(size, (n) => {
          t.say(camille, `- Améliorer la qualité ${n}`, `m${n}`)
          t.press(camille, 'done', { section: '4' })
        }),
      ),
    act: (t) => t.press(camille, 'done', { section: '4' }),
  },
  {
    name: 'questions to a person',
    most: 200,
    grown: (size) =>
      drafted((t) => {
        t.say(camille, '- Améliorer la qualité', 'm')
        repeat(3, () => t.press(camille, 'done', { section: '4' }))
        repeat(size, (n) => t.fill(camille, 'ask-human', { question: `Question ${n} ?` }, { section: '4' }))
      }),
    act: (t) => t.fill(camille, 'ask-human', { question: 'Et celle-ci ?' }, { section: '4' }),
  },
  {
    name: 'recaps',
    most: 200,
    grown: (size) => {
      const t = written('fr')
      repeat(size, () => t.press(camille, 'recap'))
      return t
    },
    act: (t) => t.press(camille, 'recap'),
  },
  {
    name: 'requests of one review',
    most: 200,
    grown: (size) => {
      const t = inState('in-review', 'fr')
      repeat(size, (n) => addRequest(t, n))
      return t
    },
    act: (t) => t.fill(nadia, 'add-item', { section: '4', request: 'Et ceci.', quote: '', criterion: '' }),
  },
  {
    name: 'rounds of review',
    most: 80,
    grown: (size) => {
      const t = inState('in-review', 'fr')
      repeat(size, (n) => reviewAgain(t, n))
      return t
    },
    act: (t) => addRequest(t, 0),
  },
  {
    name: 'handings on of a review',
    most: 200,
    grown: (size) => {
      const t = inState('submitted', 'fr')
      repeat(size, (n) => {
        const reviewer = n % 2 === 0 ? nadia : ines
        t.press(reviewer, 'claim')
        t.press(reviewer, 'release')
      })
      return t
    },
    act: (t) => t.press(nadia, 'claim'),
  },
]

export const growingParts: readonly GrowingPart[] = [...habits, ...texts]

function drafted(more: (t: Table) => void): Table {
  const t = table('fr')
  t.command(camille)
  t.press(camille, 'section', { section: '4' })
  more(t)
  return t
}

function repeat(times: number, act: (n: number) => unknown): void {
  for (let n = 0; n < times; n += 1) act(n)
}

function addRequest(t: Table, n: number): void {
  t.fill(nadia, 'add-item', { section: '4', request: `Précisez le point ${n}.`, quote: '', criterion: '' })
}

/** Changes are asked for, made and submitted, and the same person takes it up. */
function reviewAgain(t: Table, n: number): void {
  addRequest(t, n)
  const item = `${t.proposal().version}.1`
  t.fill(nadia, 'review', { decision: 'changes', items: [item], comment: '' })
  t.press(camille, 'section', { section: '4' })
  t.say(camille, `${answers[4]} ${n}`, `round-${n}`)
  t.press(camille, 'done', { section: '4' })
  t.press(camille, 'item-done', { item })
  t.press(camille, 'recap')
  const { sections: written } = t.proposal()
  t.press(camille, 'submit', {
    stamp: Object.values(written)
      .map(({ revision }) => revision)
      .join('.'),
  })
  t.press(nadia, 'claim')
}
