import { describe, expect, test } from 'vitest'
import { claimFindings } from '../../../src/rubric/facts/claim-findings.ts'
import { claimQuestion, offerUntold } from '../../../src/rubric/facts/claim-questions.ts'
import { claimRules } from '../../../src/rubric/facts/claim-rules.ts'
import { confrontClaims } from '../../../src/rubric/facts/confront-claims.ts'
import type { Fact, FactSight } from '../../../src/rubric/facts/fact.ts'
import { type FactId, factRules } from '../../../src/rubric/facts/fact-rules.ts'
import { findClaims } from '../../../src/rubric/facts/find-claims.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { type Language, languages } from '../../../src/text/language.ts'

type Sights = Partial<Record<FactId, FactSight>>

/** Facts of which these are not absent; what is seen or declared has a file. */
function factsWith(sights: Sights): readonly Fact[] {
  return factRules.map(({ id }) => {
    const sight = sights[id] ?? 'absent'
    const paths = sight === 'seen' || sight === 'declared' ? [`${id}.txt`] : []
    return { id, sight, paths, count: paths.length }
  })
}

const looked = [{ name: 'ada/demand', commit: '3f2a1b0c9d', texts: 12 }]

function questionsOn(confrontation: Parameters<typeof claimFindings>[0], language: Language) {
  return claimFindings(confrontation, looked).map((finding) => claimQuestion(finding, language, rubric))
}

function confront(text: string, sights: Sights = {}) {
  return confrontClaims(findClaims({ 5: text }), factsWith(sights))
}

/** How many questions there are: one for each, one for all. */
function countsOf(text: string, sights: Sights = {}): readonly number[] {
  const { each, together } = confront(text, sights)
  return [each.length, together.length]
}

describe('what is asked about', () => {
  test.each<[string, Sights, readonly number[]]>([
    ['Docker est en place.', {}, [1, 0]],
    ['Docker est en place.', { container: 'seen' }, [0, 0]],
    ['Docker est en place.', { compose: 'seen' }, [0, 0]],
    ['Docker est en place.', { container: 'unknown' }, [0, 0]],
    ['Docker est en place.', { compose: 'unknown' }, [0, 0]],
    ['MLflow est en place.', { tracking: 'declared' }, [1, 0]],
    ['MLflow suit les essais.', { tracking: 'declared' }, [0, 0]],
    ['MLflow suit les essais.', {}, [0, 1]],
    ['MLflow suivra les essais.', {}, [0, 0]],
    ['MLflow suit les essais. MLflow a été déployé.', {}, [1, 0]],
    ['La détection de dérive est en place.', {}, [0, 1]],
    ['La CI lance les tests unitaires.', { ci: 'seen', tests: 'seen' }, [0, 0]],
    ['Nous avons une CI qui lance les tests unitaires.', { ci: 'seen', tests: 'seen' }, [1, 0]],
    ['Docker est en place. Docker est déjà là. Grafana est opérationnel.', {}, [2, 0]],
  ])('%s, %j', (text, sights, counts) => {
    expect(countsOf(text, sights)).toEqual(counts)
  })
})

