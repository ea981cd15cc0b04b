import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { questionOf } from '../../src/rubric/question.ts'
import { type LookedLinks, nothingLooked } from '../../src/rubric/reading/looked-links.ts'
import { findSources } from '../../src/rubric/sources/find-sources.ts'
import { readLicence } from '../../src/rubric/sources/read-licence.ts'
import { lookedAt, ruleOn, type SourceEvidence } from '../../src/rubric/sources/source-evidence.ts'
import { rubric } from '../../src/rubric/rubric.ts'

const at = '2026-11-28T20:00:00Z'
const hives = 'https://www.kaggle.com/datasets/bee/hives'
const tides = 'https://zenodo.org/records/1234567'

/** What the hosts of a text's sources state, in order; `lost` for one that did not answer. */
function looked(text: string, ...stated: readonly (string | null)[]): LookedLinks {
  const sources = findSources(text).flatMap(({ source }, index): readonly SourceEvidence[] => {
    const words = stated[index]
    if (words === undefined) return []
    if (words === 'lost') return [{ type: 'not verified', ...lookedAt(source, at), why: 'slow', retryAt: null }]
    const rule = ruleOn(source, at)
    return [rule ?? { type: 'told', ...lookedAt(source, at), ...readLicence(words ?? ''), by: 'host', stated: words }]
  })
  return { repositories: [], sources }
}

/** The findings of P1 to P5 but P2, each as its criterion, its case or quote, and its severity. */
function raised(text: string, links: LookedLinks): readonly string[] {
  return checkSection(6, text, rubric, links)
    .findings.filter(({ criterion }) => ['P1', 'P3', 'P4', 'P5'].includes(criterion))
    .map(
      ({ criterion, values, quote, about, severity }) => `${criterion} ${values['case'] ?? quote ?? about} ${severity}`,
    )
    .filter((one) => !one.startsWith('P1 no repository'))
}

describe('what hosts say of a source', () => {
  test.each<[string, readonly (string | null)[], readonly string[]]>([
    [`Ruches : ${hives}`, ['CC0: Public Domain'], ['P3 told minor']],
    [`Ruches : ${hives}`, ['CC BY-NC-SA 4.0'], ['P4 closed major']],
    [`Ruches : ${hives}`, ['openrail'], ['P5 terms major']],
    [`Ruches : ${hives}`, [null], ['P3 unsaid major']],
    [`Ruches : ${hives}`, ['Our own words'], ['P3 unread major']],
    [`Ruches : ${hives}`, ['lost'], ['P3 no licence stated major']],
    [`Ruches : ${hives}`, [], ['P3 no licence stated major']],
    [`Ruches : ${hives} (CC0)`, ['CC0: Public Domain'], []],
    [`Ruches : ${hives} (CC0)`, ['Our own words'], []],
    [`Ruches : ${hives} (CC0)`, ['CC BY-NC-SA 4.0'], ['P3 differs major']],
    [`Ruches : ${hives} (CC BY-NC-SA 4.0)`, ['CC BY-NC-SA 4.0'], ['P4 closed major']],
    [`Ruches : ${hives} (CC BY-NC-SA 4.0)`, ['lost'], ['P4 CC BY-NC-SA major']],
    [`Ruches : ${hives}\nMarées : ${tides}`, ['MIT', 'lost'], ['P3 no licence stated major']],
    [`Ruches : ${hives}\nMarées : ${tides}`, ['MIT', 'cc-by-4.0'], ['P3 told minor', 'P3 told minor']],
    [`Ruches : ${hives} (MIT)\nMarées : ${tides}`, ['MIT', 'cc-by-4.0'], ['P3 told minor']],
    [`Ruches : ${hives}\nMarées : ${tides}\n\nTout est sous licence ouverte.`, ['MIT', 'cc-by-4.0'], []],
    ['Marées : https://www.kaggle.com/c/marees (ODbL)', [null], ['P5 competition major']],
    ['Films : https://grouplens.org/datasets/movielens/', [null], ['P4 restricted major']],
  ])('%j, whose hosts state %j', (text, stated, expected) => {
    expect(raised(text, looked(text, ...stated))).toEqual(expected)
  })

  test('is asked at the link, with the host, its words and the day', () => {
    const text = `Ruches : ${hives}`
    const [finding] = checkSection(6, text, rubric, looked(text, 'CC BY-NC-SA 4.0')).findings.filter(
      ({ criterion }) => criterion === 'P4',
    )

    expect(finding).toMatchObject({
      quote: hives,
      values: { host: 'Kaggle', licence: 'CC BY-NC-SA 4.0', day: '2026-11-28' },
    })
    expect(finding && questionOf(finding, 'en')).toBe(
      'Kaggle says CC BY-NC-SA 4.0 (28 November 2026); the guide asks for open data. Is there an open source of the same kind?',
    )
  })

  test('of another section changes nothing', () => {
    const text = `Ruches : ${hives}`

    expect(checkSection(5, text, rubric, looked(text, 'CC BY-NC-SA 4.0'))).toEqual(checkSection(5, text, rubric))
  })
})

describe('a repository', () => {
  const links = (...standings: readonly (readonly [string, LookedLinks['repositories'][number]['standing']])[]) => ({
    ...nothingLooked,
    repositories: standings.map(([asked, standing]) => ({ asked, standing, at })),
  })
  const text = 'POC : https://github.com/Ada/demand'

  test.each<[LookedLinks, readonly string[]]>([
    [links(['ada/demand', 'missing']), ['P1 unseen major']],
    [links(['ada/demand', 'private']), ['P1 unseen major']],
    [links(['ada/demand', 'seen']), []],
    [links(['ada/demand', 'slow']), []],
    [links(['ada/demand', 'empty']), []],
    [links(['ada/other', 'missing']), []],
    [nothingLooked, []],
  ])('%j', (found, expected) => {
    expect(raised(`${text}\nSans données`, found).filter((one) => one.startsWith('P1'))).toEqual(expected)
  })

  test('beside one that is public is not asked about', () => {
    const two = `${text}\nDéploiement : https://github.com/ada/charts`

    expect(
      raised(two, links(['ada/demand', 'missing'], ['ada/charts', 'seen'])).filter((one) => one.startsWith('P1')),
    ).toEqual([])
    expect(raised(two, links(['ada/demand', 'missing'], ['ada/charts', 'missing']))).toContain('P1 unseen major')
  })
})
