import { Unreachable } from '../../../ports/chat.ts'
import type { Wording } from '../../../text/language.ts'
import { closedWhy, errorCode, meaningOf } from './errors.ts'

/** What a refusal of direct messages means: for good, nobody reaches the person there; any other error stays itself. */
export function asUnreachable(error: unknown): unknown {
  const meaning = meaningOf(error)
  const code = errorCode(error)
  if (meaning !== 'final' && meaning !== 'absent' && meaning !== 'closed') return error
  // A thread's root message that was deleted says nothing of the person.
  if (closedWhy(error) === 'thread') return error
  return new Unreachable(`Slack takes no direct message for them: ${code}`, remedyFor(code))
}

function remedyFor(code: string): Wording {
  if (code === 'messages_tab_disabled') return remedies.tab
  if (code === 'cannot_dm_bot') return remedies.bot
  return code.startsWith('restricted_action') ? remedies.refused : remedies.account
}

/** What a coordinator can do, by Slack's reason. */
const remedies = {
  tab: {
    fr: 'Dans les réglages de l’application (api.slack.com/apps), page App Home, activez l’onglet Messages.',
    en: 'In the app’s settings (api.slack.com/apps), on the page App Home, switch on the Messages Tab.',
  },
  bot: {
    fr: 'Slack dit que c’est le compte d’un bot\u00A0: confiez ce qui est en cours à quelqu’un d’autre.',
    en: 'Slack says that it is a bot’s account: entrust what is under way to somebody else.',
  },
  refused: {
    fr: 'Les réglages de l’espace de travail l’empêchent\u00A0: demandez à un administrateur d’autoriser l’application à écrire en privé.',
    en: 'The workspace’s settings keep it from that: ask an admin to allow the app to send direct messages.',
  },
  account: {
    fr: 'Son compte est désactivé, ou n’est pas visible d’ici\u00A0: joignez cette personne autrement, ou faites réactiver son compte.',
    en: 'Their account is deactivated, or cannot be seen from here: reach this person by another way, or have the account activated again.',
  },
} as const satisfies Record<string, Wording>
