import { both, type GeneralAct } from './act.ts'
import { longDate } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { absentUntil } from '../model/settings.ts'
import type { Button } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { absentFor, absentView, presentButton } from '../screens/presence.ts'
import { answerAlone } from '../screens/replies.ts'
import { longestPause, pauseUntil } from '../waits/pause.ts'
import { wake } from '../waits/wake.ts'

/** `absent 2026-12-20`: a reviewer is away until then. What is kept for them is anybody's at once, and they can give back what they have. */
export const absent: GeneralAct = {
  name: 'absent',
  offer: 'button',
  general: {
    words: ['absent', 'absente', 'away'],
    argument: 'time',
    lines: [
      {
        usage: both('absent 2 semaines', 'absent 2 weeks'),
        help: both(
          'dit à l’équipe que vous ne relisez rien d’ici là',
          'tells the team that you review nothing until then',
        ),
      },
    ],
    needs: () => [{ type: 'theirs' }, { type: 'settings' }],
    run: (context, { until, words = '' }) => goAway(context, until ?? words),
  },
}

/** `present`: they are back before the day that they named. */
export const present: GeneralAct = {
  name: 'present',
  offer: 'button',
  general: {
    words: ['present', 'presente', 'de retour'],
    argument: 'none',
    lines: [{ usage: both('présent', 'present'), help: both('met fin à votre absence', 'ends your absence') }],
    needs: () => [{ type: 'settings' }],
    run: comeBack,
  },
}

/** *Give all of them back*, in the answer to `absent`: each claim is released by its own step. */
export const releaseAll: GeneralAct = {
  name: 'release-all',
  offer: 'button',
  general: {
    words: [],
    argument: 'none',
    lines: [],
    needs: () => [{ type: 'theirs' }, { type: 'settings' }],
    run: giveAllBack,
  },
}

function goAway(context: StepContext, typed: string): Step {
  const { actor, at } = context.envelope
  const { language, timeZone, roles } = actor
  const { presence, reminders } = wordsIn(language)
  if (!roles.includes('reviewer') && !roles.includes('coordinator'))
    return answerAlone(context, sentence(language, presence.reviewersOnly))
  if (typed === '') return answerAlone(context, sentence(language, presence.howLong, choices(context)))
  const until = pauseUntil(context, timeZone, typed)
  if (until === null)
    return answerAlone(context, sentence(language, reminders.noSuchAbsence(longestPause), choices(context)))
  const { claims = [], reserved = [] } = context.known.theirs ?? {}
  return leaveProposal(
    null,
    { type: 'settle', change: { id: actor.id, name: actor.name, absentUntil: until } },
    ...reserved.map((proposal) => wake(proposal, 'reservation-ends', at)),
    answer(context, absentView(language, longDate(until, language, timeZone), claims, reserved.length)),
  )
}

function comeBack(context: StepContext): Step {
  const { actor, at } = context.envelope
  const { language } = actor
  const { presence } = wordsIn(language)
  if (absentUntil(context.known.settings, at) === null)
    return answerAlone(context, sentence(language, presence.notAbsent))
  return leaveProposal(
    null,
    { type: 'settle', change: { id: actor.id, name: actor.name, absentUntil: null } },
    answer(context, sentence(language, presence.present)),
  )
}

/** An old button of somebody who is back takes nothing from them. */
function giveAllBack(context: StepContext): Step {
  const { actor, at } = context.envelope
  const { language } = actor
  const { presence } = wordsIn(language)
  const { claims = [] } = context.known.theirs ?? {}
  if (absentUntil(context.known.settings, at) === null)
    return answerAlone(context, sentence(language, presence.notAbsent))
  if (claims.length === 0) return answerAlone(context, sentence(language, presence.nothingHeld))
  return leaveProposal(
    null,
    ...claims.map((proposal) => wake(proposal, 'claim-given-back', at)),
    answer(context, sentence(language, presence.givingBack(claims.length), [presentButton(language)])),
  )
}

function answer({ envelope }: StepContext, view: ReturnType<typeof sentence>): Effect {
  return { type: 'tell', person: envelope.actor.id, to: envelope.place, view }
}

function choices({ envelope }: StepContext): readonly Button[] {
  const { pauses } = wordsIn(envelope.actor.language).reminders
  const choice = (label: string, until: string): Button => ({ label, style: 'plain', press: absentFor(until) })
  return [choice(pauses.week, '7j'), choice(pauses.fortnight, '14j'), choice(pauses.month, '30j')]
}
