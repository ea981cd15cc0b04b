import { type ProposalAct, both, owning } from './act.ts'
import { forAuthor } from '../coach/remarks.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { textsOf, titleOf } from '../model/standing.ts'
import { compileMarkdown, imprintOf } from '../review/compile.ts'
import { view } from '../screens/blocks.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { fold } from '../../text/fold.ts'

/** `!export md`, `!export json`: the draft as it stands, as a file. */
export const exportDraft: ProposalAct = {
  name: 'export',
  offer: 'button',
  ...owning,
  command: {
    words: ['exporter', 'export'],
    argument: 'format',
    usage: both('!exporter md|json', '!export md|json'),
    help: both('donne la proposition dans un fichier', 'gives the proposal as a file'),
  },
  run: giveFile,
}

function giveFile(context: ActContext): Step {
  const format = fold(context.args['format'] ?? '')
  const words = wordsOf(context)
  if (format !== 'md' && format !== 'json') return refuse(context, words.answers.formats)
  const shown = view(context.proposal.language, [
    { type: 'text', text: words.answers.exported },
    {
      type: 'document',
      name: `${context.proposal.id}.${format}`,
      mime: format === 'md' ? 'text/markdown' : 'application/json',
      content: format === 'md' ? draftMarkdown(context) : draftJson(context),
    },
  ])
  return leaveProposal(context.proposal, tell(context, shown))
}

function draftMarkdown(context: ActContext): string {
  const { proposal } = context
  const { id, version } = proposal
  const draft = { proposal: id, version, language: proposal.language, frozenAt: proposal.touchedAt }
  return compileMarkdown(
    { ...draft, sections: textsOf(proposal, context.rubric) },
    imprintOf(proposal, titleOf(proposal)),
    context.rubric,
  )
}

function draftJson(context: ActContext): string {
  const { id, language, state, version, published, owner, sections, startedAt, touchedAt, changes } = context.proposal
  const findings = forAuthor(context.proposal, context.rubric)
  const draft = { id, language, state, version, published, owner, startedAt, touchedAt, sections, findings, changes }
  return `${JSON.stringify(draft, null, 2)}\n`
}
