import { describe, expect, test } from 'vitest'
import type { DiagramOutcome } from '../../../src/flows/figures/diagram.ts'
import type { Errand, ErrandOutcome } from '../../../src/flows/model/errand.ts'
import { sectionText } from '../../../src/flows/model/section-text.ts'
import { inState } from '../../support/stages.ts'
import { buttonsOf, heard, people, type Played, type Table, table, told } from '../../support/table.ts'

const { camille } = people
const block = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``
const right = 'flowchart LR\n  A[Données] --> B[Modèle]'
const slipped = 'flowchart LR\n  A[Données] -> B[Modèle]'
const drawn = (hash: string): DiagramOutcome => ({ type: 'drawn', hash, width: 400, height: 200 })
const refused: DiagramOutcome = { type: 'refused', why: 'arrow', line: 2, mended: true }

/** A learner at section 5. */
function atArchitecture(language: 'fr' | 'en' = 'fr'): Table {
  const t = table(language)
  t.command(camille)
  t.say(camille, '!section 5')
  return t
}

function comeBack(t: Table, errand: Errand | undefined, outcome: ErrandOutcome): Played {
  if (errand === undefined) throw new Error('nothing was asked to be drawn')
  return t.act(camille, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome })
}

function answer(t: Table, played: Played, ...outcomes: readonly DiagramOutcome[]): Played {
  const diagrams = outcomes.map((outcome, at) => ({ key: `${JSON.stringify(outcome)}${at}`, outcome }))
  return comeBack(t, played.drawings[0], { type: 'answered', answer: { diagrams } })
}

const slots = ({ effects }: Played) =>
  effects.map((effect) => `${effect.type} ${'slot' in effect ? effect.slot : ''}`.trim())

describe('a diagram', () => {
  test('is asked to be drawn once, and only where its text changes', () => {
    const t = atArchitecture()

    expect(t.say(camille, 'Du texte.').drawings).toEqual([])
    expect(t.say(camille, block(right), 'm1').drawings).toEqual([{ kind: 'draw', subject: 5, run: 1, of: '2' }])
    expect(t.say(camille, 'Encore.').drawings).toEqual([{ kind: 'draw', subject: 5, run: 2, of: '3' }])
  })

  test('other words change nothing once it is drawn', () => {
    const t = atArchitecture()
    answer(t, t.say(camille, block(right), 'm1'), drawn('a1'))

    expect(t.say(camille, 'Encore.').drawings).toEqual([])
  })

  test('its picture comes into the thread with what it shows, is edited in place, and goes with its text', () => {
    const t = atArchitecture()
    const shown = answer(t, t.say(camille, block(right), 'm1'), drawn('a1'))
    const [picture] = shown.effects.flatMap(({ view }) => view.blocks.filter(({ type }) => type === 'picture'))

    expect(slots(shown)).toEqual(['show diagram:5.1'])
    expect(picture).toEqual({
      type: 'picture',
      hash: 'a1',
      text: 'Schéma (organigramme) : Données, Modèle',
      source: right,
    })
    expect(heard(shown)).toBe('Schéma de la section 5\nSchéma (organigramme) : Données, Modèle')

    const edited = answer(t, t.edit(camille, 'm1', block(`${right}\n  B --> C[API]`)), drawn('a2'))
    expect(slots(edited)).toEqual(['show diagram:5.1'])
    expect(heard(edited)).toContain('API')

    const gone = answer(t, t.remove(camille, 'm1'))
    expect(slots(gone)).toEqual(['remove diagram:5.1'])
  })

  test('what a frozen version still shows is kept while another is asked for, and where drawing it fails', () => {
    const t = atArchitecture()
    const diagrams = [{ key: 'k2', outcome: drawn('a2') }]
    const kept = [{ key: 'k1', outcome: drawn('a1') }]
    const asked = t.say(camille, block(right), 'm1')
    comeBack(t, asked.drawings[0], { type: 'answered', answer: { diagrams, kept } })

    const again = t.edit(camille, 'm1', block(`${right}\n  B --> C[API]`))
    expect(t.proposal().diagrams?.[5]).toMatchObject({ status: 'asked', diagrams, kept })
    comeBack(t, again.drawings[0], { type: 'failed', trouble: 'timeout' })

    expect(t.proposal().diagrams?.[5]).toMatchObject({ status: 'failed', diagrams: [], kept: [...diagrams, ...kept] })
  })

  test('of two, only the one that changed is shown anew, and the second goes alone', () => {
    const t = atArchitecture()
    const both = `${block(right)}\n\n${block(slipped)}`
    const first = answer(t, t.say(camille, both, 'm1'), drawn('a1'), refused)
    expect(slots(first)).toEqual(['show diagram:5.1', 'show diagram:5.2'])
    expect(heard(first)).toContain('Schéma 2 de la section 5')

    const second = answer(t, t.edit(camille, 'm1', `${both} `.replace('->', '-->')), drawn('a1'), drawn('a2'))
    expect(slots(second)).toEqual(['show diagram:5.2'])

    const third = answer(t, t.edit(camille, 'm1', block(right)), drawn('a1'))
    expect(slots(third)).toEqual(['remove diagram:5.2'])
  })
})

