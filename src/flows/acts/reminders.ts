import { both, type HelpLine, lasting, type ProposalAct } from './act.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import { isSilent } from '../model/settings.ts'
import { sentence } from '../screens/blocks.ts'
import { remindersButton } from '../screens/presence.ts'
import { fold } from '../../text/fold.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'

const line: HelpLine = {
  usage: both('rappels non', 'reminders off'),
  help: both(
    'coupe tous les rappels, sur toutes vos propositions (« rappels oui » les rétablit)',
    'switches off all reminders, about all your proposals (“reminders on” brings them back)',
  ),
}

/** `!rappels non`: a person's reminders as a whole, off or on again; without a word, what holds and the way to the other. */
export const reminders: ProposalAct = {
  name: 'reminders',
  offer: 'button',
  ...lasting,
  needs: () => [{ type: 'settings' }],
  command: {
    words: ['rappels', 'reminders'],
    argument: 'switch',
    usage: both('!rappels non', '!reminders off'),
    help: line.help,
  },
  run: (context) =>
    leaveProposal(context.proposal, ...decide(context, context.proposal.language, context.args['to'] ?? '')),
  general: {
    words: ['rappels', 'reminders'],
    argument: 'switch',
    lines: [line],
    needs: () => [{ type: 'settings' }],
    run: (context, { to, words = '' }) =>
      leaveProposal(null, ...decide(context, context.envelope.actor.language, to ?? words)),
  },
}

const off: ReadonlySet<string> = new Set(['non', 'no', 'off'])
const on: ReadonlySet<string> = new Set(['oui', 'yes', 'on'])

/** What is typed is kept and said; anything else than a yes or a no gets what holds. */
function decide({ envelope, known }: StepContext, language: Language, typed: string): readonly Effect[] {
  const { actor, place, at } = envelope
  const { presence } = wordsIn(language)
  const asked = fold(typed).trim()
  const wasSilent = isSilent(known.settings)
  const isChanged = (on.has(asked) && wasSilent) || (off.has(asked) && !wasSilent)
  const silent = isChanged ? !wasSilent : wasSilent
  const change = { id: actor.id, name: actor.name, silentAt: silent ? at : null }
  const text = silent ? presence.silent : presence.reminded
  const shown = sentence(language, text, [remindersButton(language, silent ? 'on' : 'off')])
  return [
    ...(isChanged ? [{ type: 'settle', change } as const] : []),
    { type: 'tell', person: actor.id, to: place, view: shown },
  ]
}
