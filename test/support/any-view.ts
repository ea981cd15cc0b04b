import { frozen } from './frozen.ts'
import * as fc from 'fast-check'
import type { Place } from '../../src/flows/model/event.ts'
import type { PageAsked } from '../../src/flows/model/page.ts'
import { view } from '../../src/flows/screens/blocks.ts'
import type { Block, Button, Field, Form, Press, View } from '../../src/flows/model/view.ts'

/** Any text a person, or a hostile one, may have typed: all of Unicode, halves of characters, markup, long lines. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', ' ', '\n', '\u200B', '\u00A0', '\u0000', '\uD800', '&', '<', '>>>', '```'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<!channel>', '<@U0123>', '@here', '<https://x.y|ok>', '<!date^1^{date}|x>'),
  },
  { weight: 2, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { weight: 1, arbitrary: longText() },
)

function longText(): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('<', '&', ' ', '\n', '\n\n'),
  )
  return fc
    .tuple(fc.array(unit, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6_000 }))
    .map(([units, times]) => units.join('').repeat(times).slice(0, 40_000))
}

const anyPress: fc.Arbitrary<Press> = fc.record({
  action: fc.constantFrom('done', 'claim', 'add-item', 'drop-revision'),
  proposal: fc.constantFrom('', 'MLP-2026-042'),
  version: fc.nat(100),
  args: fc.dictionary(fc.constantFrom('section', 'upto', 'to'), fc.string({ maxLength: 120 }), { maxKeys: 3 }),
  opens: fc.constantFrom('act', 'form'),
})

const anyButton: fc.Arbitrary<Button> = fc.record({
  label: fc.oneof({ weight: 5, arbitrary: fc.string({ maxLength: 30 }) }, { weight: 1, arbitrary: anyText }),
  style: fc.constantFrom('primary', 'plain', 'danger'),
  press: anyPress,
})

/** A text with everything that Markdown has, and with what only looks like it. */
export function anyMarkdown(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const one = fc
    .tuple(text, text, text)
    .chain(([a, b, c]) =>
      fc.constantFrom(
        a,
        `# ${a}`,
        `${a}\n===`,
        `### ${a} **${b}**\n`,
        `- ${a}\n  - ${b}\n    1. ${c}`,
        `${a}\n\n7. ${b}\n8. ${c}\n   > ${a}`,
        `- [x] ${a}\n- [ ] *${b}*\n\n  ${c}`,
        `| ${a} | ${b} |\n|---|--:|\n| ${c} | ${a} |\n| ${b} | ${c} | ${a} |`,
        `\n| a |\n|-|\n${`| ${a.slice(0, 30)} |\n`.repeat(120)}`,
        `| ${'a | '.repeat(23)}\n| ${'- | '.repeat(23)}\n| ${`${b.slice(0, 30)} | `.repeat(23)}`,
        `\`\`\`mermaid\n${a}\n\`\`\`\n`,
        `> ${a}\n> - ${b}\n`,
        `[${a}](https://example.org/${b}) ![${b}](https://example.org/b.png) <https://example.org/c>`,
        `[${a}](javascript:${b}) <b onclick="${a}">${c}</b> <br> <!-- ${b} -->`,
        `~~${a}~~ \`${b}\` ***${c}***`,
        `---`,
      ),
    )
  return fc.array(one, { maxLength: 8 }).map((parts) => parts.join('\n'))
}

/** A thread on each platform. */
const somePlaces: readonly Place[] = [
  { platform: 'web', channel: 'projets', thread: 'm-1' },
  { platform: 'slack', channel: 'C0', thread: '1700000000.000100' },
  { platform: 'teams', channel: '19:a@thread.tacv2', thread: '1700000000000' },
]

/** A page that a reviewer asked for. */
export const somePage: PageAsked = {
  purpose: 'review',
  proposal: 'MLP-2026-001',
  version: 1,
  claim: '2026-11-27T09:00:00.000Z',
  actor: { id: 'nadia', name: 'Nadia Benali', roles: ['reviewer'], language: 'fr', timeZone: 'Europe/Paris' },
  place: { platform: 'web', channel: 'relecture', thread: null },
}

/** Any block of words alone, with the words that are given. */
export function anyWords(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  return fc.oneof(
    ...(['heading', 'text', 'note', 'quote'] as const).map((type) => fc.record({ type: fc.constant(type), text })),
    fc.record({
      type: fc.constant('list'),
      style: fc.constantFrom('bullet', 'number'),
      items: fc.array(text, { maxLength: 12 }),
    }),
    fc.record({
      type: fc.constant('links'),
      links: fc.array(fc.record({ text, place: fc.constantFrom(null, ...somePlaces) }), { maxLength: 6 }),
    }),
    fc.record({ type: fc.constant('progress'), done: fc.integer({ min: -1, max: 30 }), total: fc.nat(30), text }),
    fc.array(text, { minLength: 1, maxLength: 6 }).chain((columns) =>
      fc.record({
        type: fc.constant('table'),
        columns: fc.constant(columns),
        rows: fc.array(fc.array(text, { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 }),
      }),
    ),
  )
}

const anyProposal = {
  version: frozen(),
  imprint: { id: 'MLP-2026-042', title: 'T', authors: ['E'], timeZone: 'UTC' },
  standing: 'final',
} as const

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 7, arbitrary: anyWords(anyText) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('markdown'), text: fc.oneof(anyText, anyMarkdown(anyText)) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('document'),
      name: anyText,
      mime: fc.constant('text/markdown'),
      content: anyText,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ type: 'page', text: 'Open my review', page: somePage, url: 'https://example.org/p/1' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('export'),
      name: anyText,
      format: fc.constantFrom('docx', 'pdf'),
      text: fc.constant(anyProposal),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('actions'),
      buttons: fc.array(anyButton, { maxLength: 6 }),
      more: fc.array(anyButton, { maxLength: 14 }),
    }),
  },
)

/** Any view that the core could make. */
export const anyView: fc.Arbitrary<View> = fc
  .tuple(
    fc.constantFrom('fr', 'en'),
    fc.array(anyBlock, { maxLength: 30 }),
    fc.constantFrom(undefined, 'automatic', 'ai'),
  )
  .map(([language, blocks, label]) => view(language, blocks, label))

const anyOption = fc.record({ value: fc.string({ maxLength: 300 }), label: anyText })
const anyOptions = fc.uniqueArray(anyOption, { maxLength: 130, selector: ({ value }) => value })

const anyField: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    type: fc.constant('text'),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    label: anyText,
    hint: anyText,
    value: anyText,
    lines: fc.constantFrom('one', 'many'),
    need: fc.constantFrom('required', 'optional'),
  }),
  fc.record({
    type: fc.constant('choice'),
    name: fc.constant('which'),
    label: anyText,
    value: anyText,
    options: anyOptions,
  }),
  anyOptions.chain((options) =>
    fc.record({
      type: fc.constant('checks'),
      name: fc.constant('boxes'),
      label: anyText,
      values: fc.subarray(options.map(({ value }) => value)),
      options: fc.constant(options),
    }),
  ),
)

/** Any form that the core could make: fields have names of their own. */
export const anyForm: fc.Arbitrary<Form> = fc.record({
  language: fc.constantFrom('fr', 'en'),
  title: anyText,
  intro: fc.array(anyBlock, { maxLength: 4 }),
  fields: fc
    .uniqueArray(anyField, { maxLength: 5, selector: ({ name }) => name })
    .map((fields) =>
      fields.map((field, index) => (field.type === 'text' ? { ...field, name: `field-${index}` } : field)),
    ),
  submit: anyText,
  press: anyPress,
})
