import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSources, mostSources, sameSource, sourceAt } from '../../../src/rubric/sources/find-sources.ts'
import { sourceHosts } from '../../../src/rubric/sources/source-hosts.ts'

test.each([
  ['https://huggingface.co/datasets/harbour/ship-horns', 'huggingface harbour ship-horns'],
  ['https://huggingface.co/datasets/squad/viewer/default', 'huggingface squad'],
  ['hf.co/datasets/harbour/ship-horns/tree/main', 'huggingface harbour ship-horns'],
  ['https://www.kaggle.com/datasets/bee/hive-weights?select=a.csv', 'kaggle bee hive-weights'],
  ['kaggle.com/bee/hive-weights', 'kaggle bee hive-weights'],
  ['https://www.kaggle.com/competitions/store-demand/data', 'kaggle-competition store-demand'],
  ['https://www.kaggle.com/c/store-demand', 'kaggle-competition store-demand'],
  ['https://zenodo.org/records/1234567#files', 'zenodo 1234567'],
  ['https://zenodo.org/record/1234567', 'zenodo 1234567'],
  ['https://www.data.gouv.fr/fr/datasets/compteurs-velos/', 'data.gouv.fr compteurs-velos'],
  ['https://www.data.gouv.fr/datasets/compteurs-velos', 'data.gouv.fr compteurs-velos'],
  ['https://opendata.paris.fr/explore/dataset/arbres/information/', 'opendatasoft arbres'],
  ['https://www.openml.org/d/61', 'openml 61'],
  ['https://www.openml.org/search?type=data&id=31', 'openml 31'],
  ['https://figshare.com/articles/dataset/Tide_gauges/12345678/2', 'figshare 12345678'],
  ['https://harbour.figshare.com/articles/dataset/Tide/12345678', 'figshare 12345678'],
  ['https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/ABC123', 'dataverse 10.7910/DVN/ABC123'],
  [
    'https://entrepot.recherche.data.gouv.fr/dataset.xhtml?persistentId=doi%3A10.57745%2FQWERTY',
    'dataverse 10.57745/QWERTY',
  ],
  ['https://physionet.org/content/gait-steps/1.0.0/', 'physionet gait-steps 1.0.0'],
  ['https://physionet.org/content/gait-steps/', 'physionet gait-steps'],
  ['https://doi.org/10.5281/zenodo.7654321', 'datacite 10.5281/zenodo.7654321'],
  ['https://datadryad.org/stash/dataset/doi:10.5061/dryad.abc12', 'datacite 10.5061/dryad.abc12'],
  ['https://data.mendeley.com/datasets/abcdefghij/2', 'mendeley 10.17632/abcdefghij.2'],
  ['https://osf.io/ab3de/', 'osf 10.17605/OSF.IO/AB3DE'],
  ['https://catalog.data.gov/dataset/well-water', 'ckan well-water'],
  [
    'https://www.data.gov.uk/dataset/0a1b2c3d-1111-2222-3333-444455556666/roads',
    'ckan 0a1b2c3d-1111-2222-3333-444455556666',
  ],
  ['https://data.london.gov.uk/dataset/tree-canopy/', 'ckan tree-canopy'],
  ['https://github.com/orchard/apple-dataset', 'github orchard apple-dataset'],
  ['https://archive.ics.uci.edu/dataset/53/iris', 'uci'],
  ['https://datasetsearch.research.google.com/search?query=tides', 'google-dataset-search'],
  ['https://files.grouplens.org/datasets/movielens/ml-25m.zip', 'movielens'],
  ['https://www.insee.fr/fr/statistiques/1234567', 'insee'],
  ['https://ec.europa.eu/eurostat/databrowser/view/nama_10_gdp', 'eurostat'],
  ['https://download.geofabrik.de/europe/france.html', 'openstreetmap'],
  ['https://api.open-meteo.com/v1/forecast', 'open-meteo'],
  ['https://challengedata.ens.fr/challenges/35', 'ens-challenge'],
  ['https://datasets.imdbws.com/title.basics.tsv.gz', 'imdb'],
])('%s is %s', (address, expected) => {
  const found = sourceAt(address)

  expect([found?.host.id, ...(found?.ids ?? [])].join(' ')).toBe(expected)
})

