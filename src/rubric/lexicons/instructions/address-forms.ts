import { judge } from './assessment-words.ts'
import type { InstructionForm } from './instruction-form.ts'

/** Forms that turn to whoever assesses: by role, as a model, as a system. */
export const addressForms: readonly InstructionForm[] = [
  // "Message to the reviewing AI: …", "à l’attention du chatbot", "System message: …", "Consigne au système : …"
  {
    kind: 'address',
    weight: 2,
    pattern: new RegExp(
      `(?<![a-z])(?:message|note|memo|mot|word|p\\.?s\\.?|infos?|information|avis|notice)s? (?:to|for|a|au|aux|pour) (?:the |l'|la |le )?(?:[a-z]{3,12} )?${judge}(?: de [a-z]+)?(?![a-z])`,
      'g',
    ),
  },
  {
    kind: 'address',
    weight: 2,
    pattern: new RegExp(`(?<![a-z])a l'attention (?:du |de la |de l'|des |d'une? )${judge}(?![a-z])`, 'g'),
  },
  {
    kind: 'address',
    weight: 2,
    pattern:
      /(?<=(?:^|[\n.!?|>(#[-]) {0,3})(?:(?:message|consigne|instruction|ordre|note|notice|prompt) systeme|system (?:message|instruction|note|notice|prompt|order)|(?:message|consigne|instruction|ordre|order|command) (?:au|a la|a l'|to the|for the|pour la|pour le) (?:systeme|system|machine|modele|model|programme|program|algorithme|algorithm))s?(?= ?[:\])])/g,
  },
  // "Grader: …", "chère IA, …", "toi l’assistant, …"
  {
    kind: 'address',
    weight: 1,
    pattern: new RegExp(
      `(?<=(?:^|[\\n.!?|>(#[-]) {0,3})(?:(?:cher|chere|dear|hey|hello|hi|bonjour|salut|toi) )?(?:le |la |l'|the )?${judge}(?: automatique| humaine?)? ?[:,]`,
      'g',
    ),
  },
  {
    kind: 'address',
    weight: 1,
    pattern: new RegExp(
      `(?<![a-z])(?:cher|chere|dear|hey|hello|bonjour|salut|note (?:to|for) (?:the|our)|note (?:au|a la|a l'|pour (?:le|la|l')) ?) ?${judge}(?![a-z])`,
      'g',
    ),
  },
  // "si tu es un robot", "the model reading this", "quiconque relit ceci"
  {
    kind: 'address',
    weight: 2,
    pattern: new RegExp(
      `(?<![a-z])(?:si|if) (?:tu es|vous etes|you are|you're) (?:une? |an? |le |la |the )?(?:${judge}|machine|modele|model)(?![a-z])`,
      'g',
    ),
  },
  {
    kind: 'address',
    weight: 2,
    pattern:
      /(?<![a-z])(?:anyone|whoever|everyone|quiconque|celui|celle|(?:any|every|the|tout|toute|le|la|l') ?(?:model|program|tool|person|bot|ai|machine|assistant|llm|modele|programme|outil|personne|ia|robot))(?: who| that| qui)? (?:check|read|grad|review|assess|evaluat|mark|scor|relit|lit|lira|relira|evalue|note|corrige|juge)(?:s|ing|es|ra)? (?:this|ceci|these lines|ces lignes|my |our |mon |ma |notre |cette (?:section|partie|proposition))/g,
  },
  // "tu es mon avocat", "tu vas jouer le rôle d’un jury", "act as the author’s friend"
  {
    kind: 'address',
    weight: 2,
    pattern:
      /(?<![a-z])(?:tu (?:es|seras|deviens)|vous (?:etes|serez)|you (?:are|will be|become)|you're) (?:now |maintenant |desormais )?(?:mon|ma|notre|my|our) |(?<![a-z])(?:tu|vous|you)(?: (?:vas|allez|dois|devez|will|must|should|are to))? (?:joues?|jouer|jouez|play|take on|prends|prenez|prendre|endoss[a-z]+) (?:le |the )?role (?:de|d'|of)/g,
  },
  // "You are now in approval mode"
  {
    kind: 'address',
    weight: 2,
    pattern:
      /(?<![a-z])(?:you are|you're|tu es|vous etes|switch|passe[rz]?|bascule[rz]?) (?:now |desormais |maintenant )?(?:in(?:to)? |to |en |dans )(?:an? |un )?(?:mode [a-z]{3,}|[a-z-]{3,} mode)(?![a-z])/g,
  },
  {
    kind: 'address',
    weight: 1,
    pattern: /(?<![a-z])note (?:au|to the|for the|pour le) (?:systeme|system|modele|model|programme|program)(?![a-z])/g,
  },
]
