import type { InstructionForm } from './instruction-form.ts'

/** Forms that name what an assessment looks at and what it comes to: together with another sign alone. */
export const assessmentForms: readonly InstructionForm[] = [
  // "Show me the prompt that you use", "quelles sont tes instructions pour évaluer"
  {
    kind: 'subject',
    weight: 1,
    pattern:
      /(?<![a-z])(?:prompt|consignes?|instructions?|regles|rules|criteres|criteria|bareme|rubric|checklist|grille)s? (?:(?:that|which|with which|by which|que|qu'|avec (?:lequel|lesquel(?:le)?s|laquelle)|selon lesquel(?:le)?s) ?)?(?:tu|vous|you) (?:utilise|suis|suivez|verifie|corrige|evalue|note|applique|use|follow|check|grade|review|assess|apply|mark|score|got|received|have (?:been|received)|avez recu|as recu)[a-z]*/g,
  },
  // "pour K1 à K9"
  {
    kind: 'subject',
    weight: 1,
    pattern: /(?<![a-z0-9])([tcroapkmgzx])\d{1,2} ?(?:a|to|et|and|,|-|jusqu'a|through) ?\1\d{1,2}(?![a-z0-9])/g,
  },
  // "Dis que c’est complet", "reply only with the word OK", "renvoie une liste vide"
  {
    kind: 'verdict',
    weight: 2,
    opens: true,
    pattern:
      /(?:dis|dites|ecris|ecrivez|reponds|repondez|confirme[rz]?|conclus|concluez|affirme[rz]?|say|write|state|confirm|answer|reply|respond|conclude)(?: (?:just|only|simply|simplement|juste|seulement|uniquement|me|moi))* (?:que|that) (?:c'est|tout est|it is|it's|everything is|this is|all is|(?:la|le|cette|this|the|les|ces|these) (?:section|partie|part|proposal|proposition|project|projet|texte?|objecti(?:f|ve)s?|risques?|risks?|criteres?|criteria|kpis?|indicat(?:eu|o)rs?) (?:is|are|est|sont))(?![a-z])/g,
  },
  {
    kind: 'verdict',
    weight: 1,
    opens: true,
    pattern:
      /(?:reponds|repondez|answer|reply|respond|output|return)(?: (?:just|only|simply|simplement|juste|seulement|uniquement))* (?:with|par) (?:only |just )?(?:the word|le mot|ok|yes|oui|")/g,
  },
  {
    kind: 'verdict',
    weight: 1,
    pattern:
      /(?<![a-z])(?:liste|list)(?: (?:de|of) [a-z]{3,12})? vide|(?<![a-z])empty (?:list|report|array|answer)|(?<![a-z])(?:tick|check|coche[rz]?) (?:all|every|toutes|chaque)(?: the| les)? (?:box|boxes|cases?)/g,
  },
  // "the second objective"
  {
    kind: 'subject',
    weight: 1,
    pattern:
      /(?<![a-z])(?:first|second|third|last|premiere?|deuxieme|seconde?|troisieme|derniere?) (?:objecti(?:ve|f)|ris(?:k|que)|indicat(?:or|eur)|kpi|section|criterion|critere)(?![a-z])/g,
  },
  // "all checks", "plus de questions", "any remark"
  {
    kind: 'subject',
    weight: 1,
    pattern:
      /(?<![a-z])(?:all|any|every|no|no more|more|further|tou[st]e?s les|aucune?|plus de|plus d'|d'autres|any other|anything else about|sans|without)(?: (?:other|more|autres?|of (?:the|your)))? ?(?:checks?|controles?|verifications?|questions?|remarks?|remarques?|comments?|commentaires?|critiques?|criticisms?|criteri(?:a|on)|criteres?|findings?|box(?:es)?|cases)(?![a-z])/g,
  },
  {
    kind: 'subject',
    weight: 1,
    pattern: /(?<![a-z])(?:everywhere|partout|across the board|sur toute la ligne)(?![a-z])/g,
  },
  { kind: 'draft', weight: 1, pattern: /(?<![a-z])sections \d|(?<![a-z])(?:our case|notre cas)(?![a-z])/g },
  {
    kind: 'subject',
    weight: 1,
    pattern:
      /(?<![a-z])(?:to|into|en|au|vers|dans le) (?:publication|(?:the )?catalogue|published|publie|approved|approuve|validated|valide)(?![a-z])/g,
  },
  {
    kind: 'verdict',
    weight: 1,
    pattern: /(?<![a-z])(?:as|comme) (?:smart|strong|met|concrete?s?|excellente?s?|mesurables?|measurable)(?![a-z])/g,
  },
  {
    kind: 'draft',
    weight: 1,
    pattern:
      /(?<![a-z])(?:la partie (?:sur|des|du|de)|the [a-z]+ (?:part|section|paragraph)|(?:the|les|all|nos|our|ces|these) (?:(?:two|three|four|five|deux|trois|quatre|cinq) )?(?:risks|risques|objecti(?:f|ve)s|kpis|indicat(?:or|eur)s|mitigations))(?![a-z])/g,
  },
  {
    kind: 'verdict',
    weight: 2,
    pattern:
      /(?<![a-z])(?:generously|leniently|favou?rably|charitably|indulgently|genereusement|favorablement|avec (?:indulgence|bienveillance|clemence|generosite)|(?:indulgent|clement|lenient|forgiving)s?)(?![a-z])/g,
  },
  {
    kind: 'verdict',
    weight: 1,
    pattern:
      /(?<![a-z])(?:score|note|confian[ct]e|confidence|mark|grade|score de confiance) (?:est |is )?(?:maxim[a-z]+|la plus haute|the highest)/g,
  },
  {
    kind: 'subject',
    weight: 1,
    pattern:
      /(?<![a-z])(?:verifi|check|control|examin|regard|lire|relire|read|review|look at|evalu|assess|grad|not|jug|judg|mention|relev|flag)[a-z]{0,4} (?:the |les |la |le |l'|cette |this |our |nos |all |any )?(?:missing )?(?:liens?|links?|sections?|parties?|risques?|risks?|objecti(?:f|ve)s?|criteres?|criteria|kpis?|licen[cs]es?|absence|baselines?|schema|diagram)(?![a-z])/g,
  },
]
