import { readOut } from '../../src/flows/imports/read-out.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { describe, expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { buttonsOf, heard, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha } = people
const bot = { ...camille, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

/** A text that somebody already has, headed in its own way. Written for these tests. */
const document = `# Peser les ruches à distance

Des capteurs pèsent chaque ruche toutes les heures et préviennent l’apiculteur avant que les abeilles manquent de miel.

## Contexte et enjeux

Les pesées sont faites à la main, deux fois par an.

## Buts du projet

- Peser chaque ruche toutes les heures

## Stack technique

FastAPI, MLflow et Docker.

## Points de vigilance

Capteurs en panne : alerter après 3 heures de silence.

## Planning

Trois mois.
`

function started(language: Language = 'en'): Table {
  const t = table(language)
  t.command(camille)
  return t
}

const text = (t: Table, number: SectionNumber) => sectionText(t.proposal().sections[number])
const texts = (t: Table) =>
  Object.values(t.proposal().sections).flatMap((section) => (section.pieces.length > 0 ? [section.number] : []))
const card = (played: Played) => {
  const shown = played.effects.filter(({ type }) => type === 'show')
  const own = shown.findLast((effect) => 'slot' in effect && effect.slot.startsWith('import#'))
  if (own === undefined) throw new Error(`no card of the import among ${heard(played)}`)
  return own.view
}
const labels = (played: Played) => buttonsOf(card(played)).map(({ label }) => label)

test('a passage is shown by its first words, each of them whole', () => {
  const long = `## Contexte\n\n${'Les ruches sont pesées chaque matin à la main. '.repeat(5)}\n\n## Objectifs\n\nPeser.`

  const opening = readOut(long, rubric).blocks[0]?.opening

  expect(opening).toBe('Les ruches sont pesées chaque matin à la main. Les ruches sont pesées chaque…')
})

describe('a pasted text that holds several parts', () => {
  test('is no answer: nothing is saved, and it is shown as it would be shared out', () => {
    const t = started()

    const played = t.say(camille, document, 'pasted')

    expect(texts(t)).toEqual([])
    expect(card(played).blocks).toMatchObject([
      { type: 'heading' },
      { type: 'text' },
      {
        type: 'table',
        rows: [
          ['1. Title', 'Peser les ruches à distance', '5'],
          ['2. Summary', expect.stringMatching(/^Des capteurs pèsent/), '18'],
          ['3. Context', 'Les pesées sont faites à la main, deux fois par an.', '11'],
          ['4. Objectives', 'Peser chaque ruche toutes les heures', '6'],
          ['5. Architecture', 'FastAPI, MLflow et Docker.', '4'],
          ['7. Risks', expect.stringMatching(/^Capteurs en panne/), '9'],
        ],
      },
      { type: 'note', text: 'Sections that get nothing: 6, 8, 9 and 10.' },
      { type: 'text' },
      { type: 'list', items: ['“Planning”: Trois mois. (3 words)'] },
      { type: 'actions' },
    ])
    expect(labels(played)).toEqual(['Import', 'Move a passage', 'Import nothing', 'Put all of it in section 1'])
  })

  test('goes into its sections at a press, and one undo takes all of it back', () => {
    const t = started()
    t.say(camille, document, 'pasted')

    const played = t.press(camille, 'import-apply', { import: '1', how: 'add' })

    expect(texts(t)).toEqual([1, 2, 3, 4, 5, 7])
    expect(text(t, 4)).toBe('- Peser chaque ruche toutes les heures')
    expect(text(t, 5)).toBe('FastAPI, MLflow et Docker.')
    expect(card(played).text).toContain('in 6 sections')
    const undo = buttonsOf(card(played)).find(({ press }) => press.action === 'undo')

    t.press(camille, 'undo', { ...undo?.press.args })

    expect(texts(t)).toEqual([])
    t.press(camille, 'redo', { ...undo?.press.args })
    expect(texts(t)).toEqual([1, 2, 3, 4, 5, 7])
  })

  test('has a passage moved, to a section or to none', () => {
    const t = started()
    t.say(camille, document, 'pasted')
    const asked = t.open(camille, 'import-move', { import: '1' })
    const field = 'form' in asked ? asked.form.fields[0] : undefined
    const options = field?.type === 'choice' ? field.options.map(({ label }) => label) : []

    const moved = t.fill(camille, 'import-move', { block: '6', target: '10' }, { import: '1' })
    t.fill(camille, 'import-move', { block: '5', target: 'none' }, { import: '1' })
    t.press(camille, 'import-apply', { import: '1', how: 'add' })

    expect(options.slice(-2)).toEqual(['6. Points de vigilance → section 7', '7. Planning → no place'])
    expect(told(moved)).toBe('“Planning” will go into section 10. Conclusion.')
    expect(texts(t)).toEqual([1, 2, 3, 4, 5, 10])
    expect(text(t, 10)).toBe('## Planning\n\nTrois mois.')
  })

  test('that names its project has that name for a title, without its heading', () => {
    const t = started()
    t.say(camille, document.replace('## Contexte', '## 1.1 Nom du projet\n\nRuches pesées\n\n## Contexte'), 'pasted')

    t.press(camille, 'import-apply', { import: '1', how: 'add' })

    expect(text(t, 1)).toBe('Ruches pesées')
  })

  test('can still be meant as the answer, whole', () => {
    const t = started()
    t.say(camille, document, 'pasted')

    t.press(camille, 'import-keep', { import: '1', section: '3' })

    expect(text(t, 3)).toBe(document)
    expect(texts(t)).toEqual([3])
  })

  test('is put aside at a press: then no button of it does anything, and says so', () => {
    const t = started()
    t.say(camille, document, 'pasted')
    const dropped = t.press(camille, 'import-drop', { import: '1' })

    const late = t.press(camille, 'import-apply', { import: '1', how: 'add' })

    expect(card(dropped).text).toContain('Nothing was imported.')
    expect(told(late)).toContain('imported or put aside already')
    expect(texts(t)).toEqual([])
  })

  test('the same press twice imports once', () => {
    const t = started()
    t.say(camille, document, 'pasted')
    t.press(camille, 'import-apply', { import: '1', how: 'add' })
    const before = text(t, 4)

    const second = t.press(camille, 'import-apply', { import: '1', how: 'add' })

    expect([text(t, 4), told(second)]).toEqual([before, expect.stringContaining('already')])
  })

  test('does not make the proposal grow: the text is stored beside it, once', () => {
    const t = started()
    const filler = `${'x '.repeat(400_000)}\n`
    const size = JSON.stringify(t.proposal()).length

    t.say(camille, document.replace('Trois mois.', filler), 'pasted')

    expect(JSON.stringify(t.proposal()).length - size).toBeLessThan(10_000)
    expect(t.revisions()).toMatchObject([{ section: 1, revision: -1, what: 'pasted' }])
  })

  test('edited, it is read again; deleted, it is put aside', () => {
    const t = started()
    t.say(camille, document, 'pasted')
    t.edit(camille, 'pasted', document.replace('Planning', 'Conclusion'))
    expect(t.proposal().pasted?.blocks.at(-1)?.section).toBe(10)

    const gone = t.remove(camille, 'pasted')

    expect(card(gone).text).toContain('Nothing was imported.')
    expect(t.proposal().pasted?.stage).toBe('over')
  })

  test('that names somebody is shown all the same', () => {
    const t = started()
    const said = { type: 'said', message: 'm', text: `${document}@Sacha Petit`, mentions: 'person' } as const

    const played = t.act(camille, said, { thread: 'MLP-2026-001' })

    expect(labels(played)).toContain('Import')
    expect(texts(t)).toEqual([])
  })

  test('of somebody else is not taken', () => {
    const t = started()

    t.say(sacha, document, 'pasted')

    expect(t.proposal().pasted).toBeUndefined()
  })
})

test('more than one section takes at once is refused aloud, and can be moved away', () => {
  const t = started()
  t.say(camille, document.replace('FastAPI,', 'Docker. '.repeat(6000)), 'pasted')

  const refused = t.press(camille, 'import-apply', { import: '1', how: 'add' })
  t.fill(camille, 'import-move', { block: '4', target: 'none' }, { import: '1' })
  t.press(camille, 'import-apply', { import: '1', how: 'add' })

  expect(told(refused)).toContain('Section 5 would get more than 40,000 characters')
  expect(texts(t)).toEqual([1, 2, 3, 4, 7])
})

test('a text that is too long for one section is offered, not saved', () => {
  const t = started()

  const played = t.say(camille, 'Une longue phrase. '.repeat(3000), 'pasted')

  expect(labels(played)).toEqual(['Move a passage', 'Import nothing'])
  expect(texts(t)).toEqual([])
})

describe('a text whose parts are the rows of a table', () => {
  const pasted = `| Partie | Contenu |
|---|---|
| Titre | Peser les ruches à distance |
| Contexte | Les pesées sont faites à la main, deux fois par an, par trois apiculteurs. |
| Objectifs | 1. Peser chaque ruche toutes les heures<br>2. Prévenir en dix minutes |
| Risques | Capteurs en panne : alerter après trois heures de silence. |
| Données | Deux ans de pesées, et la météo de chaque heure. |`

  test('is shown as its sections, and goes into them without a sign of the table', () => {
    const t = started('fr')

    const played = t.say(camille, pasted, 'pasted')
    const shown = card(played)

    expect(texts(t)).toEqual([])
    expect(told(played)).not.toContain('|')
    t.press(camille, 'import-apply', { import: '1', how: 'add' })
    expect(texts(t)).toEqual([1, 3, 4, 6, 7])
    expect(text(t, 1)).toBe('Peser les ruches à distance')
    expect(text(t, 4).split(/ *\n/)).toEqual(['1. Peser chaque ruche toutes les heures', '2. Prévenir en dix minutes'])
    expect(JSON.stringify(shown)).not.toContain('Partie')
  })
})

describe('where sections hold text already', () => {
  const withText = (): Table => {
    const t = started()
    t.press(camille, 'section', { section: '4' })
    t.say(camille, 'Mine', 'mine')
    t.say(camille, document, 'pasted')
    return t
  }

  test('it is said, and either is offered', () => {
    const t = withText()

    const shown = t.say(camille, '!import')

    expect(card(shown).text).toContain('1 section has a text already')
    expect(labels(shown).slice(0, 2)).toEqual(['Add behind', 'Replace'])
  })

  test.each([
    ['add', 'Mine\n\n- Peser chaque ruche toutes les heures'],
    ['replace', '- Peser chaque ruche toutes les heures'],
  ])('%s: nothing is lost, and undo gives it back', (how, now) => {
    const t = withText()
    t.press(camille, 'import-apply', { import: '1', how })
    expect(text(t, 4)).toBe(now)

    t.say(camille, '!undo')

    expect([text(t, 4), texts(t)]).toEqual(['Mine', [4]])
  })
})

describe('what is asked for', () => {
  test('any long text after “I already have a text” is taken, even without headings', () => {
    const t = started()
    t.press(camille, 'import')

    const played = t.say(camille, 'Une longue phrase sans titre. '.repeat(20), 'pasted')

    expect(card(played).text).toContain('no heading')
    expect(labels(played)).toContain('Put all of it in section 1')
    expect(texts(t)).toEqual([])
  })

  test('who goes on writing has answered', () => {
    const t = started()
    t.press(camille, 'import')
    t.say(camille, 'My title')

    t.say(camille, 'Une longue phrase sans titre. '.repeat(20))

    expect(texts(t)).toEqual([1])
  })

  test('the slash command starts a proposal and asks', () => {
    const t = table('fr')

    const played = t.command(camille, 'importer')

    expect(heard(played)).toContain('Collez ici le texte que vous avez déjà')
    expect(t.proposal().pasted?.stage).toBe('asked')
  })

  test('an answer with a few headings of its own section is an answer', () => {
    const t = started()

    t.say(camille, `## Contexte\n${'Des ruches. '.repeat(30)}\n## Problématique\nPesées rares.`, 'a')

    expect(texts(t)).toEqual([1])
  })
})

test.each([
  ['the ten headings twice', `${document}\n${document}`, 'more than once'],
  [
    '300 headings',
    `${document}\n${Array.from({ length: 300 }, (_, n) => `## Zzz ${n}\n\nx\n`).join('\n')}`,
    'more than 100 passages',
  ],
  [
    'two languages',
    `${document}\n## Success metrics\n\nThe scale of each hive sends at least 23 weights a day, and the keeper is told within the hour when it does not.`,
    'Two languages',
  ],
])('%s: a sentence, and nothing lost', (_, pasted, sentence) => {
  const t = started()

  const played = t.say(camille, pasted, 'pasted')
  const blocks = t.proposal().pasted?.blocks ?? []

  expect(card(played).text).toContain(sentence)
  expect(blocks.length).toBeLessThanOrEqual(100)
  expect(blocks.reduce((sum, { start, end }) => sum + end - start, 0)).toBeGreaterThan(pasted.length * 0.6)
})

test('an import while the AI coach reads: its remarks of the text before are dropped, and the import stays', () => {
  const t = table('en', undefined, undefined, undefined, 'model')
  t.command(camille)
  t.say(camille, '!section 4')
  t.say(camille, '- Improve the deployment of the model', 'm')
  const [errand] = t.press(camille, 'done', { section: '4' }).readings
  t.say(camille, document, 'pasted')
  t.press(camille, 'import-apply', { import: '1', how: 'add' })
  if (errand === undefined) throw new Error('nobody asked the coach')

  const answer = { findings: [], notAssessed: [], unconfirmed: null }
  t.act(bot, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome: { type: 'answered', answer } })

  expect(text(t, 4)).toBe('- Improve the deployment of the model\n\n- Peser chaque ruche toutes les heures')
  expect(t.proposal().sections[4].reading?.status).toBe('outdated')
})
