import { describe, expect, test } from 'vitest'
import { checkSection } from '../../../src/rubric/checks/check-section.ts'
import { findingKey } from '../../../src/rubric/finding.ts'
import { judgeSection, type SectionAsk } from '../../../src/rubric/judge/judge-section.ts'
import type { Verdict } from '../../../src/rubric/prompt/answer.ts'
import { promptKey } from '../../../src/rubric/prompt/request.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../../../src/rubric/section.ts'
import type { Language } from '../../../src/text/language.ts'
import { allMetBut, answer, fails, idsOf, keeps, play, tasksOf, verdict } from './dialogue.ts'

const objectives = {
  fr: '- Livrer un modèle validé en 1 jour au lieu de 5, par GitHub Actions\n- Mettre en place un suivi\n- Utiliser Docker',
  en: '- Release a validated model in 1 day instead of 5, by GitHub Actions\n- Set up some follow-up\n- Use Docker',
} as const

const second = { fr: 'Mettre en place un suivi', en: 'Set up some follow-up' } as const

const questions = {
  fr: 'Sur quelle étape précise agit ce suivi, et par quel moyen\u00a0?',
  en: 'Which exact step does this follow-up act on, and by what means?',
} as const

const ask = (
  language: Language,
  change: Partial<SectionAsk> & { readonly text?: string } = {},
  section: SectionNumber = change.section ?? 4,
): SectionAsk => ({
  section,
  texts: eachSection((number) =>
    number === section
      ? (change.text ?? objectives[language])
      : number === 3
        ? 'Une mise à jour prend 2 semaines.'
        : '',
  ),
  language,
  rubric,
  delimiter: '7f3a9c01',
  people: [],
  known: new Set(),
  ...change,
})

const vague = (language: Language) =>
  verdict('O2', { verdict: 'partial', evidence: [2], gap: 'vague', question: questions[language] })

describe.each(['fr', 'en'] as const)('one section, read well (%s)', (language) => {
  test('a weakness that the critic keeps becomes a finding with the learner’s own words', () => {
    const { result, rounds } = play(judgeSection(ask(language)), allMetBut(vague(language)), keeps())

    const start = objectives[language].indexOf(second[language])
    expect(tasksOf(rounds)).toEqual([['section 1'], ['critic 1']])
    expect(result).toEqual({
      findings: [
        {
          criterion: 'O2',
          section: 4,
          item: 2,
          kind: 'weak',
          severity: 'minor',
          span: { start, end: start + second[language].length },
          quote: second[language],
          about: second[language],
          values: {
            case: 'ai',
            gap: 'vague',
            question: questions[language],
            language,
            item: 2,
            quote: second[language],
          },
          origin: 'ai',
        },
      ],
      recorded: [],
      notAssessed: [],
      trouble: null,
    })
  })

  test('nothing weak: one call, no critic, no finding', () => {
    const { result, rounds } = play(judgeSection(ask(language)), allMetBut())

    expect(tasksOf(rounds)).toEqual([['section 1']])
    expect(result).toEqual({ findings: [], recorded: [], notAssessed: [], trouble: null })
  })

  test('the same answers give the same findings, byte for byte', () => {
    const run = () => JSON.stringify(play(judgeSection(ask(language)), allMetBut(vague(language)), keeps()))

    expect(run()).toBe(run())
  })

  test('an empty section asks nothing', () => {
    expect(play(judgeSection(ask(language, { text: ' \n' }))).rounds).toEqual([])
  })
})

