import { expect, test } from 'vitest'
import { diagramsIn, fenceDiagrams } from '../../../src/flows/figures/diagrams-in.ts'

test.each<[string, string, readonly string[]]>([
  ['a block that says so', 'Voici :\n```mermaid\nflowchart TD\nA --> B\n```\nFin', ['flowchart TD\nA --> B']],
  [
    'two of them, with windows line ends and tildes',
    '```mermaid\r\npie\r\n```\r\n~~~ Mermaid\ngantt\n~~~',
    ['pie\r', 'gantt'],
  ],
  [
    'a chat’s block without a language that begins like one',
    '```\nsequenceDiagram\nA->>B: x\n```',
    ['sequenceDiagram\nA->>B: x'],
  ],
  ['one whose first line is the word', '```\nmermaid\nerDiagram\n```', ['erDiagram']],
  ['one that is left open', '```mermaid\nflowchart TD', ['flowchart TD']],
  ['no other code', '```python\nflowchart = 1\n```\n```\nbonjour\n```', []],
  ['no empty block', '```mermaid\n```\n```mermaid\n\n```', []],
  ['no fence within a longer one', '````md\n```mermaid\npie\n```\n````', []],
  [
    'lines that stand in no block, up to the words behind them',
    'Voici :\nflowchart TD\n  A --> B\n\n  B --> C\n\nLe reste.',
    ['flowchart TD\n  A --> B\n\n  B --> C'],
  ],
  [
    'such with windows line ends',
    'sequenceDiagram\r\nÉlève->>API: prédire\r\nAPI-->>Élève: 0,87\r\n',
    ['sequenceDiagram\r\nÉlève->>API: prédire\r\nAPI-->>Élève: 0,87'],
  ],
  [
    'two such, and one in a block',
    'graph LR;\nA-->B\n\nPuis :\nstateDiagram-v2\n[*] --> Prêt\n```mermaid\npie\n```',
    ['graph LR;\nA-->B', 'stateDiagram-v2\n[*] --> Prêt', 'pie'],
  ],
  [
    'two with nothing but a blank line between',
    'flowchart TD\n  A --> B\n\nsequenceDiagram\nA->>B: x',
    ['flowchart TD\n  A --> B', 'sequenceDiagram\nA->>B: x'],
  ],
  [
    'no sentence below one that begins with a word of its own',
    'flowchart TD\nA --> B\nNote : la suite.',
    ['flowchart TD\nA --> B'],
  ],
  [
    'notes and groups as part of one',
    'sequenceDiagram\nA->>B: x\nnote over A,B: ici\nloop chaque jour\nB->>A: y\nend\nEndurance mise à part.',
    ['sequenceDiagram\nA->>B: x\nnote over A,B: ici\nloop chaque jour\nB->>A: y\nend'],
  ],
  ['no sentence that begins like one', 'graph TD est un schéma -> voilà\nflowchart TD\nest son nom.', []],
  ['no first line without arrows', 'classDiagram\n\nUne phrase seule.', []],
  ['no words about one', 'Le mot mermaid et ```mermaid``` en ligne', []],
])('finds %s', (_, text, sources) => {
  const found = diagramsIn(text)

  expect(found.map((one) => one.text)).toEqual(sources)
  for (const { text: source, start, end } of found) expect(text.slice(start, end)).toBe(source)
})

test('a text of many fences is read in a time that grows with its length', () => {
  expect(diagramsIn('```mermaid\npie\n```\n'.repeat(20_000))).toHaveLength(20_000)
})

test('a text with a diagram in no block is given one around it, and any other stays as it is', () => {
  const bare = 'Voici :\nflowchart TD\n  A --> B\n\nFin.'
  const plain = 'Voici :\n```mermaid\nflowchart TD\n  A --> B\n```\nFin.'

  expect(fenceDiagrams(bare)).toBe('Voici :\n\n```mermaid\nflowchart TD\n  A --> B\n```\n\n\nFin.')
  expect(fenceDiagrams(plain)).toBe(plain)
  expect(diagramsIn(fenceDiagrams(bare)).map(({ text }) => text)).toEqual(diagramsIn(bare).map(({ text }) => text))
})

test('lines of thousands of such diagrams are read in a time that grows with their number', () => {
  expect(diagramsIn('flowchart TD\nA --> B\n\nfin\n'.repeat(20_000))).toHaveLength(20_000)
})
