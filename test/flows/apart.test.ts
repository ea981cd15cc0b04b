import { describe, expect, test } from 'vitest'
import { readMessage } from '../../src/flows/acts/read-message.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { inState } from '../support/stages.ts'
import type { Played, Table } from '../support/table.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, sacha } = people

function started(language: 'fr' | 'en' = 'en'): Table {
  const t = table(language)
  t.command(camille)
  return t
}

const text = (t: Table) => sectionText(t.proposal().sections[1])
const labels = (outcome: Played) => outcome.effects.flatMap(({ view }) => buttonsOf(view)).map(({ label }) => label)

function press(t: Table, outcome: Played, action: string): Played {
  const found = outcome.effects.flatMap(({ view }) => buttonsOf(view)).find((one) => one.press.action === action)
  if (found === undefined) throw new Error(`no ${action} among ${labels(outcome).join(', ')}`)
  return t.press(camille, action, { ...found.press.args }, found.press.version)
}

/** A message that names somebody. */
function mention(t: Table, words: string, message = 'named'): Played {
  return t.act(camille, { type: 'said', message, text: words, mentions: 'person' }, { thread: 'MLP-2026-001' })
}

describe('a message that names somebody and says what the rubric asks for is an answer, without a tap', () => {
  test.each([
    '- Responsable : @Karim',
    '- Risque : dérive des données. Mitigation : alerte quotidienne, suivie par @Sophie Laurent.',
    'Porteur du projet : @Karim Benali',
    'La mise en production est validée par @Karim chaque lundi.',
    'Le comité se réunit avec @Claire et @Thomas tous les quinze jours.',
    '| Risque | Mitigation | Responsable |\n|---|---|---|\n| Coûts | Budget mensuel | @Karim |',
    '1. @Karim surveille la dérive\n2. @Sophie tient l’astreinte\n3. Une alerte part au bout de deux heures',
    '@Karim : astreinte du lundi au mercredi',
    '@Karim (déploiement)',
    '* Owner: @Sam Lee',
    'On-call rota = @Sam, then @Alex',
    'Each release is approved by @Sam, who can stop it for a day.',
    'Chaque alerte arrive à @Karim, qui peut relancer l’entraînement.',
    'Drift alerts go to @Sam, who retrains the model within two hours.',
    'Our data come from the team of @Alex Doe; their licence is CC-BY-4.0.',
    '## Roles\nData: @Sam\nReleases: @Alex',
  ])('%s', (words) => {
    const t = started()

    const outcome = mention(t, words)

    expect(text(t)).toBe(words)
    expect(told(outcome)).toBe('')
  })
})

describe('a message that only speaks to somebody is an aside, and says so', () => {
  test.each([
    '@Karim tu peux relire ?',
    'Salut @Karim, peux-tu jeter un œil à la section 4 stp',
    '@Sophie Laurent qu’en penses-tu',
    'Merci @Karim !',
    'cc @Karim',
    '@Karim',
    'ok @Sophie',
    'Bonjour @Claire',
    '@Karim regarde la section 7',
    'Est-ce que @Karim a accès au dépôt ?',
    '@Karim je reprends demain',
    'dis @Thomas, on garde quel indicateur',
    '@Sam can you check this?',
    'Hi @Sam',
    'thanks @Alex Doe',
    'fyi @Sam',
    '@Sam please have a look at the risks',
    'What does @Alex think?',
    '@Sam 👍',
    'regarde ça @Karim',
    'Merci à @Karim pour les données',
    'could you ask @Alex',
  ])('%s', (words) => {
    const t = started()

    const outcome = mention(t, words)

    expect(text(t)).toBe('')
    expect(told(outcome)).toBe('This message speaks to somebody: it is not part of your answer.')
    expect(labels(outcome)).toEqual(['Add it to section 1'])
    press(t, outcome, 'add-anyway')
    expect(text(t)).toBe(words)
  })
})

describe('a word in passing is offered back, not kept', () => {
  test.each([
    'merci',
    'Merci beaucoup !',
    'MERCI 🙏',
    'merci à toi',
    'Merci Karim !',
    'ok',
    'OK merci',
    'D’accord',
    "d'accord, merci bien",
    'c’est bon',
    'Ça marche',
    'très bien',
    'super !!',
    'Bonjour',
    'bonjour à tous',
    'oui',
    'Parfait, merci.',
    'bien reçu',
    'à demain',
    'désolé',
    'test',
    '👍',
    '🙏🏽',
    '🚀🚀🚀',
    ':+1:',
    ':pray: :tada:',
    ':)',
    '?',
    '!!!',
    '…',
    'thanks',
    'Thank you very much',
    'Thanks Alex',
    'ok cool',
    'great!',
    'got it, thanks',
    'sounds good',
    'Hello everyone',
    'yes please',
    'Merci pour ton aide',
    'merci d’avance',
    'Thanks for the review!',
    'de rien',
    'no worries',
    'Bonne idée',
    '**merci**',
    '> ok',
    '`thanks`',
  ])('%s', (words) => {
    const t = started()

    const outcome = t.say(camille, words, 'passing')

    expect(text(t)).toBe('')
    expect(told(outcome)).toBe(`“${words}” is not part of your answer.`)
    const added = press(t, outcome, 'add-anyway')
    expect(text(t)).toBe(words)
    press(t, added, 'undo')
    expect(text(t)).toBe('')
  })
})