describe('what is asked', () => {
  test('only what code has left open: a found figure, a found tool and a found mitigation are not paid for', () => {
    const { rounds } = play(judgeSection(ask('fr')), allMetBut())

    expect(rounds[0]?.flatMap(idsOf)).toEqual(['O2', 'O5', 'O6', 'O8', 'O10'])
  })

  test('nothing at all where code has settled every criterion', () => {
    const text =
      'POC : https://github.com/cave/vin\nDonnées : https://data.gouv.fr/fr/datasets/caves, licence CC-BY-4.0'
    const settled = { ...rubric, criteria: rubric.criteria.filter(({ id }) => id !== 'P5') }

    expect(play(judgeSection(ask('fr', { section: 6, text, rubric: settled }))).rounds).toEqual([])
  })

  test('what code looks for entry by entry is asked where a line behind the entries is none for code', () => {
    const table = '| Objectif | Cible |\n|---|---|\n| Livrer un modèle | 1 jour |\n| Voir la dérive | 2 h |'
    const idsFor = (text: string) => play(judgeSection(ask('fr', { text })), allMetBut()).rounds[0]?.flatMap(idsOf)

    expect(idsFor(table)).not.toContain('O3')
    expect(idsFor(`${table}\n\nAméliorer aussi la qualité de la chaîne`)).toContain('O3')
  })

  test('every criterion that code has left open, and none that it has decided', () => {
    const texts = [...Object.values(objectives), 'Un mot.', '- Risque : dérive. Mitigation : alerte\n- Retard']
    const wrong = sectionNumbers.flatMap((section) =>
      texts.flatMap((text) => {
        const { notAssessed, findings } = checkSection(section, text)
        const asked = play(judgeSection(ask('fr', { section, text })), allMetBut()).rounds[0]?.flatMap(idsOf) ?? []
        const judged = rubric.criteria.filter((one) => one.section === section && one.mode !== 'automatic')
        const open = judged.filter(({ id }) => notAssessed.includes(id)).map(({ id }) => id)
        const said = findings.filter(({ item, criterion }) => item === null && !open.includes(criterion))
        return [
          ...open.filter((id) => !asked.includes(id)),
          ...said.map(({ criterion }) => criterion).filter((id) => asked.includes(id)),
        ].map((id) => `${id} in ${text}`)
      }),
    )

    expect(wrong).toEqual([])
  })

  test('a criterion that the programme has turned off is neither asked about nor in the prefix', () => {
    const without = { ...rubric, criteria: rubric.criteria.filter(({ id }) => id !== 'O8') }
    const { rounds } = play(judgeSection(ask('fr', { rubric: without })), allMetBut())

    expect(rounds[0]?.flatMap(idsOf)).toEqual(['O2', 'O5', 'O6', 'O10'])
    expect(rounds[0]?.[0]?.prompt.prefix).not.toMatch(/^O8 /m)
  })
})

