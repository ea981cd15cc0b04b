/**
 * Words, folded, that say whether a thing is there, comes later or is not there: read in one clause, or in the heading above it.
 * Every repetition is bounded.
 */

const before = '(?<![a-z0-9_])'
const after = '(?![a-z0-9_])'
const pattern = (...sources: readonly string[]): RegExp => new RegExp(`${before}(?:${sources.join('|')})${after}`)

/** Ends in the French future or conditional ("affichera", "mettrons", "viendraient"); some nouns end so, too. */
const frenchFuture =
  'devr(?:a|ont|ai|ait|aient|ions)|pourr(?:a|ont|ai|ait|aient|ions)|(?!camera|opera|pandera|caldera|genera|considera)[a-z]{2,20}(?:er|ir|dr|rr|ttr)(?:a|ont|ai|as|ait|aient|ions)|[a-z]{2,20}(?:err|ttr)ons|[a-z]{2,20}(?:vr|aitr)(?:a|ont)|(?:f|s)er(?:a|ai|ait|ont|ons|aient)|saur(?:a|ont)|aur(?:a|ont|ons|ait|aient|ai|ais|ions)|aim(?:erais|erions)|ir(?:a|ont)'

/** What is announced, wished or only possible. */
export const plannedWords = pattern(
  frenchFuture,
  '(?!gener|consider|acceler|prefer|esper|recuper|inspir|admir|moder)[a-z]{3,20}(?:er|ir)ons',
  "prevu[a-z]{0,3}|prevoyons|prevoit|prevoient|envisag[a-z]{1,8}|souhait[a-z]{1,8}|voulons|comptons|projetons|a venir|a terme|bientot|plus tard|ulterieur[a-z]{0,6}|prochain[a-z]{0,6}|futur[a-z]{0,2}|optionnel[a-z]{0,6}|facultati[a-z]{1,4}|eventuel[a-z]{0,8}|idealement|si le temps|si possible|phase [23]|(?:deuxieme|seconde|troisieme) phase|v2|allons|vont|vais|va (?!de)[a-z]{2,20}(?:er|ir|re)|a faire|a (?:mettre|ajouter|creer|ecrire|integrer|definir|construire)|a (?:configurer|finir|tester|brancher|finaliser|completer|revoir|voir|deployer|installer|automatiser|documenter)(?=[ .!]*$| (?:au|en|plus))|^reste(?:nt)?(?= (?!dans|sur|en|au|sous|chez))|objectifs?|viser|visons|visee?s?|d'ici|pas (?:encore|commencee?s?|finie?s?|faite?s?|prete?s?|terminee?s?|branchee?s?)|sur le papier|a l'etude|le temps a manque|(?:non|ko)(?=[ .!]*$|,)|l'idee (?:est|serait|etait) d(?:e|')|en cours|en chantier|en train|reste(?:nt)? a|feuille de route|perspectives?|ameliorations?|bonus",
  "will|(?:i|we|you|it|he|she|they|that|there)'(?:ll|d)|won't|would|should|could|shall|might|may be|may later|going to|plans?|planned|planning|intend[a-z]{0,4}|aims?|goals?|objectives?|wish(?:es)?|hope[sd]?|later|eventually|optional(?:ly)?|if time|if possible|time (?:permitting|allows)|to be (?:added|done|built|written|set up|implemented|deployed|defined)|coming soon|soon|upcoming|due in|wish list|next (?:steps?|phase|sprint|version|iteration|month|year)|in the future|future|to ?do|tbd|road ?map|stretch|to come|in progress|wip|not started|on paper|ran out of time|nice to have|the idea is|under construction|being [a-z]{2,20}|we are [a-z]{2,20}ing|comes? next|not yet|yet to|yet|ideally",
)

