import { describe, expect, test } from 'vitest'
import { claimFindings } from '../../src/rubric/facts/claim-findings.ts'
import { confrontClaims } from '../../src/rubric/facts/confront-claims.ts'
import { findClaims } from '../../src/rubric/facts/find-claims.ts'
import { claiming, factsWith } from '../support/with-claim.ts'
import { remarksOf } from '../../src/flows/coach/remarks.ts'
import type { Noted } from '../../src/flows/model/proposal.ts'
import { remarkBlocks, wholeRemarkBlocks } from '../../src/flows/screens/finding-blocks.ts'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { criteria } from '../../src/rubric/criteria/criteria.ts'
import type { Sample } from '../../src/rubric/criteria/criterion.ts'
import { countWords } from '../../src/rubric/detectors/words.ts'
import { type Finding, findingKey } from '../../src/rubric/finding.ts'
import { gapNames } from '../../src/rubric/prompt/gaps.ts'
import { problemOf, questionOf } from '../../src/rubric/question.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'

const languages = ['fr', 'en'] as const

/** Long entries, tables, words to replace and promises: whatever a check speaks of, more than once. */
const texts: Readonly<Record<Language, Readonly<Partial<Record<SectionNumber, readonly string[]>>>>> = {
  fr: {
    1: ['Docker, MLflow et Airflow', 'Déploiement de X modèles (à définir)', 'mot '.repeat(40)],
    2: ['court', 'mot '.repeat(400), 'Le délai passera à 2 jours.'],
    3: [
      'Le modèle trie les candidatures, clé ghp_a1B2c3D4e5a1B2c3D4e5a1B2c3D4e5a1B2c3.',
      'Décrivez brièvement le modèle ML existant (sans entrer dans les détails)',
    ],
    4: [
      'Améliorer le déploiement\nRendre la surveillance plus fine\nAutomatiser\nUtiliser Kubernetes\nModerniser\nMieux servir\nRassurer',
      `- ${'Améliorer très sensiblement et durablement la qualité générale de la chaîne '.repeat(12)}\n- ${'Mieux faire '.repeat(90)}`,
      '- Atteindre un F1 de 0,92\n- Augmenter le chiffre d’affaires de 12 %\n- Augmenter la satisfaction des clients\n- Avoir une meilleure accuracy',
      '- Réduire le temps de déploiement des modèles de X à Y jours\n- Automatiser __ % du pipeline de tests et de déploiement, puis … étapes sur [nombre]',
      '- Livrer chaque modèle validé plus vite\n- Livrer plus vite chaque modèle validé',
      'un\n\ndeux',
    ],
    5: ['Une architecture moderne.', 'Airflow, DVC, MLflow, FastAPI et Prometheus.'],
    6: [
      'Dépôt privé : https://github.com/a/b\nhttps://www.kaggle.com/c/marees/data\nAnnonces obtenues par scraping, CC BY-NC-ND 4.0',
      'Rien.',
    ],
    7: [
      '- Dérive des sondes\n- Panne du serveur\n- Retard',
      '- Résistance au changement de la part des équipes',
      'Texte libre sans rien.',
      'Risques :\n- Dérive\n- Panne\n- Fuite\n\nMitigations :\n- Alerte\n- Reprise\n- Chiffrement',
    ],
    8: [
      '- 150 % des étapes\n- 0 panne, jamais\n- Délai de mise en service\n- Accuracy : 99 %',
      'La précision.',
      `- ${'Un indicateur parmi tant d’autres qui dit tout '.repeat(20)}\n- Deux\n- Trois\n- Quatre`,
    ],
    10: ['Merci.', 'mot '.repeat(300), 'Nous gagnerons 45 % de temps.'],
  },
  en: {
    1: ['Docker, MLflow and Airflow', 'Deployment of X models (TBD)', 'word '.repeat(40)],
    2: ['short', 'word '.repeat(400), 'Time will go down to 2 days.'],
    3: ['The model ranks job applications.'],
    4: [
      'Improve deployment\nBetter monitoring\nAutomate\nUse Kubernetes\nModernise\nServe better\nReassure',
      `- ${'Improve the general quality of the pipeline greatly and for good '.repeat(12)}`,
      '- Reach an F1 of 0.92\n- Increase sales by 12%\n- Increase customer satisfaction\n- Get a better accuracy',
      '- Reduce model deployment time from X to Y days\n- Automate __% of the pipeline',
    ],
    6: [
      'Private: https://github.com/a/b\nhttps://www.kaggle.com/c/tides/data\nListings obtained by scraping, CC BY-NC',
    ],
    7: ['- Probe drift\n- Server failure\n- Delay', 'Nothing here.'],
    8: ['- 150% of the steps\n- Zero failures, ever\n- Time to production', 'Accuracy.'],
    10: ['Thanks.', 'word '.repeat(300)],
  },
}

