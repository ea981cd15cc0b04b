import { withShared } from './shared.ts'
import { words } from './words.ts'

/** What makes an objective checkable without a number, folded: someone else can see whether it holds. A `*` stands for any ending. */

/** Something is stopped, undone or let through by a rule. */
export const gateWords: readonly string[] = withShared(
  'gate',
  `
  exige*, requires, require, l'accord, accord d', accord de, approval, approbation, needs a review*,
  needs the approval, block, blocks, blocked, blocking, empech*, prevents, prevent, interdi*, forbid*, impossible,
  echoue, echouent, fails the, fail the, fails if, fails when, approval-gated, apres approbation, after approval,
  require approval, requires approval, approuve* par, approved by, valide* par, reviewed by, relu* par, relue* par,
  rollback* automatique*, automatic rollback*, automated rollback*, retour arriere automatique,
  revient automatiquement, rolls back automatically, roll back automatically, automatically roll* back,
  automatically reverted
`,
)

/** The same by its form, folded: "ne part en production qu’après…", "only goes live once…", "no model is served until…". */
export const onlyAfter =
  /(?<![a-z])n[e' ] ?(?:[a-z']+ ){1,6}?(?:qu'(?:apres|une fois|avec|a condition|en cas)|que (?:sur|si|quand|lorsque|lorsqu|avec|apres))(?![a-z])|(?<![a-z])only (?:[a-z]+ ){1,3}(?:after|once|with|if|when)(?![a-z])|(?<![a-z])(?:no|not|never|nothing) (?:[a-z]+ ){1,5}(?:until|unless|before)(?![a-z])/

/** A rule: when this happens, that follows. */
export const ruleWords: readonly string[] = withShared(
  'rule',
  `
  si, s'il, des que, des qu', lorsque, lorsqu', quand, en cas de, en cas d', a chaque fois, chaque fois,
  seulement si, uniquement si, que si, tant que, sauf si, a moins que, avant toute, avant chaque, avant tout,
  apres chaque, a la suite de, if, when, whenever, as soon as, in case of, only if, unless, upon, before any,
  before each, before every, after each, after every, once a, once the, des le premier, des la premiere,
  at the first, from the first, on the first
`,
)

/** Never, of anything that MLOps does. */
export const neverWords: readonly string[] = withShared(
  'never',
  `
  never again, at no time
`,
)

/** All of a kind: one counter-example shows that it does not hold yet. */
export const allWords: readonly string[] = withShared(
  'all',
  `
  chaque, tout, toute, tous les, toutes les, n'importe quel, n'importe quelle, l'ensemble des, la totalite des,
  l'integralite des, each, any
`,
)

/** None of a kind. */
export const noneWords: readonly string[] = withShared(
  'none',
  `
  remove, removes, stop, plus d', sans aucune, sans aucun, no more, not a single, without any, none of, eliminer,
  supprimer, eliminate, remove all, get rid of
`,
)

/** What "all" is said of, to count as a checkable aim: things that come one by one. */
export const singleThings: readonly string[] = withShared(
  'single-things',
  `
  modele*, model, models, inference*, mise* en production, mise* en service, mise* a jour, push, fusion*, pr, prs,
  run, runs, execution*, training run*, reentrainement*, retraining*, experience*, jeu* de donnees, change,
  changes, requete*, request*, image, decision*, lot, batch*
`,
)

/** What "none" is said of, beside the things that come one by one, to count as a checkable aim. */
export const countedThings: readonly string[] = withShared(
  'counted-things',
  `
  action*,
  training*, password*, credential*, step, copie*, main, hand, intervention*, coupure*, downtime, notebook*, lots,
  images docker, fichier*, artefacts, anomalie*, services, poste, machine, laptop
`,
)

/** Something can be reached from a place that somebody else can try: "appelable depuis le site", "une route que le site interroge". */
export const reachable =
  /(?<![a-z])(?:appelable|joignable|interrogeable|consultable|telechargeable|utilisable|callable|reachable|queryable|downloadable)s? (?:depuis|par|via|from|by|through|over|with)(?![a-z])|(?<![a-z])(?:que|qu'|that|which) (?:[a-z']{1,14} ){1,4}(?:interrogent?|appellent?|consultent?|calls?|quer(?:y|ies))(?![a-z])/

