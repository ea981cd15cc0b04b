import { distance } from 'fastest-levenshtein'
import type { Wording } from '../../text/language.ts'

/** One word a learner can type in the thread. `argument` is what may follow it. */
export interface Command {
  readonly name: string
  readonly words: readonly string[]
  readonly argument: 'none' | 'section' | 'section-or-all' | 'language' | 'format'
  readonly usage: Wording
  readonly help: Wording
}

const sectionOrAll = { fr: '[n|tout]', en: '[n|all]' }

/** The commands of the thread, in the order in which help lists them. Words are compared without case or accents. */
export const commands: readonly Command[] = [
  command('help', ['aide', 'help'], 'none', both('!aide', '!help'), {
    fr: 'montre cette liste',
    en: 'shows this list',
  }),
  command('done', ['fini', 'termine', 'done'], 'none', both('!fini', '!done'), {
    fr: 'termine la section et la fait vérifier',
    en: 'finishes the section and has it checked',
  }),
  command('next', ['suivant', 'suivante', 'next'], 'none', both('!suivant', '!next'), {
    fr: 'passe à la section suivante',
    en: 'goes to the next section',
  }),
  command('back', ['retour', 'precedent', 'back'], 'none', both('!retour', '!back'), {
    fr: 'revient à la section précédente',
    en: 'goes back one section',
  }),
  command('section', ['section', 'aller', 'goto'], 'section', both('!section 4', '!section 4'), {
    fr: 'va à une section',
    en: 'goes to a section',
  }),
  command('show', ['voir', 'show', 'montrer'], 'section-or-all', withArgument('!voir', '!show'), {
    fr: 'relit votre réponse',
    en: 'shows your answer',
  }),
  command('edit', ['modifier', 'edit'], 'section', both('!modifier 4', '!edit 4'), {
    fr: 'propose de modifier une section dans un formulaire',
    en: 'offers a form to edit a section',
  }),
  command('undo', ['annuler', 'undo'], 'none', both('!annuler', '!undo'), {
    fr: 'rétablit ce qui vient d’être enlevé',
    en: 'brings back what was just removed',
  }),
  command('clear', ['effacer', 'clear'], 'section', both('!effacer 4', '!clear 4'), {
    fr: 'vide une section',
    en: 'empties a section',
  }),
  command('skip', ['passer', 'skip'], 'none', both('!passer', '!skip'), {
    fr: 'passe la section pour l’instant',
    en: 'skips the section for now',
  }),
  command('coach', ['coach'], 'section-or-all', withArgument('!coach', '!coach'), {
    fr: 'vérifie une section ou tout',
    en: 'checks a section or everything',
  }),
  command('example', ['exemple', 'example'], 'none', both('!exemple', '!example'), {
    fr: 'montre un exemple',
    en: 'shows an example',
  }),
  command('why', ['pourquoi', 'why'], 'none', both('!pourquoi', '!why'), {
    fr: 'explique à quoi sert la section',
    en: 'explains what the section is for',
  }),
  command('poc', ['poc', 'liens', 'links'], 'none', both('!poc', '!poc'), {
    fr: 'liste les liens reconnus dans vos ressources',
    en: 'lists the links recognised in your resources',
  }),
  command('matrix', ['matrice', 'matrix'], 'none', both('!matrice', '!matrix'), {
    fr: 'suit chaque thème, du défi à l’indicateur',
    en: 'follows each theme from challenge to KPI',
  }),
  command('similar', ['similaires', 'similaire', 'similar'], 'none', both('!similaires', '!similar'), {
    fr: 'cherche dans le catalogue des propositions proches de la vôtre',
    en: 'looks for proposals like yours in the catalogue',
  }),
  command('status', ['statut', 'status', 'etat'], 'none', both('!statut', '!status'), {
    fr: 'dit où vous en êtes',
    en: 'says where you are',
  }),
  command('submit', ['soumettre', 'submit'], 'none', both('!soumettre', '!submit'), {
    fr: 'récapitule avant de soumettre',
    en: 'recaps before submitting',
  }),
  command('recall', ['reprendre', 'recall'], 'none', both('!reprendre', '!recall'), {
    fr: 'reprend une proposition soumise, tant que personne ne la relit',
    en: 'takes a submitted proposal back while nobody reviews it',
  }),
  command('withdraw', ['retirer', 'withdraw'], 'none', both('!retirer', '!withdraw'), {
    fr: 'retire la proposition',
    en: 'withdraws the proposal',
  }),
  command('restore', ['restaurer', 'restore'], 'none', both('!restaurer', '!restore'), {
    fr: 'rétablit une proposition retirée',
    en: 'restores a withdrawn proposal',
  }),
  command('export', ['exporter', 'export'], 'format', both('!exporter md|json', '!export md|json'), {
    fr: 'donne la proposition dans un fichier',
    en: 'gives the proposal as a file',
  }),
  command('language', ['langue', 'language'], 'language', both('!langue fr|en', '!language fr|en'), {
    fr: 'change la langue',
    en: 'changes the language',
  }),
  command('privacy', ['donnees', 'privacy', 'confidentialite'], 'none', both('!données', '!privacy'), {
    fr: 'dit ce qui est enregistré',
    en: 'says what is stored',
  }),
]

