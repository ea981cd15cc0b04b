import { describe, expect, test } from 'vitest'
import { acts } from '../../src/flows/acts/acts.ts'
import { en } from '../../src/text/en.ts'
import { fr } from '../../src/text/fr.ts'

/** A leaf of the words: where it is, and what it says; functions are called with examples. */
interface Said {
  readonly key: string
  readonly text: string
}

/** Arguments that fit any wording: numbers where a count is meant, names elsewhere; each wording takes what it needs. */
const examples: readonly (readonly unknown[])[] = [
  [0, 0, 0, 'Objectifs'],
  [1, 1, 1, 'Objectifs'],
  [7, 9, 2, 'Objectifs'],
  ['MLP-2026-001', 2, 'brouillon', 'Camille'],
]

function leaves(words: unknown, key = ''): readonly Said[] {
  if (typeof words === 'string') return [{ key, text: words }]
  if (typeof words === 'function') return examples.map((given) => ({ key, text: String(words(...given)) }))
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([name, value]) => leaves(value, key === '' ? name : `${key}.${name}`))
}

const french = [
  ...leaves(fr),
  ...acts.flatMap((act) => {
    const lines = [...('command' in act && act.command ? [act.command] : []), ...(act.general?.lines ?? [])]
    return lines.flatMap(({ usage, help }) => [usage.fr, help.fr].map((text) => ({ key: `acts.${act.name}`, text })))
  }),
].filter(({ key }) => key !== 'buttons.otherLanguage')
const english = leaves(en).filter(({ key }) => key !== 'buttons.otherLanguage')

/** The keys whose text breaks a rule, with the text, so that a failure reads as a list of what to mend. */
function breaking(said: readonly Said[], rule: RegExp): readonly string[] {
  return said.filter(({ text }) => rule.test(text)).map(({ key, text }) => `${key}: ${text}`)
}

test('both languages say the same things, with the same arguments', () => {
  const shape = (words: unknown): unknown => {
    if (typeof words === 'function') return words.length
    if (typeof words !== 'object' || words === null) return typeof words
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, shape(value)]))
  }

  expect(shape(fr)).toEqual(shape(en))
})

test('no word is empty, and none is the same in both languages by mistake', () => {
  const inEnglish = leaves(en)
  const same = leaves(fr)
    .filter(({ text }, index) => text === inEnglish[index]?.text && /\p{L}{4,}/u.test(text))
    .map(({ key }) => key)
  const alike =
    /^(section|lists\.|root\.|catalogue\.version|review\.(heading|summary)|help\.line|card\.heading|compile\.|count\.)/

  expect(breaking([...french, ...english], /^\s*$/)).toEqual([])
  expect(same.filter((key) => !alike.test(key) && !known.has(key))).toEqual([])
})

/** Words that are the same in French and English. */
const known = new Set([
  'coach.severities.major',
  'outline.columns.0',
  'imports.columns.0',
  'imports.passages',
  'imports.move.block',
  'forms.item.section',
  'forms.item.quote',
  'forms.edit.title',
  'withdrawn.done',
  'change.heading',
])

describe('French typography', () => {
  test.each([
    ['straight apostrophes', /[\p{L}]'[\p{L}]/u],
    ['straight or English quotation marks', /["“”]/],
    ['a plain space before ; ! ? »', /[ ][;?»]| !(?=\s|$)/],
    ['no space before ; ? !', /[\p{L}\d)][;?](?=\s|$)|\p{L}!(?=\s|$)/u],
    ['a plain space, or none, before a colon', /[ ]:(?=\s|$)|[\p{L})»]:(?=\s)/u],
    ['a plain space inside « »', /«(?!\u00A0)|(?<!\u00A0)»/],
    ['three dots instead of an ellipsis', /\.\.\./],
    ['a double space', /\S {2,}\S/],
  ])('never %s', (_, rule) => {
    expect(breaking(french, rule)).toEqual([])
  })
})

describe('French wording', () => {
  test('leaves no English behind', () => {
    const leftovers =
      /\b(the|your|you|draft|submit|review|reviewer|withdraw|proposal|section done|published|claim|please)\b/i
    const said = french.map(({ key, text }) => ({ key, text: text.replaceAll('/mlops-proposal', '') }))

    expect(
      breaking(
        said.filter(({ key }) => !key.startsWith('commands.')),
        leftovers,
      ),
    ).toEqual([])
  })

  test('says vous, never tu', () => {
    expect(breaking(french, /(?<![\p{L}’-])(tu|toi|ton|ta|tes|t’)(?![\p{L}-])/iu)).toEqual([])
  })

  test('has no clumsy double forms', () => {
    expect(breaking(french, /\p{L}(\(e\)|·e|\/e\b|\(s\)|·s)|\bprêt ou prête\b/u)).toEqual([])
  })
})

test.each([
  [fr.count.words(0), '0 mot'],
  [fr.count.words(1), '1 mot'],
  [fr.count.words(2), '2 mots'],
  [fr.count.words(1234), '1\u202F234 mots'],
  [fr.resume.done(1, 10), '1 section terminée sur 10'],
  [fr.resume.done(2, 10), '2 sections terminées sur 10'],
  [en.count.words(0), '0 words'],
  [en.count.words(1), '1 word'],
  [en.count.words(1234), '1,234 words'],
])('%s', (said, expected) => {
  expect(said).toBe(expected)
})

test('English keeps its own typography', () => {
  expect(breaking(english, /\p{L}'\p{L}|[«»]|[\u00A0\u202F]|\s[;:!?](?=\s|$)/u)).toEqual([])
})
