/** A Mermaid text, and what must become of it. */
interface DiagramText {
  readonly name: string
  readonly becomes: 'drawn' | 'refused, mended' | 'refused' | 'unfit' | 'kind'
  readonly text: string
}

/** Twenty-five Mermaid texts as learners write them: right ones, slips, and kinds that are not drawn here. */
export const diagramTexts: readonly DiagramText[] = [
  {
    name: 'chaîne complète, de gauche à droite',
    becomes: 'drawn',
    text: `flowchart LR
  A[Capteurs de la ligne 3] --> B[Ingestion Kafka]
  B --> C[(Entrepôt Parquet)]
  C --> D[Contrôles Great Expectations]
  D --> E[Calcul des variables]
  E --> F[Entraînement hebdomadaire]
  F --> G[Registre MLflow]
  G --> H{Meilleur que la version en place ?}
  H -->|oui| I[Déploiement canari]
  H -->|non| J[Rapport à l’équipe]
  I --> K[API FastAPI]
  K --> L[Surveillance Prometheus]`,
  },
  {
    name: 'groupes et couleurs',
    becomes: 'drawn',
    text: `flowchart TD
  subgraph donnees["Données"]
    A["Relevés (CSV)"] --> B["Nettoyage"]
  end
  subgraph modele["Modèle"]
    C["Apprentissage 🚀"] --> D["Validation ✓"]
  end
  B --> C
  D -.->|"si F1 > 0,8"| E((Mise en service))
  classDef important fill:#fde68a,stroke:#b45309
  class D important`,
  },
  {
    name: 'séquence',
    becomes: 'drawn',
    text: `sequenceDiagram
  autonumber
  actor U as Conseillère
  participant API as API de prédiction
  participant M as Modèle
  U->>API: Demande un score
  API->>M: Prépare puis prédit
  M-->>API: 0,87
  alt score > 0,8
    API-->>U: À rappeler aujourd’hui
  else
    API-->>U: Rien à faire
  end
  Note over API,M: Moins de 200 ms`,
  },
  {
    name: 'états',
    becomes: 'drawn',
    text: `stateDiagram-v2
  [*] --> Candidat
  Candidat --> EnTest: validation réussie
  EnTest --> EnProduction: deux semaines sans alerte
  EnProduction --> Retiré: dérive détectée
  Retiré --> [*]`,
  },
  {
    name: 'classes',
    becomes: 'drawn',
    text: `classDiagram
  class Pipeline {
    +String nom
    +lancer()
  }
  class Etape {
    +executer() Rapport
  }
  Pipeline "1" *-- "n" Etape`,
  },
  {
    name: 'entités',
    becomes: 'drawn',
    text: `erDiagram
  CLIENT ||--o{ CONTRAT : signe
  CONTRAT ||--|{ RELEVE : produit
  RELEVE {
    date jour
    float kwh
  }`,
  },
  {
    name: 'Gantt',
    becomes: 'drawn',
    text: `gantt
  title Calendrier du projet
  dateFormat YYYY-MM-DD
  section Données
  Collecte :a1, 2026-01-05, 14d
  Nettoyage :after a1, 7d
  section Modèle
  Référence :2026-01-20, 5d
  Apprentissage :2026-01-26, 12d`,
  },
  {
    name: 'camembert',
    becomes: 'drawn',
    text: `pie showData
  title Origine des données
  "Capteurs" : 62
  "Tickets" : 25
  "Saisie manuelle" : 13`,
  },
  {
    name: 'frise',
    becomes: 'drawn',
    text: `timeline
  title Versions du modèle
  2025 : Règles métier : Première API
  2026 : Forêt aléatoire : Surveillance`,
  },
  {
    name: 'parcours',
    becomes: 'drawn',
    text: `journey
  title Une alerte, de la machine à l’équipe
  section Détection
    Mesure anormale: 3: Capteur
    Score calculé: 5: Modèle
  section Réaction
    Ticket ouvert: 4: Technicienne`,
  },
  {
    name: 'branches',
    becomes: 'drawn',
    text: `gitGraph
  commit id: "référence"
  branch variables
  commit id: "météo"
  checkout main
  merge variables
  commit id: "v1"`,
  },
  {
    name: 'quadrants',
    becomes: 'drawn',
    text: `quadrantChart
  title Risques
  x-axis Peu probable --> Très probable
  y-axis Bénin --> Grave
  Dérive: [0.7, 0.8]
  Panne API: [0.3, 0.6]`,
  },
  {
    name: 'en-tête de page et thème',
    becomes: 'drawn',
    text: `---
title: Réentraînement
config:
  theme: forest
---
flowchart TB
  accTitle: Réentraînement hebdomadaire
  accDescr: Le lundi, le modèle est réentraîné puis comparé à celui en place.
  A([Lundi 6 h]) --> B[/Données de la semaine/] --> C{{Comparaison}}`,
  },
  {
    name: 'réglages qui voudraient tout changer',
    becomes: 'drawn',
    text: `%%{init: {"securityLevel": "loose", "maxTextSize": 9000000, "look": "handDrawn", "layout": "elk", "htmlLabels": true, "themeCSS": "@import url(http://127.0.0.1:9/x.css)", "fontFamily": "Comic Sans MS"}}%%
flowchart LR
  A[Données] --> B[Modèle]`,
  },
  {
    name: 'scripts dans les étiquettes',
    becomes: 'drawn',
    text: `flowchart LR
  A["<script>alert(1)</script> <img src='http://127.0.0.1:9/x.png' onerror='alert(2)'>"] --> B[Suite]
  click B "javascript:alert(3)" "Cliquez"`,
  },
  {
    name: 'graphe en boucle',
    becomes: 'drawn',
    text: `flowchart TD
  A --> B --> C --> A
  C --> C`,
  },
  { name: 'flèche d’un seul trait', becomes: 'refused, mended', text: 'flowchart LR\n  A[Données] -> B[Modèle]' },
  { name: 'flèche du clavier', becomes: 'refused, mended', text: 'flowchart LR\n  A[Données] → B[Modèle] → C[API]' },
  { name: 'crochet oublié', becomes: 'refused, mended', text: 'flowchart LR\n  A[Données --> B[Modèle]' },
  {
    name: 'parenthèses dans une case',
    becomes: 'refused, mended',
    text: 'flowchart LR\n  A[Données (brutes)] --> B[Modèle]',
  },
  {
    name: 'noms de plusieurs mots',
    becomes: 'refused, mended',
    text: 'flowchart LR\n  jeu de données --> modèle entraîné',
  },
  { name: 'première ligne absente', becomes: 'refused, mended', text: '  A[Données] --> B[Modèle]\n  B --> C[API]' },
  { name: 'ligne incomplète', becomes: 'refused', text: 'sequenceDiagram\n  Alice->>Bob: Bonjour\n  Alice->>' },
  { name: 'carte mentale', becomes: 'kind', text: 'mindmap\n  root((Projet))\n    Données\n    Modèle' },
  { name: 'texte trop long', becomes: 'unfit', text: `flowchart TD\n${'  A --> B\n'.repeat(2_500)}` },
]
