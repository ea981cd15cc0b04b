import { words } from './words.ts'

/** Words, folded, that announce the answer to a risk: a label before it, or a table's column. */
export const mitigationLabels: readonly string[] = words(`
  mitigation*, answer*, mitigations, attenuation*, mesure*, contre-mesure*, contremesure*, countermeasure*,
  parade*, reponse*, response*, solution*, action*, remediation*, prevention*, traitement*, treatment*, plan,
  plan d'action, strategie*, strategy, strategies, reduction du risque, comment on l'evite, what we do,
  ce qu'on fait, maitrise, controle, controls, fallback, plan b, contingency
`)

/** Words, folded, that announce a risk: a label before it, or a table's column. */
export const riskLabels: readonly string[] = words(`
  risque*, risk*, menace*, threat*, description, evenement, event, scenario, probleme*, problem*, challenge*,
  defi*, difficulte*, danger*
`)

/** What a mitigation does, folded: verbs and nouns of action. A risk alone seldom holds one. */
export const mitigationActions: readonly string[] = words(`
  ticket*, valeur* par defaut, default value*, guide*, binome*, coupe*, switch* off, eteindre, file d'attente,
  queue*, train a, mitig*, attenu*, prevoir, prevu*, prevoit, mettre en place, mise en place, ajouter, ajout,
  utiliser, utilisation, limiter, limitation, definir, verifier, verification*, controler, controle*, valider,
  validation*, validate*, tester, tests, test, testing, surveiller, surveillance, monitor, monitoring, monitore*,
  suivi, alerte*, alerter, alert, alerts, alerting, alarm*, sauvegarde*, backup*, rollback*, retour arriere,
  revenir, bascule*, fallback*, repli, plan de, formation*, former, training plan, documentation, documenter,
  document, revue*, relecture*, relire, review*, audit*, cache, buffer, seuil*, threshold*, quota*, chiffr*,
  encrypt*, isol*, anonymis*, anonymiz*, pseudonymis*, masqu*, versionner, versionn*, versioning, reentrain*,
  retrain*, regularis*, augmentation, redondance, redundan*, retry, retries, circuit breaker, auto-scaling,
  autoscaling, scaling, multi-az, phased, progressif, progressive*, canary, shadow, blue-green, feature flag*,
  confirm*, retain*, purge*, restrict*, restreindre, desactivable, abstraction, gate*, garde-fou*, guardrail*,
  fige*, epingl*, pin, pinned, pinning, lock, locked, verrouill*, planifier, planifie*, schedule*, automatis*,
  automated, automate*, calibr*, opt-in, use, using, apply, add, limit, define*, keep, start with, reduire,
  reduction, eviter, avoid*, garder, conserver, imposer, exiger, require*, enforce*, block*, bloqu*, refus*,
  reject*, rejet*, early, agile, communication, cross-training, mvp, early warning, capacity planning,
  stakeholder*, design, diverse, fairness, modular*, minimal, alignement, elargissement, mecanisme*, regle*,
  strategie*, process, procedure*, simulateur, jeu externe, jeu de test, feedback, reequilibr*, equilibrage
`)

/** Labels, folded, of what else is said of a risk: part of it, neither a risk nor an answer. */
export const attributeLabels: readonly string[] = words(`
  id, ref, n°, no, domaine, domain, type, phase, famille, family, statut, status,
  probabilite*, probability, likelihood, vraisemblance, impact*, gravite, severity, criticite, consequence*,
  owner*, responsable*, porteur, role, trigger*, declencheur*, signal*, cause*, effet*, effect*, niveau, level,
  residuel, residual, categorie, category, priorite, priority
`)

/** How a sentence of prose begins that answers the risk before it, folded. */
export const answerOpeners: readonly string[] = words(`
  pour y repondre, pour y remedier, pour cela, pour l'eviter, pour eviter, pour limiter, pour reduire,
  pour prevenir, pour pallier, pour parer, afin de, nous prevoyons, nous allons, nous mettons, nous mettrons,
  on prevoit, on mettra, notre reponse, notre parade, en reponse, contre cela, face a cela, si cela arrive,
  le cas echeant, to address, to mitigate, to avoid, to limit, to reduce, to prevent, to handle, to counter,
  against this, against that, we will, we plan, we'll, our answer, our response, in response, if this happens,
  in that case, in which case
`)

/** What must or shall be done, folded. */
export const obligations: readonly string[] = words(`
  must, should be, has to be, have to be, we will, we plan, we'll, il faut, il faudra, doit etre, doivent etre,
  devra, devront, nous allons, nous prevoyons, on prevoit, on va, on fera, grace a, thanks to, d'ou, hence,
  couvert par, covered by, compense* par
`)

/** Words, folded, of something going wrong. */
export const riskWords: readonly string[] = words(`
  pression, pressure, faux, fausse*, wrong, errone*, incorrect*, casse*, broken, breaks, inutilisable*, unusable,
  cher, expensive, costly, perdu*, lost, ralenti*, slow*, bloqu* l'equipe, sur-dependance, amendes, fines, risque*,
  risk*, danger*, menace*, threat*, peut, peuvent, pourrait, pourraient, risquent, may, might, could, can fail,
  panne*, perte*, loss*, manque*, lack*, absence, fuite*, leak*, echec*, failure*, fails, difficult*, probleme*,
  problem*, issue*, unforeseen, imprevu*, mauvais*, bad, retard*, delay*, indisponib*, unavailab*, degrad*,
  inquiet*, crain*, redout*, worr*, fear*, concern*, crainte*, vulnerabilit*
`)
