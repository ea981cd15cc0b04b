import { words } from './words.ts'

/**
 * Words, folded, that show the MLOps side of a sentence: the life of a model around its training. A `*` stands for any ending.
 * To teach the coach a word, add it here; keep out words that data science or business uses as often.
 */
export const mlopsWords: readonly string[] = words(`
  mlops, ml ops, devops, llmops, deploi*, deploy*, redeploi*, redeploy*, mise en production, mises en production,
  mettre en production, mise en prod, mise en service, mises en service, mettre en service, en production,
  in production, to production, reach* production, into production, production-ready, production-grade, prod,
  livrais*, livrer, release*, rollout*, rollback*, roll back, rolling back, retour arriere, retours arriere,
  revenir a la version, version precedente, previous version, modele precedent, previous model, modele anterieur,
  earlier model, earlier version*, versions anterieures, mis en service, remis en service, mettre en ligne,
  mise en ligne, going live, go live, ci/cd, ci, cd, integration continue, deploiement continu, livraison continue,
  continuous integration, continuous delivery, continuous deployment, continuous training, entrainement continu,
  pipeline*, chaine complete, chaine de livraison, chaine d'entrainement, workflow*, orchestr*, automatis*,
  automate, automates, automated, automating, automation, api, apis, fastapi, data lineage, deploiment*, moniter*,
  monitorer, monitore, manuel*, manual*, a la main, by hand, monitor*, surveill*, supervis* en production,
  supervision, observabil*, alert*, drift*, derive*, data quality, qualite des donnees, qualite de donnees,
  data contract*, contrat* de donnees, schema*, data validation, validation des donnees, logs, logging, journal*,
  dashboard de suivi, tableau de bord de suivi, monitoring dashboard, version*, tracab*, traceab*, tracer, tracker,
  tracking, lineage, lignage, registre*, registry, registries, mlflow, dvc, reproduc*, reproduire, reproductib*,
  rejoua*, rejouer, replay*, reentrain*, re-entrain*, retrain*, re-train*, recalibr*, docker*, conteneur*,
  container*, kubernetes, k8s, helm, terraform, infrastructure as code, iac, ansible, airflow, prefect, dagster,
  kubeflow, argo, argocd, gitops, github actions, gitlab, jenkins, prometheus, grafana, evidently,
  great expectations, bentoml, seldon, kserve, serving, servi en, service d'inference, inference service,
  endpoint*, api d'inference, feature store, artefact*, artifact*, test* automati*, tests unitaires, unit test*,
  integration test*, tests d'integration, tests de non-regression, test coverage, couverture de test*,
  couverture des tests, canary, canari, blue-green, blue/green, shadow, a/b, feature flag*, staging,
  pre-production, preproduction, environnement*, environment*, disponibilite, availability, uptime, sla, slo, slos,
  latenc*, temps de reponse, response time, throughput, debit, scalab*, auto-scal*, autoscal*, load balanc*,
  incident*, mttr, mttd, lead time, temps de retablissement, time to recover*, recovery time, change fail*, panne*,
  outage*, promotion, promu*, promote*, promouvoir, gate, gates, gated, approval*, approbation*, audit*,
  gouvernance, governance, secret, secrets, vault, gestion des acces, access control*, access management, iam,
  rbac, security scan*, vulnerabilit*, branch*, merge*, pull request*, merge request*, commit*, code review*,
  revue de code, revues de code, industrialis*, operationnalis*, operationali*, cycle de vie, lifecycle,
  life cycle, mise a jour du modele, mises a jour du modele, mises a jour, model update*, fige*, lock file,
  lockfile, dependenc*, dependance*, environnement fige, seed*, graine*, cout d'infrastructure,
  infrastructure cost*, infra, une seule commande, one command, single command, freshness, fraicheur, backup*,
  sauvegarde*, checkpoint*, model card*, documentation du pipeline, handoff*, onboarding, data pipeline*,
  ingestion*, cron, batch, heartbeat, healthcheck*, health check*, e2e, end-to-end
`)

