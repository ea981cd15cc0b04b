import { describe, expect, test } from 'vitest'
import { openRemarks } from '../../../src/flows/coach/remarks.ts'
import { askOnClaims } from '../../../src/flows/evidence/ask-on-claims.ts'
import { answersIn } from '../../../src/flows/evidence/claim-answers.ts'
import type { RepositoryEvidence } from '../../../src/flows/evidence/inspection.ts'
import type { Proposal } from '../../../src/flows/model/proposal.ts'
import { findingId } from '../../../src/rubric/finding.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { isOnClaim } from '../../../src/rubric/facts/claim-findings.ts'
import { languages } from '../../../src/text/language.ts'
import { inspected } from '../../support/inspected.ts'
import { submit } from '../../support/stages.ts'
import { buttonsOf, people, type Table, told } from '../../support/table.ts'
import { claiming, factsWith, lookedAt, withClaim, withOther } from '../../support/with-claim.ts'

const { camille, nadia, sacha } = people

/** The open questions about claims, as `severity facts`. */
const asked = ({ findings }: Proposal): readonly string[] =>
  findings.flatMap((one) =>
    isOnClaim(one) && one.life === 'open' ? [`${one.severity} ${String(one.values['facts'])}`] : [],
  )

const coach = (t: Table): string => {
  const slot = `coach:5#${t.proposal().sections[5].runs}`
  return t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === slot)?.view.text ?? ''
}

/** The press under the question about this fact, in the list of all that is asked about the section. */
function pressOf(t: Table, action: string, fact = 'container') {
  const finding = t.proposal().findings.find((one) => isOnClaim(one) && String(one.values['facts']).startsWith(fact))
  const views = t.press(camille, 'see-all', { section: '5' }).effects.map(({ view }) => view)
  const presses = views.flatMap((view) => buttonsOf(view).map(({ press }) => press))
  const found = presses.find(
    ({ action: name, args }) => name === action && finding !== undefined && args['remark'] === findingId(finding),
  )
  if (found === undefined) throw new Error(`no ${action} under a question about ${fact}`)
  return found
}

/** The same sights are found anew, or others. */
function lookAgain(t: Table, repositories: readonly RepositoryEvidence[] = [inspected(factsWith())]): Table {
  return withOther(t, (proposal) => askOnClaims(lookedAt(proposal, repositories), rubric).proposal)
}

const notInspected: RepositoryEvidence = {
  type: 'not inspected',
  asked: 'ada/charts',
  why: 'limited',
  at: '2026-11-28T20:00:00.000Z',
  retryAt: null,
}

test('what is said to be there is asked about by itself, what is described in one question, and neither stops a submission', () => {
  const t = withClaim()

  expect(asked(t.proposal())).toEqual(['major container', 'minor tracking dashboards'])
  expect(coach(t)).toContain(
    'Section 5: “We have put the service into Docker”. At commit 3f2a1b0 of ada/demand (names of files, and the text of 4 of them), I see no Dockerfile or compose file.',
  )
  submit(t)
  expect(t.proposal().state).toBe('submitted')
})

test('a rubric without this criterion asks nothing', () => {
  const without = { ...rubric, criteria: rubric.criteria.filter(({ id }) => id !== 'X14') }

  expect(asked(askOnClaims(withClaim().proposal(), without).proposal)).toEqual([])
})

describe('two repositories are judged together', () => {
  const charts = (sights: Parameters<typeof factsWith>[0]) =>
    inspected(factsWith(sights), { name: 'ada/charts', commit: '77c0d1e2' })

  test.each<[string, readonly RepositoryEvidence[], readonly string[]]>([
    [
      'seen in either',
      [inspected(factsWith()), charts({ container: 'seen', tracking: 'seen', dashboards: 'seen' })],
      [],
    ],
    [
      'unknown in either',
      [charts({ container: 'unknown', tracking: 'unknown' }), inspected(factsWith())],
      ['minor dashboards'],
    ],
    ['absent in both', [inspected(factsWith()), charts({})], ['major container', 'minor tracking dashboards']],
    ['one that could not be looked at', [inspected(factsWith()), notInspected], []],
    ['none that could be looked at', [notInspected], []],
    ['none', [], []],
  ])('%s', (_, repositories, expected) => {
    expect(asked(withClaim('en', repositories).proposal())).toEqual(expected)
  })

  test('the question names both commits', () => {
    expect(coach(withClaim('fr', [inspected(factsWith()), charts({})]))).toContain(
      'Aux commits 3f2a1b0 de ada/demand et 77c0d1e de ada/charts (noms de fichiers, et texte de 8 d’entre eux), je ne vois pas de Dockerfile ni de fichier compose.',
    )
  })
})

