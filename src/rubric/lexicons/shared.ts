import { words } from './words.ts'

/**
 * Words that stand in more than one list, each once: the lists before the colon, their common words behind it. A list takes its own
 * by `withShared`, with what only it has. To add a word to several lists, add it to the row of just these lists.
 */
const rows = `
  gate, sure-remedy: bloqu*, refus*, rejet*, reject*
  gate, mlops: gated, gate, gates
  gate, data-answer: quality gate*
  gate, family-deployment, mlops, sure-remedy, release-answer: canary
  rule, deadline: until
  never, none, harm, none-or-all: jamais, never
  never, none: plus jamais
  never, none, harm: nobody, personne ne
  never, harm: no one, plus personne
  all, none-or-all: every, all
  none, likely-remedy: removing
  none, harm: stops, sans, without
  none, harm, none-or-all: aucun, aucune, no
  none, none-or-all: plus aucun, plus aucune, zero
  single-things, family-versioning, part-versioning, theme-code, mlops, state, reproducibility-risk, reproducibility-answer: version*
  single-things, state: prediction*, entrainement*, changement*, modification*
  single-things, served, family-deployment, quantity-deployment-of, mlops, release-risk: deploi*, deploy*
  single-things, family-versioning, release-risk: update*
  single-things, family-deployment, release-risk: livraison*
  single-things, family-deployment, mlops, release-risk: release*
  single-things, mlops: commit*, merge*, pull request*, secret, secrets, artefact*, artifact*
  single-things, part-registry: experiment*
  single-things, data: dataset*
  single-things, sure-remedy: alerte*, alert, alerts
  single-things, family-monitoring, indicator-detect-resolve, mlops: incident*
  counted-things, likely-remedy: mot* de passe, copy, copies
  counted-things, family-automation, theme-automation, quantity-automation-of, mlops: pipeline*
  counted-things, quantity-automation-of: etape*, steps
  counted-things, part-tests-ci, sure-remedy: test
  counted-things, part-tests-ci, theme-automation, sure-remedy: tests
  counted-things, family-automation, indicator-automation-rate, mlops: manuel*, manual*, a la main, by hand
  counted-things, harm: interruption*, degradation*
  counted-things, danger, mlops, availability-risk: panne*
  counted-things, mlops, state, availability-risk: outage*
  counted-things, danger: failure*, echec*
  counted-things, model, release-risk: regression*
  counted-things, data-things: donnees
  counted-things, data-things, data: data
  counted-things, theme-reproducibility, mlops, state, reproducibility-risk: environnement*, environment*
  counted-things, mlops, availability-risk: dependance*
  counted-things, theme-reproducibility, mlops, availability-risk: dependenc*
  counted-things, family-security, part-access, theme-governance, security-answer: acces
  counted-things, family-security, part-access, theme-governance: access
  counted-things, part-containers, theme-containers, mlops: container*
  counted-things, part-containers, theme-containers, mlops, release-answer: conteneur*
  counted-things, family-monitoring, part-monitoring, theme-monitoring, quantity-drift-of, mlops, drift-risk: derive*, drift*
  counted-things, state: manipulation*
  counted-things, part-serving: service
  counted-things, part-serving, mlops: endpoint*
  identity, family-reproducibility: a l'identique, meme resultat*, memes resultats, same result*, a partir d'un commit, from a commit
  identity, mlops: une seule commande, one command, single command
  cadence, plural-grain: quotidiennes, quotidiens, hebdomadaires, mensuels, mensuelles, trimestriels
  cadence, grain, window: daily, quarterly
  cadence, grain, indicator-update-frequency, window: weekly, monthly
  cadence, grain: hourly, nightly, yearly
  cadence, window: chaque jour, chaque semaine, chaque mois, par jour, par trimestre, par an, every day, every week, every month, each day, each week, each month, per day, per quarter, per year, a day, a week, a month
  cadence, indicator-update-frequency, window: par semaine, par mois, per week, per month
  comparison, current-columns: aujourd'hui, today
  data-things, measured: releve*
  data-things, other-aim: vente*
  served, part-serving: sert, serves, served
  served, family-deployment, part-serving, mlops: serving
  served, availability-risk: charge, load
  served, model, data-science: scoring
  model, data-science: clustering, segmentation, forecast*, reconnaissance, recognition, lstm, cnn, transformer*, bert, xgboost, random forest, gradient boosting, reseau de neurones, neural network*, modele de prediction, predit, predicts, anomal*
  legal, family-security, theme-governance, security-risk: rgpd, gdpr, conformit*, complian*
  legal, family-security: ai act
  legal, sure-remedy: anonymis*, anonymiz*, pseudonymis*
  legal, security-risk: privacy
  legal, owner, security-answer: dpo
  legal, security-answer: juridique
  rollback, family-deployment, indicator-detect-resolve, quantity-rollback, mlops, sure-remedy, release-answer: rollback*, retour arriere
  rollback, family-deployment, indicator-detect-resolve, quantity-rollback, mlops: roll back
  rollback, family-deployment, quantity-rollback, mlops: rolling back
  rollback, indicator-detect-resolve, quantity-rollback: retour a la version
  rollback, family-deployment, quantity-rollback, mlops, likely-remedy: version precedente, previous version
  rollback, mlops, likely-remedy: previous model, modele precedent
  rollback, likely-remedy: restaur*
  rollback, mlops, sure-remedy: blue-green
  rollback, mlops: blue/green
  pin, family-reproducibility: *.lock
  pin, family-reproducibility, mlops: lockfile, graine*
  pin, mlops: lock file
  pin, family-reproducibility, theme-reproducibility: poetry, conda
  pin, family-reproducibility, sure-remedy: pinned
  pin, sure-remedy: pinning, epingl*, verrouill*
  pin, mlops, sure-remedy: fige*
  pin, part-containers, theme-containers, mlops, release-answer, reproducibility-answer: docker*
  pin, family-versioning, part-versioning, theme-code, mlops, reproducibility-answer: dvc
  pin, family-reproducibility, theme-reproducibility, mlops, reproducibility-answer: seed*
  moment, danger: may
  moment, harm: fall
  deadline, current-columns: avant, before
  family-reproducibility, theme-reproducibility, mlops, reproducibility-risk: reproduc*, reproductib*
  family-reproducibility, mlops: reproduire, environnement fige
  family-reproducibility, likely-remedy: repliqu*
  family-reproducibility, sure-remedy: lock
  family-versioning, release-risk: mise a jour
  family-versioning, mlops: mises a jour, lineage, lignage
  family-versioning, theme-governance, mlops, reproducibility-risk: tracab*, traceab*
  family-versioning, part-registry, theme-code, mlops, reproducibility-answer: registre*, registry, mlflow
  family-versioning, part-versioning, theme-code: git
  family-versioning, reproducibility-answer: tag*
  family-deployment, indicator-deployment-time, quantity-deployment, quantity-deployment-of, mlops, release-risk: mise en production
  family-deployment, mlops: mises en production, mises en service, mettre en production, mettre en service, rollout*
  family-deployment, indicator-deployment-time, quantity-deployment, quantity-deployment-of, mlops: mise en service
  family-deployment, quantity-deployment, quantity-deployment-of, mlops: livrer
  family-deployment, resource: livre*
  family-deployment, sure-remedy: revenir
  family-monitoring, part-monitoring, theme-monitoring, mlops, drift-answer, availability-answer: monitor*
  family-monitoring, part-monitoring, theme-monitoring, mlops, drift-answer: surveill*
  family-monitoring, part-monitoring, indicator-detect-resolve, theme-monitoring, quantity-drift, mlops, drift-answer, availability-answer: alert*
  family-monitoring, part-logs, theme-monitoring, mlops: logs, logging
  family-monitoring, part-logs: journaux
  family-monitoring, part-monitoring: supervis*
  family-monitoring, theme-monitoring: observab*
  family-monitoring, indicator-detect-resolve, quantity-drift, drift-answer: detect*
  family-monitoring, indicator-detect-resolve, mlops: mttd, mttr
  family-monitoring, danger, drift-risk: degrad*
  family-monitoring, mlops, drift-answer: evidently
  family-monitoring, theme-monitoring, mlops: prometheus, grafana
  family-collaboration, people-risk: equipe*, team*
  family-collaboration, mlops: handoff*, branch*, onboarding
  family-collaboration, sure-remedy, release-answer: revue*, review*
  family-collaboration, sure-remedy: documentation, procedure*
  family-collaboration, sure-remedy, people-answer: binome*
  family-automation, indicator-automation-rate, theme-automation, quantity-automation: automat*
  family-automation, part-tests-ci, theme-automation, mlops: ci/cd
  family-automation, part-tests-ci, theme-automation, mlops, release-answer: ci
  family-automation, part-containers, theme-containers, mlops: orchestr*
  family-automation, sure-remedy: planifie*
  family-automation, indicator-automation-rate: sans intervention, without a person
  family-automation, theme-containers, mlops: airflow
  family-automation, mlops: github actions
  family-security, theme-governance: secur*
  family-security, part-access, theme-governance, security-risk, security-answer: secret*
  family-security, theme-governance, mlops, sure-remedy, drift-answer, overfitting-answer, security-answer: audit*
  family-security, part-access, mlops, likely-remedy, security-answer: vault
  family-security, sure-remedy, security-answer: chiffr*, encrypt*
  family-security, security-risk: confidential*
  family-security, theme-governance, mlops: gouvernance, governance
  part-registry, theme-code, mlops: tracking
  part-tests-ci, theme-automation, mlops: cd
  part-tests-ci, theme-automation, mlops, release-answer: integration continue
  part-tests-ci, mlops: continuous integration, deploiement continu
  part-containers, theme-containers, mlops: kubernetes
  part-containers, state: image*
  part-serving, mlops: api, fastapi
  part-logs, theme-monitoring: log
  part-logs, mlops: journal*
  part-access, mlops: iam
  part-access, mlops, security-answer: rbac
  part-access, licence, security-answer: droits
  indicator-deployment-time, quantity-deployment, quantity-deployment-of, mlops: lead time
  indicator-deployment-time, quantity-deployment-of, mlops: to production
  indicator-update-frequency, target-columns: frequence, frequency, cadence
  indicator-update-frequency, window: hebdomadaire*, mensuel*
  theme-automation, sure-remedy: testing
  theme-containers, mlops: k8s, helm
  licence, data: open data, opendata
  quantity-automation-of, mlops: automation
  quantity-deployment, quantity-deployment-of: release
  quantity-deployment-of, mlops: in production
  quantity-rollback, mlops: revenir a la version
  answer-opener, obligation: nous prevoyons, nous allons, on prevoit, we will, we plan, we'll
  danger, cost-risk: expensive
  danger, harm: ralenti*
  danger, security-risk: fuite*, leak*
  danger, time-risk: retard*, delay*
  danger, availability-risk: indisponib*, unavailab*
  danger, mlops: vulnerabilit*
  mlops, sure-remedy: automatis*, automated, feature flag*
  mlops, availability-answer: supervision, auto-scal*, autoscal*
  mlops, data-risk: data quality, qualite des donnees
  mlops, likely-remedy: data contract*
  mlops, data-answer: schema*, great expectations
  mlops, sure-remedy, drift-answer: reentrain*, retrain*
  mlops, drift-answer: recalibr*
  mlops, release-answer: canari, staging, preproduction
  mlops, sure-remedy, release-answer: shadow
  mlops, target-columns: sla, slo
  mlops, sure-remedy, availability-answer: backup*, sauvegarde*
  data-science, likely-remedy, data-answer: nettoy*
  data-science, likely-remedy: cleaning
  data-science, sure-remedy: train a
  data-science, people-answer: train the
  data-science, data: jeu de donnees
  other-aim, people-risk: adoption
  owner, likely-remedy: astreinte, on-call
  sure-remedy, people-answer, resource: guide*
  sure-remedy, availability-answer: file d'attente, queue*, fallback*, repli, redundan*, retry, retries, circuit breaker, multi-az
  sure-remedy, data-answer: controle*, reequilibr*
  sure-remedy, data-answer, overfitting-answer: validation*
  sure-remedy, people-answer: formation*, former, cross-training
  sure-remedy, errors-answer, target-columns: seuil*, threshold*
  sure-remedy, cost-answer: quota*
  sure-remedy, security-answer: masqu*, purge*
  sure-remedy, overfitting-answer: regularis*, augmentation, diverse, jeu de test
  sure-remedy, time-answer: phased, agile
  sure-remedy, errors-answer: calibr*
  sure-remedy, overfitting-risk, overfitting-answer: fairness
  likely-remedy, data-answer: imput*
  likely-remedy, availability-answer: quantif*
  likely-remedy, cost-answer: plafond*, arret automatique
  likely-remedy, time-answer: perimetre reduit, reduced scope
  likely-remedy, people-answer: accompagn*, atelier*, workshop*
  harm, none-or-all: none
  harm, cost-risk: facture*, bill
  harm, drift-risk: obsolet*, stale
  harm, data-risk: corrupt*
  state, security-answer: permission*
  data-answer, overfitting-answer: valid*
  cost-risk, cost-answer: cout*, cost*, budget*
  time-risk, resource: ressource*, resource*
`

const byList = Map.groupBy(
  rows.split('\n').flatMap((row) => {
    const [lists = '', entries = ''] = row.split(':')
    return words(lists).map((list) => ({ list, entries: words(entries) }))
  }),
  ({ list }) => list,
)

/** A list of that name: what it has in common with others, then its own. Throws on a name that no row has: names are written by us. */
export function withShared(list: string, own = ''): readonly string[] {
  const shared = byList.get(list)
  if (shared === undefined) throw new Error(`No row of shared words names the list "${list}".`)
  return [...shared.flatMap(({ entries }) => entries), ...words(own)]
}
