import { describe, expect, test } from 'vitest'
import { findClaims } from '../../../src/rubric/facts/find-claims.ts'
import { eachSection } from '../../../src/rubric/section.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

test.each(hostileTexts)('%s in every section gives an answer, and quotes stay verbatim', (_, make) => {
  const text = make(4000)

  for (const { span, quote } of findClaims(eachSection(() => text)).claims)
    expect(text.slice(span.start, span.end)).toBe(quote)
})

/** Pieces that come close to what the patterns look for. Nothing here measures time: what is not linear does not end. */
const pieces: readonly (readonly [string, string])[] = [
  ['clauses of one sentence', 'Docker est prévu, nous avons déployé MLflow et '],
  ['futures', 'affichera '],
  ['articles and owners', 'la mairie a la mairie a '],
  ['brackets that do not close', 'Docker ('],
  ['brackets in brackets', '((Docker) '],
  ['words that deny', 'pas de la sans le '],
  ['spaces behind the repository', 'le dépôt                                        '],
  ['addresses', 'https://docker.com/'],
  ['tools in a row', 'Docker MLflow Grafana '],
  ['labels', 'Fait : '],
  ['cells', '| Docker | fait '],
]

const lengths = [
  ['a million characters', 1_000_000, pieces.slice(0, 2)],
  ['two hundred thousand characters', 200_000, pieces.slice(2)],
] as const

describe.each(lengths)('%s', (_, length, some) => {
  test.each(some)('of %s are read to the end', (__, piece) => {
    const text = `${piece.repeat(length / piece.length)}\nDocker est en place.`
    const last = findClaims({ 5: text }).claims.at(-1)

    expect(last?.span.end).toBe(text.length)
  })
})

test('ten thousand clauses claim ten thousand things, each at its place', () => {
  const text = 'Nous avons installé Docker ; Grafana sera ajouté ; '.repeat(5_000)
  const { claims } = findClaims({ 5: text })

  expect(claims).toHaveLength(10_000)
  expect(new Set(claims.map(({ span }) => span.start)).size).toBe(10_000)
  expect(claims.filter(({ tense }) => tense === 'asserted')).toHaveLength(5_000)
})