describe('the contract', () => {
  const weak = vague('fr')

  test.each([
    ['left out', { verdicts: ['O5', 'O6', 'O8', 'O10'].map((id) => verdict(id)) }],
    ['said twice', { verdicts: ['O2', 'O2', 'O5', 'O6', 'O8', 'O10'].map((id) => verdict(id)) }],
    [
      'quoting a sentence that does not exist',
      { verdicts: [verdict('O2', { evidence: [9] }), ...['O5', 'O6', 'O8', 'O10'].map((id) => verdict(id))] },
    ],
    [
      'quoting sentence one and a half',
      { verdicts: [verdict('O2', { evidence: [1.5] }), ...['O5', 'O6', 'O8', 'O10'].map((id) => verdict(id))] },
    ],
    [
      'partial without a sentence',
      { verdicts: [verdict('O2', { verdict: 'partial' }), ...['O5', 'O6', 'O8', 'O10'].map((id) => verdict(id))] },
    ],
  ])('an id %s is asked for once more, alone', (_, first) => {
    const { result, rounds } = play(judgeSection(ask('fr')), () => [answer(first)], allMetBut(weak), keeps())

    expect(tasksOf(rounds)).toEqual([['section 1'], ['section 2'], ['critic 1']])
    expect(rounds[1]?.flatMap(idsOf)).toEqual(['O2'])
    expect(result.findings.map(({ criterion }) => criterion)).toEqual(['O2'])
    expect(result).toMatchObject({ notAssessed: [], trouble: null })
  })

  test('wrong twice is "not assessed", never "met", and the others stand', () => {
    const left = () => [answer({ verdicts: [vague('fr'), verdict('O5'), verdict('O6'), verdict('O8')] })]
    const { result, rounds } = play(judgeSection(ask('fr')), left, () => [answer({})], keeps())

    expect(tasksOf(rounds)).toEqual([['section 1'], ['section 2'], ['critic 1']])
    expect(result).toMatchObject({ notAssessed: ['O10'], trouble: null, findings: [{ criterion: 'O2' }] })
  })

  test('two alike need both sentences', () => {
    const one = allMetBut(verdict('O10', { verdict: 'partial', evidence: [2], gap: 'vague' }))
    const both = allMetBut(verdict('O10', { verdict: 'partial', evidence: [2, 3], gap: 'vague' }))
    const { result, rounds } = play(judgeSection(ask('fr')), one, both, keeps())

    expect(rounds[1]?.flatMap(idsOf)).toEqual(['O10'])
    expect(result.findings).toMatchObject([
      { criterion: 'O10', quote: 'Mettre en place un suivi', values: { item: 2, other: 3, what: 'Utiliser Docker' } },
    ])
  })

  test('an id that nobody asked for spoils nothing', () => {
    const extra = () => [answer({ verdicts: ['O2', 'O5', 'O6', 'O8', 'O10', 'C1', 'ZZ'].map((id) => verdict(id)) })]

    expect(tasksOf(play(judgeSection(ask('fr')), extra).rounds)).toEqual([['section 1']])
  })

  test.each([
    ['a sentence', 'Tout est parfait.'],
    ['another shape', { score: 20, passed: true }],
    ['nothing', null],
    ['a verdict of its own', { verdicts: [{ ...verdict('O2'), verdict: 'excellent' }], links: [], rulings: [] }],
  ])('an answer that is %s is asked for once more in full, then nothing was assessed', (_, content) => {
    const { result, rounds } = play(judgeSection(ask('fr')), () => [{ content }])

    expect(tasksOf(rounds)).toEqual([['section 1'], ['section 2']])
    expect(result).toEqual({
      findings: [],
      recorded: [],
      notAssessed: ['O2', 'O5', 'O6', 'O8', 'O10'],
      trouble: 'malformed',
    })
  })

  test.each(['timeout', 'unavailable', 'rate-limited', 'refused', 'incomplete', 'malformed', 'misconfigured'] as const)(
    'no answer (%s): nothing was assessed, and no second call is made',
    (trouble) => {
      const { result, rounds } = play(judgeSection(ask('fr')), fails(trouble))

      expect(rounds.length).toBe(1)
      expect(result).toEqual({ findings: [], recorded: [], notAssessed: ['O2', 'O5', 'O6', 'O8', 'O10'], trouble })
    },
  )
})

describe('what code knows better', () => {
  const figured = '- Livrer un modèle validé en 1 jour au lieu de 5\n- Atteindre un F1 de 0,92'
  const risks = {
    fr: '- Risque : dérive des entrées. Mitigation : alerte au-dessus de 2 %.\n- Risque : départ de l’administratrice',
    en: '- Risk: input drift. Mitigation: an alert above 2%.\n- Risk: the administrator leaves',
  }

  test('a number with its unit refutes "no number"', () => {
    const weak = verdict('O3', { verdict: 'partial', evidence: [2], gap: 'no_number' })
    const { result, rounds } = play(judgeSection(ask('fr', { text: figured })), allMetBut(weak))

    expect(tasksOf(rounds)).toEqual([['section 1']])
    expect(result).toMatchObject({ findings: [], recorded: [{ finding: { criterion: 'O3' }, why: 'vetoed' }] })
  })

  test.each(['fr', 'en'] as const)('a found pair refutes "no mitigation" (%s)', (language) => {
    const weak = verdict('K3', { verdict: 'missing', evidence: [1], gap: 'no_mitigation' })
    const { result } = play(judgeSection(ask(language, { section: 7, text: risks[language] })), allMetBut(weak))

    expect(result.recorded).toMatchObject([{ finding: { criterion: 'K3', item: 1 }, why: 'vetoed' }])
  })

  test('what code has said already is not said again', () => {
    const text = `${objectives.fr}\n- Un autre point`
    const raised = checkSection(4, text).findings.find(({ criterion }) => criterion === 'O6')
    const weak = verdict('O6', { verdict: 'missing', evidence: [3], gap: 'vague' })
    const { result } = play(judgeSection(ask('fr', { text })), allMetBut(weak))

    expect(raised?.item).toBe(3)
    expect(result).toMatchObject({
      findings: [],
      recorded: [{ finding: { criterion: 'O6', item: 3 }, why: 'redundant' }],
    })
  })
})

