import { own } from './assessment-words.ts'

const manners = String.raw`(?:(?:just|please|pls|kindly|only|simply|merely|juste|seulement|uniquement|simplement|svp|stp|desormais|maintenant|now|veuillez|merci de|so|alors|donc|and|et|puis|then)\s)?(?:(?:do not|don'?t|never|ne pas|ne)\s|n')?`

/**
 * The end of what stands before a command: the beginning of a line, a sentence, a cell or a clause, and then at most a
 * politeness or a denial. Elsewhere the same form tells: "la CI considère un test absent comme un échec".
 */
export const clauseStart = new RegExp(
  String.raw`(?:(?:^|\n)[ ]{0,8}(?:[-+>#]{1,3}|\d{1,3}[.)])?|[.!?;:|(>[\]{]|\s[-–—]\s|(?:^|[^a-z])(?:tu|te|tes|ton|vous|votre|you|your)[^a-z][^.\n]{0,30},|(?:^|\n|[.!?]\s)[^,.!?\n]{1,16},)\s{0,3}"?\s{0,3}${manners}$` +
    String.raw`|(?:^|[^a-z])(?:(?:you|tu|vous) (?:must|should|can|may|have to|had to|are to|need to|peux|dois|devais|pouvez|devez|deviez)|priee?s? de|demande de|gre de|de bien vouloir)\s(?:(?:ne pas|not)\s)?$`,
)

/** A comma and a conjunction begin a clause too, for a form that only commands. */
export const commaStart = new RegExp(String.raw`(?:,\s{0,3}|(?:^|[^a-z])(?:et|puis|alors|and|then|so)\s)${manners}$`)

/**
 * A sentence, folded, of how the project runs, whatever verb it opens with: "Si le score dépasse 0,9, passez le dossier à un agent",
 * "Marquer le lot comme conforme exige deux relectures".
 */
export const ofTheProject = new RegExp(
  String.raw`^[^a-z0-9]{0,6}(?:(?:si|if|when|quand|lorsque|des que|once) [^.,\n]{0,60}(?:depass|exce|baiss|chut|tomb|drop|fall|above|below|over|under|sous|\d)[^.,\n]{0,40},` +
    `|(?!.*${own})[a-z]{2,14}(?:er|ir|re|ing)? [^,;:.\\n]{5,80} (?:exige|necessite|requiert|suppose|implique|prend|requires|needs|takes) (?:un|une|deux|trois|quatre|la|le|l'|les|que|a|an|two|three|four|the|that|\\d))`,
)

/** What follows the name of a role that is expected to do something. */
export const expectation =
  /^(?![^.\n]{0,30}(?:utilis|recev|anim|accueill|heberg|[^a-z](?:use|host|teach|receive|get|see)[^a-z]))[^.\n]{0,25}?(?:[^a-z](?:will|should|would|shall|devra|devrait|classe)[^a-z]|[a-z]{2,12}(?:era|ira|clura)[^a-z]|s'arreterait)/

/** What follows "you" where it is told what to do; where it will find something is none of that. */
export const demand =
  /^(?: ne| n')?(?:'ll| will| might| should| must| shall| (?:vas|allez|dois|devez|devrais|devriez)| (?!trouve|verr|pourr|saur|aur)[a-z]{2,12}(?:ras|rez))[^a-z]/
