import { words } from './words.ts'

/** What makes an objective checkable without a number, folded: someone else can see whether it holds. A `*` stands for any ending. */

/** Something is stopped, undone or let through by a rule. */
export const gateWords: readonly string[] = words(`
  exige*, requires, require, l'accord, accord d', accord de, approval, approbation, needs a review*,
  needs the approval, bloqu*, block, blocks, blocked, blocking, refus*, rejet*, reject*, empech*, prevents,
  prevent, interdi*, forbid*, impossible, echoue, echouent, fails the, fail the, fails if, fails when, gated, gate,
  gates, quality gate*, approval-gated, apres approbation, after approval, require approval, requires approval,
  approuve* par, approved by, valide* par, reviewed by, relu* par, relue* par, rollback* automatique*,
  automatic rollback*, automated rollback*, retour arriere automatique, revient automatiquement,
  rolls back automatically, roll back automatically, automatically roll* back, automatically reverted, canary
`)

/** A rule: when this happens, that follows. */
export const ruleWords: readonly string[] = words(`
  si, s'il, des que, des qu', lorsque, lorsqu', quand, en cas de, en cas d', a chaque fois, chaque fois,
  seulement si, uniquement si, que si, tant que, sauf si, a moins que, avant toute, avant chaque, avant tout,
  apres chaque, a la suite de, if, when, whenever, as soon as, in case of, only if, unless, until, upon,
  before any, before each, before every, after each, after every, once a, once the
`)

/** Never, of anything that MLOps does. */
export const neverWords: readonly string[] = words(`
  jamais, plus jamais, never, never again, at no time, nobody, no one, personne ne, plus personne
`)

/** All of a kind: one counter-example shows that it does not hold yet. */
export const allWords: readonly string[] = words(`
  chaque, tout, toute, tous les, toutes les, n'importe quel, n'importe quelle, l'ensemble des, la totalite des,
  l'integralite des, every, each, all, any
`)

/** None of a kind. */
export const noneWords: readonly string[] = words(`
  remove, removes, removing, stop, stops,
  aucun, aucune, plus aucun, plus aucune, plus d', plus jamais, jamais, sans, sans aucune, sans aucun, zero, no,
  no more, not a single, never, without, without any, none of, nobody, personne ne, eliminer, supprimer, eliminate,
  remove all, get rid of
`)

/** What "all" is said of, to count as a checkable aim: things that come one by one. */
export const singleThings: readonly string[] = words(`
  modele*, model, models, version*, prediction*, inference*, deploi*, deploy*, mise* en production,
  mise* en service, mise* a jour, update*, livraison*, release*, commit*, push, merge*, fusion*, pull request*, pr,
  prs, run, runs, execution*, entrainement*, training run*, reentrainement*, retraining*, experience*, experiment*,
  dataset*, jeu* de donnees, changement*, change, changes, modification*, alerte*, alert, alerts, incident*,
  secret, secrets, artefact*, artifact*, requete*, request*, image, decision*, lot, batch*
`)

/** What "none" is said of, to count as a checkable aim. */
export const countedThings: readonly string[] = words(`
  modele*, model, models, version*, prediction*, inference*, deploi*, deploy*, mise* en production,
  mise* en service, mise* a jour, update*, livraison*, release*, commit*, push, merge*, pull request*, pr, prs,
  run, runs, execution*, entrainement*, training*, reentrainement*, retraining*, experience*, experiment*,
  dataset*, jeu* de donnees, changement*, change, changes, modification*, alerte*, alert, alerts, incident*,
  secret, secrets, mot* de passe, password*, credential*, artefact*, artifact*, pipeline*, etape*, step, steps,
  test, tests, requete*, request*, copie*, copy, copies, manuel*, manual*, main, hand, intervention*,
  interruption*, coupure*, downtime, panne*, outage*, failure*, echec*, regression*, a la main, by hand, notebook*,
  donnees, data, lot, lots, batch*, environnement*, environment*, dependance*, dependenc*, acces, access,
  container*, conteneur*, image, images docker, fichier*, artefacts, degradation*, derive*, drift*, anomalie*,
  manipulation*, action*, service, services, endpoint*, poste, machine, laptop
`)

