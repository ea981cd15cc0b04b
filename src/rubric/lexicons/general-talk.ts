import { words } from './words.ts'

/** A definition, folded: what a challenge is anywhere, not what happens in this project. */
export const definition =
  /^[^a-z]{0,4}(?:enfin,? |finally,? )?(?:the |le |la |l'|les |un |une |a )?(?:[a-z]+ )?(?:reproductibilite|reproducibility|versioning|versionnement|deploiement|deployment|monitoring|surveillance|supervision|collaboration|derive|drift|mlops|ci\/cd|tracabilite|traceability)(?: [a-z']+){0,3} (?:consiste |consists |designe |refers to |means |signifie |(?:permet|allows|makes it possible) |(?:is|are|est|sont) (?:the |an? |la |le |l'|une? )(?:[a-z]+ )?(?:ability|capacity|process|practice|observation|act|set|step|way|discipline|approach|change|phenomenon|capacite|processus|pratique|fait|etape|ensemble|action|changement|maniere|facon|demarche|approche|phenomene|facteur))/

/** What ties a sentence, folded, to the project that it stands in. */
export const ofThisProject =
  /(?<![a-z])(?:our|we|us|my|notre|nos|nous|on|mon|chez|ici|here|aujourd'hui|today|actuellement|currently)(?![a-z])|\d/

/** Praise of MLOps for everybody, folded, instead of a reason for this project. */
export const generalPraise =
  /(?:mlops|cette approche|this approach)[^.]{0,80}(?:(?:a |pour |for |to |in |par |de )?(?:tou[ts]e?s? (?:les |grande?s? |organisation|entreprise|equipe|projet)|any (?:modern )?(?:organi[sz]ation|company|team|business|project)|every (?:modern )?(?:organi[sz]ation|company|team|business|project)|all (?:the )?(?:big |large |modern )?(?:organi[sz]ations|companies|teams|businesses))|incontournable|unavoidable today|key to success|cle d[eu] (?:succes|reussite))/

/** How a title, folded, begins that names what the model does and nothing around it. */
export const modelTask =
  /^[^a-z]{0,4}(?:(?:un |a |an )?(?:modele|model|systeme|system)s? (?:de |d'|for |to |pour )?)?(?:predicting|predict|prediction|predire|prevoir|prevision|forecast|forecasting|classification|classifying|classer|classifier|detection|detecting|detecter|estimation|estimating|estimer|recognition|reconnaissance|recommandation|recommendation|segmentation)s?(?![a-z])/

/** What a title, folded, may say of the model's life in other words than those of MLOps. */
export const lifeInTitle =
  /(?<![a-z])(?:production|industrial|continu|pipeline|chaine|chain(?![a-z])|cycle|plateforme|platform|fiab|reliab|robust|operation|maint|mise a jour|update|qualite|quality|temps reel|real[ -]time|service)/

/** Words, folded, of what decides that a version goes into use. */
export const gateWords: readonly string[] = words(
  "seuil*, threshold*, promu*, promot*, promouv*, approuv*, approv*, approbation*, valide*, valider, validation*, validated, accept*, gate*, portail*, signe, signent, signature*, signs, signed, sign-off, superieur*, meilleur*, better, beats, exceed*, only if, que si, bloqu*, block*, refus*, reject*, rejet*, champion*, compare*, au moins aussi, at least as, at least, feu vert, green light, decide*, button, bouton, stops, quality check*, outperform*, surpass*, depasse*, evaluation, evaluee*, evaluated, revue, review*, manuel*, manual*, mieux, winner, a/b, canary, canari*, shadow, si l'erreur, if the error, critere*, criteria, criterion",
)

/** Words, folded, of what a project could grow by. */
export const growthWords: readonly string[] = words(
  'extension*, extend*, etendre, etend, elargi*, ensuite, next step*, later, plus tard, suite, suites, further, ajout*, add, adding, added, evolu*, evolve*, perspective*, prolong*, could also, pourrait aussi, on pourrait, nous pourrions, we could, once done, scale*, generalis*, generaliz*, remplacer, replace*, passer de, passer a, grow*, room for, amelior*, improve*, futur*, future, a terme, aller plus loin, go further, beyond, au-dela, bonus, roadmap, feuille de route, phase 2, enrichi*, complement*, variations, deuxieme, second, variante*, variant*, transpos*',
)

/** Words, folded, that say of an answer only that it is the risk turned round: "mettre en place", "good", "more". */
export const turningWords: ReadonlySet<string> = new Set(
  words(
    'mettre, place, mise, faire, avoir, ecrire, creer, ajouter, ajout, assurer, garantir, renforcer, ameliorer, prevoir, realiser, effectuer, bon, bonne, bons, bonnes, bien, mieux, plus, davantage, haute, haut, meilleur, meilleure, suffisamment, regulierement, write, have, make, create, add, ensure, guarantee, improve, increase, better, good, more, high, well, enough, proper, properly, implement, set, strong, the, of, for, with, system, une, des, les, aux, dans, sur, pour, avec, notre, nos, our, its, equipe, team, projet, project',
  ),
)

/** How a risk, folded, begins that is the lack of something. */
export const lackOf =
  /^[^a-z]{0,4}(?:absence|manque|pas|aucune?|mauvaise?s?|faible|insuffisan|problemes?|no|lack|missing|poor|bad|weak|insufficient|issues?)(?![a-z])|(?<![a-z])(?:issues?|problems?)$/