/** Texts of each section on which checks speak, and the criteria's own examples of what does not meet them. */
function inputs(language: Language): readonly (readonly [SectionNumber, string])[] {
  const own = sectionNumbers.flatMap((section) =>
    (texts[language][section] ?? []).map((text) => [section, text] as const),
  )
  const examples = criteria.flatMap(({ section, unmet }) =>
    section === 'all'
      ? sectionNumbers.map((number) => [number, unmet[language]] as const)
      : [[section, unmet[language]] as const],
  )
  return [...own, ...examples]
}

const noted = (finding: Finding): Noted => ({ ...finding, life: 'open', reason: null, rounds: 1 })

function whole(sample: Sample | undefined, language: Language): readonly Finding[] {
  const parts = sample?.[language]
  if (parts === undefined || typeof parts === 'string') return []
  return checkProposal(eachSection((section) => parts[section] ?? '')).findings
}

/** Everything that code can say: of single sections, of a whole, and of the samples of what only the whole shows. */
const looked = { name: 'ada/demand', commit: '3f2a1b0c9d', texts: 12 }

function messages(language: Language): readonly (readonly Noted[])[] {
  const first = eachSection((section) => texts[language][section]?.[0] ?? '')
  return [
    ...inputs(language).map(([section, text]) => checkSection(section, text).findings),
    checkProposal(first).findings,
    claimFindings(confrontClaims(findClaims({ 5: claiming[language] }), factsWith()), [looked]),
    ...criteria.map(({ samples }) => whole(samples?.fails, language)),
  ].map((findings) => findings.map(noted))
}

function spoken(findings: readonly Noted[], language: Language): readonly string[] {
  return remarksOf(findings).map((remark) =>
    remarkBlocks(remark, language, rubric, 'both')
      .flatMap((block) => ('text' in block && typeof block.text === 'string' ? [block.text] : []))
      .join('\n'),
  )
}

describe.each(languages)('what code says in %s', (language) => {
  const said = messages(language).flatMap((findings) => spoken(findings, language))

  test('every criterion that code decides is heard', () => {
    const heard = new Set(messages(language).flatMap((findings) => findings.map(({ criterion }) => criterion)))

    const silent = criteria.filter(({ id, mode }) => mode === 'automatic' && !heard.has(id)).map(({ id }) => id)
    expect(silent).toEqual(language === 'fr' ? [] : silent)
    expect(heard.size).toBeGreaterThan(25)
  })

  test('takes 60 words at most', () => {
    expect(said.filter((text) => countWords(text) > 60)).toEqual([])
  })

  test('asks one question, and leaves no value out', () => {
    for (const text of said) {
      expect(text.split('\n').filter((line) => /\?/.test(line) && !line.startsWith('>'))).not.toEqual([])
      expect(text).not.toMatch(/\{[a-z]+\}|undefined/)
    }
  })

  test('never asks the same twice in one message', () => {
    for (const findings of messages(language)) {
      const asked = remarksOf(findings).map(({ first }) => `${first.section} ${questionOf(first, language)}`)
      expect(new Set(asked).size, asked.join('\n')).toBe(asked.length)
    }
  })
})

describe.each(languages)('what the AI coach says in %s', (language) => {
  const quote = 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
  const own = `${'pourquoi '.repeat(29)}donc ?`
  const questions: readonly Finding['values'][] = [{}, { question: own, language }]
  const cases = criteria.flatMap(({ id, section, kind, severity }) =>
    gapNames.flatMap((gap) =>
      questions.map((asked) =>
        noted({
          criterion: id,
          section: section === 'all' ? 4 : section,
          item: 12,
          kind,
          severity: severity === 'blocking' ? 'major' : severity,
          span: { start: 0, end: quote.length },
          quote,
          about: quote,
          values: {
            case: 'ai',
            gap,
            quote,
            item: 12,
            what: 'la dérive des sondes en août',
            elsewhere: 8,
            other: 8,
            ...asked,
          },
          origin: 'ai',
        }),
      ),
    ),
  )

  test('takes 60 words at most, for every criterion and gap', () => {
    const long = cases.flatMap((one) => spoken([one], language)).filter((text) => countWords(text) > 60)

    expect(cases.length).toBeGreaterThan(1000)
    expect(long).toEqual([])
  })
})

