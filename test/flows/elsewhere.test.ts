import { describe, expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/section-text.ts'
import type { Event, Place } from '../../src/flows/model/event.ts'
import { buttonsOf, people, table } from '../support/table.ts'

const { camille } = people

/** Beside the thread, in the same direct messages: where the person looks. */
const beside: Place = { platform: 'web', channel: 'direct', thread: null }

function started() {
  const t = table('fr')
  t.command(camille)
  const wrote = (event: Event) => t.act(camille, event, { thread: 'MLP-2026-001', elsewhere: beside })
  const said = (text: string) => wrote({ type: 'said', message: text, text, mentions: 'none' })
  return { t, said }
}

/** What is said to the person, and where. */
function toldAt({ effects }: ReturnType<ReturnType<typeof started>['said']>) {
  return effects.flatMap((effect) => (effect.type === 'tell' ? [{ to: effect.to, text: effect.view.text }] : []))
}

describe('what is written outside the thread is answered where it was written', () => {
  test('an answer that is taken, with where it went', () => {
    const { t, said } = started()

    const outcome = said('Surveillance d’un modèle de prévision des ventes')

    expect(sectionText(t.proposal().sections[1])).toBe('Surveillance d’un modèle de prévision des ventes')
    expect(toldAt(outcome)).toEqual([
      { to: beside, text: expect.stringMatching(/^Message ajouté à la section\s1 de MLP-2026-001\.$/) },
    ])
  })

  test.each(['aide', 'statut', 'merci !', '!statu', '*!statut*', 'qu’est-ce que je dois écrire ?'])('“%s”', (words) => {
    const { said } = started()

    expect(toldAt(said(words)).map(({ to }) => to)).toEqual([beside])
  })

  test.each(['fini', 'suivant'])('“%s”, whose cards stand in the thread, says where it goes on', (words) => {
    const { said } = started()
    said('Surveillance d’un modèle de prévision des ventes')

    const [told] = toldAt(said(words))

    expect(told).toEqual({ to: beside, text: expect.stringContaining('MLP-2026-001') })
  })

  test('in the thread itself nothing is said twice', () => {
    const { t } = started()

    expect(toldAt(t.say(camille, 'Surveillance d’un modèle de prévision des ventes'))).toEqual([])
  })
})

describe('whoever says hello or thanks where no proposal is', () => {
  test.each(['Bonjour !', 'salut', 'Hello', 'coucou 👋', 'merci', 'ok', '👍'])(
    '“%s” is shown the way to begin',
    (words) => {
      const outcome = table('fr').act(camille, { type: 'commanded', words })
      const [shown] = outcome.effects.map(({ view }) => view)

      expect(shown?.blocks.map(({ type }) => type)).toEqual(['text', 'text', 'actions'])
      expect(shown === undefined ? [] : buttonsOf(shown).map(({ press }) => press.action)).toEqual([
        'start',
        'list',
        'help',
      ])
      expect(shown?.text.startsWith('Bonjour')).toBe(/bonjour|salut|hello|coucou/i.test(words))
    },
  )

  test('what is no greeting still gets the list', () => {
    const [effect] = table('fr').act(camille, { type: 'commanded', words: 'bonjur' }).effects

    expect(effect?.view.text).toContain('bonjur')
  })
})
