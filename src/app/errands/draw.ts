import { hash } from 'node:crypto'
import { type Drawn, drawing, drawingRules } from '../../flows/figures/drawing-rules.ts'
import { describeDiagram } from '../../flows/figures/describe-diagram.ts'
import type { Diagram, DiagramOutcome } from '../../flows/figures/diagram.ts'
import { diagramsOf } from '../../flows/figures/diagrams-in.ts'
import { isNotPainted } from '../../flows/figures/mermaid-kinds.ts'
import { whyRefused } from '../../flows/figures/why-refused.ts'
import type { ErrandOutcome } from '../../flows/model/errand.ts'
import type { Proposal } from '../../flows/model/proposal.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Drawings, Png } from '../../ports/drawings.ts'
import { type Files, mostFileBytes } from '../../ports/files.ts'
import type { ErrandInHand, ErrandKind } from './errand-kind.ts'

/** What drawing a section's diagrams takes. */
export interface DrawingNeeds {
  readonly drawings: Drawings
  readonly files: Files
}

/** A section's diagrams are drawn and their pictures stored: a row of the table of errands. */
export function drawingKind(needs: DrawingNeeds): ErrandKind<SectionNumber, Drawn, DrawingNeeds> {
  return {
    kind: drawing,
    queue: 'drawings',
    // One process draws, one at a time.
    atOnce: 2,
    perMinute: 240,
    begins: 'at once',
    // Each of a section's diagrams may take twenty seconds.
    timeLimitMs: 5 * 60_000,
    budget: null,
    meanwhile: 'nothing',
    rules: drawingRules,
    needs,
    work: drawSection,
  }
}

/** One after the other. What is drawn already of this very text is not drawn again; pictures of earlier texts go. */
async function drawSection(
  { proposal, errand, signal }: ErrandInHand<SectionNumber>,
  needs: DrawingNeeds,
): Promise<ErrandOutcome<Drawn>> {
  const section = errand.subject
  const known = proposal.diagrams?.[section]?.diagrams ?? []
  const diagrams: Diagram[] = []
  for (const { text } of diagramsOf(proposal.sections[section])) {
    signal.throwIfAborted()
    const key = hash('sha256', text)
    diagrams.push(
      known.find((one) => one.key === key && isLasting(one)) ?? (await draw(needs, proposal, section, text)),
    )
  }
  await dropOld(needs.files, proposal, section, diagrams)
  return { type: 'answered', answer: { diagrams } }
}

/** What broke through no fault of its text is tried again with the next change. */
function isLasting({ outcome }: Diagram): boolean {
  return outcome.type !== 'undrawn' || (outcome.why !== 'broken' && outcome.why !== 'heavy')
}

async function draw(
  { drawings, files }: DrawingNeeds,
  proposal: Proposal,
  section: SectionNumber,
  text: string,
): Promise<Diagram> {
  const key = hash('sha256', text)
  if (isNotPainted(text)) return { key, outcome: { type: 'undrawn', why: 'kind' } }
  const drawn = await drawings.draw(text)
  switch (drawn.type) {
    case 'drawn':
      return { key, outcome: await store(files, proposal, section, drawn, text) }
    case 'refused':
      return { key, outcome: { type: 'refused', ...whyRefused(text, drawn), mended: drawn.mended } }
    case 'unfit':
    case 'failed':
      return { key, outcome: { type: 'undrawn', why: drawn.why } }
    default:
      return drawn satisfies never
  }
}

async function store(
  files: Files,
  { tenant, id, owner, touchedAt, language }: Proposal,
  section: SectionNumber,
  { png, width, height }: Png,
  text: string,
): Promise<DiagramOutcome> {
  if (png.length > mostFileBytes) return { type: 'undrawn', why: 'large' }
  const alternative = describeDiagram(text, language)
  const place = { tenant, proposal: id, section, sender: owner.id, at: touchedAt, kind: 'image/png', alternative }
  return { type: 'drawn', hash: await files.put(place, png), width, height }
}

/** A frozen version is drawn again from its text where somebody wants it as a document. */
async function dropOld(
  files: Files,
  { tenant, id, diagrams }: Proposal,
  section: SectionNumber,
  now: readonly Diagram[],
): Promise<void> {
  const standing = new Set(hashesOf(now))
  const old = hashesOf(diagrams?.[section]?.diagrams ?? []).filter((one) => !standing.has(one))
  for (const gone of old) await files.remove({ tenant, proposal: id, section, hash: gone })
}

function hashesOf(diagrams: readonly Diagram[]): readonly string[] {
  return diagrams.flatMap(({ outcome }) => (outcome.type === 'drawn' ? [outcome.hash] : []))
}
