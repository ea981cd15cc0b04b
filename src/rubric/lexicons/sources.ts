import { withShared } from './shared.ts'
import { words } from './words.ts'

/** Hosts that serve data, and what their path must hold. */
export const dataHosts: readonly (readonly [string, string])[] = [
  ['kaggle.com', ''],
  ['huggingface.co', 'datasets'],
  ['zenodo.org', ''],
  ['archive.ics.uci.edu', ''],
  ['uci.edu', ''],
  ['data.gouv.fr', ''],
  ['openml.org', ''],
  ['figshare.com', ''],
  ['dataverse.org', ''],
  ['data.world', ''],
  ['datasetsearch.research.google.com', ''],
  ['physionet.org', ''],
  ['openstreetmap.org', ''],
  ['opendatasoft.com', ''],
  ['insee.fr', ''],
  ['data.europa.eu', ''],
  ['ec.europa.eu', 'eurostat'],
  ['data.gov', ''],
  ['gov.uk', 'data'],
  ['worldbank.org', ''],
  ['registry.opendata.aws', ''],
  ['commoncrawl.org', ''],
  ['grouplens.org', 'datasets'],
  ['drivendata.org', ''],
  ['open-meteo.com', ''],
  ['meteo.fr', ''],
  ['meteofrance.fr', ''],
  ['noaa.gov', ''],
  ['nasa.gov', ''],
]

/** Words that say that an address is one of data, folded. */
export const dataWords: readonly string[] = withShared(
  'data',
  `
  donnee*, jeux de donnees, corpus, source de donnees, base de donnees, csv, parquet, images de, releves, archives
`,
)

/** Words that say that an address is one to read, folded. */
export const resourceWords: readonly string[] = withShared(
  'resource',
  `
  article*, tutoriel*, tutorial*, documentation*, doc, docs, cours, course*, blog*, video*, book*, paper*,
  reference*, lecture*, reading
`,
)

/** Words that say that a repository cannot be read by others, folded. */
export const notPublicWords: readonly string[] = words(`
  prive, privee, private, a venir, a creer, coming soon, coming, to come, bientot, soon, tbd, todo, not yet,
  pas encore, a publier, to be created, to be published
`)

/** A data set that the project makes itself, folded: it has no address and no licence of another. */
export const madeData =
  /(?:donnees|jeu|jeux|data|dataset|releves|images|records)[^.;\n]{0,40}(?:synthetiques?|simulee?s?|generee?s? (?:par|avec)|synthetic|simulated|generated (?:by|with))|synthetic (?:data|records|images)|simulated data/

/** Words, folded, on the line of a repository of code. */
export const codeWords = /(?:^|[^a-z])(?:poc|code|depot|repo(?:sitory)?|prototype|demo|demonstration)(?![a-z])/
/** The name of a repository of data. */
export const dataName = /(?:^|[-_/])(?:data|dataset|datasets|donnees|corpus)(?:$|[-_/])/
