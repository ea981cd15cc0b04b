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
  '(?:soutenance|demo(?:nstration)?|presentation|defen[cs]e|jury|rentree|noel|christmas|paques|easter|vacances|holidays|livraison finale|final (?:delivery|review|demo|presentation)|restitution|hackathon|revue finale|(?:20\\d\\d )?cohort|campagne|recolte|moisson|vendange|harvest|soldes|inventaire|inventory|audit|comite|committee|steering|conseil|board|assemblee|salon|fair|congres|conference|atelier final|elections?|exams?|examens?|remise des|handover|toussaint|pentecote|black friday|thanksgiving|ramadan|nouvel an|new year|graduation|(?:closing )?ceremony|ceremonie|viva)s?(?![a-z])'
const before = '(?<![a-z0-9])'
/** What leads to a moment that something is done by. */
const until =
  "(?:avant|pour|d'ici(?: a| au)?|lors d[eu]|before|by|for|ahead of|in time for|in the run-up to|en vue d[eu])"
const the = "(?:la |le |l'|les |the |our |notre |nos |this |cette |cet |ce )"
const count =
  '(?:\\d{1,2}|une?|deux|trois|quatre|cinq|six|huit|neuf|dix|douze|quelques|one|two|three|four|five|eight|nine|ten|twelve|a few)'
const weeks = '(?:semaines?|weeks?|mois|months?|trimestres?|quarters?|semestres?|ans?|annees?|years?)(?![a-z])'
/** What the project itself lasts for. */
const ownTime =
  '(?:projet|project|formation|training|cours|course|module|bootcamp|parcours|cursus|programme|program|semestre|semester|term|stage|internship)(?![a-z])'
/** What comes back by itself: the next one of it is a step of the process, or a horizon, and no date. */
const recurrent =
  '(?:runs?|batch|release|step|lot|livraison|exec|deploi|deploy|mise|version|etape|cycle|entrain|retrain|reentrain|appel|call|request|requete|day|jour|matin|morning|hour|heure|update|job|load|import|charge|build|commit|merge|fusion|shift|poste|night|nuit|tourn|trip|traj|train|bus|vol|flight|rendez|appoint|patient|client|customer|order|command|test|semaine|week|mois|month|trimestre|quarter|annee|year|ans?(?![a-z])|alert|incident|prevision|forecast|prediction|iteration|one(?![a-z])|two|three|four|five|six|seven|eight|ten(?![a-z])|deux|trois|quatre|cinq|sept|huit|few|quelques)'
/** Steps of the process: what is done before them is done each time. */
const steps =
  '(?:promotion|revue|review|validation|test|copi|envoi|send|ouverture|opening|bascul|switch|controle|check|publi|signature|valid|approv|appro|saisie|entry|serv|mont|demarr|start|lancement d|arriv|depart|passage en|passage a la suivante|go|product|livr|ship|deliver|redem|restart|suppress|delet|achat|purchase|paiement|payment|vente|sale|usage|use|appli|execution|moindre|least|first run|model|modele|data|donnee|fichier|file|alarm|panne|outage|failure|echec|derive|drift|fin d|end of)'
/** Verbs and forms of a state to reach. */
const reaching =
  "avoir|disposer|passer|porter|ramener|reduire|baisser|diminuer|augmenter|doubler|tripler|diviser|atteindre|obtenir|supprimer|eliminer|former|equiper|migrer|automatiser|mettre en place|brancher|plus (?:de|d'|aucune?)|sous|moins de|have|reach|get|cut|raise|bring|reduce|lower|halve|double|move|automate|train|equip|under|no |less than|at least|au moins|\\d{1,3} ?%|(?:une?|deux|trois|quatre|cinq|one|two|three|four|five)"
/** Words of a state that is reached. */
const reached =
  '(?:operationnel(?:le)?|en service|en place|pret|active?|branche|fonctionnel(?:le)?|live|ready|working|in place|running|in service|in use|up|operational|tracable|traceable|forme|trained)'
