const unit =
  '(?:%|pour ?cent|percent|ms|sec|min|minutes?|h|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|ans|annees?|years?|fois|times|euros?|€|\\$|go|gb|mo|mb|points?|requetes|requests|etapes|steps|par|per|/)'
const unitBehind = ` ?(?:${unit}(?![a-z0-9_'])|(?<=[ %])[%€$])`
/** Words that a value stands behind. */
const lead =
  "(?:de|d'|a|en|sous|moins de|plus de|au moins|au plus|jusqu'a|toutes les|tous les|from|to|in|within|under|over|below|above|at least|at most|by|every|of|than)"
const isValue = `(?<=(?:(?:^|[^a-z])${lead}|[:=<>≤≥~]) ?)`
const toDo =
  'definir|completer|preciser|renseigner|remplir|determiner|fixer|venir|ajouter|choisir|rediger|ecrire|chiffrer|estimer|calculer|decrire|trouver|inserer|coller|indiquer|nommer|detailler|lister'
const toBe =
  'defined|determined|completed|decided|agreed|added|filled(?: in)?|written|inserted|found|named|chosen|set|specified|estimated|announced|described|listed|supplied|provided'
const left = `(?:a (?:${toDo})|to be (?:${toBe})|tbd|tba|tbc|todo|fixme)`
const confirmed = '(?:a confirmer|a valider|to be confirmed|to be validated)'
const end = '(?= ?(?:$|[\\n.;,|)\\]]))'
/** What a word left from a template is about, right behind its bracket. */
const wanted =
  "(?:pourcentage|percentage|percent|valeurs?|values?|nombre|number|chiffre|figure|cas d'usage|use case|type d[e']|type of|noms?(?: |\\]|$)|name|titre|title|date|duree|duration|delai|delay|unites?|units?|liens?|links?|url|description|domaine|domain|secteur|sector|entreprise|company|organisation|outils?|tools?|metriques?|metrics?|indicateur|cible|target|baseline|objectif|objective|jours|days|heures|hours|votre|vos|mon|ma|your|my|insert|inserer|ajouter|add|completer|preciser|remplir|todo|tbd|tba|tbc|fill in|a (?:definir|completer|preciser|renseigner|remplir|determiner|ajouter|confirmer)|to be)"

/** What a template tells its reader to do. */
const writing =
  '(?:decri(?:re|vez)|inser(?:er|ez|t)|ajoute[rz]|indique[rz]|precise[rz]|complete[rz]?|rempli(?:r|ssez)|renseigne[rz]|nomme[rz]|liste[rz]?|explique[rz]|resume[rz]|presente[rz]|cite[rz]|mett(?:re|ez)|colle[rz]|ecri(?:re|vez)|redige[rz]|place[rz]?|saisi(?:r|ssez)|describe|add|write|put|explain|list|name|give|state|summari[sz]e|specify|fill|paste|enter|choose|choisi(?:r|ssez))'
/** Words of a template within brackets. */
const template =
  "(?<![a-z])(?:votre|vos|your|(?:nom|titre|intitule) (?:de|du|d')|(?:project|model|team|company|product) (?:name|title)|a (?:completer|definir|preciser|remplir|renseigner)|placeholder)(?![a-z])"
/** Tags of HTML, which stand in the same signs. */
const tags =
  '(?:a|b|i|u|p|s|br|hr|em|strong|code|pre|ul|ol|li|td|tr|th|table|tbody|thead|div|span|img|details|summary|h[1-6]|sub|sup|kbd|http[^>]*)'
/** Names that stand in brackets as they are: environments, marks, branches. */
const named =
  '(?:prod|production|staging|dev|test|train|val|main|master|stable|latest|ok|ko|api|wip|draft|info|warn|error)'
/** The beginning of a line, an entry, a cell, or what stands behind a label. */
const clause = '(?<=(?:^|\\n|[:|])[-+ \\t]{0,4})'

