import { withShared } from './shared.ts'
import { words } from './words.ts'

/**
 * Words, folded, that show the MLOps side of a sentence: the life of a model around its training. A `*` stands for any ending.
 * To teach the coach a word, add it here; keep out words that data science or business uses as often.
 */
export const mlopsWords: readonly string[] = withShared(
  'mlops',
  `
  mlops, ml ops, devops, llmops, redeploi*, redeploy*, mise en prod, en production, reach* production,
  into production, production-ready, production-grade, prod, livrais*, retours arriere, modele anterieur,
  earlier model, earlier version*, versions anterieures, mis en service, remis en service, mettre en ligne,
  mise en ligne, going live, go live, livraison continue, continuous delivery, continuous deployment,
  continuous training, entrainement continu, chaine complete, chaine de livraison, chaine d'entrainement,
  workflow*, automate, automates, automating, apis, data lineage, deploiment*, moniter*, monitorer,
  monitore, supervis* en production, observabil*, qualite de donnees, contrat* de donnees, data validation,
  validation des donnees, dashboard de suivi, tableau de bord de suivi, monitoring dashboard, tracer, tracker,
  registries, rejoua*, rejouer, replay*, re-entrain*, re-train*, terraform, infrastructure as code, iac, ansible,
  prefect, dagster, kubeflow, argo, argocd, gitops, gitlab, jenkins, bentoml, seldon, kserve, servi en,
  service d'inference, inference service, api d'inference, feature store, test* automati*, tests unitaires,
  unit test*, integration test*, tests d'integration, tests de non-regression, test coverage, couverture de test*,
  couverture des tests, a/b, pre-production, disponibilite, availability, uptime, slos, latenc*, temps de reponse,
  response time, throughput, debit, scalab*, load balanc*, temps de retablissement, time to recover*,
  recovery time, change fail*, promotion, promu*, promote*, promouvoir, approval*, approbation*, gestion des acces,
  access control*, access management, security scan*, merge request*, code review*, revue de code, revues de code,
  industrialis*, operationnalis*, operationali*, cycle de vie, lifecycle, life cycle, mise a jour du modele,
  mises a jour du modele, model update*, cout d'infrastructure, infrastructure cost*, infra, freshness, fraicheur,
  checkpoint*, model card*, documentation du pipeline, data pipeline*, ingestion*, cron, batch, heartbeat,
  healthcheck*, health check*, e2e, end-to-end
`,
)

/** Words, folded, for how good a model is: a figure beside one measures the model, not how it is run. */
export const modelScoreWords: readonly string[] = words(`
  erreur du modele, erreurs du modele, model error, error of the model, erreur de prediction, prediction error*,
  erreur moyenne, mean error, accuracy, exactitude, precision, recall, rappel, f1, f1-score, f-score, f1 score,
  score f1, auc, roc, roc-auc, auc-roc, auprc, pr-auc, rmse, mae, mape, mse, r2, r², bleu, rouge, iou, perplexity,
  perplexite, log loss, logloss, macro-f1, f1-macro, f1 macro, map@*, ndcg, bonnes predictions,
  correct predictions, taux de bonnes reponses, taux de faux negatif*, false negative rate*
`)

/** Words, folded, of data science: the model itself and how good it is. */
export const dataScienceWords: readonly string[] = [
  ...modelScoreWords,
  ...withShared(
    'data-science',
    `
  precision du modele, map, hyperparam*, hyper-param*, grid search, randomizedsearchcv, gridsearchcv, optuna,
  feature engineering, feature selection, selection de variables, creer des variables, variables pertinentes, eda,
  analyse exploratoire, exploratory, explorer les donnees, analyser le jeu, analyser les donnees,
  comprendre les donnees, clean the data, data cleaning, preparer les donnees, preparer et nettoyer,
  prepare the data, preprocess*, separer les donnees en jeux, jeux d'entrainement, train/test split,
  train-test split, predire, predict, predicting, prevoir la, prevoir le, prevoir les, prediction de,
  prediction du, prediction des, classifier, classifi*, classification, regression, segmenter,
  detecter les fraudes, detection de fraude*, fraud detection, entrainer, entrainement d'un modele,
  entrainer un modele, train an, training a, construire un modele, construction du modele,
  construction d'un modele, developper un modele, creer un modele, build a model, build a robust, build a baseline,
  develop a model, machine learning model, modele de machine learning, modele de scoring, modele supervise,
  comparer plusieurs, comparer les performances, comparer differents, compare several, compare models,
  compare different, evaluer les modeles, evaluate the model*, interpreter les resultats, interpret*, explicab*,
  explainab*, shap, lime, grad-cam, heatmap*, desequilibre, class imbalance, imbalance, deep learning, fine-tun*,
  fine tun*, embedding*, word2vec, performance predictive, performances predictives, predictive performance,
  performances des modeles, performances du modele, performance du modele, performance of the model,
  model performance, seuil de decision, score d'anomalie, dataset, baseline model, etat de l'art, state of the art,
  state-of-the-art, benchmark*
`,
  ),
]

