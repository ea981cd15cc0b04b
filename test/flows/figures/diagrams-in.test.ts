import { expect, test } from 'vitest'
import { diagramsIn } from '../../../src/flows/figures/diagrams-in.ts'

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
  ['no words about one', 'Le mot mermaid et ```mermaid``` en ligne', []],
])('finds %s', (_, text, sources) => {
  const found = diagramsIn(text)

  expect(found.map((one) => one.text)).toEqual(sources)
  for (const { text: source, start, end } of found) expect(text.slice(start, end)).toBe(source)
})

test('a text of many fences is read in a time that grows with its length', () => {
  expect(diagramsIn('```mermaid\npie\n```\n'.repeat(20_000))).toHaveLength(20_000)
})
