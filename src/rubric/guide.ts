import type { SectionGuide, SectionNumber } from './section.ts'

/**
 * The ten sections of the training programme's guide (PRODUCT §1): its own headings, what it asks for in plain sentences,
 * and one example of ours each, all about the same cheese cellar, a domain that no learner is likely to bring.
 */
export const guide: Readonly<Record<SectionNumber, SectionGuide>> = {
  1: {
    number: 1,
    heading: { fr: 'Titre du projet', en: 'Project Title' },
    name: { fr: 'Titre', en: 'Title' },
    ask: {
      fr: 'Donnez à votre projet un titre court qui fait ressortir son côté MLOps : ce que vous allez automatiser, surveiller ou rendre reproductible, et pour quel cas d’usage.',
      en: 'Give your project a short title that brings out its MLOps side: what you will automate, monitor or make reproducible, and for which use case.',
    },
    example: {
      fr: 'Déploiement continu et surveillance de la dérive pour un modèle d’affinage de fromages',
      en: 'Continuous deployment and drift monitoring for a cheese-ripening model',
    },
    why: {
      fr: 'C’est la première chose, et parfois la seule, qu’on lit dans le catalogue.',
      en: 'It is the first thing, and sometimes the only thing, that people read in the catalogue.',
    },
    minutes: 3,
    need: 'required',
  },
  2: {
    number: 2,
    heading: { fr: 'Résumé (150-200 mots)', en: 'Summary (150-200 words)' },
    name: { fr: 'Résumé', en: 'Summary' },
    ask: {
      fr: 'En 150 à 200 mots, dites quel type de modèle existe déjà, quels défis MLOps il pose, quels sont vos principaux objectifs MLOps et ce qui changera dans la façon de développer et de déployer le modèle.',
      en: 'In 150 to 200 words, say what kind of model exists already, which MLOps challenges it raises, what your main MLOps objectives are, and what will change in the way the model is developed and deployed.',
    },
    example: {
      fr: 'Une cave d’affinage utilise depuis deux ans un modèle de régression qui prédit la date de maturité de chaque meule à partir de la température, de l’humidité et du pH. Le modèle est juste, mais il vit mal : un technicien le réentraîne à la main sur son portable, sans suivi de version des données ni du code, et personne ne voit quand une sonde déréglée fausse ses prédictions. L’an dernier, quarante meules ont été perdues avant que quelqu’un s’en aperçoive. Le projet construit autour de ce modèle une chaîne MLOps complète. Trois objectifs le guident : ramener la mise en service d’une version validée de neuf jours à un jour, détecter une dérive des sondes en moins de six heures, et pouvoir refaire à l’identique chaque version mise en service. À la fin, la data scientist et le caviste partageront un registre de modèles, chaque mise à jour passera par des contrôles automatiques, et le retour à la version précédente prendra cinq minutes. Un chai ou une serre pourra reprendre la même chaîne.',
      en: 'For two years a cheese cellar has used a regression model that predicts when each wheel is ripe, from temperature, humidity and pH. The model is right, but it lives badly: a technician retrains it by hand on a laptop, without tracking versions of data or code, and nobody sees when a faulty probe spoils its predictions. Last year forty wheels were lost before anyone noticed. The project builds a complete MLOps pipeline around this model. Three objectives guide it: cut the release of a validated version from nine days to one, detect drift of the probes within six hours, and be able to rebuild exactly every version that was ever in use. In the end the data scientist and the cellar master will share one model registry, every update will pass automatic checks before it goes live, and going back to the previous version will take five minutes. Nothing of this depends on cheese: a winery or a greenhouse could take over the same pipeline as it stands, with its own model and its own probes.',
    },
    why: {
      fr: 'Un lecteur décide sur ces quelques lignes s’il lit la suite.',
      en: 'A reader decides on these few lines whether to read on.',
    },
    minutes: 15,
    need: 'required',
  },
  3: {
    number: 3,
    heading: { fr: 'Contexte et problématique MLOps', en: 'MLOps Context and Challenge' },
    name: { fr: 'Contexte', en: 'Context' },
    ask: {
      fr: 'Présentez brièvement le modèle existant, sans détails de data science. Décrivez ensuite les difficultés d’aujourd’hui : reproductibilité, mise à jour et versions, déploiement, surveillance, collaboration entre équipes. Expliquez enfin pourquoi ce projet-ci a besoin d’une approche MLOps.',
      en: 'Introduce the existing model briefly, without data-science details. Then describe today’s difficulties: reproducibility, updates and versions, deployment, monitoring, collaboration between teams. Finally, explain why this project in particular needs an MLOps approach.',
    },
    example: {
      fr: 'Le modèle tourne sur le portable d’un technicien. Trois fois cette année, personne n’a su retrouver les données de la version en service : la cave a jeté quarante meules prêtes trop tôt.',
      en: 'The model runs on a technician’s laptop. Three times this year nobody could find the data behind the version in use: the cellar threw away forty wheels that ripened too early.',
    },
    why: {
      fr: 'Sans problème précis, on ne peut pas juger si vos objectifs le résolvent.',
      en: 'Without a precise problem, nobody can judge whether your objectives solve it.',
    },
    minutes: 20,
    need: 'required',
  },
  4: {
    number: 4,
    heading: { fr: 'Objectifs du projet MLOps', en: 'MLOps Project Objectives' },
    name: { fr: 'Objectifs', en: 'Objectives' },
    ask: {
      fr: 'Listez 3 à 5 objectifs précis, mesurables et propres au MLOps, un par ligne : un délai de déploiement raccourci, une part du pipeline automatisée, une dérive détectée en un temps donné…',
      en: 'List 3 to 5 objectives that are specific, measurable and about MLOps, one per line: a shorter deployment, a share of the pipeline automated, drift detected within a given time…',
    },
    example: {
      fr: '- Ramener la mise en service d’un modèle d’affinage validé de 9 jours à 1 jour d’ici juin',
      en: '- Cut the release of a validated ripening model from 9 days to 1 day by June',
    },
    why: {
      fr: 'C’est sur ces objectifs qu’on dira, à la fin, si le projet a réussi.',
      en: 'In the end, these objectives tell whether the project has succeeded.',
    },
    minutes: 10,
    need: 'required',
  },
  5: {
    number: 5,
    heading: { fr: 'Architecture technique MLOps', en: 'MLOps Technical Architecture' },
    name: { fr: 'Architecture', en: 'Architecture' },
    ask: {
      fr: 'Montrez les composants clés et la façon dont ils s’enchaînent. Un schéma détaillé (image, PDF ou Mermaid) est bienvenu si vous en avez un ; sinon, décrivez le chemin en quelques phrases, du déclenchement de l’entraînement à la surveillance.',
      en: 'Show the key components and how they connect. A detailed diagram (image, PDF or Mermaid) is welcome if you have one; otherwise describe the path in a few sentences, from what triggers training to monitoring.',
    },
    example: {
      fr: 'Chaque lundi, Airflow lance l’entraînement sur les données versionnées avec DVC ; le modèle est enregistré dans MLflow et n’est servi que si son erreur baisse. Prometheus alerte l’équipe, et l’on peut revenir à la version précédente.',
      en: 'Every Monday, Airflow starts training on data versioned with DVC; the model is registered in MLflow and served only if its error goes down. Prometheus alerts the team, and one can go back to the previous version.',
    },
    why: {
      fr: 'On y voit si les objectifs sont réalisables, et ce que l’apprenant va construire.',
      en: 'It shows whether the objectives can be reached, and what the learner will build.',
    },
    minutes: 25,
    need: 'required',
  },
  6: {
    number: 6,
    heading: {
      fr: 'POC GitHub, sources de données et ressources utiles',
      en: 'GitHub POC, Data Sources, and Useful Resources',
    },
    name: { fr: 'POC et sources', en: 'POC and sources' },
    ask: {
      fr: 'Donnez le lien de votre dépôt GitHub de démonstration (POC), vos sources de données avec leur adresse et leur licence (libres et ouvertes), et les articles, tutoriels ou documentations utiles.',
      en: 'Give the link to your GitHub proof-of-concept repository, your data sources with their address and licence (free and open), and the articles, tutorials or documentation that help.',
    },
    example: {
      fr: 'POC : https://github.com/cave-exemple/affinage-mlops\nDonnées : relevés de température, https://data.exemple.fr/caves, licence Etalab 2.0',
      en: 'POC: https://github.com/example-cellar/ripening-mlops\nData: temperature readings, https://data.example.org/cellars, CC-BY-4.0',
    },
    why: {
      fr: 'Un autre apprenant doit pouvoir refaire le projet avec des données qu’il a le droit d’utiliser.',
      en: 'Another learner must be able to redo the project with data that they are allowed to use.',
    },
    minutes: 15,
    need: 'required',
  },
  7: {
    number: 7,
    heading: {
      fr: 'Évaluation des risques et stratégies de mitigation',
      en: 'Risk Assessment and Mitigation Strategies',
    },
    name: { fr: 'Risques', en: 'Risks' },
    ask: {
      fr: 'Citez au moins 3 risques propres à votre projet. En face de chacun, dites ce que vous ferez pour l’éviter ou en limiter les effets.',
      en: 'Name at least 3 risks that are specific to your project. Next to each, say what you will do to avoid it or to limit its effects.',
    },
    example: {
      fr: 'Risque : les sondes d’humidité se dérèglent en été.\nMitigation : contrôle des plages de valeurs à chaque import, et alerte au technicien si plus de 2 % sont hors plage.',
      en: 'Risk: humidity probes lose their calibration in summer.\nMitigation: range checks at each import, and an alert to the technician if more than 2% are out of range.',
    },
    why: {
      fr: 'Un risque nommé avec sa mitigation rassure ; un risque tu surprend en plein projet.',
      en: 'A risk named with its answer is reassuring; a risk left out surprises you halfway.',
    },
    minutes: 15,
    need: 'required',
  },
  8: {
    number: 8,
    heading: { fr: 'Métriques de succès', en: 'Success Metrics' },
    name: { fr: 'Métriques', en: 'Metrics' },
    ask: {
      fr: 'Donnez au moins 3 indicateurs MLOps, chacun avec une valeur cible : temps de déploiement, fréquence des mises à jour réussies, temps moyen de détection et de résolution, taux d’automatisation.',
      en: 'Give at least 3 MLOps indicators, each with a target value: deployment time, frequency of successful updates, mean time to detect and resolve, automation rate.',
    },
    example: {
      fr: '- Délai entre la validation d’un modèle d’affinage et sa mise en service : 9 jours aujourd’hui, 1 jour visé, relevé dans le journal de la CI',
      en: '- Time from validating a ripening model to serving it: 9 days today, 1 day aimed for, read from the CI log',
    },
    why: {
      fr: 'Ces chiffres disent si le changement promis a eu lieu.',
      en: 'These figures tell whether the promised change has happened.',
    },
    minutes: 10,
    need: 'required',
  },
  9: {
    number: 9,
    heading: {
      fr: 'Potentiel d’intégration dans le catalogue de projets',
      en: 'Potential for Integration into the Projects Catalog',
    },
    name: { fr: 'Catalogue', en: 'Catalogue' },
    ask: {
      fr: 'Dites quelles compétences MLOps le projet fait travailler, dans quels autres contextes ou secteurs il pourrait servir, et comment il pourrait évoluer.',
      en: 'Say which MLOps skills the project exercises, in which other contexts or industries it could serve, and how it could grow.',
    },
    example: {
      fr: 'On y pratique le versionnement des données, la CI/CD et la surveillance. La même chaîne conviendrait à un chai ou à une serre ; une suite naturelle serait le déploiement progressif par cave.',
      en: 'One practises data versioning, CI/CD and monitoring. The same pipeline would suit a winery or a greenhouse; a natural next step would be a gradual rollout, cellar by cellar.',
    },
    why: {
      fr: 'Cette section aide un futur apprenant à choisir le projet : ce qu’il y pratiquera, ce qu’il lui faut savoir, où aller ensuite.',
      en: 'This section helps a future learner choose the project: what they will practise, what they need to know, and where to go next.',
    },
    minutes: 10,
    need: 'required',
  },
  10: {
    number: 10,
    heading: { fr: 'Conclusion', en: 'Conclusion' },
    name: { fr: 'Conclusion', en: 'Conclusion' },
    ask: {
      fr: 'En quelques phrases, rappelez le problème, vos objectifs et le bénéfice attendu, et redites pourquoi le MLOps compte ici.',
      en: 'In a few sentences, recall the problem, your objectives and the benefit you expect, and say again why MLOps matters here.',
    },
    example: {
      fr: 'Le modèle d’affinage existe et il est utile, mais sa mise à jour repose sur une seule personne. En rendant chaque version traçable et chaque livraison automatique, le projet permet à la cave de s’y fier toute l’année.',
      en: 'The ripening model exists and is useful, but updating it rests on one person. By making every version traceable and every release automatic, the project lets the cellar rely on it all year.',
    },
    why: {
      fr: 'C’est ce que le lecteur retient.',
      en: 'It is what the reader remembers.',
    },
    minutes: 5,
    need: 'required',
  },
}