/** Words, folded, of data science: the model itself and how good it is. */
export const dataScienceWords: readonly string[] = words(`
  accuracy, exactitude, precision, precision du modele, recall, rappel, f1, f1-score, f-score, f1 score, auc, roc,
  roc-auc, auprc, pr-auc, rmse, mae, mape, mse, r2, r², bleu, rouge, map, iou, perplexity, perplexite, log loss,
  logloss, erreur du modele, erreurs du modele, model error, error of the model, erreur de prediction,
  prediction error*, erreur moyenne, mean error, hyperparam*, hyper-param*, grid search, randomizedsearchcv,
  gridsearchcv, optuna, feature engineering, feature selection, selection de variables, creer des variables,
  variables pertinentes, eda, analyse exploratoire, exploratory, explorer les donnees, analyser le jeu,
  analyser les donnees, comprendre les donnees, nettoy*, clean the data, data cleaning, cleaning,
  preparer les donnees, preparer et nettoyer, prepare the data, preprocess*, separer les donnees en jeux,
  jeux d'entrainement, train/test split, train-test split, predire, predit, predict, predicts, predicting,
  prevoir la, prevoir le, prevoir les, prediction de, prediction du, prediction des, classifier, classifi*,
  classification, regression, clustering, segmenter, segmentation, detecter les fraudes, detection de fraude*,
  fraud detection, reconnaissance, recognition, forecast*, anomal*, entrainer, entrainement d'un modele,
  entrainer un modele, train a, train an, train the, training a, construire un modele, construction du modele,
  construction d'un modele, developper un modele, creer un modele, build a model, build a robust, build a baseline,
  develop a model, machine learning model, modele de machine learning, modele de scoring, modele de prediction,
  modele supervise, scoring, comparer plusieurs, comparer les performances, comparer differents, compare several,
  compare models, compare different, evaluer les modeles, evaluate the model*, interpreter les resultats,
  interpret*, explicab*, explainab*, shap, lime, grad-cam, heatmap*, desequilibre, class imbalance, imbalance,
  deep learning, reseau de neurones, neural network*, transformer*, bert, cnn, lstm, xgboost, random forest,
  gradient boosting, fine-tun*, fine tun*, embedding*, word2vec, performance predictive, performances predictives,
  predictive performance, performances des modeles, performances du modele, performance du modele,
  performance of the model, model performance, seuil de decision, score d'anomalie, jeu de donnees, dataset,
  baseline model, etat de l'art, state of the art, state-of-the-art, benchmark*
`)

/** Words, folded, of the business, the product or the course: worthy aims, but not MLOps ones. */
export const otherAimWords: readonly string[] = words(`
  vente*, sales, chiffre d'affaires, revenue*, marge, profit*, rentabilite, roi, roi metier, satisfaction,
  satisfaire, satisfy, clients, nps, engagement, retention, fidelis*, churn, attrition, conversion*, adoption,
  panier moyen, marketing, notoriete, part de marche, market share, recommandations actionnables,
  actionable recommendation*, experience utilisateur, user experience, ergonomi*, belle interface,
  interface utilisateur, user interface, frontend, front-end, application web, web app*, web application, site web,
  website, application mobile, mobile app*, streamlit, chatbot, dashboard interactif, interactive dashboard,
  data visuali*, visualisation, soutenance, rapport final, final report, presentation finale, diaporama, slides,
  slide deck, teammate*, team member*, membre de l'equipe, membres de l'equipe, membre du groupe,
  membres du groupe, chacun des membres, coequipier*, workstream*, reunion*, meeting*, note finale, certification,
  obtenir le diplome, public metier, application de demonstration, demo application, customer*, clientele
`)

/** Words, folded, for how good a model is: a figure beside one measures the model, not how it is run. */
export const modelScoreWords: readonly string[] = words(`
  erreur du modele, erreurs du modele, model error, error of the model, erreur de prediction, prediction error*,
  erreur moyenne, mean error, accuracy, exactitude, precision, recall, rappel, f1, f1-score, f-score, f1 score,
  score f1, auc, roc, roc-auc, auc-roc, auprc, pr-auc, rmse, mae, mape, mse, r2, r², bleu, rouge, iou, perplexity,
  perplexite, log loss, logloss, macro-f1, f1-macro, f1 macro, map@*, ndcg, bonnes predictions,
  correct predictions, taux de bonnes reponses
`)
