import { describe, expect, test } from 'vitest'
import { sectionText } from '../../../src/flows/model/section-text.ts'
import { diagram } from '../../../src/rubric/lexicons/diagrams.ts'
import { spokenMarkdown } from '../../../src/text/markdown/spoken-markdown.ts'
import { buttonsOf, heard, people, type Played, type Table, table, told } from '../../support/table.ts'

const { camille } = people
const one = '0123456789abcdef'
const other = 'fedcba9876543210'
const sent = (id: string, description = '') => `![${description}](attachment:${id})`

/** A learner at section 5 who has sent a picture with a word. */
function withPicture(text = `Voici le plan.\n\n${sent(one)}`): { readonly t: Table; readonly shown: Played } {
  const t = table('fr')
  t.command(camille)
  t.say(camille, '!section 5')
  return { t, shown: t.say(camille, text, 'm1') }
}

const slots = ({ effects }: Played) =>
  effects.flatMap((effect) => ('slot' in effect ? [`${effect.type} ${effect.slot}`] : []))
const text = (t: Table) => sectionText(t.proposal().sections[5])

describe('a picture that a learner sent', () => {
  test('has a message of its own below the card, which asks what it shows', () => {
    const { shown } = withPicture()
    const message = shown.effects.find((effect) => 'slot' in effect && effect.slot === 'picture:5.1')

    expect(message?.view.text).toMatchInlineSnapshot(`
      "Image gardée dans la section 5
      Image sans description
      Que montre cette image ? Dites-le en une phrase : c’est ce que liront les personnes qui ne la voient pas, et ce qui compte comme description de votre architecture."
    `)
    expect(message?.view.blocks).toContainEqual({
      type: 'picture',
      hash: one,
      text: 'Image sans description',
      source: null,
    })
    expect(buttonsOf(message?.view ?? { language: 'fr', text: '', blocks: [] }).map(({ label }) => label)).toEqual([
      'Décrire l’image',
      'Retirer l’image',
    ])
  })

  test('gets its description by a form, which is kept in the text, shown, and undone', () => {
    const { t } = withPicture()
    const args = { section: '5', picture: one }

    expect(t.open(camille, 'describe-picture', args)).toHaveProperty('form.title', 'Décrire l’image')
    const empty = t.fill(camille, 'describe-picture', { description: '  ' }, args)
    expect(empty.errors).toHaveProperty('description')

    const described = t.fill(camille, 'describe-picture', { description: 'Des capteurs [A]\nau modèle' }, args)
    expect(text(t)).toBe(`Voici le plan.\n\n${sent(one, 'Des capteurs A au modèle')}`)
    expect(slots(described)).toContain('show picture:5.1')
    expect(heard(described)).toContain('Des capteurs A au modèle')
    expect(told(described)).toBe('La description est enregistrée.')

    t.say(camille, '!annuler')
    expect(text(t)).toContain(sent(one))
  })

  test('is taken out by its button, also where it was the whole message, and comes back by an undo', () => {
    for (const whole of [`Voici le plan.\n\n${sent(one)}`, sent(one)]) {
      const { t } = withPicture(whole)
      const removed = t.press(camille, 'remove-picture', { section: '5', picture: one })

      expect(text(t)).toBe(whole.startsWith('Voici') ? 'Voici le plan.' : '')
      expect(slots(removed)).toContain('remove picture:5.1')
      expect(told(removed)).toBe('L’image est retirée de votre texte.')
      expect(slots(t.say(camille, '!annuler'))).toContain('show picture:5.1')
    }
  })

  test('that is gone already, or never was, is answered with a sentence', () => {
    const { t } = withPicture()
    t.press(camille, 'remove-picture', { section: '5', picture: one })

    for (const picture of [one, other, ''])
      expect(told(t.press(camille, 'remove-picture', { section: '5', picture }))).toContain('il n’y a rien à changer')
    expect(t.open(camille, 'describe-picture', { section: '5', picture: one })).toHaveProperty('refusal')
  })

  test('keeps its description when its message is edited and comes with the picture as it was sent', () => {
    const { t } = withPicture()
    t.fill(camille, 'describe-picture', { description: 'La chaîne' }, { section: '5', picture: one })
    t.edit(camille, 'm1', `Voici le nouveau plan.\n\n${sent(one)}`)

    expect(text(t)).toBe(`Voici le nouveau plan.\n\n${sent(one, 'La chaîne')}`)
  })

  test('of two, the second takes the place of the first that goes', () => {
    const { t, shown } = withPicture(`${sent(one)}\n\n${sent(other, 'Autre')}\n\n${sent(one)}`)
    expect(slots(shown)).toEqual(expect.arrayContaining(['show picture:5.1', 'show picture:5.2']))
    expect(slots(shown)).not.toContain('show picture:5.3')

    const removed = t.press(camille, 'remove-picture', { section: '5', picture: one })
    expect(text(t)).toBe(sent(other, 'Autre'))
    expect(slots(removed)).toEqual(expect.arrayContaining(['show picture:5.1', 'remove picture:5.2']))
  })
})

test.each([
  [sent(one), false],
  [sent(one, '🖼 —'), false],
  [sent(one, 'Des capteurs au modèle'), true],
  ['![](https://example.org/plan)', true],
])('%s counts as a diagram: %s', (written, isOne) => {
  expect(diagram.test(written)).toBe(isOne)
})

test('a picture is read as what it shows, never as an address', () => {
  expect(spokenMarkdown(`Plan : ${sent(one, 'La chaîne')}\n\n${sent(other)} [clic](attachment:${one})`)).toBe(
    'Plan : 🖼 La chaîne\n🖼  🖼 clic',
  )
})
