import { describe, expect, test } from 'vitest'
import { criterion } from '../../../src/rubric/criteria/criteria.ts'
import type { Finding } from '../../../src/rubric/finding.ts'
import { questionOf } from '../../../src/rubric/question.ts'
import { askAboutSource } from '../../../src/rubric/sources/ask-about-source.ts'
import { describeSource } from '../../../src/rubric/sources/describe-source.ts'
import { findSources } from '../../../src/rubric/sources/find-sources.ts'
import { readLicence } from '../../../src/rubric/sources/read-licence.ts'
import {
  evidenceOn,
  freshSource,
  lookedAt,
  ruleOn,
  type SourceEvidence,
} from '../../../src/rubric/sources/source-evidence.ts'
import { writtenLicences } from '../../../src/rubric/sources/written-licences.ts'
import type { Language } from '../../../src/text/language.ts'

const at = '2026-11-28T20:00:00Z'

/** What there is to ask about the first source of a text whose host states this; null for nothing. */
function ask(text: string, stated: string | null, language: Language = 'fr'): string | null {
  const [found] = findSources(text)
  if (found === undefined) throw new Error(`no source in ${text}`)
  const licence = readLicence(stated ?? '')
  const told: SourceEvidence = ruleOn(found.source, at) ?? {
    type: 'told',
    ...lookedAt(found.source, at),
    ...licence,
    by: 'host',
    stated,
  }
  const asked = askAboutSource(told, writtenLicences(text, found.link))
  if (asked === null) return null
  const { kind, section } = criterion(asked.criterion)
  const finding: Finding = {
    ...asked,
    section: section === 'all' ? 6 : section,
    item: null,
    kind,
    span: null,
    quote: null,
    about: '',
    origin: 'automatic',
  }
  return questionOf(finding, language).replaceAll(/[\u00A0\u202F]/g, ' ')
}

const link = 'https://www.kaggle.com/datasets/bee/hives'

describe('a question', () => {
  test('asks for an open source where the licence is not open', () => {
    expect(ask(`Ruches : ${link}`, 'CC BY-NC-SA 4.0')).toBe(
      'Kaggle indique CC BY-NC-SA 4.0 (28 novembre 2026) ; le guide demande des données ouvertes. Existe-t-il une source ouverte du même genre ?',
    )
    expect(ask(`Hives: ${link}`, 'CC BY-NC-SA 4.0', 'en')).toBe(
      'Kaggle says CC BY-NC-SA 4.0 (28 November 2026); the guide asks for open data. Is there an open source of the same kind?',
    )
  })

  test.each([
    [
      `${link} (CC BY 4.0)`,
      'CC BY-NC 4.0',
      'Vous écrivez « CC BY 4.0 » ; Kaggle indique CC BY-NC 4.0 (28 novembre 2026). Laquelle',
    ],
    [`${link} sous ODbL`, 'CC0: Public Domain', 'Vous écrivez « ODbL » ; Kaggle indique CC0 1.0'],
    [`${link}, usage non commercial`, 'MIT', 'Vous écrivez « usage non commercial » ; Kaggle indique MIT'],
    [
      `Ruches : ${link}\n- Licence : CC BY-NC`,
      'CC0: Public Domain',
      'Vous écrivez « CC BY-NC » ; Kaggle indique CC0 1.0',
    ],
    [`Ruches : ${link}`, 'CC0: Public Domain', 'Kaggle indique CC0 1.0 (28 novembre 2026). Voulez-vous'],
    [
      `Ruches : ${link}`,
      'Unknown terms',
      'Kaggle indique « Unknown terms » (28 novembre 2026), que je ne sais pas lire.',
    ],
    [`Ruches : ${link}`, null, 'Je n’ai pas trouvé la licence de ces données auprès de Kaggle'],
    [`Ruches : ${link}`, 'openrail', 'Kaggle a ses propres conditions'],
    [`Ruches : ${link}`, 'Data use agreement', 'Kaggle ne donne ces données que sur demande'],
    ['https://www.kaggle.com/c/marees', null, 'Le règlement d’une compétition l’emporte'],
    ['https://grouplens.org/datasets/movielens/', null, 'GroupLens limite l’usage de ces données'],
    ['https://archive.ics.uci.edu/dataset/53/iris', null, 'Je n’ai pas trouvé la licence de ces données auprès de UCI'],
  ])('on %j, whose host says %j: %s', (text, stated, expected) => {
    expect(ask(text, stated)).toContain(expected)
  })

  test.each([
    [`${link} (CC BY)`, 'CC BY 4.0'],
    [`${link}, licence ouverte`, 'CC0: Public Domain'],
    [`${link}, domaine public`, 'CC0: Public Domain'],
    [`${link} (licence CC BY 4.0)`, 'Other (specified in description)'],
    [`| Ruches | ${link} | CC0 |`, 'CC0: Public Domain'],
    [`Code sous MIT. https://osf.io/ab3de sous CC BY`, 'CC BY 4.0'],
    ['https://www.openstreetmap.org/ (ODbL)', null],
  ])('is not asked on %j, whose host says %j', (text, stated) => {
    expect(ask(text, stated)).toBeNull()
  })

  test('of another link’s licence is not asked', () => {
    const two = `${link} et https://zenodo.org/records/1234567 (CC BY-NC 4.0)`

    expect(ask(two, 'CC0: Public Domain')).toContain('Voulez-vous l’écrire à côté du lien')
  })

  test('is not asked about what could not be verified', () => {
    const [found] = findSources(link)
    const lost: SourceEvidence | null =
      found === undefined ? null : { type: 'not verified', ...lookedAt(found.source, at), why: 'slow', retryAt: null }

    expect(lost && askAboutSource(lost, [])).toBeNull()
  })
})