/** Decided or weighed, and not yet there for that. */
const decided =
  "(?:pas|jamais|plus|aucune?|not|never|besoin|chois[a-z]{1,4}|reten[a-z]{1,3}|prefer[a-z]{1,4}|opte|decide[a-z]{0,2}|compare[a-z]{0,2}|evalue[a-z]{0,2}|identifie[a-z]{0,2}|hesite|ecarte[a-z]{0,2}|abandonne[a-z]{0,2}|repouss[a-z]{1,4}|reporte[a-z]{0,2}|annule[a-z]{0,2}|saute[a-z]{0,2}|paru|pens[a-z]{1,3}|discut[a-z]{1,4}|l'intention|pour|supprime[a-z]{0,2}|retire[a-z]{0,2}|remplace[a-z]{0,2}(?! par)|considered|chosen|chose|selected|picked|preferred|compared|evaluated|rejected|dropped|removed|skipped|postponed|delayed|cancelled|canceled|discussed|debated|decided|proposed|needed|need|wanted|replaced(?! by))"

const alsoFr = '(?:(?:deja|aussi|egalement|enfin|bien|tous|toutes|recemment) ){0,2}'
const alsoEn = '(?:(?:already|also|recently|now|then|just|successfully) ){0,2}'
const irregular =
  '(?:built|set up|set|written|wrote|made|put|run|shipped|put together|brought|moved|taken|done|given|drawn|begun|split|left)'
const months =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)'
const weekday =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const few = 'une?|deux|trois|quatre|cinq|six|quelques|plusieurs|two|three|four|five|six|several|a few|[0-9]{1,3}'
const place = '(?:poc|p\\.o\\.c|proof of concept|depot|repo|repository|prototype|maquette|code ?base)'

/** What says that a thing of the learner's own is there: done, already, in place, "our repository". */
export const assertedWords = pattern(
  "deja|d'ores et deja|operationnel[a-z]{0,3}(?! (?:en|a|au|avant|d'ici|des|pour) )",
  "(?:est|sont|tourne|tournent|fonctionne|fonctionnent|utilise|utilisent|utilisons) (?:actuellement|aujourd'hui|a ce jour)",
  '(?<!(?:mettre|mise|mises|mis|misent|mettent|mettons|met) )en place(?! (?:en|a|au|avant|des) )',
  '(?:est|sont) (?:(?:bien|pleinement) )?(?:fonctionnelle?s?|fonctionnels)|(?:est|sont) en (?:service|production)',
  `(?:nous avons|nous l'avons|avons|j'ai) ${alsoFr}(?!${decided})[a-z]{2,20}`,
  `on a ${alsoFr}(?!${decided}|envie|tendance|interet)[a-z]{2,20}`,
  `(?<!n')(?:a|ont) ${alsoFr}(?:ecrit|code|monte|branche|deploye|mis|configure|installe|developpe|livre|ajoute|construit|conteneurise|dockerise)`,
  '(?<!(?:est|sont|etre|sera|seront|pas|non) )(?:branchee?s?|initialisee?s?|ecrite?s?|codee?s?|installee?s?|finalisee?s?|livree?s?|commit{1,2}ee?s?|commit{1,2}ed|ok)(?=[ .!]*$|,)|ecrits?(?= pour )',
  `s'(?:est|etait) (?:occupe|charge)e?s? d(?:e|u|es|')|(?:nous |m')a (?:permis|aide|servi|evite)|(?:fiers?|fieres?|contents?|heureux) d'avoir (?!${decided})[a-z]{2,20}`,
  `(?:il y a|on trouve|there (?:is|are)) (?:deja )?(?:une?|des|an?|[0-9]{1,3}) (?:dockerfile|docker-compose|fichier|workflow|makefile)s?`,
  `(?:a|ont) ${alsoFr}ete ${alsoFr}(?!${decided})[a-z]{2,20}`,
  '(?:code(?: source)?|projet|depot|project|repository) (?:(?:est|is) )?(?:(?:publie|licensed|released) )?(?:sous licence|under)',
  'mit licensed',
  `(?:depuis|since|for) (?:le \\d|\\d|l'an|la semaine|la rentree|hier|last|(?:the )?(?:pilot|start|beginning|first)|${weekday}|${months})|depuis (?:${few}) (?:jours?|semaines?|mois|ans?)|for (?:${few}) (?:days|weeks|months|years)|(?:en ligne|online)(?= depuis| since|[ .!]*$)`,
  "(?<!n')exist(?:e|ent|s)(?! pas)|stands? at|wired up|(?:is|are|ci|tests?|builds?|pipeline) (?:green|passing)|(?:est|sont) verte?s?|au vert|and green",
  '(?:published|finished|written|(?:is|are) ready|prete?s?|termine[es]{0,2}|finie?s?)(?=[.]?$)',
  'already|so far|(?:is|are|runs?|uses?) currently|currently (?:is|are|runs?|uses?|deployed|running|served|in use)|up and running|is live|are live|(?:is|are) up|(?:is|are) committed|is done|are done|(?:is|are) (?:all |both |now )?working|(?:is|are) (?:checked in|merged)|as of (?:v?[0-9]|version|today|now)|(?:setup|stack) today|replaced (?:it|them)|(?:is|are|est|sont) commit{1,2}ee?s?|in place(?! (?:in|by|before|at) )|is (?:now )?running|is in production',
  `(?:has|have|'ve) ${alsoEn}been ${alsoEn}(?!${decided})(?:[a-z]{2,20}ed|${irregular})`,
  `got (?!${decided})(?:[a-z]{2,20}ed|${irregular})`,
  `(?:has|have|'ve) ${alsoEn}(?:run|shipped|gone live)`,
  `(?:was|were) ${alsoEn}(?!${decided})(?:[a-z]{2,20}ed|${irregular})`,
  `(?:we|i) (?:have|'ve) ${alsoEn}(?!${decided})(?:[a-z]{2,20}ed|${irregular})`,
  `(?:we|i) ${alsoEn}(?!${decided}|embed|feed|speed|proceed|exceed)(?:[a-z]{2,20}ed|built|set up|written|wrote|made|shipped|brought|moved)`,
  `(?:notre|mon|our|my) (?:[a-z]{2,12} )?${place}`,
  `(?:le|ce|the|this) ${place} {1,200}(?:github )?(?:(?:deja|already) )?(?:contient|comporte|comprend|inclut|fournit|possede|dispose|utilise|expose|tourne|propose|a|est|contains|includes|holds|has|ships|provides|uses|runs|exposes|comes with)`,
)

