import { both, type GeneralAct } from './act.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'

/** `link`: a code that shows on another platform that one is the same person; with a code from there, the link. */
export const link: GeneralAct = {
  name: 'link',
  offer: 'words',
  general: {
    words: ['relier', 'link'],
    argument: 'code',
    lines: [
      {
        usage: both('relier', 'link'),
        help: both(
          'donne un code qui relie vos comptes de deux plateformes, pour déplacer un brouillon de l’une à l’autre',
          'gives a code that links your accounts on two platforms, to move a draft from one to the other',
        ),
      },
    ],
    run: (context, { words = '' }) => pair(context, words === '' ? { do: 'offer' } : { do: 'spend', code: words }),
  },
}

/** `unlink`: the link holds no longer. */
export const unlink: GeneralAct = {
  name: 'unlink',
  offer: 'words',
  general: {
    words: ['delier', 'unlink'],
    argument: 'none',
    lines: [{ usage: both('délier', 'unlink'), help: both('met fin à ce lien entre vos comptes', 'ends that link') }],
    run: (context) => pair(context, { do: 'undo' }),
  },
}

type Pairing = Extract<Effect, { type: 'pair' }>['pairing']

/** What comes of it is known, and said, once it is done. */
function pair({ envelope }: StepContext, pairing: Pairing): Step {
  const { actor, place } = envelope
  const { id, name, language } = actor
  return leaveProposal(null, { type: 'pair', pairing, person: { id, name }, language, to: { ...place, thread: null } })
}
