import { type GeneralAct, both } from './act.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Press } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { catalogueList, openList, type QueueList, queueList } from '../screens/lists.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** `/mlops-proposal list`: the person's open proposals. */
export const list: GeneralAct = {
  name: 'list',
  offer: 'button',
  general: {
    words: ['list', 'liste', 'status', 'statut'],
    argument: 'none',
    lines: [
      { usage: both('liste', 'list'), help: both('vos propositions en cours', 'your open proposals') },
      { usage: both('statut', 'status'), help: both('où en sont vos propositions', 'where your proposals stand') },
    ],
    needs: () => [{ type: 'open' }],
    run: (context) => answerAlone(context, openList(context)),
  },
}

/** `/mlops-proposal queue`: what waits for a review, for the reviewing team. */
export const queue: GeneralAct = {
  name: 'queue',
  offer: 'button',
  general: {
    words: ['queue', 'file'],
    argument: 'none',
    lines: [{ usage: both('file', 'queue'), help: both('ce qui attend une relecture', 'what waits for a review') }],
    needs: (_, args) => [{ type: 'queue', of: 'all', after: lastRead(args) }],
    run: (context, args) => showQueue(context, args, 'queue'),
  },
}

/** `/mlops-proposal reviews`: what the reviewer has claimed, out of the same queue, which leads here by a button. */
export const reviews: GeneralAct = {
  name: 'reviews',
  offer: 'button',
  general: {
    words: ['relectures', 'reviews'],
    argument: 'none',
    lines: [{ usage: both('relectures', 'reviews'), help: both('ce que vous relisez', 'what you are reviewing') }],
    needs: (_, args) => [{ type: 'queue', of: 'actor', after: lastRead(args) }],
    run: (context, args) => showQueue(context, args, 'reviews'),
  },
}

/** `/mlops-proposal catalogue drift`: published proposals. */
export const catalogue: GeneralAct = {
  name: 'catalogue',
  offer: 'button',
  general: {
    words: ['catalogue', 'catalog'],
    argument: 'search',
    lines: [
      {
        usage: both('catalogue mots', 'catalogue words'),
        help: both('cherche dans les propositions publiées', 'searches the published proposals'),
      },
    ],
    needs: (_, { words = '' }) => [{ type: 'catalogue', words }],
    run: (context, { words = '' }) => answerAlone(context, catalogueList(context, words)),
  },
}

/** The last proposal of the page before; the words behind a command are none. */
function lastRead({ after = '' }: Press['args']): string | null {
  return after === '' ? null : after
}

function showQueue(context: StepContext, args: Press['args'], shown: QueueList): Step {
  const { language, roles } = context.envelope.actor
  const isTeam = roles.includes('reviewer') || roles.includes('coordinator')
  return answerAlone(
    context,
    isTeam ? queueList(context, shown, lastRead(args)) : sentence(language, wordsIn(language).refusals.notReviewer),
  )
}
