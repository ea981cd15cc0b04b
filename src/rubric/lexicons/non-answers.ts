import { words } from './words.ts'

/** What people write, folded, where they have no answer: the whole of it, whatever the layout. */
export const nonAnswers: readonly string[] = words(
  "ras, r.a.s, n/a, na, nc, n.c, nd, none, nil, null, aucun, aucune, rien, rien de prevu, rien pour l'instant, rien a signaler, nothing, nothing yet, nothing planned, neant, vide, tbd, tbc, todo, to do, to be defined, to be decided, to be determined, to be discussed, to be confirmed, a definir, a completer, a preciser, a determiner, a discuter, a voir, a decider, a etudier, a reflechir, a venir, a faire, inconnu, inconnue, unknown, not known, not defined, non defini, non definie, pas defini, pas definie, pas encore, pas encore defini, pas encore definie, not yet, not yet defined, pas de mitigation, pas de solution, pas de parade, pas de plan, no mitigation, no plan, no solution, no answer, sans objet, so, s.o, idem, same, same as above, see above, comme ci-dessus, voir ci-dessus, voir plus haut, ditto, oui, non, yes, no, ok, ??, x, xx, xxx, etc",
)

/** How an answer, folded, begins that gives none. */
export const noAnswerYet =
  /^(?:(?:n\/a|ras|none|neant|rien) (?:for|pour|here|ici|at|a ce)|(?:je|on|nous) (?:ne )?(?:sai[st]|savons|sais) pas|(?:i|we) (?:do not|don't) know|aucune idee|pas d'idee|no idea|on verra|nous verrons|we(?:'ll| will) see|we shall see|let's see|wait and see|a voir|a definir|a discuter|a completer|a etudier|to be (?:completed|specified|clarified|added|written|planned|defined|decided|determined|discussed|seen|confirmed)|tbd|en cours de (?:reflexion|definition|discussion|redaction|etude)|en reflexion|reflexion en cours|still (?:thinking|open|to be)|(?:on|nous) (?:en |y )?(?:reparler|rediscuter|discuter|parler|decider|reflechir|verr|regarder|aviser)[a-z]{1,4}|we(?:'ll| will| shall) (?:discuss|decide|talk|think|look)|not (?:sure|clear|certain)|unsure|unclear|pas (?:sur|sure|clair|certain)|pas encore|not .{0,20}yet$|(?:nous|on|je) n'(?:ai|a|avons|ont) (?:pas|rien|aucune?|encore)|(?:nous|on|je) ne (?:sai[st]|savons|sait|peu[tx]|pouvons|voyons|voit) (?:pas|rien)|(?:we|i) (?:have not|haven't|have no|have nothing|did not|didn't|do not|don't|cannot|can't) (?:yet )?(?:decided|defined|found|know|thought|chosen|settled|planned|see|idea|answer|solution|do anything)|(?:(?:c'est|it is|it's) )?(?:impossible|inevitable|unavoidable|difficile|hard|cannot|can't|ne peut (?:pas|rien)|not possible)(?: (?:a|to|be|etre|d'))? (?:eviter|prevoir|empecher|anticiper|avoided?|prevent(?:ed)?|predict(?:ed)?|faire)|sans (?:reponse|solution|mitigation|parade)|without (?:an )?(?:answer|solution)|under (?:discussion|consideration)|(?:nous|on) (?:y )?(?:reflechi|reflechissons|pensons encore)|(?:fingers crossed|on croise les doigts|croiser les doigts|good luck|esperer|en esperant|on espere|nous esperons|hope|hoping|we hope)|voir (?:avec|plus tard|en temps)|see with|ask (?:the )?(?:teacher|trainer|mentor)$|(?:pas|aucune?) (?:de |d')?(?:mitigation|solution|parade|reponse|plan|mesure|action|idee)s?(?: (?:possible|connue|prevue|identifiee|pour l'instant|a ce jour|encore|envisagee)s?)*\W*$|no (?:mitigation|solution|plan|answer|action|measure|response)s?(?: (?:possible|known|planned|yet|so far|identified|for now|at the moment))*\W*$|(?:rien|nothing) (?:de prevu|a faire|prevu|planned|yet|for now|to do|a signaler|possible|pour)|not (?:yet )?(?:defined|decided|known|planned|applicable|addressed)|non (?:applicable|concerne|defini|traite)|pas (?:encore )?(?:defini|decide|prevu|traite|concerne)|(?:same|idem) (?:as|que|pour)|comme (?:le |ci-|plus )|(?:nobody|personne) (?:knows|ne sait)|inconnue? (?:a ce jour|pour)|peut-etre|maybe|perhaps)(?![a-z])/

/** What is to be done with a question that is not thought through, folded. */
const think =
  '(?:creuser|trouver|definir|etudier|preciser|approfondir|determiner|discuter|revoir|regarder|explorer|clarifier|voir|evaluer|reflechir|decider|completer|investiguer|identifier|traiter|arbitrer|prevoir|defined?|decided?|determined|discuss(?:ed)?|see|seen|find|found|explored?|stud(?:y|ied)|clarif(?:y|ied)|investigated?|agreed|completed|planned|specified|(?:worked|figured|work|figure) out|look(?:ed)? (?:at|into)|think|thought)'
const matter =
  '(?:sujet|point|question|reponse|solution|piste|mesure|plan|action|mitigation|strategie|moyen|topic|issue|answer|response|way|detail)s?'
const team = "(?:je|j'|on|nous|i|we|l'equipe|the team)"
const impersonal = '(?:ca|cela|ceci|tout|ce risque|it|this|that|everything|things|all)'

/** Answers, folded, in which nobody does anything: what is said in the place of an act, unless a remedy is named beside it. */
export const actless: readonly RegExp[] = [
  // A matter left open: "sujet à creuser", "still to be worked out", "pending", "pas encore traité".
  new RegExp(
    `^(?:(?:le |la |une? |the |an? |ce |this )?${matter} )?(?:(?:reste|restent|est|sont|is|are|remains?|encore|still|yet|toujours) ){0,2}(?:a|to be|to) ${think}(?![a-z])(?!.*(?:chaque|tou[st]e?s les|each|every|avant|before))`,
  ),
  /^(?:pending|en attente|en suspens|en cours|in progress|wip|work in progress|later|plus tard|open|ouvert|prochainement|soon|bientot)(?: [a-z']{1,12}){0,3}\W*$/,
  new RegExp(
    `^(?:(?:il n'y a |there is |there's )?(?:rien|nothing|(?:aucune?|no|pas de|pas d'|sans) (?:${matter}|idee|idea|clue|workaround|contournement|recours|alternative|visibilite|visibility|budget|time|temps|moyens)) (?:de (?:prevu|decide|defini|particulier)|d'identifie|pour|for|yet|at|in (?:place|sight|mind|hand)|to (?:date|report)|so far|so|planned|prevue?|decidee?|possible|a ce|identifie|trouvee?|found|known|connue?))`,
  ),
  /^(?:pas|not|non) (?:encore |yet |vraiment |really |tout a fait |quite )*[a-z]{3,}(?:e|es|i|u|is|it|us|ed|en|wn|ght)(?: (?:a ce stade|pour l'instant|pour le moment|for now|yet|so far|at this stage|(?:in|by|dans|par|pour) (?:this|the|cette|ce|la|le|our|notre) [a-z]{3,12}))?\W*$/,
  // Nobody knows: "je sais pas trop", "we have not thought about this".
  new RegExp(
    `^${team} ?(?:[a-z']{1,10} ){0,3}(?:pas|rien|aucune?|not|[a-z]{2,5}n't|nothing|never|no)(?![a-z]) ?(?:[a-z']{1,10} ){0,2}(?:sai[st]|savons|pense|trouv|prev|idee|decid|defini|trop|know|thought|think|idea|clue|plan|find|found|sure)`,
  ),
  new RegExp(`^${team} (?:ne )?(?:sai[st]|savons|know) (?:pas|not)`),
  new RegExp(`^${team} (?:(?:nous |en )?y |(?:are |am |'re |'m )[a-z]{3,10}ing (?:into|on|about|at) )[a-z]{2,14}\\W*$`),
  // Somebody's matter: "c’est Inès qui s’en occupe", "cf. Julien", "Ask Tomasz".
  /^(?:c'est |ce sera |it's |it is )?(?:[a-z'.-]{2,14} ){1,4}?(?:(?:qui|who|va|will|is going to|doit) )?(?:s'en (?:occup|charg)[a-z]{1,4}|(?:gere|gerera|verra|suit|traite|traitera|handles?|takes? care|deals?|owns?|looks? after|is in charge|est en charge|est responsable|is responsible|is on)(?: (?:it|this|that|ca|cela|of it|of that|of this|with it|with this|(?:le|ce) (?:sujet|point|risque)|this one))?)\W*$/,
  /^(?:cf\.?|voir|see|ask|demander a|a demander a|a voir avec)\s(?:avec |with |le |la |the |l')?[a-z'.-]{2,14}(?: [a-z'.-]{2,14})?\W*$/,
  // Hope: "ça devrait aller", "we’ll manage", "ça n’arrivera pas".
  new RegExp(
    `^(?:${team} |${impersonal} )?(?:ne )?(?:ira|va|vont|devraient|devrait|devrions|fera|ferons|pourra|(?:s'|se |nous )?debrouill[a-z]+) ?(?:ca |pas |bien |tres bien |se |s'|nous |en )*(?:aller|ira|bien|passer|arranger|sortir|suffire|tenir|marcher|arriver|produire|avec|au mieux|de notre mieux)(?![a-z])`,
  ),
  new RegExp(`^(?:${impersonal}) (?:ne |n')[a-z' ]{2,24} ?(?:pas|jamais|plus)(?![a-z])`),
  new RegExp(
    `^(?:(?:${team}|${impersonal}) ?)?(?:should|will|'ll|won't|shouldn't|ought to|is|are) ?(?:not |probably |surely |hopefully |just )*(?:be )?(?:fine|ok|okay|all right|alright|good enough|enough|manageable|no problem|manage|cope|work out|go well|happen|get there|do our best|sort itself out)(?![a-z])`,
  ),
  // Knowing of it: "nous en sommes conscients", "known issue".
  new RegExp(
    `^(?:${team} )?(?:(?:en )?(?:sommes|est|suis|restons|reste|are|am|remain|stay) )?(?:bien |tres |well |fully |already |deja )?(?:conscient|aware|au courant|confiant|confident|serein|optimist)[a-z]{0,4}(?![a-z])`,
  ),
  /^(?:c'est |this is |it is |it's )?(?:a |un )?(?:(?:risque |bien |deja )?(?:connue?|notee?)|(?:known|noted)(?: (?:risk|issue|limitation))?)\W*$/,
  // Nobody's power: "hors de notre contrôle", "not up to us".
  /^(?:c'est |ceci est |cela est |it is |it's |this is |that is )?(?:hors|en dehors|outside|out of|beyond|independante?|not in) (?:de |d')?(?:notre |nos |our |my |mon |ma |la |the )?(?:[a-z]+ )?(?:controle|ressort|portee|perimetre|champ|scope|control|hands|reach|responsibilit|volonte|power|influence)/,
  /^(?:(?:ca|cela|ceci) )?ne (?:depend|releve) (?:pas|que)|^(?:it is |it's |that is |this is )?not (?:up to us|our (?:job|problem|fault|responsibility)|ours)/,
]

/** The predicate, folded, of what goes wrong: "dégradent le modèle", "will be lost", "perd une journée". */
export const damages =
  /(?:^|[^a-z])(?:degrad(?:e|ent|era|eront|es)|perd(?:ent|ra|ront)?|loses?|fausse(?:nt|ra|ront)?|ralenti(?:t|ssent|ra|ront)|plante(?:nt|ra|ront)?|casse(?:nt|ra|ront)|breaks?|crash(?:es)?|corrupts?|hurts?|harms?|ruins?|suffers?|echoue(?:nt|ra|ront)?|fails?|baisse(?:nt|ra|ront)?|chute(?:nt|ra|ront)?|nui(?:t|sent|ra)|degrades?|collapses?|worsens?)(?![a-z])/
/** Something is or becomes so, folded: what follows is the state. */
export const becomes =
  /(?:^|[^a-z])(?:est|sont|sera|seront|serait|seraient|devien(?:t|nent|dra|dront)|is|are|will be|would be|becomes?|gets?)\s(.{2,40})/
/** A guard told as a denial, folded: "rien ne part sans deux relecteurs", "nothing ships without a green build". */
export const guarded =
  /^(?:rien|aucune?|personne|nothing|no|nobody) [^.;]*\s(?:sans|tant que|avant|without|unless|until|before)(?![a-z])/
/** Everything is to be done again, folded. */
export const allAgain =
  /^(?:tout|il faudrait tout|everything|all) (?:(?:est|serait|sera|devrait|would|will|must|should|is|has)(?: (?:a|to|be|have|etre|then|alors)){0,3} )?(?:reprendre|refaire|recommencer|refait|repris|perdu|bloque|arrete|restart|redo|redone|done again|lost|blocked|stopped|again|stop|fail)[a-z]*(?![a-z])/

/** Somebody in charge, folded, and nothing that they do. */
export const ownerOnly =
  /^(?:porteur|porteuse|porte par|responsable|resp|owner|owned by|pilote|pilotee? par|en charge|charge de|assigne[es]? a|assigned to|assignee|qui|who|confie a|suivie? par|followed by|tracked by|watched by|referente?|in charge|person in charge|contact|lead)\s?[.:=-]?\s{0,2}(?:[a-z'.-]+\s?){0,5}(?:\([^)]{0,40}\))?\W*$/

/** How a clause, folded, begins that tells what the risk would lead to. */
export const restatesImpact =
  /^(?:ce (?:serait|sera|n'est|qui)|c'est (?:grave|genant|critique|dommage|un gros)|(?:cela|ca|ceci|elle|il|ils|elles) (?:nous |leur |lui |en |y )?[a-z]{2,14}(?:rait|raient)|(?:cela|ca|ceci) (?:va|entraine|bloque|provoque|peut|risque|retarde|fausse|oblige)|(?:this|that|it|which) (?:would|could|might|will|may|is (?:very |quite |a )?(?:bad|serious|critical|annoying|big))|(?:le|tout le) projet (?:serait|prendrait|s'arrete|risque)|the (?:whole |entire )?(?:project|team|service) (?:would|could|might|will be|stops)|(?:fort |gros |grave |high |big |serious |major )?impact(?:s)? (?:fort|eleve|important|majeur|sur|on|high)|consequences? |(?:nous|on) (?:perdrions|perdrait|risquons|risque de|ne pourr)|(?:we|users|customers|clients) (?:would|could|might|may) (?:lose|be|have|not|stop)|les (?:clients|utilisateurs|utilisatrices|usagers|agents|equipes) (?:seraient|ne pourr|perdr|risquent|seront)|tres (?:genant|grave|embetant)|very (?:bad|annoying|serious))/

/** What levels are told with, folded, beside the levels themselves: a cell of these words alone answers nothing. */
export const levelWordsOnly: ReadonlySet<string> = new Set(
  words(
    'probabilite, proba, prob, probability, grave, graves, severe, likelihood, vraisemblance, impact, impacts, gravite, severity, criticite, criticality, niveau, level, risque, risk, score, faible, faibles, bas, basse, low, moyen, moyenne, moyens, medium, moderate, modere, moderee, eleve, elevee, eleves, haut, haute, high, fort, forte, forts, critique, critical, majeur, majeure, major, mineur, mineure, minor, tres, very, to, of, rare, rares, probable, improbable, possible, likely, unlikely, frequent, frequente, frequence, frequency, occurrence, exposition, selon, nous, according, us, peu, pas, assez, quite, fairly, plutot, rather, a priori, certain, negligeable, negligible, serieux, serieuse, serious, important, importante, a, et, and, ou, or, de, du, le, la, the, is, est, sur, on, p, g, i, l, vert, orange, rouge, green, red, amber, yellow, jaune',
  ),
)

/** What is missing or denied, folded: words of remedies behind these name no remedy. */
export const lacks =
  /(?:^|[^a-z])(?:cannot|can't|can not|impossible|ne peut|ne peuvent|ne pouvons|faute d|par manque d|manque d|absence d|aucune?|sans que|jamais|n'est (?:pas|plus)|ne [a-z]+ (?:pas|plus)|n'a pas|n'ont pas|ne sont pas|n'existe|nobody|never|lack of|for want of|no one|is empty|are empty|est vide|sont vides|isn't|aren't|has no|have no|no longer|n'a jamais|ne marche|ne fonctionne|depends? (?:on|de|du|d'|des))/

/** A risk, folded, that is taken as it is: an answer too, whatever it is worth. */
export const acceptance =
  /^[^a-z0-9]{0,4}(?:(?:le |ce |the |this )?(?:risque |risk )?(?:est |is )?(?:accepte|accepted|assume|tolere|tolerated|toleree|acceptee|accept)|(?:on|nous) (?:l')?(?:accept|toler|assum)[a-z]{1,4}|(?:on|nous) vi(?:t|vons) avec|we (?:accept|tolerate|live with|can live))(?![a-z])/

/** How a clause, folded, begins that draws the consequence: "donc…", "so…", "c’est pourquoi…". */
export const consequence =
  /^[^a-z0-9]{0,4}(?:donc|c'est pourquoi|aussi|d'ou|so(?! (?:much|many|bad|slow))|hence|therefore|thus|that is why|which is why|alors|then)[\s,]/

/** Words, folded, of what may or shall not happen: alone they tell of no harm. */
export const possible: ReadonlySet<string> = new Set(
  words(
    'peut, peuvent, pourrait, pourraient, might, could, may, no, aucun, aucune, sans, without, not, never, jamais, plus',
  ),
)

/** What would happen, folded: "perdrait", "would lose". */
export const conditional = /(?:^|[^a-z])(?:[a-z]{3,14}(?:rait|raient)|would|could|might)(?![a-z])/

/** A clause, folded, that depends on another: "si…", "if…". */
export const depends = /(?:^|[^a-z])(?:si|s'il|s'ils|if|when|quand|sinon|otherwise|unless|until|tant que)(?![a-z])/

/** A sign, folded, of what would be: without one, nothing would no longer be. */
export const maybe = /rai(?:t|ent)|would|could|might/

/**
 * What would no longer be, folded: what stands behind the denial is no remedy ("ne seraient plus à jour", "nothing would be
 * monitored"), unless harm is what ends ("ne seraient plus perdus"), or it is a guard ("would not start until…").
 */
export const wouldNot = new RegExp(
  `(?:(?! (?:et|and|ou|or) )[^.;,]){0,60}?(?<![a-z])(?:(?:(?:rien|personne|aucune?(?: [a-z]+)?) )?n[e'] ?(?:(?:en|y|lui|leur|se|s') ?)?[a-z]{1,14}(?:rait|raient)(?: (?:plus|pas|jamais)|(?<=(?:rien|personne|aucune? [a-z]{1,20}) n[e'] ?[a-z]{1,20}))` +
    `|(?:would|could|might) (?:no longer|not|never)|(?:nothing|nobody|no one|no [a-z]+) (?:would|could|might))(?![a-z])` +
    `(?! (?:etre |be |bien )?(?:perd|lost|fauss|bloqu|block|wrong|miss|interromp|cass|broken))(?![^.;,]{0,80} (?:until|unless|without|before|tant que|avant|sans) )[^.;,]*?(?=$|[.;,]| (?:et|and|ou|or)(?![a-z]))`,
  'g',
)

/** How a clause, folded, begins that tells what everything is exposed to: "everything we change is live at once", "tout ce qu’on pousse part en ligne". */
export const exposed =
  /^[^a-z0-9]{0,4}(?:(?:everything|anything|whatever|all) (?:that )?(?:we|they|you|people|one|anyone|anybody|the team)|(?:tout )?ce (?:que|qu') ?(?:nous|on|l'equipe|les gens|chacun))(?! (?:evit|limit|redui|previ|empech|corrig|compens|surveill|avoid|limit|reduc|prevent)|[a-z])/

/** What goes on without it, folded: "sans contrôle", "without a test". */
export const goneWithout = /(?<![a-z])(?:sans|without) (?:(?:aucun|any|a|an|the) )?[a-z'-]+/g
