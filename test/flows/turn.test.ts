import { describe, expect, test } from 'vitest'
import type { Moves, Summary } from '../../src/flows/model/known.ts'
import type { State } from '../../src/flows/model/proposal.ts'
import { sayTurnIn, sayTurnOf } from '../../src/flows/screens/turn.ts'
import type { Language } from '../../src/text/language.ts'
import { inState, passNextTimer, submit, written } from '../support/stages.ts'
import { people, type Table, told } from '../support/table.ts'

const { camille, nadia } = people

function resubmitted(language: Language): Table {
  const t = inState('changes-requested', language)
  t.press(camille, 'item-done', { item: '1.1' })
  submit(t)
  return t
}

function paused(language: Language): Table {
  const t = written(language)
  t.say(camille, '!pause 2026-12-18')
  return t
}

function toldLast(language: Language): Table {
  const t = written(language)
  while (t.proposal().reminding?.given !== 3) passNextTimer(t)
  return t
}

function left(language: Language): Table {
  const t = written(language)
  t.act(camille, { type: 'account', is: 'closed' })
  t.until(t.now())
  return t
}

/** Each state, as its author reads it. */
const cases: readonly (readonly [string, (language: Language) => Table, RegExp, RegExp])[] = [
  ['a draft', (language) => written(language), /^your turn$/, /^à vous$/],
  ['a paused draft', paused, /^paused until 18 December 2026$/, /^en pause jusqu’au 18 décembre 2026$/],
  [
    'a draft whose author was told for the last time',
    toldLast,
    /^your turn · will be archived on 22 January 2027$/,
    /^à vous · sera archivée le 22 janvier 2027$/,
  ],
  [
    'a draft of a closed account',
    left,
    /^paused: the account of Camille Roux is closed$/,
    /^en pause\u00a0: le compte/,
  ],
  [
    'a submission',
    (language) => inState('submitted', language),
    /^waiting for a reviewer$/,
    /^en attente de relecture$/,
  ],
  [
    'a resubmission',
    resubmitted,
    /^waiting for a reviewer · kept for Nadia Benali until 25 Nov/,
    /^en attente de relecture · réservée à Nadia Benali jusqu’au 25 nov/,
  ],
  [
    'a claim',
    (language) => inState('in-review', language),
    /^with Nadia Benali · back in the queue on 25 Nov/,
    /^chez Nadia Benali · revient en file le 25 nov/,
  ],
  ['what has to change', (language) => inState('changes-requested', language), /^your turn$/, /^à vous$/],
  ['what is approved', (language) => inState('approved', language), /^being published$/, /^en cours de publication$/],
  ['what is published', (language) => inState('published', language), /^v1 in the catalogue$/, /^v1 au catalogue$/],
  ['what was withdrawn', (language) => inState('withdrawn', language), /^can be restored$/, /^peut être rétablie$/],
  ['what is archived', (language) => inState('archived', language), /^can be restored$/, /^peut être rétablie$/],
]

describe('whose turn it is, and when that changes by itself', () => {
  test.each(cases)('of %s', (_, stage, en, fr) => {
    expect(sayTurnIn(stage('en').proposal()).join(' · ')).toMatch(en)
    expect(sayTurnIn(stage('fr').proposal()).join(' · ')).toMatch(fr)
  })

  test.each<[State, Moves['name'], string]>([
    ['in-review', 'claim-expires', 'chez Nadia Benali · revient en file le 7 déc'],
    ['submitted', 'reservation-ends', 'en attente de relecture · réservée jusqu’au 7 déc'],
    ['drafting', 'archives', 'à vous · sera archivée le 7 décembre 2026'],
    ['changes-requested', 'pause-ends', 'en pause jusqu’au 7 décembre 2026'],
  ])('is said in lists of what is %s and moves by “%s”', (state, name, words) => {
    const row = { state, version: 1, reviewer: state === 'in-review' ? nadia : null } as Summary
    const reader = { language: 'fr', timeZone: 'Europe/Paris' } as const

    const said = sayTurnOf({ ...row, moves: { name, at: '2026-12-07T08:00:00.000Z' } }, reader).join(' · ')

    expect(said.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words)
  })

  test('is in the list of one’s own', () => {
    const t = written()

    expect(told(t.command(camille, 'list'))).toContain('10/10 · your turn')
  })
})