test.each([
  '',
  'kaggle.com',
  'https://www.kaggle.com/code/bee/notebook',
  'https://www.kaggle.com/learn/intro',
  'https://huggingface.co/harbour/model',
  'https://huggingface.co/datasets/',
  'https://www.data.gouv.fr/fr/datasets/r/0a1b2c3d',
  'https://ec.europa.eu/commission',
  'https://huggingface.co.evil.example/datasets/a/b',
  'https://evil.example/huggingface.co/datasets/a/b',
  'https://huggingface.co@evil.example/datasets/a/b',
  'https://ada:secret@huggingface.co/datasets/a/b',
  'https://huggingface.co:8443/datasets/a/b',
  'https://huggingface.co./datasets/a/b',
  'https://x.huggingface.co/datasets/a/b',
  'https://notfigshare.com/articles/dataset/a/12345678',
  'https://evil.opendatasoft.com/explore/dataset/a',
  'https://huggingface.co/datasets/../b',
  'https://huggingface.co/datasets/%2e%2e/b',
  'https://huggingface.co/datasets/a%2Fb/%0d%0aHost:x',
  'https://huggingface.co/datasets/а/b',
  'https://zenodo.org/records/12/../../admin',
  'https://zenodo.org/records/12345678901234567890',
  'https://www.openml.org/d/61%3Fapi_key',
  'https://doi.org/10.5281/%2e%2e/%2e%2e/admin',
  'https://dataverse.harvard.edu/dataset.xhtml?persistentId=http://169.254.169.254/',
  'https://osf.io/ab3de%00',
  'https://169.254.169.254/datasets/a/b',
  'https://[::1]/datasets/a/b',
  'file:///datasets/a/b',
  'javascript:alert(1)//kaggle.com/datasets/a/b',
])('%j is no data source', (address) => {
  expect(sourceAt(address)).toBeNull()
})

test('whatever is written, ids hold nothing that leaves their place in an address', () => {
  const hosts = sourceHosts.flatMap(({ names }) => names.filter((name) => !name.startsWith('.')))
  const odd = fc.constantFrom(
    '..',
    '%2e%2e',
    '%2F',
    '?',
    '#',
    '@',
    ':',
    '\\',
    '\r\n',
    '10.1234/',
    'datasets',
    'doi:',
    '//',
  )
  const path = fc.array(fc.oneof(fc.string({ maxLength: 8 }), odd), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...hosts), path, (host, parts) => {
      const found = sourceAt(`https://${host}/datasets/${parts.join('/')}`)

      expect(found?.ids.every((id) => /^[\w.@():;/-]+$/.test(id) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(id)) ?? true).toBe(
        true,
      )
    }),
  )
})

test('a text’s sources are found once each, the code is none, and no more than eight are looked at', () => {
  const text = [
    'POC : https://github.com/ada/demand',
    'Données : https://github.com/ada/demand-data',
    'Kaggle : https://www.kaggle.com/datasets/bee/hives et https://kaggle.com/bee/hives',
    ...Array.from({ length: 9 }, (_, index) => `https://zenodo.org/records/${index}`),
  ].join('\n')

  const ids = findSources(text).map(({ source }) => `${source.host.id} ${source.ids.join('/')}`)

  expect(ids).toHaveLength(mostSources)
  expect(ids.slice(0, 3)).toEqual(['github ada/demand-data', 'kaggle bee/hives', 'zenodo 0'])
})

test('a source is the same by whatever address', () => {
  const source = sourceAt('https://www.kaggle.com/datasets/bee/hives')

  expect(source !== null && sameSource('kaggle.com/bee/hives', source)).toBe(true)
  expect(source !== null && sameSource('kaggle.com/bee/hives2', source)).toBe(false)
})

test('a host that is asked at its own name is listed by that name', () => {
  const asked = sourceHosts.filter(({ label, rule }) => label === null && rule === null)

  expect(asked.length).toBeGreaterThan(2)
  expect(asked.flatMap(({ names }) => names.filter((name) => name.startsWith('.')))).toEqual([])
})
