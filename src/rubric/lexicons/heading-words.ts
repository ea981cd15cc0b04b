import type { SectionNumber } from '../section.ts'
import { words } from './words.ts'

/** How far a heading's words go: which headings they are, and where these may stand. */
export interface HeadingWords {
  /** Words that name the section wherever they stand: such a heading opens it even inside another section. */
  readonly main: readonly string[]
  /** Words of something that belongs to the section, but is as often a part of another one: inside another section it stays there. */
  readonly topic: readonly string[]
  /** Words that are too common to say anything beside others: they count where the heading holds nothing else. */
  readonly light: readonly string[]
}

/**
 * The words that people head their documents with, by section: folded, in the singular, without articles and "of" (plurals, "de",
 * "du", "of" and the like are left out of a heading before it is read). French phrases are read from the left ("Risques
 * principaux"), English ones from the right ("Business Risks"). The longest phrase decides.
 */
export const headingWords: Readonly<Record<SectionNumber, HeadingWords>> = {
  1: {
    main: words(`titre, nom projet, intitule, project title, project name, proposal title, working title`),
    topic: [],
    light: words(`title, name, nom`),
  },
  2: {
    main: words(`
      resume, summary, synthese, resume executif, executive summary, synthese projet, project summary, abstract, tl dr, tldr, en bref,
      apercu projet, vue ensemble projet, elevator pitch, project overview, about project, a propos projet,
      description projet, project description, presentation projet, note synthese, what is project about,
      what does it do, what it does, nature projet
    `),
    topic: words(
      `what is this, what is it, what is project, qu est ce que, en quelques mots, in nutshell, at glance, pitch`,
    ),
    light: words(`
      overview, apercu, vue ensemble, about, a propos, description, presentation, general overview,
      short description, idea, idee, concept
    `),
  },
  3: {
    main: words(`
      contexte, problematique, probleme, enjeu, motivation, etat art, situation actuelle, situation existante, constat,
      besoin non satisfait, expression besoin, contexte metier, contexte projet, pourquoi ce projet, cas usage metier,
      context, background, problem, problem statement, business problem, business need, business case,
      business understanding, business challenge, mlops challenge, defi mlops, pain point, current situation, literature review,
      related work, state art, prior work, why it matters, why does it matter, why this project, why project matters,
      rationale, importance sujet, origine projet, real world problem, use case context
    `),
    topic: words(`
      defi, challenge, besoin, need, marche, market, market analysis, competitor, concurrence, benchmark concurrentiel,
      partie prenante, stakeholder, target user, target audience, audience, public cible, utilisateur cible, persona,
      utilisateur, user, client, beneficiaire, cas usage, use case, proposition valeur, value proposition, vision,
      significance, relevance, justification, existant, analyse existant, veille, perimetre metier, opportunite metier,
      business opportunity, business value, valeur metier, domain knowledge, experience map, parcours utilisateur
    `),
    light: words(
      `introduction, general presentation, presentation generale, intro, preambule, preamble, pourquoi, why, cadrage`,
    ),
  },
  4: {
    main: words(`
      objectif, but projet, finalite, objectif general, objectif specifique, mission projet, cible atteindre,
      resultat attendu, perimetre projet, ce que nous visons, ce que systeme doit faire, objective, goal, aim,
      purpose, project scope, project purpose, research question, intended outcome, deliverable goal, ambition
    `),
    topic: words(`
      perimetre, portee, hors perimetre, hors scope, scope, in scope, out scope, included, inclus, exclu, perimetre fonctionnel,
      perimetre non fonctionnel, besoin fonctionnel, exigence, exigence fonctionnelle, exigence non fonctionnelle,
      specification fonctionnelle, fonction realiser, user story, requirement, functional requirement,
      non functional requirement, user requirement, expected feature, mvp, minimum viable product, hypothese recherche,
      research hypothesis, business question, question recherche, question metier, besoin identifie
    `),
    light: words(`but, mission, target, cible, what we want, question, non goal, non objectif`),
  },
  5: {
    main: words(`
      architecture, architecture technique, architecture cible, schema architecture, architecture diagram, architecture overview,
      system design, technical design, tech stack, stack, stack technique, stack technologique, technology stack,
      technologie, technology, technologie utilisee, technical stack, outil utilise, tool used, solution technique,
      technical solution, solution architecture, specification technique, technical specification, choix technique,
      technical choice, conception technique, system architecture, infrastructure
    `),
    topic: words(`
      pipeline, composant, component, workflow, work flow, data flow, flux donnee, flux, flow, methodologie, methodology, method,
      methode, approche, approach, solution, solution proposee, proposed solution, proposed method, demarche,
      implementation, mise en oeuvre, realisation technique, deploiement, deployment, monitoring, surveillance,
      supervision, alerting, alerte, cicd, ci, cd, continuous integration, integration continue, continuous deployment,
      continuous delivery, deploiement continu, automatisation, automation, orchestration, orchestrateur,
      environnement, modele, model, modelisation, modeling, modelling, model design, model development,
      modele utilise, entrainement, training, entrainement modele, model training, reentrainement, retraining, model retraining,
      serving, model serving, inference, prediction service, api, api rest, rest api, fastapi, interface, interface utilisateur,
      user interface, frontend, front end, backend, back end, dashboard, tableau bord, application web, web app,
      base donnee, database, database schema, modele donnee, data model, schema donnee, data schema, schema base donnee,
      schema, diagramme, diagram, conception, design, preprocessing, pretraitement, preparation donnee, data preparation,
      nettoyage donnee, data cleaning, data processing, traitement donnee, data preprocessing, feature engineering, vectorisation,
      data engineering, data ingestion, ingestion, ingestion donnee, data layer, layer, couche, etl, data drift, drift, derive, derive donnee,
      data versioning, versionnement donnee, conteneur, conteneurisation, containerization, containerisation, dockerisation, dockerization,
      versioning, versionnement, versioning donnee, tracking, suivi experience, experiment tracking, model registry, registry, registre modele,
      model versioning, observabilite, observability, logging, journalisation, log, how it works, how does it work, comment ca marche,
      comment ca fonctionne, fonctionnement, technical detail, detail technique, technical overview, technical approach, implementation technique,
      feature, key feature, fonctionnalite, fonctionnalite principale, fonctionnalite mlops, main feature, algorithme, algorithm,
      data pipeline, ml pipeline, model pipeline, machine learning model, machine learning, deep learning,
      mlops tool, mlops stack, tool, outil, tooling, outillage, framework, librairie, library, bibliotheque logicielle, langage, language,
      module, microservice, cloud, cloud infrastructure, compute, hardware, materiel, software, logiciel,
      reproductibilite, reproducibility, scalabilite, scalability, model architecture, boucle amelioration, feedback loop,
      moteur, engine, agent, system overview, system component, project workflow, mlops workflow, mlops pipeline, end to end flow,
      mlops feature, mlops lifecycle, mlops cycle, cycle vie, lifecycle, data science, devops, mlops practice, mlops implementation
    `),
    light: words(`application, mlops, technique, technical, system, systeme, principe, principle`),
  },
  6: {
    main: words(`
      dataset, data set, jeu donnee, source donnee, donnee, donnee utilisee, donnee disponible, donnee source, data source, data,
      data description, description donnee, presentation donnee, data overview, data requirement, data dictionary, dictionnaire donnee,
      dataset structure, dataset overview, dataset description, data structure, structure donnee, dataset information,
      data collection, collecte donnee, data acquisition, acquisition donnee, data used, data understanding,
      depot github, github poc, poc, proof concept, preuve concept, corpus, ressource, resource, source, ressource utile, useful resource, source ressource, source resource,
      data and resource, training data, donnee entrainement, data assumption, dataset assumption
    `),
    topic: words(`
      lien utile, useful link, lien, link, reference, further reading, papers, repository, depot,
      depot code, code source, github, prototype, variable, variable disponible, exploration donnee, data exploration,
      exploratory data analysis, analyse exploratoire, eda, analyse donnee, data analysis, qualite donnee, data quality,
      analyse introduction donnee, introduction donnee, split, feature description, target variable, variable cible, data strategy, open data,
      bibliographie, bibliography, table donnee, fichier donnee, data file, data statistic, statistique donnee, notebook
    `),
    light: words(`useful, utile, documentation complementaire`),
  },
  7: {
    main: words(`
      risque, mitigation, evaluation risque, risk evaluation, risk assessment, risk register, registre risque, strategie mitigation,
      mitigation strategy, risk management, risk analysis, risque attenuation, attenuation, mesure mitigation, mitigation measure, limite, limitation, limite connue, menace, point vigilance, point attention, point attentif, analyse risque,
      gestion risque, matrice risque, plan mitigation, difficulte, obstacle, risk, risk matrix, risk mitigation, threat, known limitation,
      ethical consideration, ethic, ethique, ethics, caveat, potential issue, potential challenge, challenge limitation,
      pitfall, failure mode, contrainte limitation, contrainte risque, swot
    `),
    topic: words(`
      contrainte, constraint, hypothese, assumption, faiblesse, weakness, biais, bias, fairness, securite, security, confidentialite,
      privacy, rgpd, gdpr, conformite, compliance, gouvernance, governance, known issue, probleme connu, dependance externe, external dependency,
      dependency risk, safety, safety rule, responsible ai, ia responsable, contrainte technique, open issue, parade, contingency,
      challenge faced, difficulte rencontree, probleme rencontre, trade off, inconvenient, drawback, con, cadre reglementaire,
      protection donnee, data protection
    `),
    light: words(`vigilance, warning, issue`),
  },
  8: {
    main: words(`
      metrique, kpi, indicateur, indicateur cle, critere succes, critere reussite, metrique reussite, indicateur reussite, indicateur succes, critere validation, critere acceptation,
      critere evaluation, critere performance, mesure succes, mesure reussite, evaluation, protocole evaluation, metrique succes,
      metrique evaluation, metrique performance, objectif chiffre, metric, success criteria, success criterion, success metric,
      acceptance criteria, evaluation criteria, evaluation metric, evaluation plan, evaluation design, performance metric,
      key performance indicator, measure success, measuring success, success measure, indicator, definition of done,
      definition done, key result, okr, service level, slo
    `),
    topic: words(`
      performance, resultat, result, model performance, performance modele, benchmark, model evaluation, evaluation modele,
      mesure, measurement, score, validation, model result, resultat modele, seuil, threshold, qualite, quality, succes, success,
      accuracy, expected outcome, expected result, impact attendu, expected impact, model comparison, comparaison modele, target metric
    `),
    light: words(`hypothese verifier, question analytique, cibles, outcome`),
  },
  9: {
    main: words(`
      catalogue, catalog, potentiel, potentiel integration, potentiel pedagogique, valeur catalogue, catalogue integration, catalog integration,
      integration catalog, potential integration, integration potential, potential integration catalogue, potential integration catalog,
      potential integration project catalogue, potential integration project catalog, fit catalogue, fit catalog, perspective, perspective evolution, evolution future, evolution possible, evolution envisagee,
      amelioration future, amelioration possible, amelioration envisagee, amelioration prevue, axe amelioration, piste amelioration, perspective amelioration,
      prochaine etape, etape suivante, suite projet, suite donner, travaux futur, pour aller plus loin, aller plus loin, apprentissage, competence visee,
      competence acquise, competence developpee, competence mobilisee, competence demontree, ce que ai appris, ce que nous avons appris, enseignement,
      valeur pedagogique, apport pedagogique, interet pedagogique, objectif pedagogique, objectif apprentissage, retour experience,
      reutilisation, reutilisabilite, generalisation, transferabilite,
      future work, future improvement, future enhancement, future direction, future plan, future scope, future extension, future development,
      next step, possible improvement, planned improvement, potential improvement, learning outcome, learning objective, learning goal, lesson learned,
      what i learned, what we learned, what you will learn, what you ll learn, skill, skill demonstrated, key learning, key takeaway, takeaway,
      reusability, educational value, educational potential, outlook, extension, integration catalogue, catalogue potential, catalog potential
    `),
    topic: words(
      `competence, evolution, amelioration, improvement, enhancement, opportunite, opportunity, apport, benefit, benefice, potential, impact, implication, practical application, application possible, plus value, concept used, key concept, concept cle`,
    ),
    light: words(`suite, next, future, futur, avenir`),
  },
  10: {
    main: words(`
      conclusion, bilan, conclusion generale, mot fin, pour conclure, synthese finale, bilan projet, closing, closing remark,
      final thought, final remark, concluding remark, wrap up, closing thought, conclusion recommandation
    `),
    topic: words(`final word`),
    light: words(`recommandation, recommendation, fin, finally, en resume`),
  },
}