test.each(languages)('a heading names what is wrong, never the criterion as met, in %s', (language) => {
  for (const { id, name, problem, problems = {} } of criteria) {
    for (const words of [problem, ...Object.values(problems)]) expect(words[language], id).not.toBe(name[language])
  }
})

describe('an objective without a measure is asked about what it speaks of', () => {
  const asked = (text: string, language: Language = 'fr') =>
    remarksOf(checkSection(4, `- ${text}`).findings.map(noted))
      .filter(({ first }) => ['O3', 'O5', 'O6'].includes(first.criterion))
      .map(({ first }) => `${problemOf(first, language)} : ${questionOf(first, language)}`)

  test.each([
    ['Améliorer le déploiement', 'Qu’est-ce qui prend du temps aujourd’hui'],
    ['Mettre en place une meilleure surveillance', 'En combien de temps s’aperçoit-on'],
    ['Automatiser la chaîne', 'Quelles étapes se font encore à la main'],
    ['Utiliser Docker et MLflow', 'Un outil ne dit pas quand'],
    ['Être plus agile', 'À quoi verra-t-on'],
    ['Augmenter la satisfaction des clients', 'parle du métier'],
    ['Atteindre un F1 de 0,92', '0,92 dit si le modèle est bon.'],
    ['Increase AUC to 0.9', '0.9 dit si le modèle est bon.'],
  ])('%s, once', (text, expected) => {
    const remarks = asked(text)

    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toContain(expected)
  })

  test('one of the guide’s examples is not asked for a value that it gives', () => {
    const [filled] = checkSection(4, '- Réduire le temps de déploiement des modèles de 9 à 1 jours').findings.filter(
      ({ criterion }) => criterion === 'O11',
    )

    expect(filled && questionOf(filled, 'fr')).not.toContain('valeur')
  })
})

test('no passage is quoted in too few words to be recognised', () => {
  const found = checkSection(
    8,
    '- 150 % des étapes du pipeline\n- Part de tests joués : 140 %\n- 0 panne, jamais',
  ).findings
  const shown = remarksOf(found.map(noted)).flatMap((remark) => wholeRemarkBlocks(remark, 'fr', rubric))
  const quoted = shown.flatMap((block) =>
    block.type === 'list' ? block.items : block.type === 'quote' ? [block.text] : [],
  )

  expect(quoted).toContain('point 2 · Part de tests joués : 140 %')
  expect(quoted.filter((text) => countWords(text.replace(/^point \d+ · /, '')) < 3)).toEqual([])
})

test.each([
  ['an entry that is nothing else', '- X %.\n- Livrer en 1 jour au lieu de 9', '« X % »'],
  ['a text that is nothing else', 'à définir', '« à définir »'],
])('a blank that is all there is, in %s, is named once', (_, text, blank) => {
  const [asked] = checkSection(4, text).findings.filter(({ criterion }) => criterion === 'O9')

  if (asked === undefined) throw new Error('nothing was asked')
  expect(questionOf(asked, 'fr').replaceAll('\u00a0', ' ')).toBe(
    `Il reste ${blank} là où une valeur est attendue. Laquelle y mettrez-vous, même estimée ?`,
  )
})

test('words left to replace are asked about in their entry, those of one entry together', () => {
  const text = '- Passer de X à Y jours et automatiser __ % du pipeline\n- Automatiser X % du pipeline'
  const asked = checkSection(4, text).findings.filter(({ criterion }) => criterion === 'O9')

  const first = 'Il reste « de X à Y jours », « __ » dans « Passer de X à Y jours et automatiser __ % du pipeline ».'
  const second = 'Il reste « X % » dans « Automatiser X % du pipeline ».'
  expect(
    asked.map((one) =>
      questionOf(one, 'fr')
        .replace(/ Quelle valeur.*/, '')
        .replaceAll('\u00a0', ' '),
    ),
  ).toEqual([first, first, second])
  expect(new Set(asked.map((one) => findingKey(one))).size).toBe(3)
})

test('a share above all of it says why it cannot be, beside its line', () => {
  const found = checkSection(8, '- Étapes automatisées du pipeline : 120 %\n- a 1 h\n- b 2 h').findings.map(noted)
  const text = spoken(
    found.filter(({ criterion }) => criterion === 'M8'),
    'fr',
  ).join('\n')

  expect(text).toContain('Une part ne peut pas dépasser 100')
  expect(text).toContain('Étapes automatisées du pipeline : 120 %')
})
