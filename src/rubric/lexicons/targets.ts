import { withShared } from './shared.ts'

/** Headers, folded, of the column that holds what is aimed for. */
export const targetColumns: readonly string[] = withShared(
  'target-columns',
  `
  cible*, target*, objectif*, objective*, goal*, but, vise, visee, valeur visee, valeur cible, a atteindre,
  attendu*, expected, apres, after, to be, limite*, limit*, max, min, signal d'alerte, alerte, demain,
  fin de projet
`,
)

/** Headers, folded, of the column that holds what is. */
export const currentColumns: readonly string[] = withShared(
  'current-columns',
  `
  actuel*, current, baseline, as is, mesure, measured, resultat*, result*, observe*
`,
)

/** Words, folded, that say that a figure was read off, not aimed for. */
export const measuredWords: readonly string[] = withShared(
  'measured',
  `
  observe sur, observed, (min, ecart-type, standard deviation, moyenne observee
`,
)

/** Nothing or everything as a value, folded. */
export const noneOrAll: readonly string[] = withShared(
  'none-or-all',
  `
  toute hausse, any increase, tous, toutes, half, la moitie, de moitie, un tiers, deux tiers, divise par, halved,
  doubled, double, double de
`,
)

/** A cell, folded, that says of a state whether it is to be reached. */
export const answeredWord =
  /^(?:(?:☑|✅|✔|✓|\[x\]|oui|yes|vrai|true|ok(?![a-z])|reussie?s?|passed|pass(?![a-z])|enforced|toujours|always|aucune?s?|none|zero|never|jamais|systematique[a-z]*|obligatoire|required|un seul|une seule|a single|a dozen|une dizaine|une douzaine)(?=$|[^a-z]))|(?:attendu|expected|cible|target) ?: ?[a-z\d]|: (?:oui|yes|ok)$/

/** A cell, folded, without any value: a place, a name, a state without a measure. */
export const barred =
  /^(?:n\/a|na|-|✗|✘|❌|non|no|\?|x)$|https?:|localhost|^(?:get|post|put) \/|(?:^|[^a-z])(?:port|voir|see|cf\.?|panel|panneau|dashboard|section) (?:#|n°|l[ae] |the )?/

/** Words, folded, of how something is followed or told, not of how good it shall be. */
export const reporting =
  /(?:^|[^a-z])(?:suivi[a-z]{0,2}|suivr[a-z]{0,4}|suivons|rapports?|report(?:s|ed|ing)?|track(?:s|ed|ing)?|mesur[a-z]{1,5}|measur(?:e|es|ed|ing)|surveill[a-z]{1,6}|monitor(?:s|ed|ing)?|compt(?:er|ee?s?|erons|era|ons)|count(?:s|ed)?|relevee?s?|logged|reviewed|revue|affich[a-z]{1,4}|shown|displayed|questionnaire|keep an eye|verifi(?:ee?s?|er(?:a|ons|ont)?|ons)|checked|(?:will|shall|to|we) check|looked at|look at|regarde(?:e?s?|r(?:a|ons|ont)?)|regardons|consult(?:ee?s?|er(?:a|ons|ont)?|ons|ed)|watch(?:ed)?|examin(?:ee?s?|er(?:a|ons|ont)?|ons|ed)|observer(?:a|ons|ont)?|observons|inspect(?:ee?s?|ed)|(?:read|lue?s?)(?= (?:every|each|daily|weekly|monthly|chaque|tou[st]e?s les))|glanced?|controlee?s?|(?:point|reunion|meeting|comite|committee) (?:hebdomadaire|mensuel|quotidien|trimestriel|weekly|monthly|daily|chaque|every|each)|(?:weekly|monthly|daily) (?:meeting|check-?in)|un (?:oeil|œil)|a determiner|a definir)(?![a-z])/

/** Words, folded, that make even a figure in a report one to reach. */
export const aimedAt =
  /(?:^|[^a-z])(?:au moins|at least|cible|target|objectif|minimum|maximum|attend(?:ue?s?|s)?|expected)(?![a-z])/

const seasons =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|hiver|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter'

/** A value, folded, that was read off at a time gone by: "8 h en avril dernier", "7 days in the last quarter". What it is counted over is none. */
export const readLast = new RegExp(
  `(?:^|[^a-z])(?:(?:au|a la) derni(?:er|ere) (?:trimestre|semestre|annee|revue)|(?:${seasons}) (?:derni(?:er|ere)|passee?)|(?:in |in the )?(?<!(?:over|on|across) (?:the )?)last (?:${seasons}|quarter|week|month|year|term))(?![a-z])`,
)

/** What a figure, folded, is counted over, and no value to reach: "calculé sur les 14 étapes", or how often somebody looks at it. */
export const countedOver =
  /(?:^|[^a-z])(?:calcul|comput|compt|mesur|measur|relev|evalu|count|assess)[a-z]{0,5} (?:sur|over|on|dans|in|from|across) (?:(?:les|the|nos|our|ses|its|all|tous|toutes|last|latest|derni[a-z]{2,4}) ){0,3}\d[^,;:()|]*|(?:^|[^a-z])(?:we|nous|on|the team|l'equipe|somebody|quelqu'un)(?: [a-z]{1,8})? (?:check|look|watch|inspect|review|read|regard|observ|consult|examin|verifi|relir)[a-z]{0,6} [^.;,:]{1,60} (?:once|twice|une fois|deux fois|\d+ (?:times|fois)) (?:a|per|par) [a-z]+/g

/** A direction, folded, is no value. */
export const direction =
  /^(?:en |la |le |a )?(?:hausse|baisse|augmentation|diminution|improved?|better|lower|higher|up|down|increasing|decreasing|elevee?s?|high|low|faible)\s*$/

/** How often, folded, told by its form: "toutes les fins de semaine", "every other week", "chaque mardi". */
export const cadenceForm =
  /(?:^|[^a-z])(?:toutes? les|tous les|chaque|every|each|a chaque|on (?:every|each))(?: other| second| deux| trois| premiere?s?)? (?:(?:fins?|debuts?) de )?(?:secondes?|minutes?|heures?|jours?|nuits?|matins?|soirs?|midis?|semaines?|weekends?|week-ends?|mois|trimestres?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|sprints?|second|minute|hour|day|night|morning|evening|week|month|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|commit|push|merge|fusion|livraison|release|run)s?(?![a-z])/

/** "(aujourd’hui 4)", "currently: 12": a bare figure of today, folded. */
export const todayOnly =
  /(?:aujourd'hui|actuellement|actuel(?:le)?|a ce jour|today|currently|at present|now) ?[:=]? ?\d/
