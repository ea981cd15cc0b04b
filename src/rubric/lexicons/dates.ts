import { withShared } from './shared.ts'

/** Names of moments, folded: behind a word such as "by" or "d'ici" they are a deadline. */
export const moments: readonly string[] = withShared(
  'moment',
  `
  janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, january,
  february, march, april, june, july, august, september, october, november, december, printemps, ete, automne,
  hiver, spring, summer, autumn, winter, noel, christmas, paques, easter, la rentree, fin du trimestre, year end, year-end, trimestre, quarter, semestre, q1, q2, q3, q4, t1, t2, t3, t4, s1, s2,
  la semaine, le mois, l'annee, next week, next month, next year, lundi, mardi, mercredi, jeudi, vendredi, monday,
  tuesday, wednesday, thursday, friday, la soutenance, the defence, the demo, la demo, sprint, la livraison finale,
  v1, v2
`,
)

/** Words that make a moment a deadline, folded. */
export const deadlineWords: readonly string[] = withShared(
  'deadline',
  `
  fin, end of, d'ici, d'ici a, d'ici la, d'ici le, d'ici au, avant le, avant la, pour, au plus tard, au plus tard en, des,
  by, by the, before the, no later than, within
`,
)

/** What may stand between such a word and the moment, folded, as the source of a pattern. */
export const momentArticles =
  "(?:le|la|l'|les|the|this|next|au|du|debut|mi-|fin|late|early|mid-|end of|fin de|fin du|end of the)"

const month =
  '(?:janvier|janv\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?|january|jan\\.?|february|feb\\.?|march|april|apr\\.?|may|june|july|august|aug\\.?|september|october|november|december)(?![a-z])'
const stage =
  '(?:projet|project|module|cours|course|formation|training|session|semestre|semester|trimestre|quarter|mois|month|annee|an|year|term|sprint|stage|parcours|cursus|programme|program|cohort|season|saison|hiver|winter|ete|summer|printemps|spring|automne|autumn|fall|bootcamp|internship)s?(?![a-z])'
const event =
  '(?:soutenance|demo(?:nstration)?|presentation|defen[cs]e|jury|rentree|noel|christmas|paques|easter|vacances|holidays|livraison finale|final (?:delivery|review|demo|presentation)|restitution|hackathon|revue finale|(?:20\\d\\d )?cohort)(?![a-z])'
const before = '(?<![a-z0-9])'

/**
 * Deadlines by their form, folded. A length of time is told apart elsewhere: it may as well be a value to reach ("sous 24 h") or the
 * period of the data.
 */
