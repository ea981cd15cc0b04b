import { both, type GeneralAct } from './act.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sentence, view } from '../screens/blocks.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** *The queue as a page*: a way to it for whoever asks, and for them alone. */
export const queuePage: GeneralAct = {
  name: 'queue-page',
  offer: 'button',
  general: {
    words: ['file page', 'queue page'],
    argument: 'none',
    lines: [{ usage: both('file page', 'queue page'), help: both('la file dans une page', 'the queue as a page') }],
    run: inviteToQueue,
  },
}

function inviteToQueue(context: StepContext): Step {
  const { pages = [], envelope } = context
  const { actor, place } = envelope
  const { language, roles } = actor
  const { lists, refusals, review } = wordsIn(language)
  const isTeam = roles.includes('reviewer') || roles.includes('coordinator')
  if (!isTeam) return answerAlone(context, sentence(language, refusals.notReviewer))
  if (!pages.includes(place.platform)) return answerAlone(context, sentence(language, lists.queue.pageAway))
  const invited = view(language, [
    { type: 'text', text: lists.queue.pageReady },
    { type: 'page', text: lists.queue.openPage, page: { purpose: 'queue', actor, place } },
    { type: 'note', text: review.deskLink },
  ])
  return answerAlone(context, invited)
}