describe.each(['failed', 'asked'] as const)('while an inspection has %s', (status) => {
  test('nothing new is asked, and what was asked stays as long as its passage', () => {
    const t = withClaim()
    const fresh = { ...t.proposal(), findings: [] }
    expect(asked(askOnClaims(lookedAt(fresh, [inspected(factsWith())], status), rubric).proposal)).toEqual([])

    const waiting = withOther(t, (proposal) => lookedAt(proposal, [inspected(factsWith())], status))
    waiting.press(camille, 'coach', { section: '5' })
    expect(asked(waiting.proposal())).toHaveLength(2)
    waiting.fill(camille, 'edit', { text: 'MLflow tracks the runs; Grafana shows the curves.' }, { section: '5' })
    waiting.press(camille, 'coach', { section: '5' })
    expect(asked(waiting.proposal())).toEqual(['minor tracking dashboards'])
  })
})

describe.each(languages)('*It comes later* (%s)', (language) => {
  test('closes the question until its passage or what is seen changes', () => {
    const t = withClaim(language)
    const answer = told(t.press(camille, 'say-later', pressOf(t, 'say-later').args))
    expect(answer).toContain(language === 'fr' ? 'c’est pour plus tard' : 'that comes later')
    expect(coach(t)).not.toContain('Dockerfile')

    const same = lookAgain(t)
    same.press(camille, 'coach', { section: '5' })
    expect(asked(same.proposal())).toEqual(['minor tracking dashboards'])

    const other = lookAgain(t, [inspected(factsWith({ container: 'declared' }))])
    expect(asked(other.proposal())).toEqual(['major container', 'minor tracking dashboards'])

    same.fill(camille, 'edit', { text: claiming[language].replace('Docker', 'Docker Compose') }, { section: '5' })
    same.press(camille, 'coach', { section: '5' })
    expect(asked(same.proposal())).toEqual(['major container', 'minor tracking dashboards'])
  })
})

test('what comes later is marked as planned for whoever reviews, while its passage stands', () => {
  const t = withClaim()
  t.press(camille, 'say-later', pressOf(t, 'say-later', 'tracking').args)

  expect(asked(t.proposal())).toEqual(['major container'])
  expect(answersIn(t.proposal(), 5).map(({ fact, type, passage }) => [fact, type, passage])).toEqual([
    ['tracking', 'planned', 'MLflow tracks the runs'],
    ['dashboards', 'planned', 'Grafana shows the curves.'],
  ])
  const edited = withOther(t, (proposal) => proposal)
  edited.fill(camille, 'edit', { text: 'MLflow tracks the runs.' }, { section: '5' })
  expect(answersIn(edited.proposal(), 5).map(({ fact }) => fact)).toEqual(['tracking'])

  submit(t)
  const read = told(t.press(nadia, 'read', { version: '1' }))
  expect(read).toContain('For later, says the author: “MLflow tracks the runs”')
  expect(read).toContain('For later, says the author: “Grafana shows the curves.”')
})

describe('*It is elsewhere*', () => {
  test('needs a link, beside its field', () => {
    const t = withClaim()
    const { args } = pressOf(t, 'say-elsewhere')

    expect(t.fill(camille, 'say-elsewhere', { link: 'on our server', keep: [] }, args).errors).toEqual({
      link: 'A link is needed here, such as https://github.com/team/repository.',
    })
    expect(asked(t.proposal())).toHaveLength(2)
  })

  test('is noted with its link, and section 6 stays as it is unless its author says so', () => {
    const t = withClaim()
    const { args } = pressOf(t, 'say-elsewhere')
    const before = t.proposal().sections[6]
    const link = 'https://github.com/ada/service'

    expect(told(t.fill(camille, 'say-elsewhere', { link, keep: [] }, args))).toContain('I have not looked there')
    expect(t.proposal().sections[6]).toEqual(before)
    expect(answersIn(t.proposal(), 5)).toMatchObject([{ fact: 'container', type: 'elsewhere', link }])
    expect(asked(lookAgain(t).proposal())).toEqual(['minor tracking dashboards'])
    expect(told(t.fill(camille, 'say-elsewhere', { link, keep: [] }, args))).toContain('No such remark is open')
  })

  test('goes into section 6 where that is ticked, once, and one press takes it out again', () => {
    const t = withClaim()
    const link = 'https://github.com/ada/service'
    const step = t.fill(camille, 'say-elsewhere', { link, keep: ['add'] }, pressOf(t, 'say-elsewhere').args)

    expect(told(step)).toContain('The link is in section 6 now')
    expect(
      t
        .proposal()
        .sections[6].pieces.map(({ text }) => text)
        .at(-1),
    ).toBe(link)
    const second = pressOf(t, 'say-elsewhere', 'tracking')
    expect(told(t.fill(camille, 'say-elsewhere', { link, keep: ['add'] }, second.args))).toContain('Noted')
    expect(t.proposal().sections[6].pieces.filter(({ text }) => text === link)).toHaveLength(1)
  })
})

