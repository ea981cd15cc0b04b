import type { FrozenVersion } from '../../../flows/model/known.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import { textsOf, titleFrom, titleOf } from '../../../flows/model/standing.ts'
import type { ProposalText } from '../../../flows/model/view.ts'
import { ownView, withoutOthers } from '../../../flows/privacy/own-view.ts'
import { compileMarkdown, imprintOf } from '../../../flows/review/compile.ts'
import type { ExportedRow, Subject } from '../../../ports/erasure.ts'
import type { ArchiveParts } from './archive-parts.ts'

type HeldRow = ExportedRow['row']

/** The person's own proposals, as the rows that tell of them go by. */
export interface OwnProposals {
  /** The row as it may be taken away, once what it holds was written as a document. */
  take(table: string, row: HeldRow): Promise<unknown>
  /** Writes the first so many as Word and PDF too, while there is room, and gives how many were left. */
  writeDocuments(most: number, hasRoom: () => boolean): Promise<number>
}

/** Reads them one at a time: of those gone by, their names alone are kept. */
export function ownProposals(
  { proposals, documents, rubric }: ArchiveParts,
  { tenant, person, textName }: Subject & { readonly textName: string },
  hand: (name: string, content: string | Uint8Array) => Promise<void>,
): OwnProposals {
  const known: string[] = []
  let last: Proposal | null = null

  async function find(id: string): Promise<Proposal | null> {
    if (last?.id !== id) last = (await proposals.findById(tenant, id))?.proposal ?? null
    return last
  }

  async function takeProposal(row: HeldRow): Promise<unknown> {
    const proposal = await find(String(row['id']))
    if (proposal === null) return { ...row, body: null }
    known.push(proposal.id)
    const { version, imprint } = currentText(proposal)
    await hand(`${proposal.id}/${textName}.md`, compileMarkdown(version, imprint, rubric))
    const { id, name } = { id: row['reviewer_id'], name: row['reviewer_name'] }
    return {
      ...row,
      reviewer_id: id === person ? id : undefined,
      reviewer_name: name,
      body: ownView(proposal, person, rubric),
    }
  }

  async function takeVersion(row: HeldRow): Promise<unknown> {
    const proposal = await find(String(row['proposal']))
    const sections = JSON.parse(String(row['body'])) as FrozenVersion['sections']
    if (proposal !== null) {
      const number = Number(row['version'])
      const frozenAt = new Date(row['frozen_at'] as string | Date).toISOString()
      const version: FrozenVersion = {
        proposal: proposal.id,
        version: number,
        language: proposal.language,
        frozenAt,
        sections,
      }
      const imprint = imprintOf(proposal, titleFrom(sections[1], proposal.language))
      await hand(`${proposal.id}/v${number}.md`, compileMarkdown(version, imprint, rubric))
    }
    return { ...row, body: sections }
  }

  function currentText(proposal: Proposal): ProposalText {
    const { id, language, touchedAt } = proposal
    const sections = textsOf(proposal, rubric)
    const version = { proposal: id, version: 0, language, frozenAt: touchedAt, sections }
    return { version, imprint: imprintOf(proposal, titleOf(proposal)), standing: 'draft' }
  }

  return {
    take(table, row) {
      if (table === 'proposal') return takeProposal(row)
      if (table === 'version') return takeVersion(row)
      return Promise.resolve(withoutOthers(readJson(row), person))
    },
    async writeDocuments(most, hasRoom) {
      let left = 0
      for (const [index, id] of known.entries()) {
        const proposal = index < most && hasRoom() ? await find(id) : null
        if (proposal === null) {
          left += 1
          continue
        }
        for (const format of ['docx', 'pdf'] as const) {
          const { name, bytes } = await documents.write(currentText(proposal), format, tenant)
          // What could not be written so is Markdown, which stands there already.
          if (name.endsWith(format)) await hand(`${id}/${textName}.${format}`, bytes)
        }
      }
      return left
    },
  }
}

/** JSON that a column holds as text, to be read as what it is. */
function readJson(row: HeldRow): HeldRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[[{]/.test(value) ? parseJson(value) : value,
    ]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
