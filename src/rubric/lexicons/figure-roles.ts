/**
 * The words around a figure, folded, that say what part it plays: where things stand, where they shall go, over how long they are
 * counted. "Before" patterns end at the figure, "after" patterns begin behind it.
 */

const fillers =
  "(?:(?:encore|environ|a peu pres|pres de|seulement|only|still|about|around|roughly|nearly|almost|approximately|up to|at|of|de|d'|des|le|la|les|the|a|un delai de|une duree de|:|=|,|\\() ?){0,3}"

/** What stands before the value of today. */
export const currentBefore = new RegExp(
  `(?<=(?:^|[^a-z])(?:contre|au lieu (?:de|d'|des)|a la place (?:de|d'|des)|instead of|rather than|plutot que|against|versus|vs\\.?|compared (?:to|with)|par rapport a|was|were|etait|etaient|currently|actuellement|actuel(?:le)?|aujourd'hui|a ce jour|today|(?:it'?s|is) now|now|en ce moment|prend|prenait|prennent|dure|durait|takes?|took|need(?:s|ed)|il faut|il fallait|occupe|mesuree?s? a|constatee?s? a|reste a|stays at|au depart|baseline|partant|starting|start(?:s|ed)? at|up from|down from) ${fillers})`,
  'y',
)

/** What stands behind the value of today, before the next comma or figure. */
export const currentAfter =
  /^[^,;.|()\n\d→>]{0,24}?(?:aujourd'hui|today|actuellement|currently|(?<![a-z])now(?![a-z])|a ce jour|en ce moment|a l'heure actuelle|at present|at the moment|so far|constatee?s?|observee?s?|observed|mesuree?s? en|recorded|l'an dernier|l'an passe|last (?:year|term|quarter|month))/

/** Verbs of what has happened already: both ends of the change that follows are of the past. */
export const pastBefore =
  /(?<=(?:^|[^a-z])(?:fell|dropped|rose|went|grew|sank|has gone|have gone|has fallen|est(?: deja)? passee?|sont(?: deja)? passee?s|a(?: deja)? baisse|ont baisse|a ete (?:ramenee?|reduite?)|was (?:cut|reduced|brought down)|etait passee?)[^.;\d]{0,40}(?:\d[^.;\d]{0,20}(?:to|a) ?)?)/y

/** What stands before the value to reach. */
export const targetBefore = new RegExp(
  `(?<=(?:^|[^a-z])(?:cible|objectif|target|goal|vis(?:er|ons|e|ant)|aim(?:ing|s)? (?:for|at)|passer a|pass(?:e|ant) a|ramen(?:er|ee?s?) a|jusqu'a|atteindre|reach(?:ing)?|hit|attendue?s?|expected|down to|descendre a|monter a) ?${fillers})`,
  'y',
)

/** What stands behind the value to reach. */
export const targetAfter =
  /^[^,;.|\n\d]{0,16}?(?:visee?s?|vise|targeted|target|cible|attendue?s?|expected|max|maxi|mini|minimum|maximum|au plus|au moins|or less|or more|or fewer|at most|at least|a atteindre)(?![a-z])/

