import type { SectionNumber } from '../section.ts'

/** A question to which a proposal gives one answer throughout, and two answers that exclude each other (criteria X7 and X8). */
export interface Facet {
  readonly criterion: 'X7' | 'X8'
  /** Where it is told, in order. */
  readonly sections: readonly SectionNumber[]
  /** What a sentence, folded, must speak of to tell either. */
  readonly about: RegExp
  readonly answers: readonly [RegExp, RegExp]
  /** A sentence, folded, that tells neither: of today beside the plan, of what might come, of something else. */
  readonly unless: RegExp
  /** A section, folded, that may hold both at once. */
  readonly blurred?: RegExp
}

const wished =
  /aujourd'hui|actuel|(?<![a-z])(?:today|currently|until now|voul|veut|veulent|souhait|pourr|want|could|would|wish|next step|later|ensuite|plus tard|au lieu|instead|plutot|rather|remplac|replac|passer|sauf|except|but(?! not)|ailleurs)/

const byHand =
  /a la main|manuel|by hand|manually|sans (?:l'|un |une |la )?(?:accord|validation|feu vert|signature|approbation)|without (?:the |an |a )?(?:written )?(?:approval|sign-?off|signature|consent)|(?:approved|signed|validated) by (?:the|a|one|two) /
const byItself =
  /(?:entierement|totalement|completement|fully|entirely|completely|100 ?%) automat|sans (?:aucune )?intervention|without (?:any )?(?:human|manual)|no human/

/** The facets, each narrow on purpose: what may be true beside the other is none. */
export const facets: readonly Facet[] = [
  {
    criterion: 'X7',
    sections: [2, 3, 5, 9],
    about:
      /predi|score|scoring|model|label|class[ei]|infer|repond|respond|answer|recomm|estim|(?<![a-z])(?:it runs|il tourne)/,
    answers: [
      /temps reel|real[ -]time|a chaque (?:appel|requete|clic)|(?:at|on) (?:each|every) (?:call|request|click)|a la volee|on the fly|live (?<!(?:no|needs?|besoin de|sans) live |[a-z]live )(?:by|as|for|when|(?:score|predict)(?![a-z]* (?:is|are) (?:not|never)))|(?:score[ds]?|predict(?:ed|s)?|classified|notee?s?|calculee?s?|classee?s?) (?:en direct|live)(?![a-z])|(?:as soon as|des qu)(?:e|')? ?(?:it is|he is|she is|they are|elle est|il est) (?:scann|open|sent|creat|recu|saisi|ouvert|envoye)/,
      /(?<![a-z])(?:par lots?|batch)(?![a-z]| size)|une fois par (?:nuit|jour|semaine)|nightly|overnight|once (?:a|per|every) (?:night|day|week)|(?:every|each) (?:night|evening)|chaque (?:nuit|soir)|toutes les nuits|tous les soirs|nobody needs (?:live|real)|pas besoin de (?:temps reel|direct)/,
    ],
    unless: new RegExp(
      `${wished.source}|entrain|(?<![a-z])train|drift|derive|alert|tableau de bord|dashboard|surveill|monitor|journa|(?<![a-z])logs?(?![a-z])|rapport|report|sauvegard|backup|tests?(?![a-z])|import|export|collect|ingest|archiv|(?<![a-z])demo|compar|recalibr|purge`,
    ),
  },
  {
    criterion: 'X7',
    sections: [5, 7, 9],
    about: /re-?entrain|retrain/,
    answers: [
      /(?:lancee?|faite?|declenchee?|started|run|launched|done|triggered) (?:a la main|manuellement|by hand|manually)/,
      /(?:lancee?|faite?|declenchee?|started|run|launched|done|triggered) (?:automatiquement|automatically|par (?:airflow|prefect|un cron)|by (?:airflow|prefect|a cron))/,
    ],
    unless: new RegExp(
      `${wished.source}|(?<![a-z])(?:si|s'il|if|when|quand|peut|peuvent|can|may|possible|secours|fallback)(?![a-z])`,
    ),
  },
  {
    criterion: 'X7',
    sections: [3, 5, 6, 7],
    about: /cloud|aws|azure|gcp|sagemaker|vertex/,
    answers: [
      /(?:sans|no|without|aucun|not? use (?:any |the )?|use no)(?: aucun| any)?(?: (?:recours|usage|appel|use|acces)(?: au| du| a la| of(?: the)?| to(?: the)?)?)? ?(?:le )?cloud/,
      /(?:heberg|host|deploy|deploi|serv(?:ed|i)|(?<![a-z])run)[a-z]{0,5}[^.;]{0,40}(?<![a-z])(?:aws|azure|gcp|google cloud|sagemaker|vertex ai)(?![a-z])|(?<![a-z])(?:aws|azure|gcp|google cloud|sagemaker|vertex ai)(?![a-z])[^.;]{0,40}(?:pour|to|for) (?:heberg|host|deploy|deploi|serv)/,
    ],
    unless: wished,
  },
  {
    criterion: 'X7',
    sections: [5, 7, 9],
    about: /promo[tu]|promu|mise en (?:service|production)|deploi|deploy|release|livraison/,
    answers: [byHand, byItself],
    unless: wished,
  },
  {
    criterion: 'X7',
    sections: [5, 7, 9],
    about: /entrain|retrain|(?<![a-z])training/,
    answers: [byHand, byItself],
    unless: wished,
  },
  {
    criterion: 'X7',
    sections: [2, 3, 5, 7],
    about: /[a-z]/,
    answers: [
      /(?:je (?:travaille|suis)|etant|travaillant) seule?(?! [aà] savoir)|seule? sur (?:ce|le) (?:projet|modele)|i (?:work|am working) alone|i am alone|being alone|solo project/,
      /(?:deux|trois|quatre|cinq|six|two|three|four|five|six|[2-9]) (?:data (?:scientist|engineer|analyst)s|ml engineers|developp?eurs|developers|ingenieur[e]?s|engineers|membres|members|etudiant[e]?s|students|ops)(?![a-z])|(?:equipe compte|nous sommes|we are|team of) (?:deux|trois|quatre|cinq|six|two|three|four|five|six|[2-9])(?![a-z0-9])/,
    ],
    unless: /autres?|others?|avant|before|an dernier|last year|ancien|former|client|partenaire|partner/,
  },
  {
    criterion: 'X7',
    sections: [6, 9],
    about: /donnees|(?<![a-z])data|releve|ticket|photo|image|dossier|record/,
    answers: [
      /(?:not|n'est pas|ne sont pas|non) (?:publi[cq]|ouvert|open|partag)|confidenti|(?<![a-z])prive|private|proprietar|ne peu(?:t|vent) pas etre (?:partag|diffus|publi)|cannot be (?:shared|published)/,
      /(?:donnees|data|data ?sets?|jeux? de donnees)(?: [a-z]{2,4})?(?: etant| sont| est| is| are| being)?(?: tou[st]e?s?| all| entirely| entierement)? (?:open|publi[cq]|ouvert|libre)/,
    ],
    unless: wished,
    blurred:
      /cc[- ]?by|cc[- ]?0|etalab|odbl|licence ouverte|open licen[cs]e|open data|data\.gouv|kaggle|zenodo|huggingface/,
  },
  {
    criterion: 'X7',
    sections: [3, 5, 7],
    about: /[a-z]/,
    answers: [
      /(?:nothing|rien) (?:ever )?(?:leaves|ne sort|ne quitte)|nothing runs in the cloud|rien (?:ne tourne|n'est) dans le cloud|(?:sans|no|without|aucun) (?:aucun |any )?(?:acces|connexion|connection|access) (?:a |to )?(?:l'|the )?internet|(?:aucun|no|sans) cloud|ne (?:quittent?|sort(?:ent)?) jamais|never leaves?/,
      /(?<![a-z])(?:aws|azure|gcp|google cloud|lambda functions?|sagemaker|vertex ai|cloud (?:bill|run|costs?)|facture (?:du )?cloud)(?![a-z])|(?:heberge|hosted)[a-z]* (?:dans|sur|in|on) (?:le |the )?cloud/,
    ],
    unless: new RegExp(`${wished.source}|(?<![a-z])(?:only|seul)`),
  },
  {
    criterion: 'X8',
    sections: [2, 3],
    about: /model|algorithm|classifi|regress/,
    answers: [
      /(?:modele|model|algorithme)[^.;]{0,30}(?<!non-)regression(?! logisti)|regression model|est une regression(?! logisti)|linear regression|regression lineaire/,
      /classifi(?:er|eur|cation)|classe (?:chaque|les)|(?:one of|en|une des) (?:two|three|four|five|deux|trois|quatre|cinq|[2-9]) (?:[a-z]{2,12} )?(?:classes|labels|categories)/,
    ],
    unless: /logisti|non-regression|(?<![a-z])tests?(?![a-z])/,
  },
  {
    criterion: 'X8',
    sections: [2, 3],
    about: /model|algorithm|classifi|reseau|network/,
    answers: [
      /(?:classification|classifi(?:er|es)|classe|trie)[^.;,]{0,12}(?:d'|of |des |les )?(?:images?|photos)|image classif|(?<![a-z])(?:resnet|efficientnet|mobilenet|yolo)/,
      /series? temporelles?|time[ -]series|(?<![a-z])(?:lstm|arima|sarima|prophet)(?![a-z])/,
    ],
    unless:
      /(?<![a-z])(?:autres?|others?|another|second|deux|two|aussi|also|egalement|puis|then|not|pas|plutot|rather|instead|remplac|replac)(?![a-z])/,
  },
]

/** What a summary counts, folded, and the section that lists it: "quatre objectifs", "five risks". */
export const countedLists: readonly (readonly [4 | 7 | 8, RegExp])[] = [
  [
    4,
    /(?<!(?:parmi|of|de|des|premiers?|first) (?:(?:nos|les|ces|our|the|these) )?)(?<![a-z])([a-z]{2,6}|\d{1,2}) (?:grands |main |clear )?(?:objectifs|objectives|goals)(?![a-z]| ?\?| (?:portent|concernent|visent|touchent|are about|deal with|cover|concern|address|sur|of them|d'entre))/,
  ],
  [
    7,
    /(?<!(?:parmi|of|de|des|premiers?|first) (?:(?:nos|les|ces|our|the|these) )?)(?<![a-z])([a-z]{2,6}|\d{1,2}) (?:grands |main )?(?:risques|risks)(?![a-z]| ?\?)/,
  ],
  [
    8,
    /(?<!(?:parmi|of|de|des|premiers?|first) (?:(?:nos|les|ces|our|the|these) )?)(?<![a-z])([a-z]{2,6}|\d{1,2}) (?:grands |main )?(?:indicateurs|indicators|kpis)(?![a-z]| ?\?)/,
  ],
]
