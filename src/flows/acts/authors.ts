import { leaveProposal } from '../model/act-context.ts'
import { authorsView } from '../screens/authors.ts'
import { tell } from '../screens/replies.ts'
import { both, owning, type ProposalAct } from './act.ts'

/** `!authors`: who writes the proposal, and who is asked to. */
export const authors: ProposalAct = {
  name: 'authors',
  offer: 'button',
  ...owning,
  command: {
    words: ['auteurs', 'auteur', 'authors', 'coauteurs'],
    argument: 'none',
    usage: both('!auteurs', '!authors'),
    help: both('montre qui écrit la proposition', 'shows who writes the proposal'),
  },
  run: (context) => leaveProposal(context.proposal, tell(context, authorsView(context))),
}
