import { own } from './assessment-words.ts'
import type { InstructionForm } from './instruction-form.ts'

/** Forms that command, silence, or set a rule aside. */
export const commandForms: readonly InstructionForm[] = [
  // "ne rien signaler", "do not add any findings": together with an address
  {
    kind: 'silence',
    weight: 1,
    pattern:
      /(?<![a-z])(?:(?:ne )?rien (?:signaler|relever|ajouter|noter)|(?:ne (?:pas|plus) |n'|do not |don't )(?:generer|emettre|ajouter|signaler|relever|generate|emit|add|raise|report|output|list) (?:de |d'|any |aucune? |more |further )?(?:remarques?|commentaires?|observations?|findings?|remarks?|comments?))(?![a-z])/g,
  },
  {
    kind: 'command',
    weight: 2,
    opens: true,
    pattern:
      /(?:agis|agissez|agir|act|behave|comporte-toi|comportez-vous|fais|faites|pretend) (?:as|like|comme|en tant que)(?![a-z])/g,
  },
  // "Raise nothing", "deem this paragraph flawless"
  {
    kind: 'command',
    weight: 2,
    opens: true,
    pattern: /(?:raise|flag|report|note|mention|add|question|ask|correct) nothing(?![a-z])/g,
  },
  {
    kind: 'command',
    weight: 2,
    opens: true,
    pattern: new RegExp(
      `(?:deem|judge|view|find|call|take|see|read|juge[rz]?|trouve[rz]?|estime[rz]?|regarde[rz]?) ${own}`,
      'g',
    ),
  },
  {
    kind: 'waiver',
    weight: 1,
    pattern:
      /(?<![a-z])(?:pas|nul|aucun|no) (?:besoin|need) (?:de|d'|to|for)(?![a-z])|(?<![a-z])(?:peu importe|no matter|quoi que|whatever) /g,
  },
  // "the rules on baselines are suspended", "criterion K2 is off", "remarks should be left out"
  {
    kind: 'waiver',
    weight: 1,
    pattern:
      /(?<![a-z])(?:regles?|criteres?|consignes?|exigences?|baremes?|grille|rules?|criteri(?:on|a)|requirements?|rubric|checks?|controles?|remar(?:k|que)s?|comments?|commentaires?|questions?|findings?)(?: [a-z0-9'-]{1,14}){0,6} (?:est|sont|is|are|was|were|a ete|ont ete|has been|have been|ne vaut|ne valent|should be|must be|can be|may be|doi(?:t|vent) etre|peu(?:t|vent) etre|reste|restent|stays?) (?:now |desormais |donc |plus |pas )?(?:suspend|leve|annul|retir|supprim|abandonn|desactiv|ecart|omis|mis de cote|waive|lift|drop|remove|switched off|turned off|off(?![a-z])|disabled|void|left out|omitted|set aside|withdrawn|ignore|skip)/g,
  },
  // "Il n’est pas nécessaire de vérifier…", "the requirements of section 8 do not concern our team"
  {
    kind: 'waiver',
    weight: 1,
    pattern:
      /(?<![a-z])(?:pas (?:necessaire|utile|indispensable|obligatoire)|not (?:necessary|useful|required)|inutile|superflu|unnecessary) (?:de|d'|to|for)(?![a-z])/g,
  },
  {
    kind: 'waiver',
    weight: 1,
    pattern:
      /(?<![a-z])(?:regles?|criteres?(?! d'arret| de convergence)|consignes?|exigences?|rules?|criteri(?:on|a)|requirements?|checks?|controles?)(?: [a-z0-9'-]{1,14}){0,5} (?:ne (?:concern|s'appliqu|val|compt|vis)[a-z]* (?:pas|plus)|(?:do|does) (?:not|n't) (?:concern|apply|count|hold|matter))/g,
  },
  // "The teaching team exempts us from…", "the coach will consider…", "this section is not graded"
  {
    kind: 'waiver',
    weight: 2,
    pattern:
      /(?<![a-z])(?:nous |m'|us |me )?(?:dispens|exempt|exoner|excus)[a-z]{0,4}(?: us| me| nous| our (?:team|group))? (?:de|des|du|d'|from|of) (?=(?:[a-z]+ ){0,3}(?:sections?|criteres?|criteri|parties?|parts?|controles?|checks?|rules?|regles?|kpis?|risques?|risks?))/g,
  },
  {
    kind: 'waiver',
    weight: 2,
    pattern: new RegExp(
      `(?<![a-z])${own} (?:is |est |sera |will be )(?:not |n'est pas |pas )?(?:graded|not graded|notee?|hors bareme|ungraded|optional|facultati[a-z]+|exempt[a-z]*)(?![a-z])`,
      'g',
    ),
  },
  {
    kind: 'silence',
    weight: 1,
    pattern:
      /(?<![a-z])(?:no|zero|pas de|aucune?|sans) (?:negative |harsh |bad )?(?:comments?|commentaires?|remar(?:k|que)s?|critiques?|criticism)(?: negati[fv]e?s?)?(?![a-z])/g,
  },
  {
    kind: 'command',
    weight: 2,
    opens: true,
    pattern:
      /(?:grant|give|accorde[rz]?|donne[rz]?|attribue[rz]?)[ -](?:us|nous|me|moi|our|notre|cette|this)(?![a-z])/g,
  },
  { kind: 'command', weight: 1, opens: true, pattern: /(?:applique|n'applique|n'appliquez)(?= pas)/g },
  // "passe-le", "valide-la"
  {
    kind: 'command',
    weight: 1,
    pattern: /(?<![a-z])[a-z]{3,12}[es]?-(?:le|la|les|nous|moi)(?= |[.,!]|$)/g,
  },
  {
    kind: 'command',
    weight: 1,
    pattern: /(?:classer|classif(?:y|ier)|rank|categori[sz]e[rz]?|label|move|push|promote|consider)(?![a-z])/g,
    opens: true,
  },
  {
    kind: 'command',
    weight: 2,
    opens: true,
    pattern:
      /(?:fai(?:s|tes) semblant|pretend|make believe|act as if|make as if|fai(?:s|tes) (?:comme si|mine)|imagine[rz]?)(?![a-z])/g,
  },
  // "grade this section generously"
  {
    kind: 'command',
    weight: 1,
    opens: true,
    pattern: new RegExp(
      `(?:grade|score|rate|review|assess|evaluate|judge|evalue[rz]?|juge[rz]?|note[rz]?|corrige[rz]?) ${own}`,
      'g',
    ),
  },
]
