import { Unreachable } from '../../../ports/chat.ts'
import type { Wording } from '../../../text/language.ts'

/** The person's own chat with the bot takes nothing more, by Teams' code or by what was noted of it. */
export function unreachableBy(reason: string): Unreachable {
  const remedy = /ConversationBlockedByUser|MessageWritesBlocked/.test(reason)
    ? remedies.blocked
    : /BotDisabledByAdmin/.test(reason)
      ? remedies.disabled
      : remedies.removed
  return new Unreachable(`Teams takes no words in their own chat: ${reason}`, remedy)
}

/** Teams names to the bot only whoever has written to it, or has it installed. */
export function neverMet(): Unreachable {
  return new Unreachable('Teams has not said who this person is: they never wrote to the bot', remedies.unmet)
}

/** What a coordinator can do, by Teams' reason. */
const remedies = {
  blocked: {
    fr: 'Cette personne a bloqué l’application\u00A0: elle peut la débloquer dans Teams, par le menu de sa conversation avec le bot.',
    en: 'This person has blocked the app: they can unblock it in Teams, in the menu of their chat with the bot.',
  },
  disabled: {
    fr: 'Un administrateur a bloqué l’application pour elle\u00A0: il peut l’autoriser dans le centre d’administration Teams, sous Applications Teams.',
    en: 'An administrator has blocked the app for them: it can be allowed in the Teams admin centre, under Teams apps.',
  },
  removed: {
    fr: 'L’application n’est plus installée chez elle\u00A0: elle peut la rajouter dans Teams, sous Applications, ou un administrateur l’y installer pour tous.',
    en: 'The app is no longer installed for them: they can add it again in Teams, under Apps, or an administrator can install it for everybody.',
  },
  unmet: {
    fr: 'Cette personne n’a jamais écrit au bot\u00A0: demandez-lui d’ouvrir l’application dans Teams et d’y écrire «\u00A0bonjour\u00A0».',
    en: 'This person has never written to the bot: ask them to open the app in Teams and to write “hello” there.',
  },
} as const satisfies Record<string, Wording>
