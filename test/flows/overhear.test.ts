import { describe, expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { buttonsOf, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha } = people
const long = 'Réduire de cinq jours à un jour le délai entre un entraînement réussi et sa mise en production.'

function started(): Table {
  const t = table('fr')
  t.command(camille)
  return t
}

/** Words in a chat of several that name nobody. */
function among(t: Table, text: string, message: string, more: Partial<Extract<Event, { type: 'said' }>> = {}): Played {
  const said = { type: 'said', message, text, mentions: 'none', heard: 'among-others', ...more } as const
  return t.act(camille, said, { thread: 'MLP-2026-001' })
}

const text = (t: Table) => sectionText(t.proposal().sections[1])

function add(t: Table, outcome: Played): Played {
  const [button] = outcome.effects.flatMap(({ view }) => buttonsOf(view))
  if (button === undefined) throw new Error('nothing to press')
  return t.press(camille, button.press.action, { ...button.press.args }, button.press.version)
}

describe('what an author says among others', () => {
  test('is no part of the answer: they are told so once, and can add it', () => {
    const t = started()

    const first = among(t, 'on se retrouve à midi devant la gare', '1')
    const second = among(t, 'j’apporte le café', '2')

    expect(text(t)).toBe('')
    expect(told(first)).toContain('Ce message ne me nomme pas, et nous sommes plusieurs ici')
    expect(told(first)).toContain('La prochaine fois')
    expect(second.effects).toEqual([])
    expect(JSON.stringify(t.proposal())).not.toContain('café')
    add(t, first)
    expect(text(t)).toBe('on se retrouve à midi devant la gare')
  })

  test('is offered each time that it is as long as an answer', () => {
    const t = started()
    among(t, 'salut tout le monde', '1')

    const offered = among(t, long, '2')

    expect(told(offered)).not.toContain('La prochaine fois')
    add(t, offered)
    expect(text(t)).toBe(long)
  })

  test.each(['merci', 'qui apporte le café demain ?', 'suivant', 'soumettre', '**!suivant**', '// entre nous'])(
    '“%s” is neither answered nor done once they know',
    (words) => {
      const t = started()
      among(t, 'salut', '1')
      const before = t.proposal()

      expect(among(t, words, '2').effects).toEqual([])
      expect(t.proposal().at).toBe(before.at)
      expect(t.proposal().state).toBe(before.state)
    },
  )

  test('a command by its mark is done, and an unknown one is answered', () => {
    const t = started()

    among(t, '!section 3', '1')
    expect(t.proposal().at).toBe(3)
    expect(told(among(t, '!suivvant', '2'))).toContain('!suivvant')
  })

  test('comes twice, and is told once', () => {
    const t = started()
    among(t, long, '1')
    add(t, among(t, long, '1'))
    among(t, long, '1')

    expect(text(t)).toBe(long)
  })

  test('edited, is left to the others still; once it was added, its piece follows', () => {
    const t = started()
    const edit = (message: string, words: string) => {
      const edited = { type: 'edited', message, text: words, heard: 'among-others' } as const
      return t.act(camille, edited, { thread: 'MLP-2026-001' })
    }
    const first = among(t, 'salut', '1')
    among(t, 'j’apporte le café', '2')

    expect(edit('2', 'j’apporte le thé').effects).toEqual([])
    expect(JSON.stringify(t.proposal())).not.toContain('thé')
    edit('1', 'Déployer un modèle de gel')
    add(t, first)
    expect(text(t)).toBe('Déployer un modèle de gel')
    edit('1', 'Déployer un modèle de crue')
    expect(text(t)).toBe('Déployer un modèle de crue')
  })

  test('of somebody who is no author is told as ever', () => {
    const t = started()
    const said = { type: 'said', message: '9', text: long, mentions: 'none', heard: 'among-others' } as const

    expect(told(t.act(sacha, said, { thread: 'MLP-2026-001' }))).toContain('Camille Roux')
    expect(text(t)).toBe('')
  })
})
