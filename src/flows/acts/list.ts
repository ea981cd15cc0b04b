import { type GeneralAct, both } from './act.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { QueueFilter } from '../model/known.ts'
import type { Press } from '../model/view.ts'
import { readFilter } from '../review/queue-filters.ts'
import { sentence } from '../screens/blocks.ts'
import { catalogueList, openList } from '../screens/lists.ts'
import { queueList } from '../screens/queue.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** `/mlops-proposal list`: the person's open proposals. */
export const list: GeneralAct = {
  name: 'list',
  offer: 'button',
  general: {
    words: ['list', 'liste', 'mes propositions', 'my proposals', 'status', 'statut'],
    argument: 'none',
    lines: [
      { usage: both('liste', 'list'), help: both('vos propositions en cours', 'your open proposals') },
      { usage: both('statut', 'status'), help: both('où en sont vos propositions', 'where your proposals stand') },
    ],
    needs: () => [{ type: 'open' }],
    run: (context) => answerAlone(context, openList(context)),
  },
}

/** `/mlops-proposal queue overdue`: what waits for a review, for the reviewing team; all of it, or a part. */
export const queue: GeneralAct = {
  name: 'queue',
  offer: 'button',
  general: {
    words: ['queue', 'file'],
    argument: 'filter',
    lines: [
      { usage: both('file', 'queue'), help: both('ce qui attend une relecture', 'what waits for a review') },
      {
        usage: both('file retard', 'queue overdue'),
        help: both(
          'une partie de la file : « miennes », « libres », « revenues » ou « retard »',
          'a part of the queue: “mine”, “waiting”, “resubmitted” or “overdue”',
        ),
      },
    ],
    needs: (_, args) => [{ type: 'queue', of: askedFilter(args) ?? 'all', after: lastRead(args) }],
    run: (context, args) => showQueue(context, args, askedFilter(args)),
  },
}

/** `/mlops-proposal reviews`: what the reviewer has claimed, out of the same queue, which leads here by a button. */
export const reviews: GeneralAct = {
  name: 'reviews',
  offer: 'button',
  general: {
    words: ['relectures', 'mes relectures', 'reviews', 'my reviews'],
    argument: 'none',
    lines: [{ usage: both('relectures', 'reviews'), help: both('ce que vous relisez', 'what you are reviewing') }],
    needs: (_, args) => [{ type: 'queue', of: 'mine', after: lastRead(args) }],
    run: (context, args) => showQueue(context, args, 'mine'),
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

/** The part of the queue that a button names or somebody typed; null where there is none of that name. */
function askedFilter({ filter, words = '' }: Press['args']): QueueFilter | null {
  return readFilter(filter ?? words)
}

function showQueue(context: StepContext, args: Press['args'], shown: QueueFilter | null): Step {
  const { language, roles } = context.envelope.actor
  const isTeam = roles.includes('reviewer') || roles.includes('coordinator')
  if (!isTeam) return answerAlone(context, sentence(language, wordsIn(language).refusals.notReviewer))
  const unknown = shown === null ? (args['words'] ?? '') : null
  return answerAlone(context, queueList(context, { of: shown ?? 'all', after: lastRead(args), unknown }))
}
