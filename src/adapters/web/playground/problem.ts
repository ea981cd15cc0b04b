import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '../../../text/language.ts'
import type { Log } from '../../../ports/log.ts'
import { isOutage } from '../../chat/is-outage.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { wordsIn } from '../../../text/words.ts'

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
  'not-a-member':
    'This person is not in this room. Choose the coordinator, who is in every room, or a reviewer for the reviews.',
  'not-yours': 'Only the author can change or delete this message.',
  'id-taken': 'This identifier was used for something else. Send a new one.',
  'wrong-host': 'The playground answers on this machine only, by the address that was printed when it started.',
  'wrong-origin': 'This request comes from another site; the playground refuses it.',
  'bad-fields': 'Some answers are missing or do not fit. They are marked in the form.',
  'unreadable-file': 'This file could not be read. Paste its text.',
  unavailable:
    'The server is away right now: what you just did may be recorded, or not. Your text is kept: try again in a moment.',
  internal: 'Something went wrong on the server. Your text is kept: try again in a moment.',
}

/** The codes of all refusals of the playground, as scripts read them in `error.code`. */
type ProblemCode = keyof typeof en

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
    'Cette personne n’est pas dans ce salon. Choisissez la coordination, qui est dans tous les salons, ou une personne de l’équipe de relecture pour le salon « relecture ».',
  'not-yours': 'Seule la personne qui l’a écrit peut modifier ou supprimer ce message.',
  'id-taken': 'Cet identifiant a déjà servi à autre chose. Envoyez-en un nouveau.',
  'wrong-host': 'L’espace d’essai ne répond que sur cette machine, à l’adresse affichée à son démarrage.',
  'wrong-origin': 'Cette requête vient d’un autre site ; l’espace d’essai la refuse.',
  'bad-fields': 'Certaines réponses manquent ou ne conviennent pas. Elles sont signalées dans le formulaire.',
  'unreadable-file': 'Ce fichier n’a pas pu être lu. Collez son texte.',
  unavailable:
    'Le serveur est indisponible pour l’instant : ce que vous venez de faire est peut-être enregistré, ou non. Votre texte est gardé : réessayez dans un moment.',
  internal: 'Une erreur est survenue sur le serveur. Votre texte est gardé : réessayez dans un moment.',
} satisfies Record<ProblemCode, string>

const words: Record<Language, Record<ProblemCode, string>> = { en, fr }

/** The sentence for a problem. */
function sentence(code: ProblemCode, language: Language): string {
  return words[language][code]
}

const statuses: Record<ProblemCode, ContentfulStatusCode> = {
  'not-json': 415,
  'too-large': 413,
  'too-long': 422,
  empty: 422,
  invalid: 422,
  'unknown-person': 404,
  'unknown-room': 404,
  'unknown-thread': 404,
  'unknown-message': 404,
  'unknown-file': 404,
  'unknown-action': 422,
  'unknown-command': 422,
  'unknown-address': 404,
  'not-a-member': 403,
  'not-yours': 403,
  'id-taken': 409,
  'wrong-host': 403,
  'wrong-origin': 403,
  'bad-fields': 422,
  'unreadable-file': 422,
  unavailable: 503,
  internal: 500,
}

/** A refusal that the page shows: a code for scripts, a sentence for people. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** What is wrong with single fields of a form: a sentence each. */
  readonly fields: Readonly<Record<string, string>> | undefined
  /** For people who write scripts: which part of the request, in English. */
  readonly detail: string | undefined

  /** What people read, where it says more than the code's own sentence. */
  readonly sentence: string | undefined

  constructor(
    code: ProblemCode,
    more: { fields?: Readonly<Record<string, string>>; detail?: string; sentence?: string } = {},
  ) {
    super(more.detail ? `${code}: ${more.detail}` : code)
    this.code = code
    this.fields = more.fields
    this.detail = more.detail
    this.sentence = more.sentence
  }
}

/** Answers a thrown error in the language of the page that asked. */
export function answerProblem(c: Context, error: unknown, language: Language, log: Log): Response {
  const problem = asProblem(error, language)
  if (problem.code === 'internal') log.error({ error, path: c.req.path }, 'a playground request failed')
  const { code, detail, fields } = problem
  // What is left of the body is not read: the connection cannot be used again.
  if (code === 'too-large' || code === 'unreadable-file') c.header('connection', 'close')
  return c.json(
    { error: { code, message: problem.sentence ?? sentence(code, language), detail, fields } },
    statuses[code],
  )
}

function asProblem(error: unknown, language: Language): Problem {
  if (error instanceof Problem) return error
  if (error instanceof UnreadableProposal)
    return new Problem('unavailable', { sentence: wordsIn(language).refusals.unreadable.again(error.proposal) })
  if (isOutage(error)) return new Problem('unavailable')
  if (error instanceof HTTPException && error.status === 413) return new Problem('too-large')
  return new Problem('internal')
}