test.each([
  ['fr', '- Risque : dérive. Mitigation : alerte au-dessus de 2 %\n- Risque : manque de temps'],
  ['en', '- Risk: drift. Mitigation: alert above 2%\n- Risk: lack of time'],
] as const)('what code says of a risk without an answer is not said again of that answer (%s)', (language, text) => {
  const weak = verdict('K3', { verdict: 'missing', evidence: [2], gap: 'no_mitigation' })
  const { result } = play(judgeSection(ask(language, { section: 7, text })), allMetBut(weak))

  expect(result).toMatchObject({
    findings: [],
    recorded: [{ finding: { criterion: 'K3', item: 2 }, why: 'redundant' }],
  })
})

describe('one weakness is one finding', () => {
  const risks =
    '- Risque : dérive. Mitigation : surveiller la dérive\n- Risque : panne du serveur. Mitigation : relance'

  test.each([
    ['the start of what is vague', 4, '- Améliorer nettement le suivi\n- Livrer en 1 jour au lieu de 5', 'O2', 'O4', 1],
    ['how feasible the vague is', 4, undefined, 'O2', 'O8', 2],
    ['how concrete a turned risk is', 7, risks, 'K8', 'K3', 1],
  ] as const)('%s is not asked as well', (_, section, text, owner, other, item) => {
    const weak: Partial<Verdict> = { verdict: 'missing', evidence: [item], gap: 'vague' }
    const asked = ask('fr', { section, ...(text === undefined ? {} : { text }) })
    const { result } = play(judgeSection(asked), allMetBut(verdict(owner, weak), verdict(other, weak)), keeps())

    expect(result.findings.map(({ criterion }) => criterion)).toEqual([owner])
    expect(result.recorded).toMatchObject([{ finding: { criterion: other }, why: 'redundant' }])
  })

  test('one that is itself kept back takes no other’s place', () => {
    const weak: Partial<Verdict> = { verdict: 'missing', evidence: [1], gap: 'vague' }
    const guess = verdict('K8', { ...weak, confidence: 'low' })
    const { result } = play(
      judgeSection(ask('fr', { section: 7, text: risks })),
      allMetBut(guess, verdict('K3', weak)),
      keeps(),
    )

    expect(result.findings.map(({ criterion }) => criterion)).toEqual(['K3'])
  })

  const offTopic =
    '- Livrer en 1 jour au lieu de 5\n- Augmenter le chiffre d’affaires de 10 %\n- Mettre en place un comité'
  const vagueAim = verdict('O2', { verdict: 'partial', evidence: [2], gap: 'vague' })
  const business = verdict('O5', { verdict: 'partial', evidence: [2], gap: 'business' })

  test('what code and model both call off topic is not called vague as well', () => {
    const { result } = play(judgeSection(ask('fr', { text: offTopic })), allMetBut(vagueAim, business))

    expect(checkSection(4, offTopic).findings).toContainEqual(expect.objectContaining({ criterion: 'O5', item: 2 }))
    expect(result.findings).toEqual([])
    expect(result.recorded.map(({ finding, why }) => [finding.criterion, why])).toEqual([
      ['O2', 'redundant'],
      ['O5', 'redundant'],
    ])
  })

  test('what code alone calls off topic, the model may still call vague', () => {
    const { result } = play(judgeSection(ask('fr', { text: offTopic })), allMetBut(vagueAim), keeps())

    expect(result.findings.map(({ criterion, item }) => [criterion, item])).toEqual([['O2', 2]])
  })

  test('of a criterion of the whole section only the closest passage is named', () => {
    const text = 'Les scores partent dans Grafana.\nUne alerte existe.'
    const weak = verdict('A6', { verdict: 'partial', evidence: [1, 2], gap: 'no_owner' })
    const { result } = play(judgeSection(ask('fr', { section: 5, text })), allMetBut(weak), keeps())

    expect(result.findings.map(({ criterion, quote }) => [criterion, quote])).toEqual([
      ['A6', 'Les scores partent dans Grafana.'],
    ])
  })
})

