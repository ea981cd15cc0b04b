/** The number before a heading: "4. …", "Section 4: …". */
export const headingNumber = /^[\s#>*_]{0,12}(?:section\s|partie\s|part\s)?(\d{1,2})(?:\s?[.):°/–-]|\s)(?!\d)/i

/** A heading that is a number and nothing else: "4", "Section 4", "4.". */
export const bareNumber = /^(?:(?:section|partie|part|rubrique)\s)?(?:n\W{0,2})?(\d{1,2})[\s.):°–-]{0,3}$/i

/** Headings that name one entry of a section ("Objectif 2") and do not end it. */
export const entryHeading =
  /^(?:objecti[fv]e?|but|goal|risque|risk|kpi|indicateur|indicator|m[ée]trique|metric|[okr])\W{0,3}\d/i

/** What the column of a table is called that names the parts of a document, folded: it heads none of them itself. */
export const partColumn =
  /^(?:n\W{0,2}|#|parties?|sections?|rubriques?|elements?|champs?|criteres?|themes?|intitules?|titres?|parts?|items?|fields?|headings?|topics?|titles?)$/

/** The word, folded, before a heading’s number: "Partie 2 : …". */
export const partPrefix = /^(?:section|partie|part|chapitre|chapter|axe)\s(?=[\divx]{1,4}\b)/