test('*I will add it* says where, and the question stays open', () => {
  const t = withClaim()
  const answer = told(t.press(camille, 'say-adding', pressOf(t, 'say-adding').args))

  expect(answer).toContain('https://github.com/ada/demand')
  expect(asked(t.proposal())).toHaveLength(2)
})

test.each(['say-later', 'say-adding', 'say-elsewhere'])(
  '%s is its authors’ alone, and for as long as they write',
  (action) => {
    const t = withClaim()
    const { args } = pressOf(t, action)
    const fields = { link: 'https://github.com/ada/service', keep: [] }
    const act = (who: typeof camille) =>
      action === 'say-elsewhere' ? t.fill(who, action, fields, args) : t.press(who, action, args)

    act(sacha)
    expect(asked(t.proposal())).toHaveLength(2)
    submit(t)
    const { findings } = t.proposal()
    act(camille)
    expect(t.proposal().findings).toEqual(findings)
    expect(t.proposal().claimAnswers).toBeUndefined()
  },
)

test('what is said twice changes nothing the second time', () => {
  const t = withClaim()
  const { args } = pressOf(t, 'say-later')
  t.press(camille, 'say-later', args)
  const { claimAnswers } = t.proposal()

  expect(told(t.press(camille, 'say-later', args))).toContain('No such remark is open')
  expect(t.proposal().claimAnswers).toEqual(claimAnswers)
})

describe('what the repository shows and the text does not say', () => {
  const shows = [inspected(factsWith({ tests: 'seen', container: 'seen', tracking: 'seen', dashboards: 'seen' }))]
  const offers = (proposal: Proposal) => askOnClaims(proposal, rubric).effects.filter(({ type }) => type === 'post')

  test('is offered once, each thing', () => {
    const t = withClaim('en', shows)
    expect(offers(t.proposal())).toHaveLength(1)
    const { proposal } = askOnClaims(t.proposal(), rubric)
    expect(offers(lookedAt(proposal, shows))).toEqual([])
    const later = offers(lookedAt(proposal, [inspected(factsWith({ tests: 'seen', lock: 'seen', container: 'seen' }))]))
    expect(later).toHaveLength(1)
    const words = later.map((one) => ('view' in one ? one.view.text : '')).join()
    expect(words).toContain('lock.txt')
    expect(words).not.toContain('tests.txt')
  })

  test('is no tip for a section 5 without a word, nor while it is with the reviewers', () => {
    const t = withClaim('en', shows)
    const { sections } = t.proposal()
    const empty = { ...sections[5], pieces: [], words: 0 }
    expect(offers({ ...t.proposal(), sections: { ...sections, 5: empty } })).toEqual([])
    submit(t)
    expect(offers(t.proposal())).toEqual([])
  })
})

test('the card of a section counts what an inspection asks, as the coach’s message does', () => {
  const t = withClaim('en', [inspected(factsWith({ container: 'seen', tracking: 'seen', dashboards: 'seen' }))])
  const before = t.proposal()
  const { proposal, effects } = askOnClaims(lookedAt(before, [inspected(factsWith())]), rubric)

  const shown = new Map(effects.flatMap((one) => (one.type === 'show' ? [[one.slot, one.view.text] as const] : [])))
  const remarks = openRemarks(proposal, 5, rubric).length
  expect(remarks).toBe(openRemarks(before, 5, rubric).length + 2)
  expect(shown.get(`coach:5#${proposal.sections[5].runs}`)).toMatch(new RegExp(`\\b${remarks} remarks`))
  expect(shown.get(`section:5#${proposal.sections[5].cards}`)).toContain(`${remarks} remarks`)
})

test('a section that the coach had nothing to say of gets its message when an inspection asks, one that nobody checked waits', () => {
  const t = withClaim('en', [inspected(factsWith({ container: 'seen', tracking: 'seen', dashboards: 'seen' }))])
  const { sections, ...others } = t.proposal()
  const silent = { ...others, findings: [], sections: { ...sections, 5: { ...sections[5], coached: 0 } } }
  const unchecked = { ...silent, sections: { ...sections, 5: { ...sections[5], runs: 0, coached: 0 } } }
  const slots = (proposal: Proposal) =>
    askOnClaims(lookedAt(proposal, [inspected(factsWith())]), rubric).effects.flatMap((one) =>
      one.type === 'show' ? [one.slot] : [],
    )

  expect(slots(silent)).toContain(`coach:5#${sections[5].runs}`)
  expect(slots(unchecked).filter((slot) => slot.startsWith('coach:'))).toEqual([])
})
