import { codeBlock } from '../../text/markdown/code-block.ts'
import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { describeDiagram } from '../figures/describe-diagram.ts'
import type { Diagram, DiagramOutcome } from '../figures/diagram.ts'
import { diagramWords, whyUndrawn } from '../figures/diagram-words.ts'
import { diagramsOf } from '../figures/diagrams-in.ts'
import { mendedLines } from '../figures/mend.ts'
import { lineOf } from '../figures/why-refused.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, sentence, view } from './blocks.ts'

/** The messages of a section's diagrams as they are now: those that changed are edited where they stand, those too many go. */
export function refreshDiagrams(
  before: Proposal,
  now: Proposal,
  section: SectionNumber,
  rubric: Rubric,
): readonly Effect[] {
  const [old, drawn] = [before.diagrams?.[section], now.diagrams?.[section]]
  if (drawn === undefined) return []
  const shown =
    drawn.status === 'failed' ? [notNow(now, section)] : showChanged(old?.diagrams ?? [], now, section, rubric)
  const many = Math.max(0, (old?.messages ?? 0) - drawn.messages)
  const gone = sentence(now.language, diagramWords.gone[now.language])
  const removed = Array.from({ length: many }, (_, index): Effect => {
    return { type: 'remove', to: 'thread', slot: slotOf(section, drawn.messages + index), view: gone }
  })
  return [...shown, ...removed]
}

function notNow({ language }: Proposal, section: SectionNumber): Effect {
  return {
    type: 'show',
    to: 'thread',
    slot: slotOf(section, 0),
    view: sentence(language, diagramWords.notNow[language]),
  }
}

function showChanged(
  old: readonly Diagram[],
  now: Proposal,
  section: SectionNumber,
  rubric: Rubric,
): readonly Effect[] {
  const diagrams = now.diagrams?.[section]?.diagrams ?? []
  const sources = diagramsOf(now.sections[section])
  return diagrams.flatMap((diagram, index): readonly Effect[] => {
    const source = sources[index]?.text
    if (source === undefined || JSON.stringify(diagram) === JSON.stringify(old[index])) return []
    const name = diagramWords.name(placeOf(rubric, section), index + 1, diagrams.length)[now.language]
    const blocks = outcomeBlocks(now, diagram.outcome, source, { section: String(section), diagram: String(index + 1) })
    const shown: View = view(now.language, [{ type: 'note', text: name }, ...blocks])
    return [{ type: 'show', to: 'thread', slot: slotOf(section, index), view: shown }]
  })
}

/** The picture with what it shows; or why there is none, and what would mend it. */
function outcomeBlocks(
  proposal: Proposal,
  outcome: DiagramOutcome,
  source: string,
  args: Readonly<Record<string, string>>,
): readonly Block[] {
  const { language } = proposal
  if (outcome.type === 'drawn')
    return [{ type: 'picture', hash: outcome.hash, text: describeDiagram(source, language), source }]
  const why = { type: 'text', text: whyUndrawn(source, outcome)[language] } as const
  if (outcome.type === 'undrawn') return outcome.why === 'kind' ? [codeOf(source), why] : [why]
  const written = outcome.line === null ? '' : lineOf(source, outcome.line)
  const quote = written === '' ? [] : [{ type: 'quote', text: written } as const]
  return [why, ...quote, ...(outcome.mended ? suggestion(proposal, source, args) : [])]
}

/** Nothing is put in place unasked: the button takes it over. */
function suggestion(proposal: Proposal, source: string, args: Readonly<Record<string, string>>): readonly Block[] {
  const { language } = proposal
  const lines = mendedLines(source).map(({ after }) => after)
  if (lines.length === 0) return []
  const take = button(proposal, diagramWords.mend(lines.length)[language], 'mend-diagram', { args })
  return [
    { type: 'note', text: diagramWords.mended(lines.length)[language] },
    { type: 'markdown', text: codeBlock('', lines.join('\n')) },
    ...(isDrafting(proposal) ? actions([take]) : []),
  ]
}

function codeOf(source: string): Block {
  return { type: 'markdown', text: codeBlock('mermaid', source) }
}

function slotOf(section: SectionNumber, index: number): string {
  return `diagram:${section}.${index + 1}`
}
