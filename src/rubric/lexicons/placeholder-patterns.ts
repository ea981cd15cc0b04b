const unit =
  '(?:%|pour ?cent|percent|ms|sec|min|minutes?|h|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans|annees?|years?|fois|times|euros?|€|\\$|go|gb|mo|mb|points?|requetes|requests|etapes|steps|par|per|/)'
const unitBehind = ` ?(?:${unit}(?![a-z0-9_'])|(?<=[ %])[%€$])`
/** Words that a value stands behind. */
const lead =
  "(?:de|d'|a|en|sous|moins de|plus de|au moins|au plus|jusqu'a|toutes les|tous les|from|to|in|within|under|over|below|above|at least|at most|by|every|of|than)"
const isValue = `(?<=(?:(?:^|[^a-z])${lead}|[:=<>≤≥~]) ?)`
const left =
  '(?:a definir|a completer|a preciser|a renseigner|a remplir|a determiner|a fixer|a venir|a ajouter|a choisir|to be defined|to be determined|to be completed|to be decided|to be agreed|to be added|to be filled(?: in)?|tbd|tba|tbc|todo|fixme)'
const confirmed = '(?:a confirmer|a valider|to be confirmed|to be validated)'
const end = '(?= ?(?:$|[\\n.;,|)\\]]))'
/** What a word left from a template is about, right behind its bracket. */
const wanted =
  "(?:pourcentage|percentage|percent|valeurs?|values?|nombre|number|chiffre|figure|cas d'usage|use case|type d[e']|type of|noms?(?: |\\]|$)|name|titre|title|date|duree|duration|delai|delay|unites?|units?|liens?|links?|url|description|domaine|domain|secteur|sector|entreprise|company|organisation|outils?|tools?|metriques?|metrics?|indicateur|cible|target|baseline|objectif|objective|jours|days|heures|hours|votre|vos|mon|ma|your|my|insert|inserer|ajouter|add|completer|preciser|remplir|todo|tbd|tba|tbc|fill in|a (?:definir|completer|preciser|renseigner|remplir|determiner|ajouter|confirmer)|to be)"

/** The place of a value or of a whole entry. */
const opens = '(?<=(?:(?:^|\\n)(?:[-+] ?|\\d{1,2}[.)] ?)?|[:=|([])\\s?)'

/**
 * What is left of a template, only where a value stands: "de X à Y jours", "__ %", "[pourcentage]", "Cible : TBD". The same words
 * are harmless as an action ("obliger l’auteur à compléter la fiche"), a name ("caméra XX-200", "l’axe X") or a quotation.
 */
