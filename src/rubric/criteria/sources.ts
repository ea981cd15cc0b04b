import type { Criterion } from '../criterion.ts'

/** Section 6. */
export const sourceCriteria: readonly Criterion[] = [
  {
    id: 'P1',
    section: 6,
    kind: 'link',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Lien vers le POC', en: 'Link to the POC' },
    ask: {
      fr: 'Un lien mène à un dépôt GitHub public : github.com/propriétaire/dépôt.',
      en: 'A link leads to a public GitHub repository: github.com/owner/repository.',
    },
    why: {
      fr: 'Le dépôt montre que le modèle existe, et d’où partira l’apprenant suivant.',
      en: 'The repository shows that the model exists, and where the next learner will start from.',
    },
    question: {
      fr: 'Quel est le lien du dépôt GitHub public de votre POC (github.com/propriétaire/dépôt) ?',
      en: 'What is the link to the public GitHub repository of your POC (github.com/owner/repository)?',
    },
    source: 'Guide, section 6',
  },
  {
    id: 'P2',
    section: 6,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Source de données avec son adresse', en: 'Data source with its address' },
    ask: {
      fr: 'Au moins une source de données est nommée, avec son adresse.',
      en: 'At least one data source is named, with its address.',
    },
    why: {
      fr: 'Sans l’adresse, personne ne peut vérifier la licence ni refaire le projet.',
      en: 'Without the address, nobody can check the licence or redo the project.',
    },
    question: {
      fr: 'D’où viennent vos données : quel est le nom de la source, et à quelle adresse la trouve-t-on ?',
      en: 'Where does your data come from: what is the source called, and at which address is it found?',
    },
    source: 'Guide, section 6',
  },
]
