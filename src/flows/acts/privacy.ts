import { type ProposalAct, both, owning } from './act.ts'
import { leaveProposal } from '../model/act-context.ts'
import { privacyView } from '../screens/help.ts'
import { answerAlone, tell } from '../screens/replies.ts'

/** `!privacy`: what is stored, and why. */
export const privacy: ProposalAct = {
  name: 'privacy',
  offer: 'button',
  ...owning,
  command: {
    words: ['donnees', 'privacy', 'confidentialite'],
    argument: 'none',
    usage: both('!données', '!privacy'),
    help: both('dit ce qui est enregistré', 'says what is stored'),
  },
  general: {
    words: ['privacy', 'donnees', 'confidentialite'],
    argument: 'none',
    lines: [{ usage: both('données', 'privacy'), help: both('ce qui est enregistré', 'what is stored') }],
    run: (context) => answerAlone(context, privacyView(context.envelope.actor.language, context.coach)),
  },
  run: (context) =>
    leaveProposal(context.proposal, tell(context, privacyView(context.proposal.language, context.coach))),
}