/** Headings of what a document holds beside the ten sections. */
export const otherWords: Readonly<Record<'closed' | 'leaf' | 'loose', readonly string[]>> = {
  /** What stands below belongs to none of the ten sections, however it is headed. */
  closed: words(`
    installation, setup, set up, getting started, get started, quick start, quickstart, demarrage, demarrage rapide, prise en main, mise en route,
    prerequis, prerequisite, pre requis, usage, utilisation, guide utilisation, mode emploi, instruction, instruction utilisation, execution, how to run, how to use, how to,
    how to build, how to install, how to contribute, run locally, running locally, local development, developpement local, local setup,
    development setup, development environment setup, environment setup, environment variable, variable environnement, env variable,   
    commande utile, useful command, make, makefile,  step to follow, step to run, where to start,
    structure projet, project structure, structure, structure dossier, structure depot, structure repertoire, organisation projet, project organization, project organisation,
    organisation depot, organisation code, repository structure, repo structure, repository content, repository layout, repository organization, folder structure, file structure,
    directory structure, code structure, current file structure, project layout, project tree, arborescence, arborescence projet, contenu depot, fichier inclus,  
    equipe, equipe projet, membre, membre equipe, repartition tache, repartition role, repartition travail,  member role, team, team member, our team, work distribution, distribution work,
    task distribution, division labor, organisation equipe, organisation agile, organisation travail, 
    contributing,  contribution guide, contributing guideline, how contribute, contribuer, development guideline, coding guideline,
    planning, planning previsionnel, calendrier, calendrier previsionnel, echeancier, feuille route, roadmap, jalon, retroplanning, planification, plan travail, plan action, plan projet,
    milestone, timeline, schedule, project plan, project timeline, project schedule, phased schedule, work plan, sprint, phase projet,  gantt,  avancement, etat avancement,
       livrable, deliverable, project deliverable,  expected deliverable, next action, handoff,
    troubleshooting, depannage, faq, foire question, probleme frequent, common issue, common error,   changelog,   version history, historique version,
    api usage, api endpoint, endpoint, endpoint api,   api reference, api documentation, route api, api route, point acces, service url,     acces service, available service, service disponible,
        run test, running test,  how test, 
     password, mot passe, credential, identifiant,  commit, convention commit, git workflow, branching,   code style, docker command, 
    project status, statut projet, etat projet, current status,  document status,  project progress, progress, todo, to do, 
    annexe, appendix, appendice, governance principle, project governance, aspect contractuel,  suivi projet, gestion projet, project management,
    rubric mapping, presentation finale, final presentation, soutenance, roadmap soutenance, defense, demo script
  `),
  /** The same, but they hold only their own lines: headings below them are read as if they stood beside. */
  leaf: words(`
    sommaire, table matiere, table content, content, toc, index, page garde, page titre, auteur, author, about author, auteur projet, authors,
    licence, license, licensing, remerciement, acknowledgement, acknowledgment, credit, contact, support, contributeur, contributor, maintainer,
    badge, demo, demonstration, showcase, screenshot, capture ecran, apercu visuel, glossaire, glossary, terminologie, acronyme, acronym, definition, terminologie metier,
    version, date, information document, document information, historique document, revision, citation, star history, disclaimer, information generale, general information,
    table figure, liste figure, abbreviation, abreviation, document control, project member
  `),
  /** Part of a section where they stand in one; instructions where they stand alone. */
  loose: words(`
    development, developpement, development guide, guide developpement, documentation, validation test, test validation, qualite code, code quality, linting,
    plan, note, remarque, example, exemple, tutorial, tutoriel, guide, package, dependance, dependency, dependencies, requirement txt, local, localhost, docker compose,
    configuration, role, phase, delai, budget, cout, cost, output, release, debug, debugging, access, acces, test, test unitaire, unit test, testing, test automatise, test coverage, build, status, statut, contribution, service, url, fichier, file, secret, authentification, commande, command, cli, release note, checklist, branch, convention, contrat, organisation, port
  `),
}

