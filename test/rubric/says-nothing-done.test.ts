import { describe, expect, test } from 'vitest'
import { fold } from '../../src/rubric/reading/fold.ts'
import { saysNothingDone } from '../../src/rubric/reading/says-nothing-done.ts'

const isIdle = (text: string): boolean => saysNothingDone(fold(text).plain)

describe('who, when, how grave and that one will think of it say nothing of what is done', () => {
  test.each([
    'TBC by ops before go-live',
    'point à creuser avec le métier avant la mise en ligne',
    'DSI + DPO',
    'Nadia (ops) et Karim',
    'Transit authority',
    'équipe infra',
    '3 x 4 = 12',
    'P2',
    'T2 2027',
    'communication à voir',
    'we still need to think about this one',
    'l’équipe du labo s’en occupe',
    'to be budgeted',
  ])('%s', (text) => {
    expect(isIdle(text)).toBe(true)
  })
})

describe('one word of what is done is enough', () => {
  test.each([
    'Interpolation',
    'gitleaks',
    'UPS',
    'second fournisseur',
    'No releases on Fridays',
    'à valider chaque lundi',
    'Karim relance le lot',
    'service de secours',
    'rejet si > 5 min',
    '48 h de recul',
    'ask the vendor for 90 days’ notice',
    'Plan B prêt dans le coffre',
  ])('%s', (text) => {
    expect(isIdle(text)).toBe(false)
  })
})

test('a text longer than an answer in a cell says something', () => {
  expect(isIdle('à voir '.repeat(40))).toBe(false)
})
