import { expect } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { eventually } from './eventually.ts'

/** How many messages somebody writes, of which every fifth is refused first, and is sent again after so long, in ms. */
const messages = 15
export const againMs = 1_500
/** After so many their author goes on to the second section. */
const ofFirst = 8
export const goOn = '!suivant'

/** What somebody of this name writes, in order, with the word by which they go on among it. */
export function linesOf(name: string): readonly string[] {
  return textsOf(name).toSpliced(ofFirst, 0, goOn)
}

/** Those that are refused first. */
export function refusedOf(name: string): ReadonlySet<string> {
  return new Set(textsOf(name).filter((_, n) => n % 5 === 4))
}

function textsOf(name: string): readonly string[] {
  return Array.from({ length: messages }, (_, n) => `Texte ${n + 1} de ${name}, écrit dans cet ordre.`)
}

type Draft = readonly (readonly string[])[]

/**
 * Waits until all that was acknowledged was handed on, and looks at what each of these people then has in their sections: all
 * of it, once, in the order in which it was written, and in the section where they were. `channels` holds theirs by name.
 */
export async function expectInOrder(pool: Pool, tenant: string, channels: ReadonlyMap<string, string>): Promise<void> {
  await eventually(async () => expect(await waiting(pool)).toBe(0), 300_000)
  const drafts = await draftsIn(pool, tenant)
  const found = [...channels].map(([name, channel]) => ({ texts: textsOf(name), draft: drafts.get(channel) ?? [] }))
  expect(found.reduce((sum, { texts, draft }) => sum + inversions(texts, draft), 0)).toBe(0)
  const others = sectionNumbers.slice(2).map(() => [])
  for (const { texts, draft } of found)
    expect(draft).toEqual([texts.slice(0, ofFirst), texts.slice(ofFirst), ...others])
}

/** How much of what was sent was not handed on yet: all was stored before it was acknowledged. */
async function waiting(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from intake')
  return rows[0]?.n ?? -1
}

/** What stands in each section of each draft, message by message, by its channel. */
async function draftsIn(pool: Pool, tenant: string): Promise<ReadonlyMap<string, Draft>> {
  const { rows } = await pool.query<{ body: string }>('select body from proposal where tenant = $1', [tenant])
  return new Map(
    rows.map(({ body }) => {
      const { home, sections }: Proposal = JSON.parse(body)
      return [home.channel, sectionNumbers.map((number) => sections[number].pieces.map(({ text }) => text))]
    }),
  )
}

/** How many pairs of texts stand the other way round than they were written. */
function inversions(texts: readonly string[], draft: Draft): number {
  const places = draft.flat().map((text) => texts.indexOf(text))
  return places.reduce((sum, place, at) => sum + places.slice(at + 1).filter((later) => later < place).length, 0)
}
