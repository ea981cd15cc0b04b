import type { Criterion } from './criterion.ts'

/** Section 6. */
export const sourceCriteria: readonly Criterion[] = [
  {
    id: 'P1',
    section: 6,
    kind: 'link',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Lien vers le POC', en: 'Link to the POC' },
    problem: { fr: 'Lien vers le POC manquant', en: 'Link to the POC missing' },
    problems: {
      private: { fr: 'POC qui n’est pas public', en: 'POC that is not public' },
      unseen: { fr: 'POC que l’on n’a pas trouvé', en: 'POC that was not found' },
    },
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
    questions: {
      private: {
        fr: 'Ce dépôt est dit privé ou à venir. Quel lien public pourra-t-on ouvrir pour voir votre POC ?',
        en: 'This repository is said to be private or yet to come. Which public link will show your POC?',
      },
      unseen: {
        fr: 'GitHub ne montre pas de dépôt public sous le nom {name} ({day}). Quel lien public pourra-t-on ouvrir pour voir votre POC ?',
        en: 'GitHub shows no public repository called {name} ({day}). Which public link will show your POC?',
      },
    },
    met: {
      fr: 'https://github.com/cave-exemple/affinage-mlops',
      en: 'https://github.com/example-cellar/ripening-mlops',
    },
    unmet: { fr: 'Le POC est sur un dépôt privé.', en: 'The POC is in a private repository.' },
    source: 'Guide, section 6',
  },
  {
    id: 'P2',
    section: 6,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Source de données avec son adresse', en: 'Data source with its address' },
    problem: { fr: 'Source de données sans adresse', en: 'Data source without its address' },
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
    met: {
      fr: 'Relevés de caves, https://data.exemple.fr/caves',
      en: 'Cellar readings, https://data.example.org/cellars',
    },
    unmet: { fr: 'Des données internes.', en: 'Some internal data.' },
    samples: {
      passes: {
        fr: 'Relevés de marée : https://ports.example.fr/donnees',
        en: 'Tide data: https://ports.example.org/readings',
      },
    },
    source: 'Guide, section 6',
  },
  {
    id: 'P3',
    section: 6,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Licence de chaque source', en: 'Licence of each source' },
    problem: { fr: 'Licence non précisée', en: 'Licence not stated' },
    problems: {
      told: { fr: 'Licence à écrire', en: 'Licence to write down' },
      differs: { fr: 'Licence à vérifier', en: 'Licence to check' },
    },
    ask: {
      fr: 'Chaque source de données est accompagnée de sa licence.',
      en: 'Each data source comes with its licence.',
    },
    why: {
      fr: 'Une adresse, même publique, ne donne pas le droit d’utiliser les données.',
      en: 'An address, even a public one, gives no right to use the data.',
    },
    question: {
      fr: 'Sous quelle licence ces données sont-elles publiées, et où est-ce écrit ?',
      en: 'Under which licence is this data published, and where is that written?',
    },
    questions: {
      told: {
        fr: '{host} indique {licence} ({day}). Voulez-vous l’écrire à côté du lien ?',
        en: '{host} says {licence} ({day}). Would you like to write it beside the link?',
      },
      differs: {
        fr: 'Vous écrivez « {said} » ; {host} indique {licence} ({day}). Laquelle des deux s’applique, et où est-ce écrit ?',
        en: 'You write “{said}”; {host} says {licence} ({day}). Which of the two applies, and where is that written?',
      },
      unsaid: {
        fr: 'Je n’ai pas trouvé la licence de ces données auprès de {host} ({day}). Laquelle est-ce, et où est-ce écrit ?',
        en: 'I found no licence for this data at {host} ({day}). Which one is it, and where is that written?',
      },
      unread: {
        fr: '{host} indique « {licence} » ({day}), que je ne sais pas lire. Que permet cette licence, et où est-ce écrit ?',
        en: '{host} says “{licence}” ({day}), which I cannot read. What does this licence allow, and where is that written?',
      },
    },
    met: { fr: 'Relevés de la ville, Licence Ouverte 2.0.', en: 'Readings of the city, CC-BY-4.0.' },
    unmet: { fr: 'Données trouvées en ligne.', en: 'Data found online.' },
    source: 'Guide, section 6: free and open; datasheets (Gebru et al. 2021)',
  },
  {
    id: 'P4',
    section: 6,
    kind: 'licence',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Licence ouverte', en: 'Open licence' },
    problem: { fr: 'Licence restrictive', en: 'Restrictive licence' },
    ask: {
      fr: 'La licence permet à un autre apprenant de réutiliser les données.',
      en: 'The licence lets another learner reuse the data.',
    },
    why: {
      fr: 'Le catalogue ne peut publier que ce que chacun peut refaire.',
      en: 'The catalogue can publish only what anyone can redo.',
    },
    question: {
      fr: '« {quote} » limite souvent la réutilisation. Un autre apprenant aura-t-il le droit de refaire le projet avec ces données ?',
      en: '“{quote}” often limits reuse. Will another learner be allowed to redo the project with this data?',
    },
    questions: {
      closed: {
        fr: '{host} indique {licence} ({day}) ; le guide demande des données ouvertes. Existe-t-il une source ouverte du même genre ?',
        en: '{host} says {licence} ({day}); the guide asks for open data. Is there an open source of the same kind?',
      },
      restricted: {
        fr: '{host} limite l’usage de ces données ({day}) ; le guide demande des données ouvertes. Existe-t-il une source ouverte du même genre ?',
        en: '{host} limits the use of this data ({day}); the guide asks for open data. Is there an open source of the same kind?',
      },
    },
    met: { fr: 'Données sous ODbL.', en: 'Data under ODbL.' },
    unmet: {
      fr: 'Données pour la recherche seulement, usage non commercial.',
      en: 'Data for research only, non-commercial use.',
    },
    source: 'Open Definition; SPDX licence list',
  },
  {
    id: 'P5',
    section: 6,
    kind: 'licence',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Droits d’usage clairs', en: 'Clear rights of use' },
    problem: { fr: 'Droits d’usage à vérifier', en: 'Rights of use to check' },
    ask: {
      fr: 'Les données ne viennent ni d’une compétition fermée, ni d’une collecte sauvage, ni de données personnelles.',
      en: 'The data comes neither from a closed competition, nor from scraping, nor from personal data.',
    },
    why: {
      fr: 'Le règlement d’une compétition l’emporte sur la licence affichée, et un site peut interdire la collecte.',
      en: 'A competition’s rules override the licence shown, and a site may forbid scraping.',
    },
    question: {
      fr: 'Ce passage pourrait poser une question de droits. Qu’autorisent exactement les règles de cette source ?',
      en: 'This passage may raise a question of rights. What exactly do the rules of this source allow?',
    },
    questions: {
      competition: {
        fr: 'Le règlement d’une compétition l’emporte sur la licence affichée. Permet-il d’utiliser ces données hors de la compétition, et où est-ce écrit ?',
        en: 'A competition’s rules override the licence shown. Do they allow this data to be used outside of it, and where is that written?',
      },
      gathered: {
        fr: 'Un site peut interdire que l’on récolte son contenu. Ses conditions vous le permettent-elles, et où est-ce écrit ?',
        en: 'A site may forbid that its content is gathered. Do its terms allow you to, and where is that written?',
      },
      access: {
        fr: '{host} ne donne ces données que sur demande ou sous conditions ({day}). Un autre apprenant pourra-t-il les obtenir, et comment ?',
        en: '{host} gives this data on request or under conditions alone ({day}). Will another learner be able to get it, and how?',
      },
      terms: {
        fr: '{host} a ses propres conditions pour ces données ({day}). Permettent-elles à un autre apprenant de refaire le projet, et où est-ce écrit ?',
        en: '{host} has terms of its own for this data ({day}). Do they allow another learner to redo the project, and where is that written?',
      },
    },
    met: { fr: 'Le jeu de données publié par la ville.', en: 'The dataset published by the city.' },
    unmet: {
      fr: 'Les annonces récupérées par scraping sur un site de vente.',
      en: 'Listings scraped from a shopping site.',
    },
    source: 'Kaggle competition rules; GDPR',
  },
  {
    id: 'P6',
    section: 6,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Ressource utile', en: 'Useful resource' },
    problem: { fr: 'Ressource utile manquante', en: 'Useful resource missing' },
    ask: {
      fr: 'Au moins une ressource utile est donnée avec son adresse : article, tutoriel ou documentation.',
      en: 'At least one useful resource is given with its address: article, tutorial or documentation.',
    },
    why: { fr: 'Elle fait gagner des heures à l’apprenant suivant.', en: 'It saves the next learner hours.' },
    question: {
      fr: 'Quelle page vous a le plus aidé jusqu’ici, et quelle est son adresse ?',
      en: 'Which page has helped you most so far, and what is its address?',
    },
    met: {
      fr: 'Documentation du registre MLflow, avec son adresse.',
      en: 'Documentation of the MLflow registry, with its address.',
    },
    unmet: { fr: 'Il existe beaucoup de tutoriels.', en: 'There are many tutorials.' },
    samples: {
      passes: {
        fr: 'Documentation du registre : https://mlflow.org/docs',
        en: 'Documentation of the registry: https://mlflow.org/docs',
      },
    },
    source: 'Guide, section 6',
  },
]
