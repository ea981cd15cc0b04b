/** Words of growth, folded: beside one, a share above 100 % is possible. */
export const increase = /(?:\+|augment|increas|hausse|croiss|grow|plus)/

/** Promises, folded, that nothing will ever fail. */
export const absolutePromise =
  /(?:jamais (?:d'|de |aucune? )?(?:erreur|panne|incident|echec)s?|never (?:fails?|any error)|zero (?:bug|panne|incident|erreur|failure)s?,? (?:jamais|ever|forever))/g

/** What a figure before it is the size of, folded: "64 Go de RAM", "5 ans de données". */
export const resource =
  /^\s?(?:de|d'|of)?\s?(?:ram|vram|memoire|memory|gpu|cpu|disque|disk|stockage|storage|donnees|data|historique|history|experience|logs|images|archives)(?![a-z])/

/** Words, folded, before a number that make it a name: a version, a place in a plan, a page. */
export const namesANumber =
  /(?:python|version|java|node|cuda|ubuntu|debian|spark|airflow|tensorflow|torch|pytorch|section|chapitre|chapter|phase|task|tache|etape|step|sprint|niveau|level|annexe|annex|article|module|bloc|lot|figure|fig\.?|table|tableau|n°|no\.?|rg|rf|epic|licence|apache|postgres|postgresql|mlflow|docker|kubernetes)\s{1,2}$/

/** Units, folded, behind which "a" counts one: "a week", "une semaine". */
export const articleTime = /^(?:minute|heure|hour|semaine|week|mois|month|trimestre|quarter|sprint|nuit|night)$/

/** What stands, folded, between the two numbers of a range. */
export const rangeSign = /^\s?(?:-|a|to|et|and|ou|or|\/|→|->|=>|vers)\s?(?:moins de |au plus )?$/

/** Comparators, folded, too weak to make a number without a unit a bound. */
export const weakBound = /^(?:a|to|en|in|de|by|sur|over|d'ici|sous|min|max|~)$/

/** A change told with both ends, folded: "de 9 à 1", "was 9 … to". */
export const fromTo = /(?:de|from|passer de|was)\s[^.;:]{0,30}\s(?:a|to|vers)\s/

/** Units, folded, of a share in per cent. */
export const percentUnit = /^(?:%|pour|percent|per)/

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
]