/** Deeds that a heading asks the reader to do: "Run the tests", "Lancer l’API". */
export const headingDeeds: ReadonlySet<string> = new Set(
  words(`
    run, running, launch, launching, start, starting, stop, build, building, install, installing, create, creating, download, downloading, clone, cloning, configure, configuring,
    setup, deploy, deploying, push, pull, access, accessing, explore, use, using, execute, executing, check, verify, open, connect, add, import, export, update, upgrade, train, test, testing, generate, generating,
    load, set, activate, enable, view, visit, copy, edit, remove, delete, serve, query, send, get, try, prepare, initialize, init, fork, commit, make,
    lancer, installer, executer, demarrer, arreter, construire, creer, telecharger, cloner, configurer, deployer, acceder, utiliser, verifier, ouvrir, connecter,
    ajouter, importer, exporter, generer, charger, activer, copier, modifier, supprimer, tester, entrainer, initialiser, preparer, pousser, consulter, visualiser, faire, analyse, analyze, analyser
  `),
)

/** Words that only qualify the others in a heading. */
export const headingQualifiers: ReadonlySet<string> = new Set(
  words(`
    projet, project, proposal, proposition, mlops, ml, ia, ai, main, key, cle, principal, principale, principaux, major, important, high, level, haut, niveau, detailed, detaille, detaillee,
    global, globale, general, generale, generaux, overall, specifique, specific, technique, technical, business, metier, proposed, propose, proposee, retenu, retenue, envisage, envisagee, actuel, actuelle,
    current, initial, initiale, final, finale, expected, attendu, attendue, identifie, identifiee, identified, potential, potentiel, potentielle, possible, related, complete, used, utilise, utilisee, disponible, available, known, connu, connue,
    our, my, nos, notre, mon, mes, additional, complementaire, core, basic, simple, associe, associee, associated, primary, secondary, principally, supporting, selected, choisi, choisie, chosen, recommended, recommande, recommandee,
    section, partie, part, chapitre, chapter, axe, volet, point, list, liste, rencontre, rencontree, future, implemente, implementee, implemented, rapide, quick, local, locale, manuel, manuelle, manual, using, actually, still
  `),
)