/** The same thing twice, or one single gesture. */
export const identityWords: readonly string[] = words(`
  seul bouton, one button, single button, reste disponible, restent disponibles, reste accessible, stays up, stay up,
  stays available, stays online, remains available, remain available, du premier coup, the first time,
  a l'identique, identique*, meme resultat*, memes resultats, meme metrique*, memes metriques, meme modele,
  meme erreur, memes chiffres, bit a bit, bit for bit, bit-for-bit, same result*, same metric*, same model,
  same error, same figures, identical, byte for byte, rejouable a partir, reproductible a partir,
  a partir d'un commit, a partir du commit, from a commit, from any commit, from the commit, from a clean clone,
  from a fresh clone, a partir de zero, from scratch, en une commande, en une seule commande, une seule commande,
  d'une seule commande, d'une commande, en un clic, d'un clic, un seul clic, one command, single command,
  one click, one-click, single click, a single step
`)

/** How often, without a number. */
export const cadenceWords: readonly string[] = words(`
  premiere semaine, premier jour, premier mois, first week, first day, first month,
  quotidien, quotidienne, quotidiennes, quotidiens, quotidiennement, journalier, journaliere, hebdomadaire,
  hebdomadaires, hebdo, mensuel, mensuelle, mensuels, mensuelles, mensuellement, trimestriel, trimestrielle,
  trimestriels, semestriel, annuel, annuelle, horaire, daily, weekly, biweekly, bi-weekly, monthly, quarterly,
  hourly, nightly, yearly, annually, chaque jour, chaque semaine, chaque mois, chaque nuit, chaque heure,
  chaque matin, chaque soir, chaque trimestre, chaque lundi, chaque mardi, chaque mercredi, chaque jeudi,
  chaque vendredi, chaque samedi, chaque dimanche, chaque sprint, chaque minute, tous les jours, tous les mois,
  tous les matins, tous les soirs, tous les lundis, tous les mardis, tous les mercredis, tous les jeudis,
  tous les vendredis, tous les trimestres, toutes les heures, toutes les nuits, toutes les semaines,
  toutes les minutes, par jour, par semaine, par mois, par trimestre, par an, par nuit, every day, every week,
  every month, every night, every hour, every morning, every quarter, every monday, every tuesday, every wednesday,
  every thursday, every friday, every sprint, every minute, each day, each week, each month, each night, each hour,
  each monday, each quarter, each sprint, per day, per week, per month, per quarter, per year, a day, a week,
  a month, once a week, overnight, a chaque commit, a chaque push, a chaque fusion, a chaque merge,
  a chaque livraison, a chaque import, chaque commit, chaque push, on every commit, on each commit, on every push,
  on each push, on every merge, every commit, every push, every merge, every release, each release, le jour meme,
  same day, same-day, same working day, same business day, le meme jour ouvre, dans la matinee, next morning,
  dans la journee, within the day, dans l'heure, within the hour, the next day,
  des le lendemain, le lendemain
`)

/** Change said as a comparison with today: measurable once both sides are known. */
export const comparisonWords: readonly string[] = words(`
  au lieu de, au lieu d', contre, actuellement, aujourd'hui, instead of, rather than, compared to, compared with,
  versus, vs, currently, today, as opposed to
`)

/** Adjectives of time that say how often something is done, or only how fine data are: "daily retraining", "daily sales". */
export const grainWords: readonly string[] = words(`
  daily, hourly, weekly, monthly, quarterly, yearly, annual, nightly
`)

/** The same in French, as they stand behind data in the plural: "les relevés horaires". */
export const pluralGrainWords: readonly string[] = words(`
  quotidiens, quotidiennes, journaliers, journalieres, horaires, hebdomadaires, mensuels, mensuelles, trimestriels,
  trimestrielles, annuels, annuelles
`)

/** What is fine or coarse in time without anybody doing anything. */
export const dataThings: readonly string[] = words(`
  data, information, figure*, reading*, record*, value*, measurement*, observation*, statistics, sale*, price*,
  volume*, total*, temperature*, donnees, releve*, mesure*, chiffre*, valeur*, informations, statistiques, vente*,
  prix, volumes, totaux
`)

/** Where the model in service comes from, which anyone can look up. */
export const servedWords: readonly string[] = words(`
  sert, servi, servie, servis, servies, servent, serve, serves, served, serving, charge, charges, chargent, charger,
  load, loads, loaded, loading, deploy*, deploi*, scoring, en service, in service
`)

/** A version that was marked before it is used. */
export const markedWords: readonly string[] = words(`
  registered model*, registered version*, tagged model*, tagged version*, promoted model*, promoted version*,
  pinned model*, pinned version*, approved model*, approved version*, validated model*, validated version*,
  modele* enregistre*, version* enregistree*, version* etiquetee*, version* promue*, modele* promu*, version* figee*,
  version* approuvee*, version* validee*,
  from the registry, from the model registry, from the mlflow registry, depuis le registre, issu du registre,
  issue du registre, version du registre
`)