describe('a short true answer is kept without a word', () => {
  test.each([
    'Ok Google',
    'OK Google, automatiser les réponses',
    'Merci Handy : prévoir la demande',
    'Oui, on versionne les données',
    'Merci pour 3 jours de moins : déployer plus vite',
    'De rien à tout : partir d’un modèle en notebook',
    'Top 5 des dérives',
    'Super-résolution',
    'Parfait équilibre des classes',
    'Test A/B',
    'Tests de charge',
    'No-code MLOps',
    'Yes We Scan',
    'Hello World MLOps',
    'Bonjour Robot',
    'Thank you page ranking',
    'Great Lakes water quality',
    'Cool roofs',
    'Airflow',
    'DVC',
    '42',
    '90 %',
    'Aucun',
    'Néant',
    'N/A',
    'CC-BY',
    'non applicable',
    '- ok',
    '```',
    '---',
    '|---|---|',
    '}',
    'שלום עולם',
    '✅ Tests unitaires',
    '🚀 Déploiement en 1 jour',
  ])('%s', (words) => {
    const t = started()

    const outcome = t.say(camille, words, 'short')

    expect(text(t)).toBe(words)
    expect(told(outcome)).toBe('')
  })
})

describe('a command in bold, quoted or as code is neither done nor added until its author says which', () => {
  test.each([
    '**!done**',
    '*!done*',
    '_!done_',
    '> !done',
    '`!done`',
    '```\n!done\n```',
    '« !done »',
    '"!done"',
    '“!done”',
  ])('%s', (words) => {
    const t = started()
    t.say(camille, 'A title', 'a')

    const outcome = t.say(camille, words, 'shown')

    expect(t.proposal().sections[1].mark).toBe('open')
    expect(text(t)).toBe('A title')
    expect(told(outcome)).toContain('“!done” is quoted or marked')
    expect(labels(outcome)).toEqual(['Do it', 'Add it to section 1'])
    press(t, outcome, 'done')
    expect(t.proposal().sections[1].mark).toBe('done')
  })

  test('a bold word without the mark may be a heading of the answer', () => {
    expect(readMessage('**Exemple**', 'none').type).toBe('answer')
  })

  test('what it asks for opens its form, where it has one, and names its section', () => {
    const outcome = started().say(camille, '**!edit 2**')

    const [button] = outcome.effects.flatMap(({ view }) => buttonsOf(view))
    expect(button?.press).toMatchObject({ action: 'edit', args: { section: '2' }, opens: 'form' })
  })
})

describe('an unknown command offers what it may have meant', () => {
  test('as buttons that work, without the notation of help', () => {
    const t = started('fr')
    t.say(camille, 'Un titre', 'a')

    const outcome = t.say(camille, '!suivnat')

    expect(told(outcome)).toContain('Vouliez-vous dire «\u00a0!suivant\u00a0»')
    expect(told(outcome)).not.toMatch(/[[|]/)
    press(t, outcome, 'next')
    expect(t.proposal().at).toBe(2)
  })
})

describe('an aside by its own sign', () => {
  test.each(['// between us', '!aside between us', '!aparté : between us', '! ASIDE between us', '!Aparte between us'])(
    '%s is told to its author, and added without the sign',
    (words) => {
      const t = started()

      const outcome = t.say(camille, words, 'aside')

      expect(text(t)).toBe('')
      expect(told(outcome)).toBe('An aside: this message is not part of your answer.')
      press(t, outcome, 'add-anyway')
      expect(text(t)).toBe('between us')
    },
  )

  test('is added as it was edited last, and not at all once deleted', () => {
    const t = started()
    const first = t.say(camille, '// one', 'one')
    const second = t.say(camille, '// two', 'two')
    t.edit(camille, 'one', '// one, better')
    t.remove(camille, 'two')

    press(t, first, 'add-anyway')

    expect(text(t)).toBe('one, better')
    expect(told(press(t, second, 'add-anyway'))).toContain('no longer waiting')
  })

  test('of twenty that were set apart, each can still be added', () => {
    const t = started()
    const all = Array.from({ length: 20 }, (_, n) => t.say(camille, `// aside ${n}`, `aside-${n}`))

    for (const outcome of all) press(t, outcome, 'add-anyway')

    expect(t.proposal().sections[1].pieces).toHaveLength(20)
    expect(t.proposal().asides).toEqual([])
  })

  test('is taught as it can be typed there', () => {
    const shown = (platform: 'web' | 'slack' | 'teams', language: 'fr' | 'en') => {
      const t = table(language, undefined, undefined, undefined, undefined, platform)
      const welcome = t
        .command(camille)
        .effects.map(({ view }) => view.text)
        .join('\n')
      return `${welcome}\n${told(t.say(camille, '!help'))}\n${told(t.command(camille, 'help'))}`
    }

    expect(shown('web', 'fr')).toContain('Un message qui commence par // ne fait pas partie')
    for (const platform of ['slack', 'teams'] as const) {
      expect(shown(platform, 'fr')).toContain('Un message qui commence par !aparté ne fait pas partie')
      expect(shown(platform, 'en')).toContain('!aside at the start of a message')
      expect(shown(platform, 'fr')).not.toContain('// ')
    }
  })
})

describe('what is between people', () => {
  test('of others is left alone; a stranger’s thanks are told once whose thread it is', () => {
    const t = started()

    expect(t.say(sacha, '// looks good').effects).toEqual([])
    expect(told(t.say(sacha, 'thanks'))).toContain('Camille Roux’s proposal')
    expect(t.proposal().asides).toEqual([])
  })

  test('once submitted, what names somebody is told that nothing was added', () => {
    const t = inState('submitted')

    expect(told(mention(t, '@Karim tu peux relire ?'))).toContain('was not added')
    expect(t.say(camille, '// between us').effects).toEqual([])
  })
})

test('a message that comes twice is set apart once', () => {
  const t = started()
  t.say(camille, 'merci', 'm')
  t.press(camille, 'add-anyway', { message: 'm', section: '1' })

  const outcome = t.say(camille, 'merci', 'm')

  expect(outcome.effects).toEqual([])
  expect(text(t)).toBe('merci')
})
