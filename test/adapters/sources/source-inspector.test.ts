import { describe, expect, test } from 'vitest'
import { askedServers, hostQuestions } from '../../../src/adapters/sources/host-questions.ts'
import { sourceHosts } from '../../../src/rubric/sources/source-hosts.ts'
import type { SourceEvidence } from '../../../src/rubric/sources/source-evidence.ts'
import { type FakeAnswer, fakeDataHosts } from '../../support/fake-data-hosts/fake-data-hosts.ts'
import { mustBeSource, sourcesOn } from '../../support/fake-data-hosts/sources-on.ts'

const kaggle = 'https://www.kaggle.com/datasets/bee/hives'
const kaggleApi = 'www.kaggle.com/api/v1/datasets/view/bee/hives'

/** What an inspector finds at an address whose host answers so, and what was asked of whom. */
async function look(address: string, at: string, answer: FakeAnswer, patience?: number, addresses?: readonly string[]) {
  const hosts = await fakeDataHosts({ [at]: answer })
  const found = await sourcesOn(hosts, patience, addresses).inspect(mustBeSource(address), new AbortController().signal)
  hosts.close()
  expect(hosts.complaints).toEqual([])
  return { found, asked: hosts.asked }
}

describe('each host is asked at one address, and says its licence in its own place', () => {
  test.each<[string, string, unknown, Partial<SourceEvidence>]>([
    [
      'https://huggingface.co/datasets/harbour/horns',
      'huggingface.co/api/datasets/harbour/horns',
      { gated: 'auto', cardData: { license: 'cc-by-4.0' } },
      { class: 'conditional', condition: 'access', name: 'CC BY 4.0', stated: 'cc-by-4.0', host: 'Hugging Face' },
    ],
    [kaggle, kaggleApi, { licenseName: 'CC BY-NC-SA 4.0' }, { class: 'not open', name: 'CC BY-NC-SA 4.0' }],
    [
      'https://zenodo.org/records/7654321',
      'zenodo.org/api/records/7654321',
      { metadata: { access_right: 'open', license: { id: 'cc-zero' } } },
      { class: 'open', name: 'CC0 1.0', stated: 'cc-zero' },
    ],
    [
      'https://www.data.gouv.fr/fr/datasets/velos/',
      'www.data.gouv.fr/api/1/datasets/velos/',
      { license: 'lov2' },
      { class: 'open', name: 'Licence Ouverte' },
    ],
    [
      'https://data.ratp.fr/explore/dataset/trafic@ratp/',
      'data.ratp.fr/api/explore/v2.1/catalog/datasets/trafic%40ratp',
      { metas: { default: { license: 'ODbL' } } },
      { class: 'open', name: 'ODbL 1.0', host: 'data.ratp.fr' },
    ],
    [
      'https://www.openml.org/d/61',
      'www.openml.org/api/v1/json/data/61',
      { data_set_description: { licence: 'Public' } },
      { class: 'unknown', name: null, stated: 'Public' },
    ],
    [
      'https://figshare.com/articles/dataset/Tides/12345678/1',
      'api.figshare.com/v2/articles/12345678',
      { license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
      { class: 'open', name: 'CC BY 4.0' },
    ],
    [
      'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/ABC',
      'dataverse.harvard.edu/api/datasets/:persistentId/?persistentId=doi:10.7910%2FDVN%2FABC',
      {
        data: {
          latestVersion: { license: { name: 'CC0 1.0', uri: 'http://creativecommons.org/publicdomain/zero/1.0' } },
        },
      },
      { class: 'open', name: 'CC0 1.0', host: 'dataverse.harvard.edu' },
    ],
    [
      'https://physionet.org/content/gait/1.0.0/',
      'physionet.org/api/v1/projects/gait/versions/1.0.0/',
      { license: { name: 'Open Data Commons Attribution License v1.0' }, access_policy: 'Credentialed' },
      { class: 'conditional', condition: 'access', name: 'ODC-By 1.0' },
    ],
    [
      'https://doi.org/10.5281/zenodo.7654321',
      'api.datacite.org/dois/10.5281%2Fzenodo.7654321',
      {
        data: {
          attributes: {
            rightsList: [{ rightsIdentifier: 'cc-by-4.0' }, { rightsUri: 'info:eu-repo/semantics/openAccess' }],
          },
        },
      },
      { class: 'open', name: 'CC BY 4.0' },
    ],
    [
      'https://www.data.gov.uk/dataset/0a1b2c3d-1111-2222-3333-444455556666/roads',
      'ckan.publishing.service.gov.uk/api/3/action/package_show?id=0a1b2c3d-1111-2222-3333-444455556666',
      { success: true, result: { license_id: 'uk-ogl' } },
      { class: 'open', name: 'Open Government Licence', host: 'data.gov.uk' },
    ],
    [
      'https://github.com/orchard/apple-data',
      'api.github.com/repos/orchard/apple-data',
      { private: false, license: { spdx_id: 'CC-BY-4.0' } },
      { class: 'open', name: 'CC BY 4.0' },
    ],
  ])('%s', async (address, at, json, expected) => {
    const { found, asked } = await look(address, at, { json })

    expect(asked).toEqual([at])
    expect(found).toMatchObject({ type: 'told', by: 'host', address, at: '2026-11-28T20:00:00.000Z', ...expected })
  })

  test.each([
    ['https://www.insee.fr/fr/statistiques/1', 'rule', 'open'],
    ['https://www.kaggle.com/c/tides', 'rule', 'conditional'],
    ['https://archive.ics.uci.edu/dataset/53/iris', 'rule', 'unknown'],
    ['https://physionet.org/content/gait/', 'host', 'unknown'],
  ])('%s is not asked: what is known is known by a %s, or %s', async (address, by, allows) => {
    const { found, asked } = await look(address, '', 'page')

    expect(asked).toEqual([])
    expect(found).toMatchObject({ type: 'told', by, class: allows })
  })
})

describe('what is not verified says why, and holds nothing against anybody', () => {
  test.each<[FakeAnswer, string, string | null]>([
    [{ status: 404 }, 'missing', null],
    [{ status: 412 }, 'missing', null],
    [{ status: 401 }, 'blocked', null],
    [{ status: 403 }, 'blocked', null],
    [{ status: 403, headers: { 'retry-after': '120' } }, 'limited', '2026-11-28T20:02:00.000Z'],
    [{ status: 429 }, 'limited', '2026-11-28T20:01:00.000Z'],
    [{ status: 429, headers: { 'retry-after': '999999' } }, 'limited', '2026-11-28T21:05:00.000Z'],
    [{ status: 500 }, 'unreachable', '2026-11-28T20:01:00.000Z'],
    [{ status: 302, headers: { location: 'https://169.254.169.254/latest/meta-data/' } }, 'refused', null],
    [{ status: 301, headers: { location: `https://${kaggleApi}/` } }, 'refused', null],
    ['page', 'garbled', null],
    ['packed', 'garbled', null],
    ['endless', 'large', null],
    ['broken off', 'unreachable', '2026-11-28T20:01:00.000Z'],
    [{ status: 200, body: '' }, 'garbled', null],
    [{ status: 200, body: '[]' }, 'garbled', null],
    [{ status: 200, body: 'null' }, 'garbled', null],
    [{ status: 200, body: '{"licenseName":42}' }, 'garbled', null],
    [{ status: 200, body: '{"licenseName":{"toString":"MIT"}}' }, 'garbled', null],
  ])('%j is %s', async (answer, why, retryAt) => {
    const { found, asked } = await look(kaggle, kaggleApi, answer)

    expect(found).toMatchObject({ type: 'not verified', why, retryAt, host: 'Kaggle', dataset: 'bee/hives' })
    expect(asked).toEqual([kaggleApi])
  })

  test('a body that never ends is given up', async () => {
    const { found } = await look(kaggle, kaggleApi, 'silent', 50)

    expect(found).toMatchObject({ type: 'not verified', why: 'slow', retryAt: '2026-11-28T20:01:00.000Z' })
  })

  test.each(['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1'])('a host that leads to %s is not asked', async (at) => {
    const { found, asked } = await look(kaggle, kaggleApi, { json: { licenseName: 'MIT' } }, 60_000, [
      '140.82.121.6',
      at,
    ])

    expect(found).toMatchObject({ type: 'not verified', why: 'refused' })
    expect(asked).toEqual([])
  })

  test('one that nobody waits for any more ends', async () => {
    const hosts = await fakeDataHosts({ [kaggleApi]: 'silent' })
    const stop = new AbortController()
    const found = sourcesOn(hosts).inspect(mustBeSource(kaggle), stop.signal)
    stop.abort()

    expect(await found).toMatchObject({ type: 'not verified', why: 'slow' })
    hosts.close()
  })

  test('a repository that is not said to be public is not read', async () => {
    const at = 'api.github.com/repos/orchard/apple-data'
    const json = { private: true, license: { spdx_id: 'MIT' } }
    const { found } = await look('https://github.com/orchard/apple-data', at, { json })

    expect(found).toMatchObject({ type: 'not verified', why: 'garbled' })
  })
})

const wrong = [42, true, [], {}, [[]], [42], { id: 42 }, 'x'.repeat(100_000), '\u0000\u202E<script>'] as const

describe('a field of another type, or of any words', () => {
  test.each(Object.entries(hostQuestions))('is never an open licence: %s', (_, { answer }) => {
    for (const value of wrong) {
      const shapes = [
        {
          gated: value,
          cardData: value,
          tags: value,
          licenseName: value,
          metadata: value,
          license: value,
          private: false,
        },
        {
          cardData: { license: value },
          metadata: { license: value, access_right: value },
          metas: { default: { license: value } },
        },
        {
          data_set_description: { licence: value },
          data: { latestVersion: { license: value }, attributes: { rightsList: value } },
        },
        {
          license: { name: value, url: value, spdx_id: value },
          result: { license_id: value, license_title: value },
          private: false,
        },
        value,
      ]
      for (const shape of shapes) {
        const { data } = answer.safeParse(shape)
        expect((data?.licences ?? []).flat().every((one) => typeof one === 'string')).toBe(true)
      }
    }
  })

  test('the host’s words are cleaned and bounded before they are stored', async () => {
    const licenseName = `\u202Eevil\u0000 ${'x'.repeat(100_000)}`
    const { found } = await look(kaggle, kaggleApi, { json: { licenseName } })

    expect(found).toMatchObject({ class: 'unknown', stated: `evil ${'x'.repeat(75)}` })
  })
})

test('every host has a rule or a question, and every server that is asked is listed by its exact name', () => {
  expect(sourceHosts.filter(({ id, rule }) => (rule === null) !== Object.hasOwn(hostQuestions, id))).toEqual([])
  expect([...askedServers].filter((name) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name))).toEqual([])
  expect([...askedServers].length).toBeGreaterThan(25)
})