const owns = '(?:utilise|utilisent|emploie|exploite|possede|dispose|use|uses|owns|operates)'

const participle = '(?:[a-z]{2,20}(?:e|ed)|mis|construit|ecrit|built|set)'
const also = '(?:(?:deja|already|aussi|also) ){0,2}'

/** A thing that somebody else has: the noun before the verb, to be looked for in `ownThings`. */
export const somebodyHas = new RegExp(
  `${before}(?:(?:(?:la|le|les|cette|leur|leurs) |l')(?<french>[a-z]{2,20}) (?:a|ont) ${also}(?!ete)${participle}|(?<english>[a-z]{2,20}) (?:has|have) ${also}(?!been)${participle}|(?<user>[a-z]{2,20}) (?:(?:deja|already) ${owns}|${owns} (?:deja|already)))${after}`,
)

/** What was before, or belongs to a system or group of others. */
export const ofOthers = pattern(
  "groupe precedent|promotion precedente|annee precedente|l'an dernier utilis[a-z]{1,6}|autre (?:equipe|groupe)|(?:plateforme|systeme|outil|chaine) existante?|utilisai(?:t|ent)",
  '(?:city|town|company|hospital|museum|school|university|client|customer|bank|port|department) already (?:runs|operates|hosts)',
  'previous (?:group|cohort|team|project)|another (?:team|group)|existing (?:platform|system|tool|pipeline)|used to|was using|were using',
)

/** What is only supposed, or told to whoever reads: nothing is said to be there. */
export const supposed = pattern(
  'if|unless|once|until|you|your|make sure|check that|ensure',
  'si|soit|soient|sauf si|une fois|quand|lorsque|vous|votre|vos|tu|verifie[rz] que|assure[rz](?:-vous)? que|afin|pour que',
)

/** What is the learner's own, or stands for it. */
export const ownThings =
  /^(?:nous|on|je|we|it|il|elle|ils|elles|they|qui|which|that|projet|project|poc|prototype|maquette|depot|repository|repo|code|equipe|team|groupe|group|binome|application|app|api|service|modele|model|chaine|pipeline|script|workflow|stack|systeme|system|architecture|solution|ci|dag|image|interface|serveur|server|plateforme|platform)$/