describe('a diagram with a slip', () => {
  test('says line and cause, shows the mended line, and takes it over on a press alone', () => {
    const t = atArchitecture()
    const shown = answer(t, t.say(camille, `Voici :\n${block(slipped)}\nFin.`, 'm1'), refused)

    expect(heard(shown)).toMatchInlineSnapshot(`
      "Schéma de la section 5
      Je n’ai pas pu dessiner ce schéma, à cause de sa ligne 2 : cette flèche n’est pas de celles que Mermaid connaît. Écrivez « --> ».
      > A[Données] -> B[Modèle]
      Avec cette ligne, il se dessine :
      A[Données] --> B[Modèle]"
    `)
    const [take] = shown.effects.flatMap(({ view }) => buttonsOf(view))
    expect(take?.label).toBe('Reprendre cette ligne')
    expect(sectionText(t.proposal().sections[5])).toContain('-> B')

    const taken = t.press(camille, 'mend-diagram', { ...take?.press.args })

    expect(sectionText(t.proposal().sections[5])).toBe(`Voici :\n${block(right)}\nFin.`)
    expect(taken.drawings).toHaveLength(1)
    expect(told(taken)).toBe('C’est repris dans votre texte ; je redessine le schéma.')
    expect(
      buttonsOf(taken.effects.find(({ type }) => type === 'tell')?.view ?? { blocks: [], language: 'fr', text: '' }),
    ).toHaveLength(1)

    t.say(camille, '!annuler')
    expect(sectionText(t.proposal().sections[5])).toContain('-> B')
  })

  test('a press that comes too late, or names none, is answered and changes nothing', () => {
    const t = atArchitecture()
    answer(t, t.say(camille, block(slipped), 'm1'), refused)
    t.edit(camille, 'm1', block(right))

    for (const diagram of ['1', '2', '', 'x'])
      expect(told(t.press(camille, 'mend-diagram', { section: '5', diagram }))).toContain('rien à reprendre')
    expect(sectionText(t.proposal().sections[5])).toBe(block(right))
  })
})