/** What a message in the thread is: a command, something that looks like one, an aside, or part of an answer. */
export type Reading =
  | { readonly type: 'command'; readonly name: string; readonly argument: string }
  | { readonly type: 'unknown'; readonly word: string; readonly near: readonly Command[] }
  | { readonly type: 'aside' }
  | { readonly type: 'answer' }

/** No command is as long as this with its argument: what is longer is an answer. */
const longestCommand = 60

/** Reads a message: `!Précédent`, `precedent`, `!section 4`, `// between us`, or an answer. */
export function readMessage(text: string, mentions: 'none' | 'person'): Reading {
  const whole = text.trim()
  const start = whole
    .slice(0, 200)
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (start.startsWith('//') || (mentions === 'person' && !start.startsWith('!'))) return { type: 'aside' }
  if (whole.length > 200 || start.length > longestCommand || start.includes('\n')) return { type: 'answer' }
  return readShort(start)
}

function readShort(text: string): Reading {
  const [, mark = '', word = '', argument = ''] = /^(!?)\s*(\p{L}+)\s*(.*?)[\s.!?…]*$/u.exec(text) ?? []
  if (word === '') return { type: 'answer' }
  const found = commands.find((one) => one.words.includes(fold(word)))
  if (found && fits(found, fold(argument), mark)) return { type: 'command', name: found.name, argument: fold(argument) }
  if (mark === '') return { type: 'answer' }
  return { type: 'unknown', word: `!${word}${argument && ` ${argument}`}`, near: nearest(fold(word)) }
}

/** Without the mark, the whole message must be the command; with it, an argument that makes no sense is still the command's. */
function fits(one: Command, argument: string, mark: string): boolean {
  if (mark === '!') return true
  return argument === '' || argumentShape[one.argument].test(argument)
}

const argumentShape = {
  none: /^$/,
  section: /^\d{1,2}$/,
  'section-or-all': /^(\d{1,2}|tout|toutes|all)$/,
  language: /^(fr|en|francais|anglais|french|english)$/,
  format: /^(md|json|docx|pdf)$/,
} as const

/** The three commands whose words are closest; none that is further than half the word away. */
function nearest(word: string): readonly Command[] {
  const scored = commands.map((one) => ({ one, score: Math.min(...one.words.map((known) => apart(word, known))) }))
  return scored
    .filter(({ score }) => score <= 0.5)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ one }) => one)
}

function apart(word: string, known: string): number {
  return known.startsWith(word) && word.length > 1 ? 0.1 : distance(word, known) / Math.max(word.length, known.length)
}

/** Lower case, without accents or no-break spaces. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

function command(
  name: string,
  words: readonly string[],
  argument: Command['argument'],
  usage: Wording,
  help: Wording,
): Command {
  return { name, words, argument, usage, help }
}

function both(fr: string, en: string): Wording {
  return { fr, en }
}

function withArgument(fr: string, en: string): Wording {
  return { fr: `${fr} ${sectionOrAll.fr}`, en: `${en} ${sectionOrAll.en}` }
}
