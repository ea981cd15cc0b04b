import { words } from './words.ts'

/** Kinds and names of models, folded: one of them says what exists already (criterion R2). */
export const modelWords: readonly string[] = words(`
  classif*, regression*, clustering, segmentation, detection d'objets, object detection, recommand*, recommend*,
  forecast*, serie* temporelle*, time series, scoring, nlp, traitement du langage, language model*,
  modele de langage, llm, rag, reconnaissance, recognition, lstm, cnn, rnn, transformer*, bert, camembert, gpt*,
  yolo*, resnet*, vgg*, xgboost, lightgbm, catboost, random forest, foret aleatoire, forets aleatoires,
  gradient boosting, arbre* de decision, decision tree*, svm, k-means, kmeans, knn, prophet, arima,
  reseau de neurones, neural network*, autoencod*, modele de prediction, modele qui predit, predictive model*,
  modele predictif, predit, predicts, anomal*
`)

/** Domains that may be high-risk under Annex III of the EU AI Act, or that hold personal data, folded (criterion C11). */
export const sensitiveDomains: readonly string[] = words(`
  credit scoring, scoring de credit, demande* de credit, octroi de credit, credit immobilier, defaut de paiement,
  credit default*, loan*, pret* bancaire*, solvabilite, creditworth*, assurance vie, life insurance, recrutement,
  recruit*, candidature*, job application*, curriculum vitae, resume screening, ressources humaines,
  human resources, attrition des employes, employee attrition, notation des eleves, student grading,
  orientation scolaire, parcoursup, exam proctoring, biometri*, reconnaissance faciale, facial recognition,
  face recognition, emotion recognition, reconnaissance des emotions, empreinte* digitale*, fingerprint*, patient*,
  diagnosti* medic*, medical diagnos*, dossier* medica*, medical record*, health record*, clinical, clinique,
  hospital*, hopital, hopitaux, migration, asile, asylum, justice, recidive, recidivism, police, allocations,
  prestations sociales, welfare benefit*, reseau electrique, power grid, critical infrastructure,
  infrastructure critique, triage des urgences, emergency triage
`)

/** Words that acknowledge the law, folded. */
export const legalWords: readonly string[] = words(`
  rgpd, gdpr, ai act, reglement europeen, annexe iii, annex iii, haut risque, high-risk, conformit*, complian*,
  cnil, hipaa, donnees personnelles, personal data, anonymis*, anonymiz*, pseudonymis*, pseudonymiz*, consentement,
  consent, ethique, ethics, ethical, controle humain, human oversight, decision humaine, human decision,
  humain dans la boucle, human in the loop, privacy, vie privee, dpo, juridique, legal
`)

/** Ways back to an earlier model, folded (criterion A5). */
export const rollbackWords: readonly string[] = words(`
  rollback*, roll back, rolls back, rolled back, rolling back, retour arriere, retour a la version, revenir a,
  revient a, version precedente, previous version, previous model, modele precedent, restaur*, revert*, blue-green,
  blue/green
`)

/** Ways to pin an environment or data, folded (criterion A7). */
export const pinWords: readonly string[] = words(`
  *.lock, lockfile, lock file, requirements.txt, pip freeze, poetry, conda, uv, pinned, pinning, fige*, fige,
  figees, epingl*, verrouill*, docker*, dvc, hash*, digest, seed*, graine*, nix
`)
