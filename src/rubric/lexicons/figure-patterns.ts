/** Words of growth, folded: beside one, a share above 100 % is possible. */
export const increase = /(?:\+|augment|increas|hausse|croiss|grow|plus)/

/** Promises, folded, that nothing will ever fail. */
export const absolutePromise =
  /(?:jamais (?:d'|de |aucune? )?(?:erreur|panne|incident|echec)s?|never (?:fails?|any error|an? (?:single )?(?:incident|failure|error|outage|bug))|(?:0|zero|aucune?|no) (?:bug|panne|incident|erreur|echec|interruption|coupure|defaut|failure|error|outage|downtime|incident)s?(?: whatsoever)?,? (?:jamais|ever|forever|a vie|pour toujours|en toutes? circonstances?|quoi qu'il arrive|under any circumstances)(?![a-z])|100 ?% [^.;|\n]{0,40}?,? (?:toujours|en toutes? circonstances?|quoi qu'il arrive|forever|at all times)(?![a-z]))/g

/** What a figure before it is the size of, folded: "64 Go de RAM", "5 ans de données". */
export const resource =
  /^\s?(?:de|d'|of)?\s?(?:ram|vram|memoire|memory|gpu|cpu|disque|disk|stockage|storage|donnees|data|historique|history|experience|logs|images|archives)(?![a-z])/

/** Words, folded, before a number that make it a name: a version, a place in a plan, a page. */
export const namesANumber =
  /(?:python|version|java|node|cuda|ubuntu|debian|spark|airflow|tensorflow|torch|pytorch|section|chapitre|chapter|phase|task|tache|etape|step|sprint|niveau|level|annexe|annex|article|module|bloc|lot|figure|fig\.?|table|tableau|n°|no\.?|rg|rf|epic|licence|apache|postgres|postgresql|mlflow|docker|kubernetes)\s{1,2}$/

/** What makes a number, folded, one of a pace: "50 images par seconde", "2 par semaine", "3 / trimestre". */
export const perTime =
  /(?: [a-z'-]{2,18}){0,3}(?: (?:par|per|a|an|each|every|chaque|toutes les|tous les) | ?\/ ?)(?:s|sec|secondes?|seconds?|min|mn|minutes?|h|heures?|hours?|j|jours?|days?|nuits?|nights?|semaines?|weeks?|mois|months?|trimestres?|quarters?|semestres?|sprints?|an|annees?|years?)(?![a-z0-9])/y

/** Whether a pace is told in French, folded: "a" before it is then no article. */
export const frenchPace = /(?:^| )(?:par|chaque|tous les|toutes les) /

/** Things, folded, that come in the plural behind their number: "3 personnes", "5 written procedures". */
export const thingsBehind = /(?: [a-z'-]{3,18}){0,1} (?:[a-z-]{2,18}[a-z][sx]|people)(?![a-z0-9])/y

/** Verbs, folded, whose number of things measures no result: they are used, tried or followed. */
const usedOrTried =
  '(?:utiliser|suivre|appliquer|exploiter|stocker|heberger|lire|tester|essayer|comparer|evaluer|explorer|entrainer|installer|use|using|follow|apply|store|host|read|try|test|compare|explore|evaluate|run|install|deploy)'

/** What stands, folded, before a number of things that an objective is about: its verb, or nothing. */
export const doneBefore = new RegExp(
  `(?:^|[:(] |(?:^|[^a-z])(?!${usedOrTried} )[a-z]{2,14}(?:er|ir|re) |^(?!(?:${usedOrTried}|on|over|with|sur|avec|les|the|in|en|dans|notre|nos|our) )[a-z]{3,14} |(?:^|[^a-z])to (?!${usedOrTried} )[a-z]{3,14} )(?:(?:at least|au moins|jusqu'a|all|tous les|toutes les) )?$`,
)

/** Units, folded, behind which "a" counts one: "a week", "une semaine". */
export const articleTime =
  /^(?:seconde|minute|heure|hour|journee|semaine|week|mois|month|trimestre|quarter|sprint|nuit|night|annee)$/

/** What stands, folded, between the two numbers of a range. */
export const rangeSign =
  /^\s?(?:-|a|to|et|and|ou|or|;|\/|→|->|=>|vers)\s?(?:moins de |moins d'|au plus |under |less than |at most )?[$€£]?$/

/** Comparators, folded, too weak to make a number without a unit a bound. */
export const weakBound = /^(?:a|to|en|in|de|by|sur|over|d'ici|sous|min|max|~)$/

/** Units, folded, of a share in per cent. */
export const percentUnit = /^(?:%|pour|percent|per|pct|share)/

/** A figure, folded, that ends the line ("Disponibilité 99,9"), unless the word before makes it a name. */
export const lastFigure =
  /(?<!(?:version|phase|niveau|level|v|sprint|lot|top|step|etape|no|n°))\s(?:\d{2,4}|\d{1,3}[.,]\d{1,2})\s{0,3}[.;]?$/

/** Units of time, folded, and how many hours each is. */
export const hoursOfUnit: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milli)/, 1 / 3_600_000],
  [/^s(?:ec|econd)?(?:s|es|e|ondes?)?$|^second/, 1 / 3600],
  [/^m(?:in|n)/, 1 / 60],
  [/^h/, 1],
  [/^(?:j|day|jour|business|working|calendar)/, 24],
  [/^(?:semaine|week|wk)/, 168],
  [/^(?:mois|month)/, 720],
  [/^sprint/, 336],
  [/^(?:trimestre|quarter)/, 2160],
  [/^semestre/, 4380],
  [/^(?:an|annee|year)s?$/, 8760],
]

/** Parts of a proposal or lengths of time, folded: their number in a conclusion is no new figure. */
export const ofProposal =
  /(?:objecti[a-z]+|goals?|risques?|risks?|indicateurs?|indicators?|metri[a-z]+|kpis?|points?|axes?|sections?|etapes?|steps?|phases?|parties|parts|defis|challenges|piliers|pillars|briques|composants|components|themes?|outils|tools|jours|days|semaines|weeks|mois|months|heures|hours|minutes|ans|years|fois|times)$/

/** The one word, folded, that may stand between a number and its unit; "2 par mois" is a pace and no length of time. */
export const wordBetween = /^ (?!(?:par|per|an|each|chaque|every|toutes|tous) )[a-z'-]{2,18} (?=[a-z])/
