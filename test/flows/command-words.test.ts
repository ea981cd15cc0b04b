import { describe, expect, test } from 'vitest'
import { askedWords, privateCommand, roomCommand, slashWords } from '../../src/flows/acts/command-words.ts'

describe('a slash command that was typed as a message', () => {
  test.each([
    ['/mlops-proposal', ''],
    ['/mlops-proposal open mlp-2026-042', 'open mlp-2026-042'],
    ['/ mlops-proposal liste', 'liste'],
    ['/proposition aide', 'aide'],
    ['/MLOps-Proposal what is this', 'what is this'],
    ['*/mlops-proposal list*', 'list'],
    ['"/mlops-proposal list"', 'list'],
    ['/mlops-proposal catalogue "suivi de dérive"', 'catalogue "suivi de dérive"'],
    ['\u200B/mlops-proposal\u00A0catalogue\u00A0suivi de dérive', 'catalogue suivi de dérive'],
  ])('%j has the words “%s”', (text, words) => {
    expect(slashWords(text)).toBe(words)
    expect(privateCommand(text, 'outside')).toBe(words)
    expect(privateCommand(text, 'in-proposal')).toBe(words)
  })

  test.each(['mlops-proposal', '/mlops-proposals', '/mlops', 'see /mlops-proposal list', ''])('%j is none', (text) => {
    expect(slashWords(text)).toBeNull()
  })
})

describe('in a private chat', () => {
  test.each([
    ['go', ''],
    ['Go!', ''],
    ['Démarrer !', ''],
    ['start', ''],
    ['commencer nouveau', 'nouveau'],
    ['proposal', ''],
    ['Proposition', ''],
    ['MLOps proposal', ''],
    ['mlops-proposal', ''],
    ['proposal list', 'list'],
    ['mlops-proposal nouveau', 'nouveau'],
    ['nouveau', 'nouveau'],
    ['new fr', 'new fr'],
    ['Liste.', 'Liste'],
    ['catalogue churn', 'catalogue churn'],
    ['file', 'file'],
    ['MLP-2026-001', 'MLP-2026-001'],
    ['ouvrir mlp-2026-001', 'ouvrir mlp-2026-001'],
    ['\u200Bmlops-proposal\u00A0file ', 'file'],
    ['*go*', ''],
    ['**proposal list**', 'list'],
    ['« nouveau »', 'nouveau'],
    ['“new fr”', 'new fr'],
    ['`catalogue churn`', 'catalogue churn'],
    ['> go', ''],
  ])('%j is the command “%s”, in a proposal, too', (text, words) => {
    expect([privateCommand(text, 'outside'), privateCommand(text, 'in-proposal')]).toEqual([words, words])
  })

  test.each([
    ['aide', 'aide'],
    ['!help', 'help'],
    ['statut', 'statut'],
    ['privacy', 'privacy'],
    ['langue en', 'langue en'],
  ])('%j is the command “%s” outside a proposal, and the thread’s own in one', (text, words) => {
    expect([privateCommand(text, 'outside'), privateCommand(text, 'in-proposal')]).toEqual([words, null])
  })

  test.each([
    'New approach to retraining',
    'Open data for frost models',
    'go to production sooner',
    'MLOps proposal for a frost model',
    'proposition de valeur : moins de pannes',
    'proposal list of features',
    'A list of features',
    'start\nnew',
    'bonjour',
    '*New* approach to *retraining*',
    '« go » dit le pilote',
    '42',
    '!!!',
    '',
    `catalogue ${'very '.repeat(20)}long`,
    'constructor',
    '__proto__',
  ])('%j is part of an answer', (text) => {
    expect([privateCommand(text, 'outside'), privateCommand(text, 'in-proposal')]).toEqual([null, null])
  })
})

test.each([
  ['liste', 'liste'],
  ['mlops-proposal new', 'new'],
  ['bonjour  à tous', 'bonjour à tous'],
  ['/frobnicate', 'frobnicate'],
])('where every message is a command, %j asks for “%s”', (text, words) => {
  expect(askedWords(text)).toBe(words)
})

describe('in a team’s own room', () => {
  test.each([
    ['file', 'file'],
    ['File !', 'File'],
    ['file en retard', 'file en retard'],
    ['queue mine', 'queue mine'],
    ['mes relectures', 'mes relectures'],
    ['relectures.', 'relectures'],
    ['admin', 'admin'],
    ['aide', 'aide'],
    ['attribuer MLP-2026-001 @Omar Diallo', 'attribuer MLP-2026-001 @Omar Diallo'],
    ['assign mlp-2026-001 @omar', 'assign mlp-2026-001 @omar'],
    ['!file perdue', 'file perdue'],
    ['/mlops-proposal nouveau', 'nouveau'],
  ])('%j is the command “%s”', (text, words) => {
    expect(roomCommand(text)).toBe(words)
  })

  test.each([
    'file moi le lien, merci',
    'la file est longue aujourd’hui',
    'queue is empty',
    'mes relectures avancent bien',
    'nouveau',
    'liste',
    'catalogue churn',
    'attribuer demain',
    'attribuer MLP-2026-001 @Omar parce qu’il connaît bien le sujet et que Nadia est absente',
    'file\nmiennes',
    'aide-moi à relire MLP-2026-001',
    '!nouveau',
    '',
  ])('%j is said to the others', (text) => {
    expect(roomCommand(text)).toBeNull()
  })
})
