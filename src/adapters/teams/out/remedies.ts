import type { Wording } from '../../../text/language.ts'

/** What a coordinator can do about a room that is closed. */
export const remedies = {
  unset: {
    en: 'In the program’s settings, set its variable (TEAMS_REVIEWERS_CHANNEL, TEAMS_CATALOGUE_CHANNEL or TEAMS_COORDINATORS_CHANNEL), then start the program again.',
    fr: 'Dans les réglages du programme, renseignez sa variable (TEAMS_REVIEWERS_CHANNEL, TEAMS_CATALOGUE_CHANNEL ou TEAMS_COORDINATORS_CHANNEL), puis redémarrez le programme.',
  },
  unheard: {
    en: 'Install the app in the team of this channel, or mention the bot there once.',
    fr: 'Installez l’application dans l’équipe de ce canal, ou mentionnez-y le bot une fois.',
  },
  refuseClosed: {
    en: 'Check in Teams that the app is installed in the team of this channel, that an administrator has not blocked it, and that it is a standard channel: bots cannot post in private ones.',
    fr: 'Vérifiez dans Teams que l’application est installée dans l’équipe de ce canal, qu’aucun administrateur ne l’a bloquée, et qu’il s’agit d’un canal standard\u00A0: les bots ne peuvent pas publier dans un canal privé.',
  },
} as const satisfies Record<string, Wording>
