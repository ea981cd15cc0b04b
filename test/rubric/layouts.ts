import type { SectionNumber } from '../../src/rubric/section.ts'

/** One section in one layout: how the entries that a person counts in it begin. */
export interface Layout {
  readonly name: string
  readonly section: Extract<SectionNumber, 4 | 7 | 8>
  readonly text: string
  readonly entries: readonly string[]
}

/** Sections of our own, laid out as learners do. */
export const layouts: readonly Layout[] = [
  {
    name: 'headings with an action and a target each',
    section: 4,
    text: '### Objectif 1\n- Action : automatiser la mise en ligne\n- Cible : 2 heures\n\n### Objectif 2\n- Action : surveiller les entrées\n- Cible : alerte en 30 minutes\n\n### Objectif 3\n- Action : dater les jeux de données\n- Cible : 100 %',
    entries: ['Objectif 1', 'Objectif 2', 'Objectif 3'],
  },
  {
    name: 'a numbered title over lines',
    section: 4,
    text: '1. But du projet\nPublier un modèle validé en moins de 3 heures.\nRepérer une dérive dans la journée.\nRejouer 9 entraînements sur 10.',
    entries: ['Publier un modèle', 'Repérer une dérive', 'Rejouer 9'],
  },
  {
    name: 'notes below the list',
    section: 4,
    text: 'Nos trois objectifs :\n- Publier en moins de 3 heures\n- Repérer une dérive dans la journée\n- Rejouer 9 entraînements sur 10\n\nPérimètre : le seul modèle des marées.\nPrécision : les délais sont ouvrés.\nDeadline : 18 novembre',
    entries: ['Publier en', 'Repérer', 'Rejouer'],
  },
  {
    name: 'notes that touch the list',
    section: 4,
    text: '- Publier en moins de 3 heures\n- Repérer une dérive dans la journée\n- Rejouer 9 entraînements sur 10\nLes six étapes : collecte, tri, calcul, revue, envoi, suivi',
    entries: ['Publier en', 'Repérer', 'Rejouer'],
  },
  {
    name: 'three objectives with key results',
    section: 4,
    text: '## Objectif A : publier sans peur\n- KR1 : 3 heures de la validation à la mise en ligne\n- KR2 : retour arrière en 5 minutes\n## Objectif B : voir venir\n- KR1 : alerte en 30 minutes\n- KR2 : aucun jour sans mesure\n## Objectif C : refaire\n- KR1 : 9 entraînements rejoués sur 10\n- KR2 : jeux de données datés à 100 %',
    entries: ['Objectif A', 'Objectif B', 'Objectif C'],
  },
  {
    name: 'one objective with key results on lines',
    section: 4,
    text: 'O : publier sans peur\nKR1 : 3 heures de la validation à la mise en ligne\nKR2 : retour arrière en 5 minutes\nKR3 : alerte en 30 minutes',
    entries: ['KR1', 'KR2', 'KR3'],
  },
  {
    name: 'prose with adverbs of order',
    section: 4,
    text: 'Notre projet a trois objectifs. Premièrement, publier un modèle validé en 3 heures. Aujourd’hui, il faut deux jours. Deuxièmement, être prévenus d’une dérive en 30 minutes. Troisièmement, rejouer 9 entraînements sur 10.',
    entries: ['Premièrement', 'Deuxièmement', 'Troisièmement'],
  },
  {
    name: 'prose with d’abord, ensuite, enfin',
    section: 4,
    text: 'D’abord, nous publierons un modèle validé en 3 heures. Ensuite, nous serons prévenus d’une dérive en 30 minutes. Enfin, nous pourrons rejouer 9 entraînements sur 10.',
    entries: ['D’abord', 'Ensuite', 'Enfin'],
  },
  {
    name: 'a table with the name of the target first',
    section: 4,
    text: '| Cible | Situation actuelle | Quoi | Échéance |\n|---|---|---|---|\n| 3 h | 2 jours | mise en ligne d’un modèle validé | mars |\n| 30 min | – | alerte de dérive | avril |',
    entries: ['3 h | 2 jours', '30 min'],
  },
  {
    name: 'a spreadsheet pasted with tabs',
    section: 4,
    text: 'Objectif\tDépart\tArrivée\nmise en ligne\t2 jours\t3 h\nalerte de dérive\t\t30 min\nrejeu des entraînements\t4/10\t9/10',
    entries: ['mise en ligne', 'alerte de dérive', 'rejeu'],
  },
  {
    name: 'codes and a sentence after them',
    section: 4,
    text: 'O1 – Publier un modèle validé en 3 heures\n\nO2 – Être prévenus d’une dérive en 30 minutes\n\nO3 – Rejouer 9 entraînements sur 10\n\nL’équipe du port a relu ces points avec nous.',
    entries: ['O1', 'O2', 'O3'],
  },
  {
    name: 'bold titles with a paragraph each',
    section: 4,
    text: '**Publier vite**\n\nUn modèle validé est en ligne en 3 heures.\n\n**Voir venir**\n\nUne dérive est signalée en 30 minutes.\n\n**Refaire**\n\nNeuf entraînements sur dix sont rejoués.',
    entries: ['**Publier vite**', '**Voir venir**', '**Refaire**'],
  },
  {
    name: 'groups of bullets under headings',
    section: 4,
    text: '## Objectifs\n### Livraison\n- Publier en 3 heures\n- Revenir en 5 minutes\n### Suivi\n- Alerte en 30 minutes\n- Rapport chaque lundi',
    entries: ['Publier', 'Revenir', 'Alerte', 'Rapport'],
  },
  {
    name: 'headings six deep',
    section: 4,
    text: '# A\n## B\n### C\n#### D\n##### E\n###### Objectif 1\nPublier en 3 heures.\n###### Objectif 2\nRevenir en 5 minutes.',
    entries: ['Objectif 1', 'Objectif 2'],
  },
  {
    name: 'risks under headings, with bold labels',
    section: 7,
    text: '### Risque 1 : dérive\n**Impact :** fort\n**Mitigation :** rapport chaque lundi\n### Risque 2 : panne\n**Impact :** moyen\n**Mitigation :** second serveur\n### Risque 3 : départ\n**Impact :** fort\n**Mitigation :** guide écrit',
    entries: ['Risque 1', 'Risque 2', 'Risque 3'],
  },
  {
    name: 'an introduction that counts the risks',
    section: 7,
    text: 'Nous avons identifié trois risques.\n\nLa sonde se bouche : nettoyage tous les mardis.\n\nLe serveur tombe : redémarrage automatique.\n\nUne personne part : guide écrit et relu.',
    entries: ['La sonde', 'Le serveur', 'Une personne'],
  },
  {
    name: 'a table whose answer comes first',
    section: 7,
    text: '| Parade | Qui | Danger | Proba | Impact |\n|---|---|---|---|---|\n| nettoyage le mardi | Ana | sonde bouchée | forte | moyen |\n| second serveur | Luc | panne | faible | fort |\n| guide relu | Zoé | départ d’une personne | faible | fort |',
    entries: ['nettoyage', 'second serveur', 'guide relu'],
  },
  {
    name: 'a title and its labels, apart by blank lines',
    section: 7,
    text: 'Sonde bouchée\nProbabilité : forte\nImpact : moyen\nRéponse : nettoyage le mardi\n\nPanne du serveur\nProbabilité : faible\nImpact : fort\nRéponse : second serveur\n\nDépart d’une personne\nProbabilité : faible\nImpact : fort\nRéponse : guide relu',
    entries: ['Sonde bouchée', 'Panne', 'Départ'],
  },
  {
    name: 'risks and answers in turn as bullets',
    section: 7,
    text: '- Risque : sonde bouchée\n- Mitigation : nettoyage le mardi\n- Risque : panne du serveur\n- Mitigation : second serveur\n- Risque : départ d’une personne\n- Mitigation : guide relu',
    entries: ['Risque : sonde', 'Risque : panne', 'Risque : départ'],
  },
  {
    name: 'bullets flush under numbers',
    section: 7,
    text: '1. Sonde bouchée\n- Impact : moyen\n- Parade : nettoyage le mardi\n2. Panne du serveur\n- Impact : fort\n- Parade : second serveur\n3. Départ d’une personne\n- Impact : fort\n- Parade : guide relu',
    entries: ['Sonde', 'Panne', 'Départ'],
  },
  {
    name: 'labels apart from numbered lines',
    section: 7,
    text: '1. Sonde bouchée\n\nParade : nettoyage le mardi\n\n2. Panne du serveur\n\nParade : second serveur\n\n3. Départ d’une personne\n\nParade : guide relu',
    entries: ['Sonde', 'Panne', 'Départ'],
  },
  {
    name: 'an answer as a list below its label',
    section: 7,
    text: '### Sonde bouchée\nMitigation :\n- nettoyage le mardi\n- sonde de rechange\n### Panne du serveur\nMitigation :\n- second serveur\n- sauvegarde chaque nuit',
    entries: ['Sonde', 'Panne'],
  },
  {
    name: 'indicators under headings',
    section: 8,
    text: '### Délai de mise en ligne\n- Valeur actuelle : 2 jours\n- Cible : 3 h\n- Source : journal\n### Mises à jour réussies\n- Valeur actuelle : 1 par mois\n- Cible : 4 par mois\n- Source : registre\n### Part automatisée\n- Valeur actuelle : 20 %\n- Cible : 80 %\n- Source : relevé',
    entries: ['Délai', 'Mises à jour', 'Part'],
  },
  {
    name: 'indicators as columns',
    section: 8,
    text: '| | Délai de mise en ligne | Mises à jour réussies | Part automatisée |\n|---|---|---|---|\n| Aujourd’hui | 2 jours | 1 par mois | 20 % |\n| Cible | 3 h | 4 par mois | 80 % |',
    entries: ['Délai', 'Mises à jour', 'Part'],
  },
  {
    name: 'indicators, then what holds for all',
    section: 8,
    text: 'Voici nos indicateurs de succès.\n\n- Délai de mise en ligne : 3 h\n- Mises à jour réussies : 4 par mois\n- Part automatisée : 80 %\n\nSource : le journal de la chaîne\nCes valeurs sont relues chaque mois.',
    entries: ['Délai', 'Mises à jour', 'Part'],
  },
  {
    name: 'quoted lines',
    section: 8,
    text: '> Délai de mise en ligne : 3 h\n> Mises à jour réussies : 4 par mois\n> Part automatisée : 80 %',
    entries: ['Délai', 'Mises à jour', 'Part'],
  },
  {
    name: 'headings with an action and a target each (en)',
    section: 4,
    text: '### Goal 1: publish\nAction: one command from tag to service\nTarget: 3 hours\n### Goal 2: see drift\nAction: hourly job\nTarget: 30 minutes\n### Goal 3: rebuild\nAction: dated data sets\nTarget: 9 runs out of 10',
    entries: ['Goal 1', 'Goal 2', 'Goal 3'],
  },
  {
    name: 'prose in order (en)',
    section: 4,
    text: 'The project has three goals. First, a validated model is published within 3 hours. Second, drift is reported within 30 minutes. It takes a week today. Finally, 9 training runs out of 10 can be rebuilt.',
    entries: ['First', 'Second', 'Finally'],
  },
  {
    name: 'a list with closing lines (en)',
    section: 4,
    text: 'Here are our goals:\n* publish within 3 hours\n* report drift within 30 minutes\n* rebuild 9 runs out of 10\n\nScope: the tide model only\nThese goals were agreed with the harbour.',
    entries: ['publish', 'report', 'rebuild'],
  },
  {
    name: 'a spreadsheet pasted with tabs (en)',
    section: 7,
    text: 'Risk\tLikelihood\tImpact\tMitigation\tOwner\nclogged probe\thigh\tmedium\tcleaning every Tuesday\tAna\nserver down\tlow\thigh\tstandby server\tLuc\nsomeone leaves\tlow\thigh\treviewed guide\tZoe',
    entries: ['clogged', 'server', 'someone'],
  },
  {
    name: 'blocks of labels (en)',
    section: 7,
    text: 'Risk 1: clogged probe\nLikelihood: high\nResponse: cleaning every Tuesday\n\nRisk 2: server down\nLikelihood: low\nResponse: standby server\n\nRisk 3: someone leaves\nLikelihood: low\nResponse: reviewed guide',
    entries: ['Risk 1', 'Risk 2', 'Risk 3'],
  },
  {
    name: 'paragraphs in order (en)',
    section: 7,
    text: 'The first risk is a clogged probe. Somebody cleans it every Tuesday.\n\nThe second risk is that the server goes down. A standby server takes over within a minute.\n\nLastly, someone may leave the team. A guide is written and reviewed by two people.',
    entries: ['The first', 'The second', 'Lastly'],
  },
  {
    name: 'if and then (en)',
    section: 7,
    text: '- If the probe clogs, then somebody cleans it the same day.\n- If the server goes down, then the standby server takes over.\n- If someone leaves, then a second person uses the guide.',
    entries: ['If the probe', 'If the server', 'If someone'],
  },
  {
    name: 'titles with values below (en)',
    section: 8,
    text: 'Lead time\nBaseline: 2 days\nTarget: 3 h\n\nSuccessful updates\nBaseline: 1 a month\nTarget: 4 a month\n\nAutomated steps\nBaseline: 20%\nTarget: 80%',
    entries: ['Lead time', 'Successful', 'Automated'],
  },
  {
    name: 'objectives over key results as bullets (en)',
    section: 8,
    text: '- **Objective A: publish without fear**\n  - KR1: lead time of 3 h\n  - KR2: rollback in 5 minutes\n- **Objective B: see drift coming**\n  - KR3: alert within 30 minutes\n  - KR4: no day without a reading',
    entries: ['KR1', 'KR2', 'KR3', 'KR4'],
  },
  {
    name: 'a table without a header line (en)',
    section: 8,
    text: '| Metric | Today | Target |\n| Lead time | 2 days | 3 h |\n| Successful updates | 1 a month | 4 a month |\n| Automated steps | 20% | 80% |',
    entries: ['Lead time', 'Successful', 'Automated'],
  },
  {
    name: 'blocks of SMART labels under a name',
    section: 4,
    text: 'Objectif 1\nSpécifique : mise en ligne automatique\nMesurable : 3 heures\nAtteignable : oui\nRéaliste : oui\nTemporel : fin mars\n\nObjectif 2\nSpécifique : alerte de dérive\nMesurable : 30 minutes\nAtteignable : oui\nRéaliste : oui\nTemporel : avril\n\nObjectif 3\nSpécifique : rejeu\nMesurable : 9 sur 10\nAtteignable : oui\nRéaliste : oui\nTemporel : mai',
    entries: ['Objectif 1', 'Objectif 2', 'Objectif 3'],
  },
  {
    name: 'a label of a role among other names',
    section: 8,
    text: '#### Livraison\n- Délai : 2 jours → 3 h\n- Fréquence : 1 → 4 par mois\n#### Exploitation\n- Détection : 3 jours → 4 h\n- Automatisation : 20 % → 80 %',
    entries: ['Délai', 'Fréquence', 'Détection', 'Automatisation'],
  },
  {
    name: 'lines with a dash that are long',
    section: 8,
    text: 'Délai de mise en ligne — aujourd’hui 2 jours, cible 3 h\nMises à jour réussies — aujourd’hui 1 par mois, cible 4 par mois\nPart automatisée — aujourd’hui 20 %, cible 80 %',
    entries: ['Délai', 'Mises à jour', 'Part'],
  },
  {
    name: 'a table without outer bars',
    section: 4,
    text: 'Objectif | Aujourd’hui | Cible\n--- | --- | ---\nMise en ligne | 2 jours | 3 h\nAlerte de dérive | jamais | 30 min\nRejeu | 4/10 | 9/10',
    entries: ['Mise en ligne', 'Alerte', 'Rejeu'],
  },
  {
    name: 'axes over numbered objectives',
    section: 4,
    text: '**Axe 1 : livraison**\n1. Publier en 3 heures\n2. Revenir en 5 minutes\n\n**Axe 2 : suivi**\n3. Alerte en 30 minutes\n4. Rapport chaque lundi',
    entries: ['Publier', 'Revenir', 'Alerte', 'Rapport'],
  },
  {
    name: 'two numbered lists',
    section: 7,
    text: 'Risques :\n1. Sonde bouchée\n2. Panne du serveur\n3. Départ d’une personne\n\nMitigations :\n1. Nettoyage le mardi\n2. Second serveur\n3. Guide relu',
    entries: ['Sonde', 'Panne', 'Départ'],
  },
  {
    name: 'cards of bold titles',
    section: 7,
    text: '**R1. Sonde bouchée**\nProbabilité : forte. Impact : moyen.\nMitigation : nettoyage le mardi.\n\n**R2. Panne**\nProbabilité : faible. Impact : fort.\nMitigation : second serveur.\n\n**R3. Départ**\nProbabilité : faible. Impact : fort.\nMitigation : guide relu.',
    entries: ['**R1', '**R2', '**R3'],
  },
  {
    name: 'two tables under headings',
    section: 7,
    text: '### Risques techniques\n| Risque | Mitigation |\n|---|---|\n| sonde bouchée | nettoyage |\n| panne | second serveur |\n\n### Risques humains\n| Risque | Mitigation |\n|---|---|\n| départ | guide relu |\n| maladie | binôme |',
    entries: ['sonde', 'panne', 'départ', 'maladie'],
  },
]
