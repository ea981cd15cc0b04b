/** The number before a heading: "4. …", "Section 4: …". */
export const headingNumber = /^[\s#>*_]{0,12}(?:section\s|partie\s|part\s)?(\d{1,2})(?:\s?[.):°/–-]|\s)(?!\d)/i

/** The word, folded, before a heading’s number. */
export const numberPrefix = /^(?:section|partie|part)\s(?=\d)/

/** Headings that name one entry of a section ("Objectif 2") and do not end it. */
export const entryHeading =
  /^(?:objecti[fv]e?|but|goal|risque|risk|kpi|indicateur|indicator|m[ée]trique|metric|[okr])\W{0,3}\d/i