describe('what cannot be drawn', () => {
  test('stands as code with a sentence, in both languages', () => {
    for (const [language, words] of [
      ['fr', 'Ce schéma ne peut pas être dessiné ici (carte mentale) ; son texte est gardé tel quel.'],
      ['en', 'This diagram cannot be drawn here (mind map); its text is kept as it is.'],
    ] as const) {
      const t = atArchitecture(language)
      const shown = answer(t, t.say(camille, block('mindmap\n  root')), { type: 'undrawn', why: 'kind' })

      expect(heard(shown)).toContain('mindmap\n  root')
      expect(heard(shown)).toContain(words)
    }
  })

  test('a drawing that failed holds up nothing: a sentence stands there, and the next change tries again', () => {
    const t = atArchitecture()
    const asked = t.say(camille, `${block(right)}\n\n${block(right)}`, 'm1')
    answer(t, asked, drawn('a1'), drawn('a1'))
    const again = t.edit(camille, 'm1', `${block(slipped)}\n\n${block(right)}`)
    const failed = comeBack(t, again.drawings[0], { type: 'failed', trouble: 'timeout' })

    expect(slots(failed)).toEqual(['show diagram:5.1', 'remove diagram:5.2'])
    expect(heard(failed)).toContain('pour l’instant')
    expect(slots(t.say(camille, '!termine'))).toContain('show root')
    const later = answer(t, t.edit(camille, 'm1', block(right)), drawn('a1'))
    expect(slots(later)).toEqual(['show diagram:5.1'])
  })

  test('an outcome of an earlier asking, or one that comes twice, changes nothing', () => {
    const t = atArchitecture()
    const first = t.say(camille, block(right), 'm1')
    const second = t.say(camille, 'Encore.')

    expect(slots(answer(t, first, drawn('a1')))).toEqual([])
    expect(slots(answer(t, second, drawn('a1')))).toEqual(['show diagram:5.1'])
    expect(slots(answer(t, second, drawn('a1')))).toEqual([])
  })
})

test('an undo asks for the drawing of the earlier text', () => {
  const t = atArchitecture()
  answer(t, t.say(camille, block(right), 'm1'), drawn('a1'))
  answer(t, t.edit(camille, 'm1', block(slipped)), refused)

  expect(t.say(camille, '!annuler').drawings).toHaveLength(1)
})

test('more diagrams than anybody looks at are not drawn, and nothing is lost', () => {
  const t = atArchitecture()
  const many = Array.from({ length: 200 }, () => block(right)).join('\n')
  const asked = t.say(camille, many, 'm1')

  expect(slots(answer(t, asked, ...Array.from({ length: 12 }, () => drawn('a1'))))).toHaveLength(12)
  expect(sectionText(t.proposal().sections[5])).toBe(many)
})

describe('a diagram that nobody ever asked to be drawn, once a page shows it', () => {
  const displayed = { type: 'displayed', proposal: 'MLP-2026-001' } as const
  const older = () => {
    const saved = inState('in-review').save()
    const proposals = new Map(saved.proposals)
    const proposal = inState('in-review').proposal()
    const { sections } = proposal
    const [piece] = sections[5].pieces
    if (piece === undefined) throw new Error('no text to change')
    const section = { ...sections[5], pieces: [{ ...piece, text: block(right) }] }
    proposals.set(proposal.id, { ...proposal, sections: { ...sections, 5: section } })
    return table('en', { ...saved, proposals })
  }

  test('is asked for once, and comes into no thread', () => {
    const t = older()

    const asked = t.act(camille, displayed)
    const again = t.act(camille, displayed)
    const back = answer(t, asked, drawn('a1'))

    expect(asked.drawings).toEqual([{ kind: 'draw', subject: 5, run: 1, of: expect.stringMatching(/^\d+$/) }])
    expect(asked.effects).toEqual([])
    expect(again.drawings).toEqual([])
    expect(slots(back)).toEqual([])
    expect(t.proposal().diagrams?.[5]).toMatchObject({ status: 'drawn', messages: 0 })
    expect(t.act(camille, displayed).drawings).toEqual([])
  })

  test('a failure stays off the thread as well', () => {
    const t = older()

    const back = comeBack(t, t.act(camille, displayed).drawings[0], { type: 'failed', trouble: 'unavailable' })

    expect(slots(back)).toEqual([])
    expect(t.proposal().diagrams?.[5]).toMatchObject({ status: 'failed', messages: 0 })
  })

  test('changes nothing of a proposal without one', () => {
    const t = inState('in-review')
    const before = t.proposal()

    expect(t.act(camille, displayed).effects).toEqual([])
    expect(t.proposal().diagrams).toEqual(before.diagrams)
  })
})