/** What a month is the month of, where it is no date: the data of March. */
const dated =
  '(?:donnees|data|ventes?|sales|releves?|readings|fichiers?|files?|lots?|batch|modeles?|models?|version|chiffres|figures|previsions?|forecasts?|mesures?|jeux?|extrac|export|entrain|training|script|runs?|release|image|snapshot|records?|factures?|bills?|commandes?|orders?|demande|demand|notebook)'

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
    `(?:^|[^a-z'])(?:avant|pour|lors de|before|by|for|in time for|a|at) (?:la |le |l'|les |the |our |notre )?(?:final |next |prochaine? )?${event}`,
  ),
  /(?:^|[^a-z])(?:avant|before|by|pour|d'ici) (?:l'|the |la |le )?(?:ete|automne|hiver|printemps|summer|autumn|winter|spring)(?![a-z])/,
  // "by 2027", "fin 2027", "+15 % in 2027"
  /(?:^|[^a-z])(?:avant|fin|by|before|end of|by the end of|courant|debut) 20[2-9]\d(?![\d-])/,
  /(?:^|[^a-z])(?:en|in) 20(?:2[6-9]|[3-9]\d)(?![\d-])/,
  // "avant la prochaine récolte", "for the May steering meeting", "pour le comité de mai", not "for the March data"
  new RegExp(`(?:^|[^a-z])${until} ${the}?(?:prochaine?s?|next|coming|upcoming) (?!${recurrent})[a-z]{4,}`),
  new RegExp(
    `(?:^|[^a-z])${until} ${the}(?!${dated})[a-z]{4,16}(?: [a-z]{3,14}){0,2} d(?:e |'|u )?(?:debut |fin |mi-)?${month}`,
  ),
  new RegExp(`(?:^|[^a-z])${until} ${the}${month} (?:20\\d\\d )?(?!${dated})[a-z]{4,}`),
  new RegExp(`(?:^|[^a-z])${until} ${the}?(?:next |prochaine? )?(?:[a-z]{4,12} )?${event}`),
  // "avant la saison de ski", "before certification", "within the first ten weeks of the programme"
  new RegExp(
    `(?:^|[^a-z])(?:avant|d'ici|before|ahead of|in time for) ${the}(?:[a-z-]{3,12} )?(?:saison|season)(?![a-z])`,
  ),
  new RegExp(`(?:^|[^a-z])(?:avant|d'ici|before|by) ${the}?(?:certification|diplome)(?![a-z])`),
  new RegExp(
    `(?:^|[^a-z])(?:within|in|during|dans|pendant|durant|lors d[eu]|au cours d[eu]) ${the}?(?:${count} )?(?:premiere?s?|first) (?:${count} )?${weeks} (?:de |du |d'|of )${the}?(?:[a-z]{4,10} )?${ownTime}`,
  ),
  // "pour les dix semaines de la formation"
  new RegExp(
    `(?:^|[^a-z])(?:pour|pendant|durant|sur|en|dans|for|over|during|in) ${the}?${count} (?:prochaines? |next |coming )?${weeks} (?:de |du |d'|of )${the}?(?:[a-z]{4,10} )?${ownTime}`,
  ),
  // "Objectif à 3 mois", "three-month goal", "terminer au printemps", "… cette semaine", "end-of-term review"
  new RegExp(
    `(?<![a-z])(?:objectif|cible|cap|but|goal|target)s? (?:a|de|in|at|for) ${count} ${weeks}|${count}[- ](?:weeks?|months?|years?)[- ](?:goal|target|objective|horizon|plan)(?![a-z])`,
  ),
  new RegExp(
    `^[^a-z0-9]{0,4}(?:${reaching}|terminer|finir|achever|boucler|finish|complete)(?![a-z])[^.;\\n]{3,120} (?:au|en|a l'|in the|in|this|cet|cette|ce) ?(?:printemps|ete|automne|hiver|spring|summer|autumn|winter)[.]?$`,
  ),
  /^(?![^]{0,200}(?:prevoir|predire|prevision|forecast|predict|chaque|every|data|donnees))[^]{3,300} (?:cette semaine|ce mois-ci|this (?:week|month|sprint)|ce sprint)[.]?$/,
  /(?<![a-z])end-of-(?:term|project|course|training|semester|year|sprint|module)(?![a-z])/,
  // "à partir du mois prochain", "semaine du 4 mai", "at project end", "before phase 1 ends", "avant notre départ"
  new RegExp(
    `(?:^|[^a-z])(?:a partir d[eu]|a compter d[eu]|des|d'ici|by|starting|beginning|from|before|avant) (?:la |le |l')?(?:(?:mois|semaine|trimestre|semestre|annee|an|session|saison) prochaine?|next (?:month|week|quarter|semester|term|year|season))(?![a-z])`,
  ),
  new RegExp(`(?:semaine|week) (?:du|of) (?:the )?(?:\\d{1,2}|${month})`),
  /(?:^|[^a-z])(?:at|by) (?:project|course|term|training|programme|program|semester|year)[ -](?:end|close)(?![a-z])/,
  /(?:^|[^a-z])(?:avant|before|by|d'ici|fin|end of|lors d[eu]|during|en|in|a la fin d[eu]) (?:(?:the|la|le|l'|fin|de|end|of) ?){0,4}(?:phase|vague|wave|palier|lot|stage) ?\d(?![\d%])/,
  new RegExp(
    `^[^a-z0-9]{0,4}(?:${reaching})(?![a-z])[^.;\\n]{3,120} (?:avant (?:notre|nos|que nous)|before (?:our|we)) `,
  ),
  // "pour le 15 du mois de mai", "after three sprints", "à la mi-session", "(objectif T4)"
  new RegExp(`(?<![a-z0-9])\\d{1,2} (?:du mois de|of the month of) ${month}`),
  new RegExp(
    `(?:^|[^a-z])(?:au bout de|after|apres|en|in|within|sous|dans) (?:les |the (?:next |first )?)?${count} (?:premiers |prochains )?(?:sprints?|iterations?|jalons?|milestones?|modules?)(?![a-z])`,
  ),
  /(?<![a-z])(?:mi|mid)-?(?:session|parcours|projet|project|formation|training|course|cours|semestre|semester|trimestre|term|bootcamp|stage|saison|season|annee|year)(?![a-z])/,
  /(?<![a-z])(?:objectif|cible|but|visee?|goal|target|livraison|delivery|fin prevue|end)s? (?:pour |au |en |in |for |by |: ?)?(?:le |la |the )?(?:[tq][1-4]|[sw](?:[1-9]|[1-4]\d))(?![a-z0-9])|(?<![a-z0-9])[tq][1-4] (?:goal|target|objective)/,
  // What shall be so before something that is no step of the process: "passer sous 5 % avant le passage à l’heure d’hiver"
  new RegExp(
    `^[^a-z0-9]{0,4}(?:${reaching})(?![a-z])[^.;\\n]{3,120} (?:avant|d'ici|before|ahead of|in time for) ${the}(?!${recurrent}|${steps})[a-z]{3,}`,
  ),
  new RegExp(
    `(?:^|[^a-z])${reached}(?:e|es|s)? (?:(?:le jour|(?:on )?the day)(?! (?:suivant|meme|after|before))|(?:pour|avant|before|for|in time for) ${the}(?!${recurrent}|${steps}|jour|day)[a-z]{3,})`,
  ),
  // "Délai : 3 mois", "à l’horizon 2028", "T0 + 6 mois", "three months after go-live"
  new RegExp(
    `(?:^|[\\n(;.] ?)(?:[a-z]{4,12} )?(?:delai|duree|horizon|time ?frame|time ?line|duration|planning|calendrier|pour quand|quand|when|terme)(?: [a-z]{3,12})? ?[:=] ?(?:en |sous |a |within |in )?${count} ${weeks}`,
  ),
  new RegExp(`(?:^|[^a-z])(?:a )?(?:l'|un )?horizon (?:de |d'|of )?(?:20\\d\\d|${month}|${count} ${weeks})`),
  new RegExp(
    `(?<![a-z0-9])t0 ?\\+ ?\\d|${count} ${weeks} (?:apres|after|suivant|following) ${the}?(?:lancement|demarrage|debut|kick-?off|launch|start|go-?live|mise en (?:service|production|ligne))`,
  ),
  // "Sur 4 mois, porter…", "from 10 to 80% over 4 months": where something changes, it is given that time
  new RegExp(`(?:^|\\n)[^a-z0-9]{0,4}(?:sur|over|en|in) (?:the next |les )?${count} (?:prochaine?s? )?${weeks},`),
  new RegExp(
    `(?:^|[^a-z])(?:de|from|d') ?[^.;\\n]{1,30} (?:a|to) [^.;\\n]{1,24} (?:sur|over) (?:the next |les )?${count} (?:prochaine?s? )?${weeks}`,
  ),
  // "le temps de la formation", "over the course of the training", "once the course is over"
  new RegExp(
    `(?:^|[^a-z])(?:(?:au cours|au fil|le temps|tout au long|pendant la duree|durant) du |(?:pendant|durant|au cours de|au fil de|le temps de|tout au long de|for(?= the (?:duration|length|whole|entire))|over the course of|in the course of|in the span of|during|throughout|over|within) ${the})(?:(?:duree|duration|length|course|suite|reste|rest) (?:de |du |of ))?${the}?(?:[a-z]{4,10} )?${ownTime}`,
  ),
  new RegExp(
    `(?:^|[^a-z])(?:when|once|as soon as|quand|lorsque|une fois(?: que)?|des que) ${the}?${ownTime} (?:ends?|closes?|is (?:over|done|finished|complete)|finishes|wraps up|completes?|se termine|s'acheve|prend fin|est (?:fini|termine|acheve|clos)|termine|fini|acheve)`,
  ),
  // "during H1 2027", "mid-2027", "06/2027", "as of September", "cet été", "next spring"
  /(?<![a-z0-9])[hs][12][ -]20\d\d|(?:first|second|1st|2nd) half of (?:20\d\d|the year)|(?:mi|mid|early|late|debut|fin|start of|beginning of)[ -]20[2-9]\d(?![\d-])/,
  /(?<!(?:version|image|tag|snapshot|donnees|data) ?)(?<![\d/.-])(?:(?:0[1-9]|1[0-2])\/20(?:2[6-9]|[3-9]\d)|20(?:2[6-9]|[3-9]\d)-(?:0[1-9]|1[0-2]))(?![\d/-])/,
  new RegExp(
    `(?:^|[^a-z])(?:as of|effective|starting(?: in| from)?|beginning(?: in)?|a dater d[eu'] ?|au mois d[e'] ?|sometime in) ?${month}`,
  ),
  /^(?![^]{0,200}(?:prevoir|predire|prevision|forecast|predict|anticip|estim))[^]{0,300}(?:^|[^a-z])(?:(?:this|next|coming|cet|cette|ce) (?:printemps|ete|automne|hiver|spring|summer|autumn|fall|winter|term|semester|semestre|trimestre|quarter)|(?:au |l'|a l')(?:printemps|ete|automne|hiver|trimestre|semestre|an) prochain|a la rentree|en fin d'(?:annee|exercice)|en fin de (?:projet|formation|parcours|semestre|trimestre|saison))(?![a-z])/,
  new RegExp(`(?:^|[^a-z])(?:a|au|by|in|d'ici|end of|fin) (?:le |the )?(?:mois|month) (?:n° ?|#)?\\d{1,2}(?![\\d%])`),
  /(?:^|[^a-z])(?:echeance|deadline|due(?: date| on| by)?|date (?:cible|limite|butoir|visee)|target date|delai de realisation) ?(?::|=|le|au|fin|du|->)? ?(?:\d|[a-z]{3,9} ?\d|[a-z]{3,9}$)/,
]

/** From one day to another, folded: when something holds, not by when it is reached ("entre le 20 décembre et le 5 janvier"). */
export const closedPeriod = new RegExp(
  `(?:entre|between) (?:le |the )?\\d{1,2}[^.;,\\n]{0,20} (?:et|and) (?:le |the )?\\d{1,2} ${month}`,
  'g',
)

/** Verbs, folded, that no date makes observable: what they ask for has no state to be in on that day. */
export const endless =
  /(?:^|[^a-z])(?:amelior|optimis|improv|enhanc|renforc|fluidif|facilit|better|migr|upgrad|install|utilis|use(?![a-z])|using|simplif|streamlin|strengthen|explor)/
