import { expect, test } from 'vitest'
import { describeDiagram } from '../../../src/flows/figures/describe-diagram.ts'

test.each<[string, string, string]>([
  [
    'a flowchart by what stands in its boxes, once',
    'flowchart LR\n  A["Relevés (CSV)"] -->|oui| B[Nettoyage<br/>et tri]\n  B --> A',
    'Schéma (organigramme) : Relevés (CSV), oui, Nettoyage et tri',
  ],
  [
    'bare names, where there is nothing else',
    'graph TD;\n  Source --> Modèle --> API',
    'Schéma (organigramme) : Source, Modèle, API',
  ],
  ['groups', 'flowchart TD\n  subgraph ingestion\n  A[Kafka]\n  end', 'Schéma (organigramme) : ingestion, Kafka'],
  [
    'a sequence by its messages',
    'sequenceDiagram\n  participant A as API\n  U->>A: Demande un score\n  A-->>U: 0,87',
    'Schéma (diagramme de séquence) : API, U → A\u00A0: Demande un score, A → U\u00A0: 0,87',
  ],
  ['a title', 'pie\n  title Origine\n  "Capteurs" : 62', 'Schéma (camembert) : Origine. "Capteurs"\u00A0: 62'],
  [
    'its author’s own words alone',
    'flowchart TD\n  accTitle: Chaîne\n  accDescr { Du relevé\n au score }\n  A --> B',
    'Chaîne. Du relevé au score',
  ],
  ['what is no kind', 'bonjour', 'Schéma (schéma)'],
])('describes %s', (_, text, said) => {
  expect(describeDiagram(text, 'fr')).toBe(said)
})

test('no description is longer than what a chat takes, in either language', () => {
  const text = `flowchart TD\n${Array.from({ length: 300 }, (_, at) => `  n${at}[Étape numéro ${at}]`).join('\n')}`

  expect(describeDiagram(text, 'en')).toMatch(/^Diagram \(flowchart\): Étape numéro 0, .*…$/)
  expect(describeDiagram(text, 'en').length).toBeLessThanOrEqual(900)
})
