import { type ProposalAct, both, owning } from './act.ts'
import { forAuthor } from '../coach/remarks.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { FileBlock, ProposalText } from '../model/view.ts'
import { isDrafting, textsOf, titleOf } from '../model/standing.ts'
import { compileMarkdown, imprintOf } from '../review/compile.ts'
import { view } from '../screens/blocks.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { fold } from '../../text/fold.ts'

/** `!export pdf`, `docx`, `md`, `json`: the draft as it stands, as a file. */
export const exportDraft: ProposalAct = {
  name: 'export',
  offer: 'button',
  ...owning,
  command: {
    words: ['exporter', 'export'],
    argument: 'format',
    usage: both('!exporter pdf|docx|md|json', '!export pdf|docx|md|json'),
    help: both('donne la proposition dans un fichier', 'gives the proposal as a file'),
  },
  run: giveFile,
}

function giveFile(context: ActContext): Step {
  const { proposal } = context
  const file = fileOf(context, formatIn(context.args['format'] ?? ''))
  const words = wordsOf(context).answers
  if (file === null) return refuse(context, words.formats)
  const text = file.type === 'export' ? words.exportedAs(file.name) : words.exported
  return leaveProposal(proposal, tell(context, view(proposal.language, [{ type: 'text', text }, file])))
}

/** `PDF`, `en pdf`, `.docx` and `Word`, as the buttons call it, name formats too. */
function formatIn(typed: string): string {
  const format = fold(typed)
    .trim()
    .replace(/^(?:(?:en|pour|as|to|in|for) |\.)/, '')
  return { word: 'docx', markdown: 'md' }[format] ?? format
}

/** The text as it stands, as a file; null for a format that does not exist. */
export function fileOf(context: ActContext, format: string): FileBlock | null {
  const text = draftText(context)
  const { id } = context.proposal
  const name = `${id}.${format}`
  switch (format) {
    case 'pdf':
    case 'docx':
      return { type: 'export', name, format, text, asked: { proposal: id, version: 0, format } }
    case 'md': {
      const content = compileMarkdown(text.version, text.imprint, context.rubric)
      return { type: 'document', name, mime: 'text/markdown', content, asked: { proposal: id, version: 0, format } }
    }
    case 'json': {
      const content = draftJson(context)
      const asked = { proposal: id, version: 0, format } as const
      return { type: 'document', name, mime: 'application/json', content, asked }
    }
    default:
      return null
  }
}

/** What is with the reviewers or in the catalogue is no draft any more, and has its version's number. */
function draftText({ proposal, rubric }: ActContext): ProposalText {
  const { id, version, language, touchedAt } = proposal
  const draft = { proposal: id, version, language, frozenAt: touchedAt, sections: textsOf(proposal, rubric) }
  const standing = isDrafting(proposal) || version === 0 ? 'draft' : 'final'
  return { version: draft, imprint: imprintOf(proposal, titleOf(proposal)), standing }
}

function draftJson(context: ActContext): string {
  const { id, language, state, version, published, owner, sections, startedAt, touchedAt, changes } = context.proposal
  const findings = forAuthor(context.proposal, context.rubric)
  const draft = { id, language, state, version, published, owner, startedAt, touchedAt, sections, findings, changes }
  return `${JSON.stringify(draft, null, 2)}\n`
}