/** What stands before the period or the last events over which something is counted. */
export const windowBefore =
  /(?<=(?:^|[^a-z])(?:sur|over|across|pendant|during|throughout|au cours d(?:es|e|u|')|depuis|since|rolling|glissante?s? d(?:e|')|fenetre(?: glissante)? d(?:e|')|window of|(?:last|past|derni(?:ers?|eres?)|precedente?s?|previous)) ?(?:(?:une|un|a|les|des|the|ses|nos|any|chaque|rolling|periode d(?:e|')|fenetre(?: glissante)? d(?:e|')|last|past|derniers?|dernieres?|previous) ?){0,3})/y

/** Words, between a number and its unit, that make it the latest of a kind: "30 derniers jours", "200 last jobs". */
export const latest = /(?:derni|last|past|latest|precedent|previous)/

/** What stands behind a period over which something is counted. */
export const windowAfter =
  /^[ -]{0,2}(?:glissante?s?|rolling|window|de recul|d'affilee|consecuti[fv]e?s?|in a row|d'historique|d'observation|of history|ouvrees? glissante?s?)(?![a-z])/

/** What stands before a time of day, and what behind it. */
export const clockBefore =
  /(?<=(?:^|[^a-z])(?:(?:chaque|every|each|tous les|toutes les|le|du|on) [a-z ]{3,20}(?:a|at|des|from) |(?:avant|vers|before|des) ))/y
/** What stands behind a time of day. */
export const clockAfter = /^ ?(?:a\.?m\.?|p\.?m\.?|o'clock|du matin|du soir|de l'apres-midi|pile)(?![a-z])/

/** What stands before a limit at which something happens. */
export const thresholdBefore =
  /(?<=(?:^|[^a-z])(?:(?:si|s'ils?|if|when|whenever|once|quand|unless|tant que|seuil|threshold|au-dela|des que)(?![a-z])|lorsqu[a-z']*|des qu'|depass[a-z]{1,5}|exce(?:ed|ede)[a-z]{0,3}|recul[a-z]{1,3}|cross(?:es)?)[^.;|\d]{0,70})/y

/** What stands before a date by which, or a span of time in which, the objective itself is reached. */
export const spanBefore =
  /(?<=(?:^|[^a-z])(?:en|sous|d'ici|within|in|dans|inside|apres|after|before|avant)(?: les| the)?(?: prochaine?s?| next| coming)? ?)/y

/** Names, folded, whose number is a place and no measure: "port 8080", "panel 4", "semaine 8". */
export const placeBefore =
  /(?:^|[^a-z])(?:port|panel|panneau|dashboard|tableau|ecran|page|ligne|line|semaine|week|sem\.?|trimestre|quarter|jalon|milestone|objectif|objective|risque|risk|kpi|item|point|option|ticket|issue|chapitre|cours|course|lecon|seance|groupe|group|team|equipe|salle|room|jour|day|cohort|promo|annee|year) (?:n°|no\.?|#)? ?$/

/** Words, folded, before a count of what is only used: the number measures nothing. */
export const usedBefore =
  /(?<=(?:^|[^a-z])(?:suivre|appliquer|exploiter|utiliser|stocker|heberger|respecter|lire|charger|importer|follow|apply|use|store|host|load|read|respect)[a-z]{0,3} [^.;,\d]{0,24}(?:les|l'ensemble des|ces|nos|the|all|our|these) )/y

/** What joins where things stand and where they shall go, between two figures. */
export const joinsChange =
  /^[^.;|\d]{0,40}?(?:(?<![a-z])(?:a|to|vers|until)|→|->|=>|➜|➔) ?(?:(?:moins d(?:e|')|au plus|au maximum|under|less than|at most|below|about|environ|a|une?) ?){0,2}$/

/** What stands before the first figure of a change. */
export const opensChange = /(?<=(?:^|[^a-z])(?:de|d'|from) ?(?:environ |about |some |pres de )?)/y

/** What stands, folded, behind a number of nines: "trois neuf", "three nines". */
export const nines = /^ (?:neufs?|nines)(?! ?[%\d])(?![a-z])/

/** What stands between a part and its whole: "cas sur", "of the last", "out of". */
export const wholeBefore =
  /^(?: [a-z'-]{2,18}){0,3} (?:sur|of|in|out of|of (?:the|every)(?: last)?)(?: les| the)?(?: last| derni[a-z]{2,4})? $/

/** What stands between an article that counts one and its whole. */
export const oneIn = /^(?: (?:fois|cas|time|case))? (?:sur|in|out of) $/

/** What stands before a day with its month in digits. */
export const dateBefore = /(?:^|[^a-z])(?:le|du|au|avant|des|on|by|due|until|jusqu'au|echeance|deadline|date) ?:? ?$/

/** Factors, folded: "x2", "divisés par 3", "multiplied by four". */
export const factor =
  /(?<![a-z0-9_-])[x×] ?\d{1,3}(?![a-z0-9-])|(?<![a-z])(?:divis|multipli)[a-z]{1,4} (?:par|by) (?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|two|three|four|five|seven|eight|nine|ten)(?![a-z0-9])/g

/** One of a unit of time, folded, without a number: "dans la minute", "within the hour". */
export const withinOne =
  /(?<![a-z])(?:dans|within|inside|sous) (?:la|le|l'|the) ?(seconde|minute|heure|demi-heure|quart d'heure|matinee|demi-journee|journee|semaine|mois|second|hour|half-hour|half-day|day|week|month)(?![a-z])/g

/** The first figure, folded, of a change between two numbers without a unit, and the second. */
export const anyNumber =
  '(?:\\d{1,6}(?:[.,]\\d{1,3})?|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|seven|eight|nine|ten)'

/** What stands, folded, between a value to reach and today's, which shares its unit: "2 semaines au lieu de 6". */
export const againstToday =
  /^,? ?\(?(?:au lieu de|contre|instead of|against|rather than|plutot que|vs\.?|versus|was|compared (?:to|with)) (?:environ |about )?$/