describe('the questions', () => {
  const text =
    'Nous avons **conteneurisé** le service. MLflow est en place. Terraform décrit les machines ; Grafana montre les courbes.'
  const sights: Sights = { tracking: 'declared', tests: 'seen', lock: 'seen' }

  test('in French', () => {
    const confrontation = confront(text, sights)

    expect([...questionsOn(confrontation, 'fr'), offerUntold(confrontation, looked, 'fr')]).toEqual([
      'Section 5\u00A0: «\u00A0Nous avons conteneurisé le service\u00A0». Au commit 3f2a1b0 de ada/demand (noms de fichiers, et texte de 12 d’entre eux), je ne vois pas de Dockerfile ni de fichier compose. Est-ce ailleurs (autre dépôt, autre branche), ou encore à venir\u202F?',
      'Section 5\u00A0: «\u00A0MLflow est en place\u00A0». Au commit 3f2a1b0 de ada/demand (noms de fichiers, et texte de 12 d’entre eux), tracking.txt en parle, mais je ne vois pas de suivi d’expériences dans le code. Est-ce ailleurs, ou encore à venir\u202F?',
      'La section 5 décrit aussi ce que je ne vois pas au commit 3f2a1b0 de ada/demand (noms de fichiers, et texte de 12 d’entre eux)\u00A0: un tableau de bord Grafana ou Kibana et une infrastructure décrite par du code (Terraform, Ansible…). Qu’est-ce qui existe déjà (et où\u202F?), et qu’est-ce qui reste à faire\u202F?',
      'Le commit 3f2a1b0 de ada/demand (noms de fichiers, et texte de 12 d’entre eux) montre ce que le texte ne dit pas encore\u00A0: des tests (tests.txt) et un fichier de verrouillage (lock.txt). Voulez-vous l’ajouter\u202F?',
    ])
  })

  test('in English', () => {
    const confrontation = confrontClaims(
      findClaims({ 5: 'The service has been containerized.', 8: 'Grafana shows the curves.', 9: 'Terraform is used.' }),
      factsWith({ tests: 'seen' }),
    )

    expect([...questionsOn(confrontation, 'en'), offerUntold(confrontation, looked, 'en')]).toEqual([
      'Section 5: “The service has been containerized”. At commit 3f2a1b0 of ada/demand (names of files, and the text of 12 of them), I see no Dockerfile or compose file. Is it elsewhere (another repository, another branch), or still to come?',
      'Sections 8 and 9 also describe what I do not see at commit 3f2a1b0 of ada/demand (names of files, and the text of 12 of them): a Grafana or Kibana dashboard and infrastructure as code (Terraform, Ansible…). What exists already (and where), and what is still to come?',
      'Commit 3f2a1b0 of ada/demand (names of files, and the text of 12 of them) shows what the text does not say yet: tests (tests.txt). Would you like to add it?',
    ])
  })

  test('a long passage is quoted by its beginning, never by half a character', () => {
    const { each } = confront(`Docker est en place ${'🎯'.repeat(100)}`)
    const [question = ''] = questionsOn({ each, together: [], untold: [] }, 'fr')

    expect(question).toMatch(/🎯…\u00A0»/u)
    expect(question.isWellFormed()).toBe(true)
  })

  test.each(languages)('each fact that can be claimed has its words (%s)', (language) => {
    for (const { fact, unseen } of claimRules) {
      expect(factRules.some(({ id }) => id === fact)).toBe(true)
      expect(unseen[language]).toMatch(language === 'fr' ? /^(?:de |d’)\S/ : /^(?!an? )\S/)
    }
  })

  test('nothing to ask and nothing to offer is no sentence', () => {
    const confrontation = confront('Docker est en place.', { container: 'seen' })

    expect(questionsOn(confrontation, 'fr')).toEqual([])
    expect(offerUntold(confrontation, looked, 'fr')).toBeNull()
  })
})

test('what is announced for later or named in the objectives is not offered as untold', () => {
  const told = findClaims({ 4: 'Ajouter des tests unitaires.', 5: 'Grafana sera ajouté.' })
  const { untold } = confrontClaims(told, factsWith({ tests: 'seen', dashboards: 'seen', container: 'seen' }))

  expect(untold.map(({ id }) => id)).toEqual(['container'])
})

test('what bears out two claims is offered once, and not at all where it is named', () => {
  const facts = factsWith({ orchestration: 'seen' })

  expect(confrontClaims(findClaims({}), facts).untold.map(({ id }) => id)).toEqual(['orchestration'])
  expect(confrontClaims(findClaims({ 5: 'Airflow pilote la chaîne.' }), facts).untold).toEqual([])
})