/** What is said, right before a thing, of one that is not there. */
export const deniedBefore =
  /(?:^|[^a-z])(?:pas (?:encore )?d(?:e|u|es|')|plus d(?:e|')|aucune?|sans|ni|jamais|n'(?:utilisons|utilise|emploie|emploient|avons|a|ont|y a) pas|n'(?:a|ont|avons|ai|est|sont) (?:pas |jamais |encore ){1,2}[a-z]{2,20} d(?:e|'|es)|plutot qu(?:e|')|au lieu d(?:e|u|')|a la place d(?:e|u|')|contrairement a|abandonne[a-z]{0,2}|remplace(?:r|nt|ons)?|remplacera|no|not|not (?:in|with|using|on)|never|without|instead of|rather than|unlike|nor|replac(?:e|es|ed|ing)|dropp?(?:ed|ing)?|over|except(?: for)?|sauf|hormis|excepte|no need (?:for|of)|lacks?|missing|manque) ?(?:(?:le|la|l'|les|un|une|du|des|de|d'|a|an|the|any|our|plain|simple|full|own) ?){0,2}$/

/** What is said, right behind a thing, of one that is not there. */
export const deniedBehind =
  /^[^,;.|()]{0,24}?(?:(?<![a-z])n'(?:est|a|ont|existe|y)|(?<![a-z])ne (?:sont|sera|seront)|etant (?:trop|sur)|(?:nous |m')?a paru (?:trop|sur)|surdimensionne|(?:a|ont) ete [a-z]{2,20}(?: ?,)? (?:puis|et|mais) (?:vite )?(?:abandonne|retire|ecarte|supprime|rejete)|(?:was|were) [a-z]{2,20}(?: ?,)? (?:then|and|but) (?:later )?(?:dropped|removed|rejected|abandoned)|is overkill|is too|is unnecessary|is unneeded|est (?:trop|inutile|superflu|disproportionne)|serait|would be|is not|are not|isn't|aren't|was not|wasn't|(?:was|were) (?:postponed|cancelled|skipped|delayed)|was (?:considered|rejected|dropped|discussed|replaced)|were (?:considered|rejected|dropped)|(?:a|ont) ete (?:repousse|reporte|annule|ecarte|abandonne|remplace|envisage|rejete)|(?<![a-z])manque)/

/** Opens a plan: a time to come, an infinitive of French, an imperative of English. */
export const opensPlan =
  /^[^a-z]{0,12}(?:si le temps|si possible|a terme|a l'avenir|plus tard|optionnellement|idealement|if time|if possible|optionally|eventually|later|ideally|in the future|having|avoir|mettre|automatiser|conteneuriser|dockeriser|deployer|versionner|integrer|implementer|ajouter|creer|construire|developper|orchestrer|surveiller|suivre|reduire|garantir|assurer|detecter|configurer|instrumenter|industrialiser|tracer|permettre|realiser|utiliser|installer|ecrire|tester|migrer|brancher|exposer|centraliser|valider|set ?up|implement|automate|containeri[sz]e|dockeri[sz]e|deploy|version(?! control)|integrate|add|create|build|develop|orchestrate|monitor|track|reduce|ensure|detect|configure|provide|enable|use|introduce|establish|write|install|migrate|expose|move|validate)(?![a-z0-9'-])/

