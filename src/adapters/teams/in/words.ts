import type { Wording } from '../../../text/language.ts'

/** What the adapter itself has to say; every other word comes with a view of the core. */
export const words = {
  noted: { fr: 'C’est enregistré.', en: 'Saved.' },
  unchanged: { fr: 'Rien n’a changé.', en: 'Nothing has changed.' },
  below: { fr: 'Je vous réponds par un message.', en: 'I answer you in a message.' },
  slow: {
    fr: 'Cela prend plus de temps que d’habitude. Si rien n’a changé dans une minute, appuyez de nouveau : rien ne sera fait deux fois.',
    en: 'This takes longer than usual. If nothing has changed in a minute, press again: nothing will be done twice.',
  },
  afterEarlier: {
    fr: 'C’est noté. Je m’en occupe dès que ce que vous avez fait juste avant est enregistré.',
    en: 'Noted. I will see to it as soon as what you did just before is saved.',
  },
  away: {
    fr: 'Je ne sais pas si cela a bien été enregistré. Regardez dans un moment si la carte a changé ; sinon, réessayez : votre texte y est encore.',
    en: 'I cannot tell whether this was saved: it may have been. Look in a moment whether the card has changed; if not, try again: your text is still in it.',
  },
  notSaved: {
    fr: 'Je ne sais pas si cela a bien été enregistré. Votre texte est encore ici : si la carte n’a pas changé dans un moment, renvoyez-le.',
    en: 'I cannot tell whether this was saved: it may have been. Your text is still here: look in a moment whether the card has changed, and if not, send it again.',
  },
  textFollows: {
    fr: 'Je vous rends votre texte par un message.',
    en: 'I give you your text back in a message.',
  },
  noDialog: {
    fr: 'Votre Teams n’ouvre pas de fenêtre ici. Le formulaire peut prendre la place de ce message.',
    en: 'Your Teams opens no window here. The form can take the place of this message.',
  },
  openHere: { fr: 'Ouvrir le formulaire ici', en: 'Open the form here' },
  failed: {
    fr: 'Une erreur est survenue. Regardez si la carte a changé ; sinon, réessayez. Si l’erreur revient, parlez-en à la coordination.',
    en: 'Something went wrong. Look whether the card has changed; if not, try again. If it comes back, tell the coordinators.',
  },
  unreadable: {
    fr: 'Je ne reconnais pas ce bouton. Écrivez « mlops-proposal » pour retrouver vos propositions.',
    en: 'I do not know this button. Write “mlops-proposal” to find your proposals.',
  },
  cancelled: {
    fr: 'Rien n’a changé. La carte se réaffichera à sa prochaine mise à jour.',
    en: 'Nothing changed. The card comes back the next time it is updated.',
  },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  welcome: {
    fr: 'Bonjour ! Je suis un assistant IA qui vous guide, section par section, dans la rédaction d’une proposition de projet MLOps. Commencez quand vous voulez : avec le bouton, ou en écrivant « mlops-proposal ».',
    en: 'Hello! I am an AI assistant that guides you through an MLOps project proposal, section by section. Start whenever you like: with the button, or by writing “mlops-proposal”.',
  },
  welcomeGroup: {
    fr: 'Bonjour ! Je suis un assistant IA qui guide, section par section, dans la rédaction d’une proposition de projet MLOps. Pour en commencer une ici, où tout le groupe peut la lire, appuyez sur le bouton ou mentionnez-moi. Ce que vous vous dites entre vous reste entre vous : je ne réponds qu’à ce qui me nomme.',
    en: 'Hello! I am an AI assistant that guides you through an MLOps project proposal, section by section. To start one here, where the whole group can read it, press the button or mention me. What you say to one another stays yours: I only answer to what names me.',
  },
  start: { fr: 'Commencer une proposition', en: 'Start a proposal' },
  startInChannel: {
    offer: {
      fr: 'Vous êtes la seule personne à voir ce message. La proposition, elle, s’ouvrira dans ce canal, où tout le monde peut la lire. Pour rédiger à l’abri des regards, écrivez-moi en privé.',
      en: 'Only you see this message. The proposal itself will open in this channel, where everyone can read it. To draft it in private, write to me directly.',
    },
    button: { fr: 'Commencer dans ce canal', en: 'Start in this channel' },
  },
  startInGroup: {
    offer: {
      fr: 'Vous êtes la seule personne à voir ce message. La proposition, elle, s’ouvrira dans cette conversation, où tout le groupe peut la lire. Pour rédiger à l’abri des regards, écrivez-moi en privé.',
      en: 'Only you see this message. The proposal itself will open in this chat, where the whole group can read it. To draft it in private, write to me directly.',
    },
    button: { fr: 'Commencer dans cette conversation', en: 'Start in this chat' },
  },
  /** In their own chat, where Teams takes no message for one person alone where they wrote. */
  startInPrivate: {
    offer: {
      fr: 'Je vous réponds ici, car Teams ne m’a pas laissé le faire à part là où vous avez écrit. Avec ce bouton, la proposition s’ouvre ici, à l’abri des regards. Pour qu’elle s’ouvre là-bas, où tout le monde peut la lire, mentionnez-y MLOps Proposal, suivi de « mlops-proposal ».',
      en: 'I answer you here, since Teams did not let me do so for you alone where you wrote. With this button the proposal opens here, in private. For it to open there, where everyone can read it, mention MLOps Proposal there, followed by “mlops-proposal”.',
    },
    button: { fr: 'Commencer ici, en privé', en: 'Start here, in private' },
  },
  noProposal: {
    fr: 'Aucune proposition n’est ouverte ici : je n’ai donc rien enregistré. Écrivez « mlops-proposal » pour en commencer une ou retrouver les vôtres, puis envoyez de nouveau votre fichier.',
    en: 'No proposal is open here, so I saved nothing. Write “mlops-proposal” to start one or find yours, then send your file again.',
  },
  tooLongToEdit: {
    fr: 'Ce texte est trop long pour un formulaire de Teams : rien n’a changé. Modifiez vos messages dans la conversation, ou envoyez le nouveau texte en fichier (.docx, .md ou .txt) dans notre conversation privée : rien n’est coupé.',
    en: 'This text is too long for a form in Teams: nothing has changed. Edit your messages in the conversation, or send the new text as a file (.docx, .md or .txt) in our private chat: nothing is cut.',
  },
  tooLong: {
    fr: 'Ce texte dépasse 40 000 caractères : je ne l’ai pas enregistré. Envoyez-le en plusieurs messages.',
    en: 'This text is longer than 40,000 characters: I did not save it. Send it in several messages.',
  },
} as const satisfies Record<string, Wording | { readonly offer: Wording; readonly button: Wording }>