describe('a line', () => {
  const [found] = findSources(link)
  if (found === undefined) throw new Error('no source')
  const base = lookedAt(found.source, at)
  const told = (stated: string | null): SourceEvidence => {
    return { type: 'told', ...base, ...readLicence(stated ?? ''), by: 'host', stated }
  }

  test.each<[SourceEvidence, Language, string]>([
    [told('cc-by-4.0'), 'fr', 'Kaggle, bee/hives : CC BY 4.0, licence ouverte (28 novembre 2026)'],
    [told('cc-by-nc-4.0'), 'en', 'Kaggle, bee/hives: CC BY-NC 4.0, a licence that is not open (28 November 2026)'],
    [told('Unknown'), 'fr', 'Kaggle, bee/hives : « Unknown », licence à préciser (28 novembre 2026)'],
    [told(null), 'fr', 'Kaggle, bee/hives : aucune licence indiquée, licence à préciser (28 novembre 2026)'],
    [
      { type: 'not verified', ...base, why: 'limited', retryAt: null },
      'fr',
      'Kaggle, bee/hives : non vérifié, l’hôte demande d’attendre (28 novembre 2026)',
    ],
  ])('%j in %s', (evidence, language, expected) => {
    expect(describeSource(evidence, language).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(expected)
  })

  test('of a host with a rule tells the rule', () => {
    const [open] = findSources('https://www.insee.fr/fr/statistiques/1234567')
    const rule = open === undefined ? null : ruleOn(open.source, at)

    expect(rule && describeSource(rule, 'en')).toBe(
      'Insee: Licence Ouverte, unless said otherwise, an open licence (28 November 2026)',
    )
  })

  test('what a host said is used for seven days, what was not verified until it is worth another try', () => {
    const { source } = found
    const lost = (retryAt: string | null): SourceEvidence => ({
      type: 'not verified',
      ...base,
      why: 'limited',
      retryAt,
    })

    expect(freshSource(source, [told('mit')], '2026-12-05T19:59:59Z')).toMatchObject({ name: 'MIT', at })
    expect(freshSource(source, [told('mit')], '2026-12-05T20:00:00Z')).toBeNull()
    expect(freshSource(source, [lost('2026-11-28T20:01:00Z')], '2026-11-28T20:00:30Z')).toMatchObject({
      why: 'limited',
    })
    expect(freshSource(source, [lost('2026-11-28T20:01:00Z')], '2026-11-28T20:01:00Z')).toBeNull()
    expect(freshSource(source, [lost(null)], at)).toBeNull()
    expect(freshSource(source, [], at)).toBeNull()
    expect(evidenceOn(source, [told('mit')])).toMatchObject({ name: 'MIT' })
  })
})
