import { cutBehind, cutByFirst, cutNothing } from './cut-ids.ts'
import type { SourceHost } from './source-host.ts'

const unrestricted = { class: 'open', condition: null } as const
const closed = { name: null, class: 'not open', condition: null } as const
const unsaid = { name: null, class: 'unknown', condition: null } as const
const competition = { name: null, class: 'conditional', condition: 'competition' } as const

/** The hosts that are not asked: the same is known of all their data, or nobody would answer. Adding one is one line. */
export const ruledHosts: readonly SourceHost[] = [
  {
    id: 'kaggle-competition',
    label: 'Kaggle',
    names: ['kaggle.com'],
    cut: cutByFirst(cutBehind('competitions', 1), cutBehind('c', 1)),
    rule: {
      ...competition,
      says: {
        fr: 'le règlement de la compétition l’emporte sur la licence affichée',
        en: 'the competition’s rules override the licence shown',
      },
    },
  },
  {
    id: 'ens-challenge',
    label: 'Challenge Data (ENS)',
    names: ['challengedata.ens.fr'],
    cut: cutNothing(),
    rule: {
      ...competition,
      says: {
        fr: 'le règlement du challenge dit ce que l’on peut faire des données',
        en: 'the rules of the challenge say what may be done with the data',
      },
    },
  },
  {
    id: 'uci',
    label: 'UCI',
    names: ['archive.ics.uci.edu', 'archive-beta.ics.uci.edu'],
    cut: cutNothing(),
    rule: {
      ...unsaid,
      says: {
        fr: 'la licence est sur la page de chaque jeu de données, le plus souvent CC BY 4.0',
        en: 'the licence stands on the page of each dataset, mostly CC BY 4.0',
      },
    },
  },
  {
    id: 'google-dataset-search',
    label: 'Google Dataset Search',
    names: ['datasetsearch.research.google.com'],
    cut: cutNothing(),
    rule: {
      ...unsaid,
      says: {
        fr: 'c’est un index\u00A0: la licence est sur la page à laquelle il mène',
        en: 'it is an index: the licence stands on the page that it leads to',
      },
    },
  },
  {
    id: 'movielens',
    label: 'GroupLens',
    names: ['grouplens.org', '.grouplens.org', 'movielens.org'],
    cut: cutNothing(),
    rule: { ...closed, says: { fr: 'pas d’usage commercial', en: 'no commercial use' } },
  },
  {
    id: 'imdb',
    label: 'IMDb',
    names: ['imdb.com', '.imdb.com', 'datasets.imdbws.com'],
    cut: cutNothing(),
    rule: {
      ...closed,
      says: { fr: 'usage personnel et non commercial seulement', en: 'personal and non-commercial use only' },
    },
  },
  {
    id: 'insee',
    label: 'Insee',
    names: ['insee.fr', '.insee.fr'],
    cut: cutNothing(),
    rule: {
      ...unrestricted,
      name: 'Licence Ouverte',
      says: { fr: 'Licence Ouverte, sauf mention contraire', en: 'Licence Ouverte, unless said otherwise' },
    },
  },
  {
    id: 'eurostat',
    label: 'Eurostat',
    names: ['ec.europa.eu'],
    cut: cutNothing('/eurostat'),
    rule: {
      ...unrestricted,
      name: 'CC BY 4.0',
      says: {
        fr: 'réutilisation libre en citant la source, avec quelques exceptions',
        en: 'free reuse with the source named, with some exceptions',
      },
    },
  },
  {
    id: 'openstreetmap',
    label: 'OpenStreetMap',
    names: ['openstreetmap.org', '.openstreetmap.org', 'geofabrik.de', '.geofabrik.de'],
    cut: cutNothing(),
    rule: { ...unrestricted, name: 'ODbL 1.0', says: { fr: 'ODbL 1.0', en: 'ODbL 1.0' } },
  },
  {
    id: 'open-meteo',
    label: 'Open-Meteo',
    names: ['open-meteo.com', '.open-meteo.com'],
    cut: cutNothing(),
    rule: {
      name: 'CC BY 4.0',
      class: 'conditional',
      condition: 'terms',
      says: {
        fr: 'données sous CC BY 4.0, service gratuit pour un usage non commercial seulement',
        en: 'data under CC BY 4.0, the free service for non-commercial use only',
      },
    },
  },
]
