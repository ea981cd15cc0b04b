import { expect, test } from 'vitest'
import { plainText } from '../../../../src/adapters/slack/in/plain-text.ts'
import { diagramsIn } from '../../../../src/flows/figures/diagrams-in.ts'

const read = (text: string) => plainText(text, () => null).text

test.each([
  ['as Slack sends one', '```graph TD\nA --&gt; B```', '```\ngraph TD\nA --> B\n```'],
  ['between words', 'Voici : ```a\nb``` et la suite', 'Voici : \n```\na\nb\n```\n et la suite'],
  ['on lines of its own', 'Voici\n```\na\nb\n```\nsuite', 'Voici\n```\na\nb\n```\nsuite'],
  ['of one line', 'Le mot ```make``` suffit', 'Le mot ```make``` suffit'],
  ['that is left open', '```a\nb', '```a\nb'],
  ['two of them', '```a\nb```\n```c\nd```', '```\na\nb\n```\n```\nc\nd\n```'],
])('a block of code %s', (_, sent, text) => {
  expect(read(sent)).toBe(text)
})

test.each(['graph TD\nA --&gt; B', 'mermaid\ngraph TD\nA --&gt; B', 'sequenceDiagram\nA-&gt;&gt;B: oui'])(
  'a diagram in one is found: %s',
  (code) => {
    expect(diagramsIn(read(`Le schéma :\n\`\`\`${code}\`\`\``))).toHaveLength(1)
  },
)

test('a megabyte of fences is read once', () => {
  expect(read('```a\n'.repeat(200_000)).length).toBeGreaterThan(0)
})