/** Words without weight, left out of a heading before it is read. */
export const headingFiller: ReadonlySet<string> = new Set(
  words(`
    de, du, des, la, le, les, l, d, un, une, en, dans, pour, sur, par, avec, au, aux, a, ce, cette, ces, ses, son, sa, leur, the, of, for, in, on, to, an, with, from, by, at, its, their, this, that, s,
    is, are, est, sont, you, we, will, going, do, does, be, it, i, nous, vous, your, quel, quelle, what, which, how, comment, and, et, or, ou, m, re, ll, ve, am
  `),
)

/** Filler that tells a French heading from an English one. */
export const frenchFiller: ReadonlySet<string> = new Set(
  words(`de, du, des, la, le, les, l, d, un, une, dans, pour, sur, par, avec, au, aux, et, nos, notre, quel, quelle`),
)

/** Questions that tell a section where nothing else does: "Why I picked this". */
export const headingQuestions: readonly (readonly [string, SectionNumber])[] = [
  ['why', 3],
  ['pourquoi', 3],
  ['how', 5],
  ['comment', 5],
  ['what is', 2],
  ['what this', 2],
]

/** Words of a calendar: a step that names one stands in a plan. */
export const calendarWords: ReadonlySet<string> = new Set(
  words(
    `week, weeks, semaine, semaines, day, days, jour, jours, date, deadline, month, months, mois, hours, heures, sprint, due, echeance`,
  ),
)

/** Words with a number behind them that stand for a step in time, not for a part of a proposal. */
export const stepWords: ReadonlySet<string> = new Set(
  words(`etape, step, semaine, week, sprint, phase, jour, day, stage, lot, iteration, mois, month, milestone, jalon`),
)

/** What lines typed into a terminal begin with. */
export const shellWords: ReadonlySet<string> = new Set(
  words(`
    curl, wget, pip, pip3, python, python3, uv, poetry, conda, docker, docker-compose, git, cd, ls, mkdir, export, source, make, npm, npx, kubectl, helm, uvicorn, streamlit, mlflow, dvc, airflow, sudo,
    apt, brew, terraform, aws, gcloud, az, bash, chmod, cp, mv, http, pytest
  `),
)