export const deadlineForms: readonly RegExp[] = [
  // "le 12 mai 2027", "due 12 May", "June 3rd", not "les données du 12 mai"
  new RegExp(
    `(?<!(?<!partir|compter|echeance|jalon|fin)(?:^|[^a-z])(?:du|des|of|depuis|since|version|donnees|data|releves?) (?:le )?)${before}(?:\\d{1,2}(?:er|st|nd|rd|th)? (?:of )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?(?![\\d%]| ?(?:h|jours|days|%)))`,
  ),
  // "12/05/2027", "le 12/05", "2027-05-12"
  new RegExp(
    `(?<!(?:^|[^a-z])(?:version|image|snapshot|donnees|data|du|of|v) ?)${before}(?:20\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d[/.][01]?\\d[/.](?:20)?\\d\\d)(?![\\d-])`,
  ),
  new RegExp(`${before}(?:le|avant le|au|by|due|on|pour le) [0-3]?\\d\\/[01]\\d(?![\\d/])`),
  // "semaine 8", "semaines 3-5", "sprint 3", "jalon 2", "milestone B"
  new RegExp(
    `${before}(?:semaines?|weeks?|wk|sprints?|iteration) ?(?:n°|no\\.? ?|#)?\\d{1,2}(?![\\d%]| ?(?:h|fois|%)(?![a-z]))`,
  ),
  new RegExp(`${before}(?:jalon|milestone) ?(?:n° ?|#)?(?:[a-z]?\\d{1,2}|[a-z])(?![a-z0-9])`),
  // "fin S8", "pour la S10", "(S9)", ", S12"; "sur S3" is a store
  new RegExp(
    `(?:(?:^|[^a-z])(?:fin|debut|pour|d'ici|avant|des|by|before|until|jusqu'(?:a|en)|end of|for|semaine|echeance|deadline|due) (?:la |le |en |fin |the )?|[(\\[,:;] ?|[-→] |^)(?:s|w|sem)[ .]?(?:[1-9]|[1-4]\\d|5[0-3])(?= ?(?:$|[)\\],.:;-]))`,
  ),
  /(?:^|[^a-z])en s(?:[1245-9]|[1-4]\d|5[0-3])(?![a-z0-9])/,
  // "au T3", "in Q2", "T3 2027"
  new RegExp(
    `(?:(?:^|[^a-z])(?:au|en|fin|debut|pour|d'ici|avant|des|in|by|before|until|end of|for|of|from|late|early|mid|start of) ?-?(?:la |le |au |the |fin |du )?|[(\\[,:;] ?|[-→] |^)[tq][1-4](?: 20\\d\\d)?(?![a-z0-9])`,
  ),
  /(?<![a-z0-9])[tq][1-4] 20\d\d(?![a-z0-9])/,
  /(?:^|[^a-z])(?:au|du|le|in the|by the|of the|before the|d'ici le|avant le) (?:1er|[2-4](?:e|eme|nd|rd|th)|1st|premier|deuxieme|second|troisieme|quatrieme|dernier|first|third|fourth|last) (?:trimestre|semestre|quarter|semester|half|term)(?![a-z])/,
  /(?<![\d/])[0-3]\d\/0[1-9](?![\d/])/,
  // "M+3", "J+30"; "J+1" is a delay
  /(?<![a-z0-9])(?:[mst] ?\+ ?\d{1,2}|[jd] ?\+ ?(?:[7-9]|\d{2,3}))(?![a-z0-9])/,
  /(?<![a-z])(?:eoy|eoq|eom|year[- ]end|fin d'annee|d'ici|mi-parcours|half-?way through|midway through|mid-?term|at the latest)(?![a-z])/,
  new RegExp(`(?:a partir|a compter) d(?:e |')(?:debut |mi-|fin )?${month}`),
  new RegExp(`by the time (?:the |this |our )?${stage} (?:ends?|is over|closes)`),
  // "au bout de deux mois, …", "four weeks in, …", "six weeks from now"
  /(?:^|\n)[^a-z0-9]{0,4}au bout de (?:[a-z]+|\d{1,2}) (?:semaines|mois)/,
  /(?:weeks?|months?) (?:in(?=,)|from (?:now|today|the start|kick-?off)|into the (?:project|course|term))/,
  /(?:au plus tard|no later than|not later than)(?! (?:a|at) | ?\d{1,2} ?h)/,
  // "(juin 2027)"
  new RegExp(
    `(?<!(?:^|[^a-z])(?:de|du|des|of|from|depuis|since) )${before}${month.replace('(?![a-z])', '')} 20(?:2[6-9]|[3-9]\\d)`,
  ),
  // "mi-avril", "fin mai", "by June", "from June onwards"
  new RegExp(
    `(?:^|[^a-z])(?:mi|mid|fin|debut|courant|in the course of|during|late|early|end of|start of|beginning of|a partir de|a compter de|des|avant|by|before|until|untill|till|due|pour|(?<!(?:data|donnees|records|releves|run|runs|model|modele) )from|jusqu'en|echeance|deadline)(?: ?: ?| |-)(?:fin |le mois de |the end of |end of |late |early |mid-?|debut |du |d')?${month}`,
  ),
  new RegExp(
    `(?<!(?:constate|observe|mesure|entraine|ecrit|construit|cree|publie|written|built|trained|made|created|published|found|seen|measured|recorded|trouve|releve|collecte|collected|mene|fait|done)[a-z]{0,3} )(?:^|(?<![a-z]))(?:en|in) ${month}(?! (?:dernier|prece|last|20[01]\\d|202[0-5]))`,
  ),
  // "avant la fin du module 6", "by the end of term", "à l’issue du second trimestre", "before the final presentation"
  new RegExp(
    `(?:^|[^a-z])(?:(?:la |en |the |at |a |avant |by |until |untill |pour )?(?:fin|end)|l'issue|the close) (?:de |du |d'|of )?(?:la |le |l'|les |the |this |cette |ce |notre |our )?(?:[a-z]{3,9} ){0,1}?${stage}`,
  ),
  new RegExp(
    `(?:^|[^a-z])(?:avant|pour|lors de|before|by|for|in time for|a|at|until) (?:la |le |l'|les |the |our |notre )?(?:final |next |prochaine? )?${event}`,
  ),
  /(?:^|[^a-z])(?:avant|before|by|pour|d'ici) (?:l'|the |la |le )?(?:ete|automne|hiver|printemps|summer|autumn|winter|spring)(?![a-z])/,
  // "by 2027", "fin 2027", "+15 % in 2027"
  /(?:^|[^a-z])(?:avant|fin|by|before|end of|by the end of|courant|debut) 20[2-9]\d(?![\d-])/,
  /(?:^|[^a-z])(?:en|in) 20(?:2[6-9]|[3-9]\d)(?![\d-])/,
  /(?:^|[^a-z])(?:echeance|deadline|due(?: date| on| by)?|date (?:cible|limite|butoir|visee)|target date|delai de realisation) ?(?::|=|le|au|fin|du|->)? ?(?:\d|[a-z]{3,9} ?\d|[a-z]{3,9}$)/,
]

/** Verbs, folded, that no date makes observable: what they ask for has no state to be in on that day. */
export const endless =
  /(?:^|[^a-z])(?:amelior|optimis|improv|enhanc|renforc|fluidif|facilit|better|migr|upgrad|install|utilis|use(?![a-z])|using|simplif|streamlin|strengthen|explor)/
