import type { ClosedWhy } from '../model/access.ts'
import type { Language } from '../../text/language.ts'

/** Words about a proposal that moves to another place, and about a place that is closed. */
const en = {
  buttons: {
    move: 'Move it here',
    goOnHere: 'Go on here',
  },
  offer: (id: string) => `To write ${id} here instead of there, move it.`,
  ownerMoves: (owner: string) => `${owner}, who is in charge of it, can move it to another place.`,
  thread: (id: string) => `The thread of ${id}`,
  moved: (id: string) => `${id} is here now: its card is at the end of its new thread.`,
  forward: (id: string) => `${id} has moved: what follows is written in its new thread.`,
  goesOn: (id: string) => `${id} has moved: it goes on in its new thread.`,
  notAdded: 'I have not added this message. I can still do that:',
  notDone: 'I have not done that here: type it in its new thread.',
  hereAlready: (id: string) => `${id} is in this place already: the card to write under is at the end of its thread.`,
  notMoved: (id: string, stands: string) => `${id} is ${stands}: it can be moved once it is restored.`,
  othersWrite:
    'Others write this proposal with you, or are invited to: nobody but you could write in a private chat. Move it to a channel that you share.',
  invite: (id: string) =>
    `This draft is in a private chat, where nobody else can write. To write together, type “/mlops-proposal open ${id}” in a channel that you share and press “Move it here”: everything comes along.`,
  closed: {
    why: {
      archived: 'the channel of its thread was archived',
      removed: 'I am no longer in the channel of its thread',
      gone: 'the channel of its thread is gone, or I can no longer see it',
      thread: 'the first message of its thread was deleted',
      refused: 'the settings of its channel no longer let me write there',
    } satisfies Record<ClosedWhy, string>,
    told: (id: string, title: string, why: string) =>
      `I can no longer write in the thread of ${id}, “${title}”: ${why}. Nothing is lost: everything that you wrote is saved.`,
    how: (id: string) =>
      `To go on, type “/mlops-proposal open ${id}” in a channel where I am, and press “Move it here”. Or go on here, in this private chat.`,
    howTogether: (id: string) =>
      `To go on together, type “/mlops-proposal open ${id}” in a channel that you share, and press “Move it here”.`,
    howHere: 'Everything comes along if you go on here.',
  },
}

const fr: typeof en = {
  buttons: {
    move: 'La déplacer ici',
    goOnHere: 'Continuer ici',
  },
  offer: (id) => `Pour écrire ${id} ici plutôt que là-bas, déplacez-la.`,
  ownerMoves: (owner) => `${owner}, qui en est responsable, peut la déplacer ailleurs.`,
  thread: (id) => `Le fil de ${id}`,
  moved: (id) => `${id} est maintenant ici : sa carte est à la fin de son nouveau fil.`,
  forward: (id) => `${id} a été déplacée : la suite s’écrit dans son nouveau fil.`,
  goesOn: (id) => `${id} a été déplacée : elle continue dans son nouveau fil.`,
  notAdded: 'Je n’ai pas ajouté ce message. Je peux encore le faire :',
  notDone: 'Je ne l’ai pas fait d’ici : tapez-le dans son nouveau fil.',
  hereAlready: (id) => `${id} est déjà ici : la carte à la suite de laquelle écrire est à la fin de son fil.`,
  notMoved: (id, stands) => `${id} est ${stands} : elle pourra être déplacée une fois restaurée.`,
  othersWrite:
    'D’autres personnes écrivent cette proposition avec vous, ou y sont invitées : vous seriez la seule personne à pouvoir écrire dans une conversation privée. Déplacez-la dans un canal que vous partagez.',
  invite: (id) =>
    `Ce brouillon est dans une conversation privée, où personne d’autre ne peut écrire. Pour écrire à plusieurs, tapez « /mlops-proposal ouvrir ${id} » dans un canal que vous partagez et appuyez sur « La déplacer ici » : tout vient avec.`,
  closed: {
    why: {
      archived: 'le canal de son fil a été archivé',
      removed: 'je ne suis plus dans le canal de son fil',
      gone: 'le canal de son fil n’existe plus, ou je ne le vois plus',
      thread: 'le premier message de son fil a été supprimé',
      refused: 'les réglages de son canal ne me laissent plus y écrire',
    },
    told: (id, title, why) =>
      `Je ne peux plus écrire dans le fil de ${id}, « ${title} » : ${why}. Rien n’est perdu : tout ce que vous avez écrit est enregistré.`,
    how: (id) =>
      `Pour continuer, tapez « /mlops-proposal ouvrir ${id} » dans un canal où je suis, et appuyez sur « La déplacer ici ». Ou continuez ici, dans cette conversation privée.`,
    howTogether: (id) =>
      `Pour continuer à plusieurs, tapez « /mlops-proposal ouvrir ${id} » dans un canal que vous partagez, et appuyez sur « La déplacer ici ».`,
    howHere: 'Tout vient avec si vous continuez ici.',
  },
}

/** The words about moving, by language. */
export const movingWords: Readonly<Record<Language, typeof en>> = { en, fr }
