import { type RawBuilder, sql } from 'kysely'
import type { FrozenVersion } from '../../../flows/model/known.ts'
import { tellingWords } from '../../../flows/similar/telling-words.ts'
import { themesIn, toolsIn } from '../../../rubric/skills.ts'

/** What a frozen version is found by, beside its text. */
export interface FindableRow {
  readonly title_words: string
  readonly topics: RawBuilder<string[]>
  readonly themes: readonly string[]
  readonly tools: readonly string[]
}

/** Tools of one proposal that are kept: nobody looks for the hundredth. */
const mostTools = 40

/** The columns that are read out of the sections. */
export function findableRow(sections: FrozenVersion['sections']): FindableRow {
  const { title, all } = tellingWords({ title: sections[1], summary: sections[2] })
  return {
    title_words: title,
    topics: topicsOf(all),
    themes: themesIn(sections[9]),
    tools: toolsIn(sections[5]).slice(0, mostTools),
  }
}

/** The lexemes of these words in both languages, each once: a French proposal is full of English terms. */
export function topicsOf(words: string): RawBuilder<string[]> {
  return sql<string[]>`array(
    select unnest(tsvector_to_array(to_tsvector('french', ${words})))
    union select unnest(tsvector_to_array(to_tsvector('english', ${words}))))`
}
