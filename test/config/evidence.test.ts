import { describe, expect, test } from 'vitest'
import { spareHosts } from '../../src/start/demo/spare-hosts.ts'
import { readConfig } from '../../src/start/config.ts'
import { problemsOf } from '../support/problems-of.ts'

describe('how what a proposal links is looked at', () => {
  test('by GitHub itself, as anybody, unless something is set', () => {
    expect(readConfig({}).evidence).toEqual({ token: null, standIn: null })
    expect(readConfig({ GITHUB_TOKEN: 'github_pat_1' }).evidence).toEqual({ token: 'github_pat_1', standIn: null })
    expect(readConfig({ GITHUB_STAND_IN: '8080' }).evidence).toEqual({ token: null, standIn: 8080 })
  })

  test('not at all where it is switched off, whatever else is set', () => {
    expect(readConfig({ EVIDENCE: 'off', GITHUB_TOKEN: 'github_pat_1' }).evidence).toBeNull()
  })

  test.each([
    [{ EVIDENCE: 'maybe' }, 'EVIDENCE must be one of: on, off.'],
    [{ GITHUB_TOKEN: 'a b' }, 'GITHUB_TOKEN must be one word without spaces, line breaks or quotes: copy it again.'],
    [{ GITHUB_STAND_IN: 'http://x' }, 'GITHUB_STAND_IN must be a port of this machine, such as 8080.'],
    [
      { GITHUB_STAND_IN: '8080', NODE_ENV: 'production' },
      'GITHUB_STAND_IN puts this machine in GitHub’s place, for trying out: unset it in production.',
    ],
  ])('%j is a problem', (env, problem) => {
    expect(problemsOf(env)).toContain(problem)
  })
})

test('a demo asks nobody about the repositories that its proposals invent, unless that is set', () => {
  const set = readConfig({ EVIDENCE: 'on' })

  expect(spareHosts(readConfig({}), 'fr', {}).evidence).toBeNull()
  expect(spareHosts(readConfig({}), null, {}).evidence).not.toBeNull()
  expect(spareHosts(set, 'fr', { EVIDENCE: 'on' }).evidence).not.toBeNull()
})
