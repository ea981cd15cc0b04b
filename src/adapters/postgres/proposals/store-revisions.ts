import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'

import { firstChars } from '../../../flows/model/visible.ts'
import { sectionText } from '../../../flows/model/section-text.ts'
import type { Commit } from '../../../ports/proposals.ts'
import { storable } from '../../../text/storable.ts'

/** So much of a text stands in a section's history. */
const opening = 300

/**
 * The parts of a commit that store texts which are a section's no longer, once `happened` has a row; nothing where the step
 * has none. A text that is stored of the section already is not stored again.
 */
export function storeRevisions({ envelope, proposal, revisions }: Commit): RawBuilder<unknown> {
  if (revisions.length === 0 || proposal === null) return sql``
  const rows = revisions.map((one) => ({ ...one, ...textRow(sectionText(one)), body: JSON.stringify(one.pieces) }))
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  return sql`,
    told as (
      insert into earlier_text (tenant, proposal, section, hash, words, opening, body)
      select ${envelope.tenant}, ${proposal.id}, one.section, one.hash, one.words, one.opening, one.body
      from happened, unnest(${column('section')}::int[], ${column('hash')}::text[], ${column('words')}::int[],
        ${column('opening')}::text[], ${column('body')}::text[]) as one (section, hash, words, opening, body)
      on conflict do nothing
    ),
    revised as (
      insert into revision (tenant, proposal, section, revision, hash, what, at, person)
      select ${envelope.tenant}, ${proposal.id}, one.section, one.revision, one.hash, one.what, one.at, one.person
      from happened, unnest(${column('section')}::int[], ${column('revision')}::int[], ${column('hash')}::text[],
        ${column('what')}::text[], ${column('at')}::timestamptz[], ${column('by')}::text[])
        as one (section, revision, hash, what, at, person)
      on conflict do nothing
    )`
}

function textRow(text: string): { readonly hash: string; readonly opening: string } {
  return {
    hash: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
    opening: openingOf(text),
  }
}

/** The first words of a text, as its history shows them. */
export function openingOf(text: string): string {
  return storable(firstChars(text, opening))
}
