/** Abbreviations whose full stop does not end a sentence. */
export const abbreviation = /(?:^|[\s(])(?:p\.\s?ex|ex|cf|e\.g|i\.e|etc|env|approx|vs|min|max|no|art|fig|M|Mme|Dr)$/i