/** The same thing twice, or one single gesture. */
export const identityWords: readonly string[] = withShared(
  'identity',
  `
  seul bouton, one button, single button, reste disponible, restent disponibles, reste accessible, stays up,
  stay up, stays available, stays online, remains available, remain available, du premier coup, the first time,
  identique*, meme metrique*, memes metriques, meme modele, meme erreur, memes chiffres, bit a bit, bit for bit,
  bit-for-bit, same metric*, same model, same error, same figures, identical, byte for byte, rejouable a partir,
  reproductible a partir, a partir du commit, from any commit, from the commit, from a clean clone,
  from a fresh clone, a partir de zero, from scratch, en une commande, en une seule commande, d'une seule commande,
  d'une commande, en un clic, d'un clic, un seul clic, one click, one-click, single click, a single step
`,
)

/** How often, without a number. */
export const cadenceWords: readonly string[] = withShared(
  'cadence',
  `
  premiere semaine, premier jour, premier mois, first week, first day, first month, quotidien, quotidienne,
  quotidiennement, journalier, journaliere, hebdomadaire, hebdo, mensuel, mensuelle, mensuellement, trimestriel,
  trimestrielle, semestriel, annuel, annuelle, horaire, biweekly, bi-weekly, annually, chaque nuit, chaque heure,
  chaque matin, chaque soir, chaque trimestre, chaque lundi, chaque mardi, chaque mercredi, chaque jeudi,
  chaque vendredi, chaque samedi, chaque dimanche, chaque sprint, chaque minute, tous les jours, tous les mois,
  tous les matins, tous les soirs, tous les lundis, tous les mardis, tous les mercredis, tous les jeudis,
  tous les vendredis, tous les trimestres, toutes les heures, toutes les nuits, toutes les semaines,
  toutes les minutes, par nuit, every night, every hour, every morning, every quarter, every monday, every tuesday,
  every wednesday, every thursday, every friday, every sprint, every minute, each night, each hour, each monday,
  each quarter, each sprint, once a week, overnight, a chaque commit, a chaque push, a chaque fusion,
  a chaque merge, a chaque livraison, a chaque import, chaque commit, chaque push, on every commit, on each commit,
  on every push, on each push, on every merge, every commit, every push, every merge, every release, each release,
  le jour meme, same day, same-day, same working day, same business day, le meme jour ouvre, dans la matinee,
  next morning, dans la journee, within the day, dans l'heure, within the hour, the next day, des le lendemain,
  le lendemain
`,
)

/** Change said as a comparison with today: measurable once both sides are known. */
export const comparisonWords: readonly string[] = withShared(
  'comparison',
  `
  au lieu de, au lieu d', contre, actuellement, instead of, rather than, compared to, compared with, versus, vs,
  currently, as opposed to
`,
)

/** Adjectives of time that say how often something is done, or only how fine data are: "daily retraining", "daily sales". */
export const grainWords: readonly string[] = withShared(
  'grain',
  `
  annual
`,
)

/** The same in French, as they stand behind data in the plural: "les relevés horaires". */
export const pluralGrainWords: readonly string[] = withShared(
  'plural-grain',
  `
  journaliers, journalieres, horaires, trimestrielles, annuels, annuelles
`,
)

/** What is fine or coarse in time without anybody doing anything. */
export const dataThings: readonly string[] = withShared(
  'data-things',
  `
  mesure*,
  information, figure*, reading*, record*, value*, measurement*, observation*, statistics, sale*, price*, volume*,
  total*, temperature*, chiffre*, valeur*, informations, statistiques, prix, volumes, totaux
`,
)

/** Where the model in service comes from, which anyone can look up. */
export const servedWords: readonly string[] = withShared(
  'served',
  `
  servi, servie, servis, servies, servent, serve, charges, chargent, charger, loads, loaded, loading, en service,
  in service
`,
)

/** A version that was marked before it is used. */
export const markedWords: readonly string[] = words(`
  registered model*, registered version*, tagged model*, tagged version*, promoted model*, promoted version*,
  pinned model*, pinned version*, approved model*, approved version*, validated model*, validated version*,
  modele* enregistre*, version* enregistree*, version* etiquetee*, version* promue*, modele* promu*, version* figee*,
  version* approuvee*, version* validee*,
  from the registry, from the model registry, from the mlflow registry, depuis le registre, issu du registre,
  issue du registre, version du registre
`)

/** Small words behind "daily data" that show it to be the thing spoken of, as the source of a pattern. */
export const afterDataThings = '(?:a|to|for|from|in|into|on|of|by|at|through|via|with|and|or)(?![a-z])'