export const placeholderPatterns: readonly RegExp[] = [
  // "X %", "N heures", "xx semaines", "n.n %"; "les n jours d’avant" is a formula
  new RegExp(
    `(?<![a-z0-9_'.-]|(?<!tous|toutes)(?:^|[^a-z])(?:les|des|ces|the|last|derniers|axe|axis|rayons?) )(?:x{1,3}|y{1,3}|n{1,2}|z|[xn][.,][xn])${unitBehind}`,
    'g',
  ),
  /(?<![a-z0-9_])(?:de|from) (?:x{1,3}|y|n)(?: [a-z]{1,14}){0,3} (?:a|to) (?:x{1,3}|y{1,3}|m|n)(?![a-z0-9_'-])/g,
  new RegExp(`${isValue}(?:x{2,3}|y{2,3})(?![a-z0-9_-])`, 'g'),
  new RegExp(`(?<=[:=] ?)(?:x{1,3}|n|#)${end}`, 'g'),
  // A cell with one letter or sign alone is a tick, or the heading of a column of numbers.
  new RegExp(`(?<=[|] ?)x{2,3}${end}`, 'g'),
  new RegExp(`(?<=(?:^|[:=|(] ?))#(?= (?:%|par|per|jours|days|heures|hours))`, 'g'),
  // "__ %", "de … à …", "?? minutes", "…………"
  /(?<![^\s([:|=<>])_{2,}(?=[\s)\].,;:|%]|$)(?!_*\s*\n)(?<!(?:^|\n)[ _]{0,40}_(?=\s*$))/g,
  /(?<![a-z0-9_])(?:de|from) ?\.{3,} ?(?:a|to) ?\.{3,}/g,
  new RegExp(`${isValue}\\.{3,5}(?=${unitBehind})|(?<=[:=|] ?)\\.{3,5}${end}|\\.{6,}`, 'g'),
  new RegExp(`(?<!["'])\\?{2,}(?=${unitBehind})|${isValue}\\?{2,}(?![?"'])|(?<!["'a-z?])\\?{3,}(?!["'?])`, 'g'),
  // "Cible : TBD", "| à définir |", "Délai de détection à définir.", "TODO titre"
  new RegExp(`${opens}${left}(?![a-z0-9_])`, 'g'),
  new RegExp(`${opens}${confirmed}(?! (?:par|by|avec|with|a chaque|chaque|each|on))(?![a-z0-9_])`, 'g'),
  new RegExp(`(?<=[:=|] ?(?:[a-z'-]{2,14} ){1,3})(?:${left}|${confirmed})${end}`, 'g'),
  new RegExp(
    `(?<=(?:^|[^a-z])(?:delai|taux|seuil|valeur|cible|date|pourcentage|nombre|duree|lien|url|budget|cout|frequence|titre|nom|responsable|outil|target|value|threshold|number|rate|owner|link|deadline|title|name)(?: [a-z'-]{1,14}){0,3} )(?:${left}|${confirmed})${end}`,
    'g',
  ),
  new RegExp(`${isValue}(?:${left}|\\?)(?=${unitBehind})`, 'g'),
  // "[pourcentage]", "[N]", "(fill in)", "de (type de modèle)", "<valeur cible>", "{{name}}"
  new RegExp(`\\[ ?${wanted}[^\\]\\n]{0,60}\\](?!\\()`, 'g'),
  /\[ ?(?:\.{3}|_{2,}|\?{1,3}|%) ?\](?!\()/g,
  new RegExp(`${isValue}\\[ ?(?:x{1,3}|y|n{1,2}|#) ?\\](?!\\()(?=${unitBehind}|${end})`, 'g'),
  new RegExp(`\\((?:${left}|${confirmed}|fill in|fill me in|xx+)\\)`, 'g'),
  /(?<=(?:^|[^a-z])(?:de|d'|un|une|le|la|les|a|of|for|pour|the|with|avec) )\((?:type|nom|valeur|nombre|date|titre|name|value|number|title|kind)s? (?:de |d'|du |of )[^)\n]{2,40}\)/g,
  /<(?:votre|vos|your|my|nom|name|insert|titre|title|projet|project|valeurs?|values?|cible|target|cas d'usage|use case|lien|link|date|nombre|number|chiffre|pourcentage|percentage|unite|unit|utilisateur|user(?:name)?|owner|depot|repo(?:sitory)?)(?![a-z])[^<>\n@]{0,40}>/g,
  /(?<=[:=|] ?)\{\{[^{}\n]{1,40}\}\}|\{\{ ?(?:nom|name|titre|title|date|votre|your|projet|project|valeur|value|owner|responsable)[^{}\n]{0,30}\}\}/g,
  new RegExp(`(?<=(?:^|[\\s(=:|]))\\{[a-z][a-z _-]{0,30}\\}(?=${unitBehind}|${end})(?!/)`, 'g'),
  // "<à remplir>", "<model name>", "(valeur à préciser)", "(describe the trigger here)"
  new RegExp(`${isValue}<[a-z]{1,2}>`, 'g'),
  new RegExp(`<${left}[^<>\\n@]{0,40}>`, 'g'),
  /(?<=^|[\s(])<[a-z]{2,14}(?: [a-z']{1,14}){1,4}>(?=[\s.,;:)]|$)/g,
  new RegExp(`\\((?:[a-z']{1,12} ){1,3}${left}\\)`, 'g'),
  /[([](?:describe|insert|add|write|put|explain|list|give|decrire|decrivez|inserer|ajouter|ecrire|mettre|indiquer|preciser|expliquer|lister|donner)[^)\]\n]{0,60} (?:here|ici)[)\]]/g,
  // "github.com/USERNAME/REPO"
  /(?<=git(?:hub|lab)\.com\/)(?:user(?:-?name)?|owner|your[a-z-]{0,16}|votre[a-z-]{0,16}|(?:mon|nom|my)-?(?:compte|utilisateur|name|account|user)|org(?:ani[sz]ation)?|x{2,4})\/(?:repo(?:sitory)?|your[a-z-]{0,16}|votre[a-z-]{0,16}|(?:mon|nom|my)-[a-z-]{2,16}|depot|projet|project|x{2,4})(?![a-z0-9_-])/g,
  /(?<![a-z0-9])(?:lorem ipsum|nom prenom|prenom nom|firstname lastname|first name last name)(?![a-z0-9])/g,
]
