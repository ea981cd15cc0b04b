import type { Language } from '../../../text/language.ts'

/** What a refused request is told. Each says what happened and what to do. */
const en = {
  'not-json': 'The request is not JSON. Send a JSON object with the header Content-Type: application/json.',
  'too-large': 'This is too long to be sent at once. Split it into several messages.',
  'too-long': 'A text can hold 40,000 characters at most. Split it into several messages.',
  empty: 'There is nothing to send yet. Write a few words first.',
  invalid: 'The request does not have the expected form. Compare it with docs/playground-api.md.',
  'unknown-person': 'This person does not exist in the playground. Choose another one.',
  'unknown-room': 'This room does not exist. Choose another one.',
  'unknown-thread': 'This thread does not exist in this room. Open it again from the room.',
  'unknown-message': 'This message no longer exists.',
  'unknown-file': 'This file no longer exists.',
  'unknown-action': 'This button means nothing to the assistant. Reload the page.',
  'unknown-command': 'This command does not exist. Type /mlops-proposal to begin or to see your proposals.',
  'unknown-address': 'There is nothing at this address.',
  'not-a-member': 'This room is for the reviewing team. Choose a reviewer or the coordinator to enter it.',
  'not-yours': 'Only the author can change or delete this message.',
  'id-taken': 'This identifier was used for something else. Send a new one.',
  'wrong-host': 'The playground answers on this machine only, by the address that was printed when it started.',
  'wrong-origin': 'This request comes from another site; the playground refuses it.',
  'bad-fields': 'Some answers are missing or do not fit. They are marked in the form.',
  'unreadable-file': 'This file could not be read. Paste its text.',
  unavailable: 'The server cannot take this right now. Your text is kept: try again in a moment.',
  internal: 'Something went wrong on the server. Your text is kept: try again in a moment.',
}

/** The codes of all refusals of the playground, as scripts read them in `error.code`. */
export type ProblemCode = keyof typeof en

const fr = {
  'not-json': 'La requête n’est pas du JSON. Envoyez un objet JSON avec l’en-tête Content-Type: application/json.',
  'too-large': 'C’est trop long pour un seul envoi. Répartissez le texte en plusieurs messages.',
  'too-long': 'Un texte peut compter 40 000 caractères au plus. Répartissez-le en plusieurs messages.',
  empty: 'Il n’y a encore rien à envoyer. Écrivez d’abord quelques mots.',
  invalid: 'La requête n’a pas la forme attendue. Comparez-la avec docs/playground-api.md.',
  'unknown-person': 'Cette personne n’existe pas dans l’espace d’essai. Choisissez-en une autre.',
  'unknown-room': 'Ce salon n’existe pas. Choisissez-en un autre.',
  'unknown-thread': 'Ce fil n’existe pas dans ce salon. Rouvrez-le depuis le salon.',
  'unknown-message': 'Ce message n’existe plus.',
  'unknown-file': 'Ce fichier n’existe plus.',
  'unknown-action': 'L’assistant ne connaît pas ce bouton. Rechargez la page.',
  'unknown-command': 'Cette commande n’existe pas. Tapez /mlops-proposal pour commencer ou voir vos propositions.',
  'unknown-address': 'Il n’y a rien à cette adresse.',
  'not-a-member':
    'Ce salon est réservé à l’équipe de relecture. Choisissez une personne de la relecture ou de la coordination.',
  'not-yours': 'Seule la personne qui l’a écrit peut modifier ou supprimer ce message.',
  'id-taken': 'Cet identifiant a déjà servi à autre chose. Envoyez-en un nouveau.',
  'wrong-host': 'L’espace d’essai ne répond que sur cette machine, à l’adresse affichée à son démarrage.',
  'wrong-origin': 'Cette requête vient d’un autre site ; l’espace d’essai la refuse.',
  'bad-fields': 'Certaines réponses manquent ou ne conviennent pas. Elles sont signalées dans le formulaire.',
  'unreadable-file': 'Ce fichier n’a pas pu être lu. Collez son texte.',
  unavailable: 'Le serveur ne peut pas prendre ceci pour l’instant. Votre texte est gardé : réessayez dans un moment.',
  internal: 'Une erreur est survenue sur le serveur. Votre texte est gardé : réessayez dans un moment.',
} satisfies Record<ProblemCode, string>

const words: Record<Language, Record<ProblemCode, string>> = { en, fr }

/** The sentence for a problem. */
export function sentence(code: ProblemCode, language: Language): string {
  return words[language][code]
}
