import { withShared } from './shared.ts'
import { words } from './words.ts'

/** Kinds and names of models, folded: one of them says what exists already (criterion R2). */
export const modelWords: readonly string[] = withShared(
  'model',
  `
  classif*, detection d'objets, object detection, recommand*, recommend*, serie* temporelle*, time series, nlp,
  traitement du langage, language model*, modele de langage, llm, rag, rnn, camembert, gpt*, yolo*, resnet*, vgg*,
  lightgbm, catboost, foret aleatoire, forets aleatoires, arbre* de decision, decision tree*, svm, k-means, kmeans,
  knn, prophet, arima, autoencod*, modele qui predit, predictive model*, modele predictif
`,
)

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
export const legalWords: readonly string[] = withShared(
  'legal',
  `
  reglement europeen, annexe iii, annex iii, haut risque, high-risk, cnil, hipaa, donnees personnelles,
  personal data, pseudonymiz*, consentement, consent, ethique, ethics, ethical, controle humain, human oversight,
  decision humaine, human decision, humain dans la boucle, human in the loop, vie privee, legal
`,
)

/** Ways back to an earlier model, folded (criterion A5). */
export const rollbackWords: readonly string[] = withShared(
  'rollback',
  `
  rolls back, rolled back, revenir a, revient a, revert*
`,
)

/** Ways to pin an environment or data, folded (criterion A7). */
export const pinWords: readonly string[] = withShared(
  'pin',
  `
  requirements.txt, pip freeze, uv, fige, figees, hash*, digest, nix
`,
)