/** A state by itself: a cell, a bracket, a label. */
export const doneAlone =
  /^(?:deja |c'est )?(?:fait|fini|finie|finis|finies|pret|prete|prets|pretes|ready|faite|faits|faites|termine|terminee|livre|livree|acheve|achevee|ok|done|completed?|finished|shipped|implemented|live|existant|existante|existing|available|disponible|realise|realisee|acquis)(?: so far)?$/

/** The state of a thing that is not there, by itself. */
export const openAlone =
  /^(?:non|no|rien|none|nothing|pas (?:encore|faite?s?|finie?s?|commencee?s?)|not (?:yet|started|done)|a [a-z]{1,15}(?:er|oir|ire|dre|ttre|nir)|(?:maybe )?later|plus tard|en cours|in progress|wip|todo|to do)(?![a-z])/

/** Headings and leading lines over what is there already. */
export const doneHeading =
  /^(?:deja (?:fait|en place|realise|livre)|ce qui (?:existe|est fait|est en place|marche|tourne)|etat actuel|existant|fait|realise|livre|done|what (?:exists|is done|works|is in place|we have)|already (?:done|in place|built)|current state|in place|implemented|completed)|^(?:[a-z]{2,20} ){1,3}(?:deja )?(?:livre|realise|termine|fini|faite|fait)e?s?$|^(?:[a-z]{2,20} ){1,3}(?:delivered|shipped|completed|in place)$/

/** Headings and leading lines over what comes later. */
export const laterHeading =
  /(?<![a-z0-9_])(?:(?:semaine|sprint|week|mois|month) \d{1,2}|prochaines? etapes?|(?<!test )(?<!pytest )suites?(?! de test)|et apres|a venir|a faire|reste a|feuille de route|perspectives?|ameliorations?|evolutions?|extensions?|calendrier|planning|jalons?|backlog|bonus|optionnel[a-z]{0,3}|phase [2-9]|plus tard|hors perimetre|objectifs?|roadmap|next|next steps?|to ?do|future|upcoming|coming|later|milestones?|timeline|schedule|out of scope|stretch|objectives?|goals?|still missing|open points?|planned|en cours|in progress|not started|not done|pas (?:encore )?(?:faite?s?|commencee?s?)|a [a-z]{1,15}(?:er|oir|ire|dre|ttre|nir)$)(?![a-z0-9_])/

/** Headers of a table that is a calendar, and headers of a column that tells how far a thing is. */
export const calendarHeader =
  /(?<![a-z0-9_])(?:semaines?|sprints?|weeks?|mois|months?|echeances?|deadlines?|jalons?|milestones?|quand|when)(?![a-z0-9_])/
export const progressHeader =
  /(?<![a-z0-9_])(?:avancement|progression|progress|statuts?|status|etat|state|fait|done|complete)(?![a-z0-9_])/

/** What parts the clauses of a sentence, where each side says something. */
export const clauseBreak =
  / ?[,;] (?:(?:et|mais|puis|and|but|then|while|whereas|which|so) )?| (?:et|mais|puis|qui|dont|car|tandis que|alors que|parce que|and|but|then|while|whereas|which|because|so that|that) | [-/] |\. /g

/** What joins a clause to a thing of the one before, and tells of it in the same tense. */
export const relative = /^ ?(?:, )?(?:qui|dont|which|that) $/

/** Finite verbs: what tells that a clause says something by itself. */
export const saysSomething = pattern(
  "est|sont|etait|etaient|ont|avons|j'ai|sert|servent|tourne|tournent|utilise|utilisent|utilisons|lance|lancent|relance|garde|gardent|expose|exposent|suit|suivent|trace|tracent|construit|contient|surveille|surveillent|releve|envoie|envoient|declenche|declenchent|stocke|stockent|gere|gerent|orchestre|orchestrent|deploie|deploient|pilote|verifie|verifient|affiche|affichent|mesure|mesurent|collecte|publie|previent|compose|composent|remplace|permet|permettent|assure|assurent|suffit|prend|dure|reste|restent|lit|ecrit|alimente|execute|executent|repose|calcule|enregistre|enregistrent|detecte|fournit",
  'is|are|was|were|has|have|had|runs|serves?|uses?|tracks?|keeps?|exposes?|builds?|triggers?|sends?|stores?|watches|hosts?|calls?|handles?|holds?|shows?|pages?|makes?|lives?|ships?|includes?|contains?|deploys?|orchestrates?|collects?|scrapes?|reads?|writes?|feeds?|takes?|stays?|remains?|provides?|detects?|manages?|performs?|needs?|starts?|validates?|monitors?|costs?|saves?',
)

/** Signs before an entry that is done, and before one that is not. */
export const doneMark = /[✅✔✓☑]/u
export const openMark = /[🔜⏳🚧❌☐✗✘]/u
export const openBox = /\[ \]/