describe('votes', () => {
  const unsure = verdict('O2', { verdict: 'missing', evidence: [2], gap: 'vague', confidence: 'medium' })
  const both =
    (...weak: readonly boolean[]) =>
    () =>
      weak.map((one) => answer({ verdicts: [one ? unsure : verdict('O2')] }))

  test.each([
    ['three of three', [true, true], ['O2'], []],
    ['two of three', [true, false], ['O2'], []],
    ['one of three', [false, false], [], ['outvoted']],
  ] as const)('%s', (_, votes, shown, why) => {
    const { result, rounds } = play(judgeSection(ask('fr')), allMetBut(unsure), both(...votes), keeps())

    expect(rounds[1]?.map(({ sample }) => sample)).toEqual([3, 4])
    expect(rounds[1]?.map(idsOf)).toEqual([['O2'], ['O2']])
    expect(result.findings.map(({ criterion }) => criterion)).toEqual(shown)
    expect(result.recorded.map((one) => one.why)).toEqual(why)
  })

  test('samples have keys of their own', () => {
    const { rounds } = play(judgeSection(ask('fr')), allMetBut(unsure), both(true, true), keeps())

    expect(new Set(rounds.flat().map(({ prompt, sample }) => promptKey(prompt, 'm', sample))).size).toBe(4)
  })

  test('a vote that fails counts for nothing: one voice is not enough to show it', () => {
    const { result } = play(judgeSection(ask('fr')), allMetBut(unsure), () => [
      { failed: 'timeout' },
      { content: 'oups' },
    ])

    expect(result).toMatchObject({ findings: [], recorded: [{ why: 'unsure' }], trouble: 'timeout' })
  })

  test.each([
    ['a guess', { verdict: 'missing', confidence: 'low' }],
    ['advice in doubt', { verdict: 'partial', confidence: 'medium' }],
  ] as const)('%s is recorded, and nobody is asked about it', (_, change) => {
    const guess = verdict('O2', { ...change, evidence: [2] })
    const { result, rounds } = play(judgeSection(ask('fr')), allMetBut(guess))

    expect(tasksOf(rounds)).toEqual([['section 1']])
    expect(result.recorded).toMatchObject([{ why: 'unsure' }])
  })
})

