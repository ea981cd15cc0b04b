import { expect, test } from 'vitest'
import { mend, mendedLines } from '../../../src/flows/figures/mend.ts'
import { whyRefused } from '../../../src/flows/figures/why-refused.ts'

test.each<[string, string, string]>([
  ['an arrow of one stroke', 'flowchart TD\n A -> B', 'flowchart TD\n A --> B'],
  ['arrows of a word processor', 'flowchart TD\n A –> B ⇒ C', 'flowchart TD\n A --> B ==> C'],
  ['a bracket that is left open', 'flowchart TD\n A[Un --> B[Deux]', 'flowchart TD\n A["Un"] --> B[Deux]'],
  ['brackets in a label', 'flowchart TD\n A[Un (1)] --> B', 'flowchart TD\n A["Un (1)"] --> B'],
  ['quotes in a label', 'flowchart TD\n A[dit "oui"] --> B', 'flowchart TD\n A["dit #quot;oui#quot;"] --> B'],
  ['`end` as a name', 'flowchart TD\n A --> end', 'flowchart TD\n A --> end_["end"]'],
  ['a group that is left open', 'flowchart TD\n subgraph g\n A --> B\n', 'flowchart TD\n subgraph g\n A --> B\nend'],
  ['a misspelt first line', 'flowchrt TD\n A --> B', 'flowchart TD\n A --> B'],
  ['a first line in small letters', 'sequencediagram\n A->>B: x', 'sequenceDiagram\n A->>B: x'],
  ['a first line that is not there', ' A --> B', 'flowchart TD\n A --> B'],
])('mends %s', (_, text, better) => {
  expect(mend(text)).toBe(better)
})

test.each([
  'flowchart LR\n  A[Données] -->|oui| B{Valide ?}\n  B -.-> C((Fin)) & D[(Base)]\n  %% -> note\n  classDef x fill:#fff',
  'flowchart TD\n  A["déjà [entre] guillemets"] ==> B[/penché/]\n  A:::x --> C@{ shape: rect }',
  'pie\n "a" : 1',
  'bonjour à tous',
  '',
])('leaves what is right, and what is no diagram, as it is: %s', (text) => {
  expect(mend(text)).toBe(text)
})

test('the lines that changed are told with their numbers, a new first line as the first', () => {
  expect(mendedLines('flowchart TD\n A --> B\n B -> C')).toEqual([{ line: 3, after: 'B --> C' }])
  expect(mendedLines('A --> B')).toEqual([{ line: 1, after: 'flowchart TD' }])
})

test('a bracket that Mermaid misses on the line after the last is told on the last', () => {
  const text = 'flowchart TD\n A[Un --> B\n\n'

  expect(whyRefused(text, { message: 'Parse error on line 4', line: 4 })).toEqual({ why: 'quotes', line: 2 })
})