/** What is still to be done to it. */
const later =
  '(?:(?:reste |sera |encore |still |yet )?(?:a (?:rediger|ecrire|finir|terminer|faire|completer|remplir|venir|ajouter|reprendre|suivre)|to be (?:written|finished|completed|done|added|filled(?: in)?)|to (?:come|write|do|finish|follow))|(?:sera|seront|will be|viendra|will come) (?:redige|ecrit|ajoute|written|added|finished|plus tard|later)[a-z]{0,2})(?![a-z])'

/** Words that a blank stands behind: "depuis ...", "on ...". */
const blankLead =
  "(?<![a-z])(?:depuis|chez|de|d'|a|en|pour|sur|avec|par|dans|chaque|vers|since|at|for|on|in|of|to|by|with|from|every|each)"
/** What a proposal is made of. */
const piece =
  '(?:resume|section|partie|texte?|paragraphe?|conclusion|introduction|titre|title|objectifs?|objectives?|risques?|risks?|indicateurs?|indicators?|kpis?|schema|diagram(?:me)?|description|contexte?|summary|part|suite|rest|reste)'

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
  // "dans les XX heures qui suivent"
  new RegExp(
    `(?:x{1,3}|y{1,3}|n{1,2}|z)(?<=(?:^|[^a-z])(?:dans|sous|apres|au-dela|au bout|within|after|under|beyond) (?:les|des|the) [xynz]{1,3})${unitBehind}`,
    'g',
  ),
  /(?<![a-z0-9_])(?:de|from) (?:x{1,3}|y|n)(?: [a-z]{1,14}){0,3} (?:a|to) (?:x{1,3}|y{1,3}|m|n)(?![a-z0-9_'-])/g,
  new RegExp(`${isValue}(?:x{2,3}|y{2,3})(?![a-z0-9_-])`, 'g'),
  new RegExp(`(?<=[:=] ?)(?:x{1,3}|n|#)${end}`, 'g'),
  // A cell with one letter or sign alone is a tick, or the heading of a column of numbers.
  new RegExp(`(?<=[|] ?)x{2,3}${end}`, 'g'),
  new RegExp(`(?<=(?:^|[:=|(] ?))#(?= (?:%|par|per|jours|days|heures|hours))`, 'g'),
  // "de A à B jours", "from n1 to n2"
  new RegExp(`(?:de|from) a (?:a|to) b${unitBehind}`, 'g'),
  /(?<![a-z0-9])[nxyv][1-9] (?:a|to|→|->) [nxyv][1-9](?![a-z0-9])/g,
  // "../../2027", "__/__/2027", "12/__/2027"
  /(?<![\w./])(?:\d\d|[._?-]{1,4})\/[._?-]{1,4}\/(?:20)?(?:\d\d|[._?-]{1,4})(?![\w/])/g,
  /(?<![a-z0-9])\dx(?:[.,]x)? ?%/g,
  // "pour (nombre) modèles", "Compétences : (liste)"
  /\((?:nombre|number|liste|list|a lister|nom|name|valeur|value|theme|topic)\)(?<=(?:[:=|]|(?:^|[^a-z])(?:pour|for|avec|with|de|of)) ?\([a-z ]{3,10}\))/g,
  /\((?:completer|complete|preciser|specify|remplir|fill|definir|define|ajouter|add|detailler|detail)\)/g,
  /\| ?(?:risque|risk|objectif|objective|kpi|indicateur|indicator) \d ?\| ?[a-z]{3,14} \d ?\|/g,
  // "en (durée)", "à déf.", "t.b.d."
  new RegExp(
    `${isValue}\\((?:duree|duration|valeur|value|nombre|number|pourcentage|percentage|chiffre|figure|date|seuil|threshold|delai|montant|amount|unite|unit|nom|name|cible|target)\\)`,
    'g',
  ),
  /(?<![a-z0-9.])(?:t\.b\.[acd]\.?|(?<=[:=|(] ?)a (?:def|compl|prec|det|conf|renseign)\.)(?![a-z0-9])/g,
  // "X/mois", "par N", "« X »", "de TBD à", "pour …", "(nom, valeur, cible)", "lien ici"
  /(?<![a-z0-9_'./-])(?:x{1,3}|n|y)\/(?:mois|month|week|semaine|jour|day|an|year|sprint|h|min|s|mo|wk)(?![a-z])/g,
  /(?<=(?:divis|multipli|divid|multipl|redui|reduc|cut|augment|increas)[a-z]{0,4} [^.\n]{0,60}(?:par|by) )(?:x|y|n)(?![a-z0-9%_-]| ?[=:])/g,
  new RegExp(`(?<=(?:^|[^a-z])${lead} )["'] ?(?:x{1,3}|y|n) ?["']`, 'g'),
  new RegExp(`(?<=(?:^|[^a-z])(?:de|from|a|to) )${left}(?= (?:a|to)(?![a-z])|${unitBehind})`, 'g'),
  /(?<=(?:^|[^a-z])(?:pour|for|de|of|sur|on|avec|with) )\.{3,5}(?=\s*(?:$|\n))/g,
  /\((?:nom|name)(?:, ?[a-z]{3,14}){1,3}\)|\((?:titre provisoire|working title)[^)\n]{0,40}\)/g,
  new RegExp(`(?<=[:|] ?)(?:[a-z]{2,12} ){1,3}(?:ici|here)${end}`, 'g'),
  // "XXX", "JJ/MM/AAAA", "20XX"; a format or a tag's name is told with the same letters
  /x{3,}(?<!(?:[a-wyz0-9/.-]|["'] ?|(?:vaut|equals|(?:cod|not|class|rat|marqu|mark)[a-z]{0,4}|written|ecrite?s?|(?:masqu|mask|remplac|replac|anonymi)[a-z]{0,4} (?:en|par|by|with|as)) )x{3,})(?![a-z0-9"-])/g,
  /(?:(?:jj|dd|mm|xx)[/.-](?:mm|jj|dd|xx)[/.-](?:a{2,4}|y{2,4}|xx(?:xx)?|20xx|20\d\d)|(?:yyyy|aaaa|20xx)-(?:mm|xx)(?:-(?:dd|jj|xx))?|xx\/20\d\d|20xx)(?<!(?:format|pattern|motif|masque|forme|prefix|suffix|dates|nomm|named|tag|version|dossier|folder|champ|field|colonne|column|accept)[^.\n]{0,30})(?<!(?:--[a-z-]{1,20}[ =]|[a-z0-9_]=|_)[a-z0-9/.-]{4,10})(?![a-z0-9_-])/g,
  // "Automatiser … étapes", "à … heures", "… étapes sur …"
  new RegExp(`\\.{3,5}(?<=(?:(?:^|\\n)(?:[-+] ?|\\d{1,2}[.)] ?)?[a-z']{2,16}|[:=|]) \\.{3,5})(?= [a-z%])`, 'g'),
  / \.{3,5} (?:[a-z'-]{1,14} ){1,3}(?:sur|a|of|to|par|per|in|en) \.{3,5}(?![.\d])/g,
  // "depuis ... chez ... et sert à ..."
  new RegExp(`\\.{3,5}(?<=${blankLead} ?\\.{3,5}) (?:[a-z'-]{1,14} ){0,8}?${blankLead} ?\\.{3,5}(?![.\\d])`, 'g'),
  // "_ _ minutes", "passer de % à %", "Cible : ?", "| ? |", "?/week"
  /_(?: _)+(?<![a-z0-9_]_(?: _)+)(?= )/g,
  /%(?<=(?:^|[^a-z])(?:de|a|from|to|under|sous|atteindre|reach|[:|]) ?%)(?= |$|\n)(?<![\dxyn?_.\])>} ] ?%)/g,
  new RegExp(`\\?(?<=[:=|] ?\\?)(?= ?/|${unitBehind}|${end})`, 'g'),
  // "__ %", "de … à …", "?? minutes", "…………"
  /(?<![^\s([:|=<>])_{2,}(?=[\s)\].,;:|%]|$)(?!_*\s*\n)(?<!(?:^|\n)[ _]{0,40}_(?=\s*$))/g,
  /(?<![a-z0-9_])(?:de|from) ?\.{3,} ?(?:[a-z/%-]{1,16} ){0,3}(?:a|to) ?\.{3,}/g,
  new RegExp(`(?:${isValue}|(?<=(?:^|[^a-z])(?:atteindre|reach|viser|tenir) ))\\.\\.(?!\\/)(?=${unitBehind})`, 'g'),
  new RegExp(`${isValue}\\.{3,5}(?=${unitBehind})|(?<=[:=|] ?)\\.{3,5}${end}|\\.{6,}`, 'g'),
  // A value that others left, in quotation marks, is told of: "codées « ??? » par l’ancien logiciel".
  new RegExp(
    `(?<!["'?] ?)\\?{2,}(?=${unitBehind})|${isValue}\\?{2,}(?![?"'])|(?<!["'a-z?]|["'] )\\?{3,}(?!["'?]| ["'])`,
    'g',
  ),
  new RegExp(`(?<=[:=] ?)["'] ?(?:\\?{2,}|${left})[^"'\\n]{0,10}["']`, 'g'),
  new RegExp(
    `(?<=(?:cible|target|valeur|value|seuil|threshold|delai|echeance|responsable|owner) )["'] ?${left} ?["']`,
    'g',
  ),
  // "Cible : TBD", "| à définir |", "Délai de détection à définir.", "TODO titre"
  new RegExp(`${opens}${left}(?![a-z0-9_]|[ -]list(?![a-z]))`, 'g'),
  new RegExp(`(?<=(?:^|\\n)[-+ ]{0,3}[a-z]{1,12} ?(?:n° ?)?\\d{1,2} ?[-–—:.)] ?)${left}(?= ?(?:$|[\\n:|.,(]))`, 'g'),
  new RegExp(`${opens}${confirmed}(?! (?:par|by|avec|with|a chaque|chaque|each|on))(?![a-z0-9_])`, 'g'),
  new RegExp(`(?<=[:=|] ?(?:[a-z'-]{2,14} ){1,3})(?:${left}|${confirmed})${end}`, 'g'),
  new RegExp(
    `(?<=(?:^|[^a-z])(?:delai|taux|seuil|valeur|cible|date|pourcentage|nombre|duree|lien|url|budget|cout|frequence|titre|nom|responsable|outil|target|value|threshold|number|rate|owner|link|deadline|title|name)(?: [a-z'-]{1,14}){0,3} )(?:${left}|${confirmed})${end}`,
    'g',
  ),
  new RegExp(`${isValue}(?:${left}|\\?)(?=${unitBehind})`, 'g'),
  // A line or cell that only names what is left: "Objectif à rédiger"; the second of two: "à mesurer / à compléter"
  new RegExp(
    `(?:${left})(?=[.]? ?(?:$|[\\n|]))(?<=(?:^|\\n|\\|)[-+ ]{0,3}(?:\\d{1,2}[.)] )?(?:[a-z'-]{1,14} ){1,3}${left})`,
    'g',
  ),
  new RegExp(`${left}(?<=/ ?${left})${end}`, 'g'),
  // "[pourcentage]", "[N]", "(fill in)", "de (type de modèle)", "<valeur cible>", "{{name}}"
  new RegExp(`\\[ ?${wanted}[^\\]\\n]{0,60}\\](?!\\()`, 'g'),
  // "[décrire le modèle]", "[Project title]", "from [current] to [target]"; "[prod]" and "[1]" are names
  new RegExp(`\\[ ?${writing}[^\\]\\n]{0,80}\\](?!\\()`, 'g'),
  new RegExp(`\\[[^\\]\\n[]{0,40}${template}[^\\]\\n[]{0,40}\\](?!\\()`, 'g'),
  new RegExp(`${isValue}(?<![-=]> ?)\\[ ?(?!${named}\\])[a-z][a-z' -]{2,40}\\](?![(\\[])(?! ?(?:[-=]>|→))`, 'g'),
  new RegExp(`\\[ ?[a-z][a-z' -]{1,40}\\](?!\\()(?=${unitBehind})`, 'g'),
  new RegExp(
    `(?<=(?:^|[^a-z])(?:par|sur|pour|avec|chez|on|for|with|by) )\\[ ?(?!${named}\\])[a-z][a-z' -]{2,40}\\](?![(\\[])`,
    'g',
  ),
  /\[ ?[a-z][a-z' -]{1,20}(?:\/[a-z' -]{2,20}){1,4}\](?!\()|\[ ?[a-z][a-z' -]{1,40}\?\](?!\()/g,
  /\[ ?(?:\.{3}|_{2,}|\?{1,3}|%) ?\](?!\()/g,
  new RegExp(`${isValue}\\[ ?(?:x{1,3}|y|n{1,2}|#) ?\\](?!\\()(?=${unitBehind}|${end})`, 'g'),
  new RegExp(`\\((?:${left}|${confirmed}|fill in|fill me in|xx+)\\)`, 'g'),
  /(?<=(?:^|[^a-z])(?:de|d'|un|une|le|la|les|a|of|for|pour|the|with|avec) )\((?:type|nom|valeur|nombre|date|titre|name|value|number|title|kind)s? (?:de |d'|du |of )[^)\n]{2,40}\)/g,
  /(?<![="'])<(?:votre|vos|your|my|nom|name|insert|titre|title|projet|project|valeurs?|values?|cible|target|cas d'usage|use case|lien|link|date|nombre|number|chiffre|pourcentage|percentage|unite|unit|utilisateur|user(?:name)?|owner|depot|repo(?:sitory)?)(?![a-z])[^<>\n@]{0,40}>(?![-_:.@]<)(?<!(?:[-_]|[\s"](?=<[^<>]{1,60}>\/<))<[^<>]{1,60}>)/g,
  /(?<=[:=|] ?)\{\{[^{}\n]{1,40}\}\}|\{\{ ?(?:nom|name|titre|title|date|votre|your|projet|project|valeur|value|owner|responsable)[^{}\n]{0,30}\}\}/g,
  new RegExp(`(?<=(?:^|[\\s(=:|]))\\{[a-z][a-z _-]{0,30}\\}(?=${unitBehind}|${end})(?!/)`, 'g'),
  // "<à remplir>", "<model name>", "(valeur à préciser)", "(describe the trigger here)"
  new RegExp(`${isValue}<[a-z]{1,2}>`, 'g'),
  new RegExp(`<${left}[^<>\\n@]{0,40}>`, 'g'),
  /(?<=^|[\s(])<[a-z]{2,14}(?: [a-z']{1,14}){1,4}>(?=[\s.,;:)]|$)/g,
  new RegExp(`\\((?:[a-z']{1,12} ){1,3}${left}(?:\\)|[,;:][^)\\n]{0,40}\\))`, 'g'),
  // "(résumé à écrire quand le reste sera fini)"; on a line of its own as well
  new RegExp(`\\((?:(?:le|la|the) |l')?${piece} ${later}[^)\\n]{0,60}\\)`, 'g'),
  new RegExp(
    `(?<=(?:^|\\n)[-+ ]{0,3})(?:(?:le|la|the) |l')?${piece} ${later}(?![^\\n]{0,60}(?:chaque|each|every| par | by ))[^\\n.]{0,60}(?=[.]?(?:$|\\n))`,
    'g',
  ),
  // "Cible : fill in…", "Source : <URL>"
  new RegExp(
    `(?<=[:|] ?)(?:fill (?:me |this |it )?in|to fill|complete later|completer plus tard|remplir)(?![a-z])`,
    'g',
  ),
  new RegExp(`(?<=^|\\s)<(?!${tags}[ />])([a-z][a-z _'/-]{1,30})>(?!\\s?<\\/|[^<\\n]{0,80}<\\/\\1>|[-_/:.@]<)`, 'g'),
  /[([](?:describe|insert|add|write|put|explain|list|give|decrire|decrivez|inserer|ajouter|ecrire|mettre|indiquer|preciser|expliquer|lister|donner)[^)\]\n]{0,60} (?:here|ici)[)\]]/g,
  // "(insérer l’URL)", "Insert architecture diagram here.", "Décrivez votre modèle", "Titre du projet"
  new RegExp(
    `\\((?:inserer|inserez|insert|coller|collez|paste|remplir|remplissez|fill in)(?![a-z])[^)\\n]{0,50}\\)`,
    'g',
  ),
  new RegExp(
    `\\((?:${writing}) (?:(?:le|la|les|un|une|the|a|an|votre|your) |l')?(?:url|lien|link|nom|name|date|valeur|value|chiffre|number|titre|title|seuil|threshold|cible|target)[^)\\n]{0,30}\\)`,
    'g',
  ),
  new RegExp(
    `${clause}(?:${writing})(?: [a-z'/-]{1,16}){0,7} (?:here|ici|below|ci-dessous)(?=[.!]? ?(?:$|[\\n|]))`,
    'g',
  ),
  new RegExp(`${clause}(?:${writing}) (?:ici|here)(?![a-z])`, 'g'),
  new RegExp(`${clause}(?:${writing}) (?:ici |here )?(?:votre|vos|your)(?![a-z])[^\\n|.]{0,60}`, 'g'),
  /^\s*(?:(?:le |mon |votre )?(?:titre|nom|intitule)(?: (?:du|de (?:mon|votre|notre)) projet)?|(?:(?:my|your) )?(?:project )?(?:title|name)|(?:my|your) project|mon projet|votre projet|untitled|sans titre)[.:\s]*$/g,
  // In a proposal nobody is told to describe anything, but by its template
  new RegExp(
    `${clause}(?:decrivez|expliquez|presentez|indiquez|precisez|listez|renseignez|completez|resumez|citez|inserez|redigez)(?![a-z])[^\\n|.]{0,80}(?<![a-z])(?:votre|vos|ici)(?![a-z])[^\\n|.]{0,40}`,
    'g',
  ),
  new RegExp(
    `${clause}(?:describe|explain|list|state|summari[sz]e|give|present|write)(?: [a-z'-]{1,14}){1,8} your [a-z]+`,
    'g',
  ),
  new RegExp(`(?<=[:=|] ?(?:[a-z'-]{2,14} ){0,3})a (?:mettre|fournir|communiquer|donner)${end}`, 'g'),
  /(?:git(?:hub|lab)\.com\/|https?:\/\/)[a-z0-9._/-]{0,60}?\.{3,}/g,
  // "https://lien", "http://..."
  /https?:\/\/(?:\.{3}|x{2,}|lien|link|url|adresse|address)(?![a-z0-9])[^\s)|]{0,40}/g,
  // "github.com/USERNAME/REPO"
  /(?<=git(?:hub|lab)\.com\/)(?:user(?:-?name)?|owner|your[a-z-]{0,16}|votre[a-z-]{0,16}|(?:mon|nom|my)-?(?:compte|utilisateur|name|account|user)|org(?:ani[sz]ation)?|x{2,4})\/(?:repo(?:sitory)?|your[a-z-]{0,16}|votre[a-z-]{0,16}|(?:mon|nom|my)-[a-z-]{2,16}|depot|projet|project|x{2,4})(?![a-z0-9_-])/g,
  /(?<![a-z0-9])(?:lorem ipsum|nom prenom|prenom nom|firstname lastname|first name last name)(?![a-z0-9])/g,
]