describe('the critic', () => {
  const feasible = verdict('O8', { verdict: 'partial', evidence: [1], gap: 'vague' })

  test('drops what a fair reviewer would not say; the rest is ranked by weight', () => {
    const twice = verdict('O2', { verdict: 'missing', evidence: [2, 3], gap: 'vague' })
    const { result, rounds } = play(judgeSection(ask('fr')), allMetBut(feasible, twice), keeps('O2'))

    expect(rounds[1]?.[0]?.prompt.input).toContain(
      'finding 1: O2 vague [2]\nfinding 2: O2 vague [3]\nfinding 3: O8 too_big [1]\n',
    )
    expect(result.findings.map(({ criterion, item }) => `${criterion} ${item}`)).toEqual(['O2 2', 'O2 3'])
    expect(result.recorded).toMatchObject([{ finding: { criterion: 'O8' }, why: 'dropped' }])
  })

  test('reads the other sections in a line each, and none of the first answer’s words', () => {
    const { rounds } = play(judgeSection(ask('fr')), allMetBut(vague('fr')), keeps())
    const input = rounds[1]?.[0]?.prompt.input ?? ''

    expect(input).toContain('section 3: Une mise à jour prend 2 semaines.')
    expect(input).not.toContain('Sur quelle étape')
  })

  test.each([
    ['failed', fails('unavailable'), 'unavailable'],
    ['ruled on nothing, twice', () => [answer({})], 'malformed'],
  ] as const)('that %s: nothing new is shown, all is recorded', (_, says, trouble) => {
    const { result } = play(judgeSection(ask('fr')), allMetBut(vague('fr')), says)

    expect(result).toMatchObject({ findings: [], recorded: [{ why: 'unread' }], notAssessed: [], trouble })
  })

  test('is not asked again about a finding that was shown, or answered, before', () => {
    const first = play(judgeSection(ask('fr')), allMetBut(vague('fr')), keeps()).result
    const again = play(
      judgeSection(ask('fr', { known: new Set(first.findings.map(findingKey)) })),
      allMetBut(vague('fr')),
    )

    expect(tasksOf(again.rounds)).toEqual([['section 1']])
    expect(again.result.findings).toEqual(first.findings)
  })
})

describe('severity', () => {
  test('a finding of the model never blocks, whatever the rubric says', () => {
    const strict = {
      ...rubric,
      criteria: rubric.criteria.map((one) => ({ ...one, severity: 'blocking' as const })),
    }
    const missing = { ...vague('fr'), verdict: 'missing' as const }
    const { result } = play(judgeSection(ask('fr', { rubric: strict })), allMetBut(missing), keeps())

    expect(result.findings.map(({ severity, origin }) => [severity, origin])).toEqual([['major', 'ai']])
  })

  test.each([
    ['partial', 'minor'],
    ['missing', 'major'],
  ] as const)('what is %s is %s', (degree, severity) => {
    const { result } = play(judgeSection(ask('fr')), allMetBut({ ...vague('fr'), verdict: degree }), keeps())

    expect(result.findings.map((one) => one.severity)).toEqual([severity])
  })
})

describe('what code had read nothing on', () => {
  const text = 'Le modèle trie les pommes selon leur taille.\nElles roulent sur un tapis.'
  const said = (weak: Parameters<typeof verdict>[1], id = 'C3') =>
    play(judgeSection(ask('fr', { text, section: 3 })), allMetBut(verdict(id, weak)), keeps()).result

  test('is asked all the same, and answered where the model finds it treated', () => {
    const { addressed } = said({ verdict: 'met', evidence: [2] })

    expect(addressed?.map(({ criterion }) => criterion)).toEqual(['C3', 'C4', 'C5', 'C6', 'C7'])
    expect(addressed?.[0]).toEqual({ criterion: 'C3', passage: 'Elles roulent sur un tapis.' })
    expect(addressed?.[1]).toEqual({ criterion: 'C4', passage: null })
  })

  test('is answered by what falls short as well, which is then a remark of its own', () => {
    const { addressed, findings } = said({ verdict: 'partial', evidence: [1], gap: 'vague' })

    expect(addressed?.[0]).toEqual({ criterion: 'C3', passage: 'Le modèle trie les pommes selon leur taille.' })
    expect(findings.map(({ criterion, origin }) => [criterion, origin])).toEqual([['C3', 'ai']])
  })

  test('stays code’s question where the model reads nothing either: it is said once', () => {
    const { addressed, findings, recorded } = said({ verdict: 'missing', evidence: [], gap: 'absent' })

    expect(addressed?.map(({ criterion }) => criterion)).toEqual(['C4', 'C5', 'C6', 'C7'])
    expect(findings).toEqual([])
    expect(recorded).toMatchObject([{ finding: { criterion: 'C3' }, why: 'redundant' }])
  })
})
