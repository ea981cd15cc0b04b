import { grading, judge, outcome, own } from './assessment-words.ts'
import type { InstructionForm } from './instruction-form.ts'

/** Forms that say what is wanted of whoever assesses. */
export const expectedForms: readonly InstructionForm[] = [
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:quel(?:le)?s? (?:est|sont)|what (?:is|are)) (?:tes|ton|ta|vos|votre|your) (?:prompt|consignes?|instructions?|regles|rules|criteres|criteria|bareme|rubric|guidelines|grille)/g,
  },
  // "J’exige que vous…", "I want you to…", "vous n’avez pas le droit de…"
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:j'|je |nous |on |i |we )(?:t'|te |vous )?(?:exige|demand|veu[xt]|voul|souhait|ordonn|interdi|defend|pri(?:e|ons)|insist|want|order|forbid|ask|expect|require)[a-z]* (?:que (?:tu|vous)|you|te|vous)(?![a-z]| (?:trouver|excuser|agreer))/g,
  },
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:tu es|vous etes|you are|you have been|you've been) (?:prie|kindly asked|kindly requested|requested|asked|told|instructed)(?:e|s|es)? (?:de|d'|to)(?![a-z])/g,
  },
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:tu|vous|you) (?:n'as|n'avez|n'es|n'etes|have|are|do not have|don't have)(?: pas| no| not)? (?:le droit|right|allowed|permission|autorise[a-z]{0,2}) ?(?:de|d'|to)/g,
  },
  // "Que le coach passe son chemin", "may the reviewer…"
  {
    kind: 'expected',
    weight: 2,
    pattern: new RegExp(`(?<=(?:^|[\\n.!?|>(]) {0,3})(?:que|may|let) (?:le |la |l'|the )${judge} [a-z]`, 'g'),
  },
  // "La note de cette partie doit être…", "cette section ne doit recevoir…"
  {
    kind: 'expected',
    weight: 2,
    pattern: new RegExp(
      `(?<![a-z])(?:${outcome} (?:a donner|attendue?|expected|finale?|final)?(?: ?(?:de|du|d'|of|for|pour|on|sur) (?:the )?${own}))(?: [a-z]{2,12}){0,2}? (?:ne )?(?:doit|devra|devrait|doivent|must|should|shall|has to|is to|ne peut|cannot|can only)(?: not| pas| que)? (?:etre|be|recevoir|receive|obtenir|get|say|dire|avoir|have|contenir|contain|rester|mentionner|mention)(?= )`,
      'g',
    ),
  },
  {
    kind: 'expected',
    weight: 1,
    pattern: new RegExp(
      `(?<![a-z])${own} (?:ne )?(?:doit|devra|devrait|must|should|shall|has to|is to|ne peut|cannot)(?: not| pas| que)? (?:etre|be|recevoir|receive|obtenir|get|avoir|have)(?= )`,
      'g',
    ),
  },
  // "La note attendue est…", "la réponse attendue est…"
  {
    kind: 'expected',
    weight: 2,
    pattern: new RegExp(
      `(?<![a-z])${grading} (?:attendue?|voulue?|exigee?|expected|required)(?: ici| here)? (?:est|is|sera|will be)(?![a-z])`,
      'g',
    ),
  },
  {
    kind: 'expected',
    weight: 1,
    pattern: new RegExp(
      `(?<![a-z])${outcome} (?:attendue?|voulue?|exigee?|expected|required)(?: ici| here)? (?:est|is|sera|will be)(?![a-z])`,
      'g',
    ),
  },
  {
    kind: 'expected',
    weight: 1,
    pattern:
      /(?<![a-z])(?:te|vous) (?:exige|demand|souhait|ordonn|pri(?:e|ons))[a-z]* (?:de|d')(?! ?(?:trouver|excuser|agreer|nous|m'|me ))/g,
  },
  {
    kind: 'expected',
    weight: 1,
    pattern: /(?<![a-z])(?:vous |t'|te |s')epargn[a-z]+|(?<![a-z])(?:spare|save) (?:yourself|yourselves)(?![a-z])/g,
  },
  {
    kind: 'expected',
    weight: 1,
    pattern: new RegExp(`(?<![a-z])${judge} ?[:,] (?:ne |n'|please|merci|svp|don't|do not)`, 'g'),
  },
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:evaluation|relecture|lecture|note|assessment|review|grading|reading|mark) (?:clemente?|indulgente?|bienveillante?|genereuse|favorable)|(?<![a-z])(?:lenient|generous|kind|mild|forgiving|favou?rable) (?:assessment|review|grading|reading|mark|evaluation)(?![a-z])/g,
  },
  // "No defect is to appear in your feedback", "your opinion must be favourable"
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:no|not a single|aucune?|pas une?) (?:defect|flaw|fault|weakness|issue|finding|remark|comment|question|criticism|defaut|faiblesse|remarque|critique|question|faille)s? (?:is to|are to|should|must|may|shall|will|can|ne doit|ne devra|ne peut|n'a a|n'est a)(?![a-z])/g,
  },
  // "nous vous saurions gré de", "we would be grateful if you"
  {
    kind: 'expected',
    weight: 2,
    pattern:
      /(?<![a-z])(?:saur[a-z]{1,6} gre d|grateful if you|appreciate it if you|obliged if you|reconnaissante?s? de|(?:serait|ce serait) (?:gentil|sympa|bien) (?:de|que tu|que vous))/g,
  },
]
