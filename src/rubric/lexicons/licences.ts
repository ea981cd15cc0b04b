import { withShared } from './shared.ts'
import { words } from './words.ts'

/** Licences that let anyone reuse data, folded (SPDX ids and what people call them; RUBRIC §1). */
export const openLicences: readonly string[] = words(`
  cc0*, cc-by-4.0, cc by 4.0, cc-by, cc by, cc-by-sa*, cc by-sa*, cc by sa, creative commons attribution,
  creative commons zero, odbl*, open database licen*, odc-by*, odc by, pddl*, cdla-permissive*, cdla permissive,
  etalab*, licence ouverte, ogl*, open government licen*, domaine public, public domain, mit, licence mit,
  mit licen*, apache 2.0, apache-2.0, apache license, licence apache, bsd*, gpl*, open data commons, open licence,
  open license
`)

/** Restrictions that keep others from redoing the project, folded. */
export const closedLicences: readonly string[] = words(`
  cc-by-nc-nd*, cc by-nc-nd*, cc-by-nc-sa*, cc by-nc-sa*, cc-by-nc*, cc by-nc*, cc by nc*, by-nc*, cc-by-nd*, cc by-nd*, non commercial*, non-commercial*, noncommercial*,
  usage non commercial, research only, research use only, for research purposes only, recherche uniquement,
  recherche seulement, pour la recherche uniquement, usage academique uniquement, academic use only,
  competition use only, no derivatives, proprietaire*, proprietary, tous droits reserves, all rights reserved,
  sous nda, under nda, confidentielles, donnees internes, internal data
`)

/** Words that speak of a licence at all, folded. */
export const licenceWords: readonly string[] = withShared(
  'licence',
  `
  licence*, license*, licensed, conditions d'utilisation, terms of use, terms of service, copyright,
  donnees ouvertes, libre de droits, royalty-free
`,
)

/** Gathering data from sites that may forbid it, folded (criterion P5). */
export const scrapingWords: readonly string[] = words(`
  scrap*, web-scrap*, webscrap*, crawl*, moissonn*, aspir* du site, aspirees, recuperees sur le site,
  beautifulsoup, selenium
`)
