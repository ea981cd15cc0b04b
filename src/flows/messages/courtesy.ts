import { fold } from '../../text/fold.ts'

/** Words that are a word in passing by themselves. A message of these and of fillers alone is no part of an answer. */
const courtesies = new Set(
  `merci mercii ok okay oki okok dac dacc daccord super parfait parfaite genial top nickel excellent bravo impeccable
  chouette cool oui ouais non yes no yep nope yeah bonjour bonsoir salut hello coucou hi hey bye thanks thank thx ty
  cheers great awesome perfect sorry desole pardon oups oops lol mdr haha hum hmm euh test essai compris entendu svp stp
  please pls`.split(/\s+/),
)

/** Words that add nothing to those. */
const fillers = new Set(
  `beaucoup bien infiniment mille grand tout toute tous toutes le la les a toi vous tu te moi nous c est ca cela pour va bon
  tres alors et de du un une plus tard demain bientot suite voila donc ah oh eh hein ben bah encore very much many so lot you
  all it s got that sounds good nice sure right fine alright see later then and for the everyone again received recu vu note
  noted my d avance`.split(/\s+/),
)

/** Courtesies of several words, none of which is one. */
const phrases = new Set([
  'd accord',
  'c est bon',
  'ca marche',
  'ca roule',
  'bien recu',
  'tres bien',
  'c est note',
  'au revoir',
  'a demain',
  'a plus',
  'a plus tard',
  'a bientot',
  'bonne journee',
  'bonne soiree',
  'bon courage',
  'pas de souci',
  'pas de probleme',
  'de rien',
  'bonne idee',
  'c est parti',
  'on y va',
  'je vois',
  'pas mal',
  'un instant',
  'got it',
  'you re welcome',
  'no worries',
  'let s go',
  'i see',
  'one moment',
  'good idea',
  'sounds good',
  'no problem',
  'all right',
  'see you',
  'good night',
  'well done',
])

const more = '(?:(?:bien|tres|beaucoup|plus|enfin|super|tout|much|very|really|so|now|bcp|trop) )*'
const after =
  '(?: (?:mieux|bien|beaucoup|enormement|maintenant|tout|pas mal|comme ca|pour moi|now|better|it|a lot|so much|very much|like that|to me))*'

/** That something is clear now, or was of help, without a word of what: it comes beside thanks. */
const understood = new RegExp(
  [
    `(?:(?:c est|c etait|ca devient|it s|that s|this is|all|je suis) )?${more}(?:claire?|clear|clearer|utile|useful|helpful|rassuree?)${after}`,
    `(?:je|j y|i) (?:vois|comprends?|see|get it|understand)${after}`,
    `j ai ${more}compris${after}`,
    `(?:ca|cela|that|it|this) (?:m |me |really )?(?:aide|helps?|makes sense|parle|rassure|eclaire)${after}`,
    '(?:(?:c est|that s|this is|it s) )?(?:just|exactly|exactement|tout a fait) (?:what i (?:needed|wanted|was looking for)|ce qu il me fallait|ce que je (?:voulais|cherchais))',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
)

/** So long is a message of several clauses at most, and one of a single clause. */
const longest = { clauses: 100, clause: 60 }

/** Whether a message only says thanks, yes or hello, or shows an emoji: a short answer of any other word is one. */
export function isCourtesy(text: string): boolean {
  const whole = text.trim()
  if (whole === '' || whole.length > longest.clauses || /^(?:[-*+•#>|]\s|\d)/.test(whole)) return false
  if (isSign(whole)) return true
  const words = wordsOf(whole)
  if (words.length === 0) return false
  if (whole.length <= longest.clause && (isThanksTo(whole) || isPassing(words))) return true
  return isSaidInPassing(whole)
}

/** Whether one clause is a word in passing: of several words, or each of them one. */
function isPassing(words: readonly string[]): boolean {
  const rest = phrases.has(words.join(' ')) ? [] : withoutPhrase(words)
  return rest.length === 0 || isAllCourtesy(rest)
}

/** `Super, c’est plus clair, merci pour l’exemple`: every clause says thanks, or that something is clear now. */
function isSaidInPassing(text: string): boolean {
  const clauses = text
    .split(/[,.!;:…–—]+|\s-\s|(?<=\bok) /iu)
    .map(wordsOf)
    .filter(({ length }) => length > 0)
  return clauses.every((words) => isPassing(words) || isUnderstanding(words) || thanksFor.test(words.join(' ')))
}

/** Thanks for what the assistant gives. */
const thanksFor =
  /^(?:(?:un grand|mille|many) )?(?:merci|thanks|thank you|thx) (?:pour|de|for) (?:(?:l|la|le|les|ton|ta|tes|votre|vos|cette|ce|ces|the|your|this|that|these) )?(?:aide|exemples?|explications?|precisions?|conseils?|retours?|remarques?|infos?|reponses?|help|examples?|explanations?|advice|tips?|feedback|hints?|answers?)$/

/** `Ah ok, je comprends mieux`: what stands before it are words in passing. */
function isUnderstanding(words: readonly string[]): boolean {
  const first = words.findIndex((word) => !courtesies.has(word) && !['ah', 'oh', 'alors', 'donc', 'now'].includes(word))
  return first >= 0 && words.length > first + 1 && understood.test(words.slice(first).join(' '))
}

function wordsOf(text: string): readonly string[] {
  return fold(text.replace(/:[a-z0-9_+'-]+:/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** `D'accord, merci beaucoup` begins with one of several words. */
function withoutPhrase(words: readonly string[]): readonly string[] {
  const length = [3, 2].find((many) => phrases.has(words.slice(0, many).join(' ')))
  return length === undefined ? words : words.slice(length)
}

function isAllCourtesy(words: readonly string[]): boolean {
  const isKnown = words.every((word) => courtesies.has(word) || fillers.has(word))
  return isKnown && words.some((word) => courtesies.has(word))
}

/** `Merci pour ton aide`, `Merci Karim !`: a name is known by its capital alone. */
function isThanksTo(text: string): boolean {
  return /^(?:[Uu]n grand |[Mm]ille |[Mm]any )?(?:[Mm]erci|[Tt]hanks|[Tt]hank you|[Tt]hx)\s(?:(?:pour|de|for|to)\s[^:\n\d]*|(?:à )?\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)?[\s!.…]*)$/u.test(
    text,
  )
}

/** Emoji, their names in Slack, smileys, or punctuation alone; signs of code and tables may be part of an answer. */
function isSign(text: string): boolean {
  const drawn =
    /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}?!.…\s]|\u200D|\uFE0F|\u20E3|:[a-z0-9_+'-]{2,40}:|[:;]-?[)(DPp/|]|<3)+$/u
  return drawn.test(text)
}
