import { describe, expect, test } from 'vitest'
import { readHeadings, splitProposal } from '../../src/rubric/reading/split.ts'

/** A document, and the section that each of its headings stands in: 0 for none. Written for these tests. */
const documents: readonly (readonly [string, string, readonly number[]])[] = [
  [
    'a French specification with numbered parts',
    `# Cahier des charges : tri automatique des réclamations

## Sommaire

1. Contexte
2. Objectifs

## 1. Contexte et enjeux
Le service client reçoit 900 messages par jour.
### 1.1 Le client
Une coopérative.
### 1.2 Besoin non satisfait
Trier plus vite.
### 1.3 Équipe
Trois personnes.
## 2. Objectifs spécifiques
- Trier en 2 minutes
## 3. Sources de données
### 3.1 Courriels
Anonymisés.
### 3.2 Historique des tickets
Deux ans.
## 4. Choix techniques
### 4.1 FastAPI
Sert le modèle.
### 4.2 Données
Versionnées avec DVC.
### 4.3 Arborescence du dépôt
src/
## 5. Points de vigilance
### Données déséquilibrées
Rééchantillonner.
### Sécurité
Masquer les noms.
## 6. Critères d’acceptation
- 95 % de messages triés
## 7. Planning prévisionnel
### Semaine 1 : données
Collecte.
## 8. Perspectives
D’autres langues.
## 9. Conclusion
Un tri utile.`,
    [1, 0, 3, 3, 3, 0, 4, 6, 6, 6, 5, 5, 5, 0, 7, 7, 7, 8, 0, 0, 9, 10],
  ],
  [
    'an English README with emoji',
    `# 🚲 Bike Demand Forecast

Predicts how many bikes each station needs in the next hour, so that the vans drive to the right places first.

## 🎯 Business Problem
Empty stations.
## 🏗️ System Design
### Data Layer
Parquet files.
### Model Registry
MLflow.
### CI/CD
GitHub Actions.
## 📦 Datasets
Open trips.
## ⚙️ Installation
### Prerequisites
Python.
### Data
curl it.
## 🔌 API Endpoints
### Monitoring
GET /health
## 📈 Evaluation Metrics
MAE below 3.
## ⚠️ Known Limitations
Storms.
## 🔮 Future Work
Scooters.
## 🧠 Skills Demonstrated
Retraining.
## 📄 License
MIT`,
    [1, 3, 5, 5, 5, 5, 6, 0, 0, 0, 0, 0, 8, 7, 9, 9, 0],
  ],
  [
    'questions',
    `# Orchard watch
## What problem are we solving?
Frost.
## What data are you going to use?
Weather stations.
## How will you measure success?
Alerts in time.
## What could go wrong? Risks and mitigations
Sensors fail.
## How it works
A nightly job.`,
    [1, 3, 6, 8, 7, 5],
  ],
  [
    'bold lines, without any other mark',
    `**Titre du projet : Surveiller les ruches**

**Résumé**
Des capteurs pèsent les ruches.

**Contexte & problématique**
Les pesées sont manuelles.
**Remarque importante**
Les ruchers sont loin.

**Buts du projet**
- Peser chaque heure

**Matrice des risques**
| Risque | Mitigation |`,
    [1, 2, 3, 4, 7],
  ],
  [
    'plain numbered lines, as a PDF gives them',
    `1) Contexte
Les pesées sont manuelles.
2) Objectifs
1. Peser chaque heure
2. Alerter en 5 minutes
3) Architecture technique
Un capteur par ruche.
4) Indicateurs de réussite
98 % des pesées reçues`,
    [3, 4, 5, 8],
  ],
  [
    'parts that are named like something to do',
    `# Réclamations
## Périmètre fonctionnel
### Import CSV
x
### Analyse des réclamations
x
## Déploiement
### Lancer l’API
x`,
    [1, 4, 4, 4, 5, 0],
  ],
  [
    'letters and parts of numbers at one level',
    `# Sorting parcels
## A - Background
x
## B - Architecture
x
## B.1 - Kubernetes
x
## C - Goals
x
## C.1 - Data
x`,
    [1, 3, 5, 5, 4, 4],
  ],
  [
    'headings in HTML',
    `<h1 align="center">Sorting parcels</h1>
<h2>Problem statement</h2>
x
<h2 align="center">
  Tech stack
</h2>
x
<h3>Docker</h3>
x`,
    [1, 3, 5, 5],
  ],
  [
    'a title that carries its words, over everything else',
    `# Project Title: Sorting parcels

## Objectives
x
## Success metrics
x`,
    [1, 4, 8],
  ],
  [
    'labels that come back in each part',
    `# Fiche
## Vision
**Objectif :**
x
**Contenu :**
x
## KPI
**Objectif :**
x
**Contenu :**
x`,
    [1, 3, 3, 8, 8],
  ],
]