/** Words, folded, of the business, the product or the course: worthy aims, but not MLOps ones. */
export const otherAimWords: readonly string[] = withShared(
  'other-aim',
  `
  sales, chiffre d'affaires, revenue*, marge, profit*, rentabilite, roi, roi metier, satisfaction, satisfaire,
  satisfy, clients, nps, engagement, retention, fidelis*, churn, attrition, conversion*, panier moyen, marketing,
  notoriete, part de marche, market share, recommandations actionnables, actionable recommendation*,
  experience utilisateur, user experience, ergonomi*, belle interface, interface utilisateur, user interface,
  frontend, front-end, application web, web app*, web application, site web, website, application mobile,
  mobile app*, streamlit, chatbot, dashboard interactif, interactive dashboard, data visuali*, visualisation,
  soutenance, rapport final, final report, presentation finale, diaporama, slides, slide deck, teammate*,
  team member*, membre de l'equipe, membres de l'equipe, membre du groupe, membres du groupe, chacun des membres,
  coequipier*, workstream*, reunion*, meeting*, note finale, certification, obtenir le diplome, public metier,
  application de demonstration, demo application, customer*, clientele
`,
)

/** Beginnings of words, folded, of anything technical: a measured aim without any of them is one of the business. */
export const technical =
  /(?:^|[^a-z])(?:model|donnee|data|dataset|pipelin|code|test|servic|serveu|server|version|system|plateform|platform|api|script|job|dag|log|journ|requet|request|predict|infer|entrain|train|reentr|alert|deriv|drift|deplo|releas|livr|shipp|ship|prod|monitor|surveill|supervis|autom|manuel|manual|pann|erreu|error|incident|echec|fail|coupur|downtime|uptime|dispon|availab|latenc|delai|lead|temps de|temps d'|time to|cout|cost|infra|cloud|gpu|cpu|machine|serv|notebook|repo|depot|secret|token|acces|access|audit|schema|table|colonn|column|variabl|feature|image|contain|conten|cluster|registr|trac|lign|repro|rejou|replay|rebuil|reconstr|restaur|restor|rollback|retour arriere|roll back|recover|reprise|stack|tool|outil|document|procedur|runbook|step|etap|task|tach|build|commit|merge|fusion|branch|pr |prs|ci |cd |ci$|cd$|cov|couvertur|score|seuil|threshold|capteu|sensor|flux|feed|fichier|files? (?!d)|batch|chaine|relanc|en arriere|revenir|nouveau venu|go back|back to|going live|en ligne|valid|lot|pannes|mise a jour|mises a jour|update|environn|run|execut|reponse|response|debit|throughput|ml|ia|ai|mlops|devops|metri|kpi|equipe|team|astreinte|on-call|person|newcomer|membre|member|form|onboard|train|freshness|fraicheur|upgrade|tech|logiciel|software|app|web|algorithm|plante|crash|bug|quer|dashboard|tableau de bord|interface|report|rapport|quality|qualite|psi[^a-z]|mttr|mttd|rpo|rto|sla|slo)/

/** How long people wait or travel, folded: a time of the business, whatever "time" or "delay" is of elsewhere. */
export const peopleWait =
  /(?:temps|delais?|durees?|files?) d'attente|temps de (?:trajet|transport|parcours|visite)|(?:waiting|travel|queu(?:e|ing)) times?/g

/** People who are pleased, folded: "usagers du guichet satisfaits", "users happy with". */
export const pleased =
  /(?<![a-z])(?:client|usager|utilisat|lect(?:eur|rice)|voyageu|passag|patient|habitant|adherent|abonne|user|customer|reader|visit|rider|traveller|citizen|agent)[a-z]{0,6} (?:[^.;,]{0,30} )?(?:satisf(?:ait|ied)|content|heureu|happy|pleased)[a-z]{0,3}(?![a-z])/

/** Somebody who is taught, folded, and no model: "train the 3 planners", "former les agents". */
export const teachesPeople =
  /(?<![a-z])(?:train|teach|coach|onboard|former|initier|accompagner) (?:(?:the|all|our|les|des|nos|tou[st]e?s les) )?(?:(?:\d{1,3}|two|three|four|five|six|deux|trois|quatre|cinq|six) )?(?:new |nouveaux |nouvelles )?(?!classif|detect|encod|decod|transform|predict|regress|token|param|layer|vector|estimat|embed)(?:[a-z]{3,14}(?:ers|ors|eurs|euses|rices|iens|iennes)|agents?|nurses|staff|people|colleagues?|collegues|personnes|equipes?|teams?|members?|membres|infirmiere?s|techniciens|users|analysts|analystes|clerks|students)(?![a-z])/

/** How fast a model is trained, folded, is of how it is run, where it is told in hours or less. */
export const trains = /(?<![a-z])(?:entrain|train)/
export const shortTime = /^(?:h|heure|hour|min|s$|sec)/

/** Words, folded, that carry no object of their own beside a change in per cent. */
export const changeWords =
  /^(?:reduire|diminuer|baisser|augmenter|ameliorer|optimiser|accelerer|gagner|diviser|doubler|couper|reduce|decrease|increase|improve|cut|halve|double|lower|raise|faster|safer|better|plus|moins|rapide|rapidement|fois|half|moitie|percent|pourcent|cent|the|les|des|par|pour|que|ca|and|with|than|our|nos|notre|tout|tous|all|genre|souvent)$/
