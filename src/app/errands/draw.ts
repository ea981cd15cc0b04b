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
import type { Proposals } from '../../ports/proposals.ts'
import { diagramKey, diagramKeys, knownDiagrams } from '../drawn-pictures.ts'
import type { ErrandInHand, ErrandKind } from './errand-kind.ts'

/** What drawing a section's diagrams takes. */
export interface DrawingNeeds {
  readonly drawings: Drawings
  readonly files: Files
  /** The frozen versions, whose pictures stay. */
  readonly proposals: Pick<Proposals, 'version'>
}

/** A section's diagrams are drawn and their pictures stored: a row of the table of errands. */
export function drawingKind(needs: DrawingNeeds): ErrandKind<SectionNumber, Drawn, DrawingNeeds> {
  return {
    kind: drawing,
    queue: 'drawings',
    // One process draws, one at a time.
    atOnce: 2,
    atOnceInAll: null,
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

/**
 * One after the other. What is drawn already of this very text is not drawn again; pictures of earlier texts go, but for
 * those that a frozen version shows.
 */
async function drawSection(
  { proposal, errand, signal }: ErrandInHand<SectionNumber>,
  needs: DrawingNeeds,
): Promise<ErrandOutcome<Drawn>> {
  const section = errand.subject
  const known = knownDiagrams(proposal, section)
  const diagrams: Diagram[] = []
  for (const { text } of diagramsOf(proposal.sections[section])) {
    signal.throwIfAborted()
    const key = diagramKey(text)
    diagrams.push(
      known.find((one) => one.key === key && isLasting(one)) ?? (await draw(needs, proposal, section, text)),
    )
  }
  const keys = new Set(diagrams.map(({ key }) => key))
  const left = known.filter(({ key, outcome }) => outcome.type === 'drawn' && !keys.has(key))
  const kept = await findFrozen(needs, proposal, section, left)
  await dropAll(needs.files, proposal, section, left, [...diagrams, ...kept])
  return { type: 'answered', answer: { diagrams, kept } }
}

/** Those of them that stand in the published version or in the one that was submitted last. */
async function findFrozen(
  { proposals }: DrawingNeeds,
  { tenant, id, version, published }: Proposal,
  section: SectionNumber,
  left: readonly Diagram[],
): Promise<readonly Diagram[]> {
  if (left.length === 0 || version === 0) return []
  const standing = [...new Set([version, published ?? version])]
  const frozen = await Promise.all(standing.map((number) => proposals.version(tenant, id, number)))
  const shown = new Set(frozen.flatMap((one) => (one === null ? [] : diagramKeys(one, section))))
  return left.filter(({ key }, at) => shown.has(key) && left.findIndex((one) => one.key === key) === at)
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
  const key = diagramKey(text)
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

/** Takes away the pictures of those that are left, where none of the standing ones has the same. */
async function dropAll(
  files: Files,
  { tenant, id }: Proposal,
  section: SectionNumber,
  left: readonly Diagram[],
  standing: readonly Diagram[],
): Promise<void> {
  const staying = new Set(hashesOf(standing))
  const old = hashesOf(left).filter((one) => !staying.has(one))
  for (const gone of old) await files.remove({ tenant, proposal: id, section, hash: gone })
}

function hashesOf(diagrams: readonly Diagram[]): readonly string[] {
  return diagrams.flatMap(({ outcome }) => (outcome.type === 'drawn' ? [outcome.hash] : []))
}