describe('documents of other kinds than the guide’s', () => {
  test.each(documents)('%s', (_, raw, sections) => {
    const placed = readHeadings(raw).map(({ section }) => section ?? 0)

    expect(placed).toEqual(sections)
  })

  test.each([
    ['Architecture du projet', 'src/\n├── app.py\n├── data\n└── tests'],
    [
      'Données',
      '```bash\ncurl -X POST http://localhost/data\ncurl http://localhost/data/1\ncurl http://localhost/x\n```',
    ],
  ])('"%s" over a listing is no section', (heading, body) => {
    expect(readHeadings(`# Titre\n## ${heading}\n${body}\n`).map(({ section }) => section)).toEqual([1, null])
    expect(readHeadings(`# Titre\n## ${heading}\nDes mots.\n`)[1]?.section).not.toBeNull()
  })
})

describe('a name that stands twice', () => {
  test.each([
    [
      'a document as the catalogue compiles it',
      '# Tri de bocaux\n\n**Référence** : MLP-2026-001\n\n## Titre du projet\n\nTri de bocaux\n\n## Résumé\n\nUn modèle trie.',
    ],
    [
      'a name that is the kind of the document',
      '# Proposition de projet\n\n## Titre\n\nTri de bocaux\n\n## Contexte\n\nUn modèle trie.',
    ],
    [
      'the title in bold below a named part',
      '# Projet\n\n**Titre**\n\nTri de bocaux\n\n**Objectifs**\n\n- Livrer en un jour',
    ],
    ['English, numbered', '# Proposal\n\n## 1. Project Title\n\nTri de bocaux\n\n## 2. Summary\n\nA model sorts.'],
  ])('%s: the part for the title has it, alone', (_, raw) => {
    const { sections, notes } = splitProposal(raw)

    expect(sections[1].text).toBe('Tri de bocaux')
    expect(notes).not.toContainEqual({ type: 'twice', section: 1 })
  })

  test('a part for the title without a word leaves it to the name above', () => {
    const { sections } = splitProposal(
      '# Tri de bocaux\n\n## Titre\n\n## Contexte\n\nUn modèle trie.\n\n## Objectifs\n\n- Livrer',
    )

    expect(sections[1].text).toContain('Tri de bocaux')
  })
})

describe('a line above everything', () => {
  const parts = 'I. Contexte\nUn modèle trie.\n\nII. Objectifs\n- Livrer en un jour\n\nIII. Risques\n- Dérive'

  test.each(['PROJET TRI DE BOCAUX', 'Continuous delivery for a jar sorter'])('%s is the title', (line) => {
    expect(splitProposal(`${line}\n\n${parts}`).sections[1].text).toBe(line)
  })

  test.each([
    'Bonjour, voici ma proposition :',
    'Hello everybody!',
    'Un modèle trie les bocaux de la conserverie.',
    'Tri de bocaux\nLéa Moreau',
  ])('%s is none', (line) => {
    const { sections, blocks } = splitProposal(`${line}\n\n${parts}`)

    expect(sections[1].text).toBe('')
    expect(blocks[0]?.section).toBeNull()
  })

  test('a title of its own stays the title', () => {
    expect(splitProposal(`Conserverie\n\n## Titre\nTri de bocaux\n\n${parts}`).sections[1].text).toBe('Tri de bocaux')
  })
})

describe('what is kept', () => {
  test('a paragraph below the title is the summary, where there is no other', () => {
    const below =
      'Trois capteurs pèsent chaque ruche et préviennent l’apiculteur avant que les abeilles manquent de miel.'

    expect(splitProposal(`# Ruches\n\n${below}\n\n## Objectifs\nx`).sections[2].text).toBe(below)
    expect(splitProposal(`# Ruches\n\n${below}\n\n## Résumé\nx`).sections[2].text).toBe('x')
  })

  test('a heading that says more than the section’s name stays in its text', () => {
    const { sections } = splitProposal('# T\n## Contexte\na\n## Problématique\nb\n## MLflow\nc\n## Risques\nd')

    expect([sections[3].text, sections[5].text, sections[7].text]).toEqual([
      'a\n\n## Problématique\nb',
      '## MLflow\nc',
      'd',
    ])
  })

  test.each(documents)('every word of %s stands in one block', (_, raw) => {
    const { blocks } = splitProposal(raw)
    const inside = blocks.map(({ heading, text }) => `${heading ?? ''} ${raw.slice(text.start, text.end)}`).join(' ')
    const missing = (raw.match(/\p{L}+/gu) ?? []).filter(
      (word) => !inside.includes(word) && !/^(?:h\d|align|center)$/.test(word),
    )

    expect(missing).toEqual([])
    expect(blocks.every((block, index) => block.text.start >= (blocks[index - 1]?.text.end ?? 0))).toBe(true)
  })

  test('the ten headings twice: both are read, and it is said', () => {
    const once = '## Contexte\na\n## Objectifs\nb\n## Architecture\nc\n## Risques\nd\n'
    const { sections, notes } = splitProposal(`${once}${once}`)

    expect([3, 4, 5, 7].map((number) => sections[number as 3].text)).toEqual(['a\n\na', 'b\n\nb', 'c\n\nc', 'd\n\nd'])
    expect(notes).toEqual([{ type: 'double' }])
  })
})
