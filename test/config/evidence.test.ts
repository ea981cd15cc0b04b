import { describe, expect, test } from 'vitest'
import { spareHosts } from '../../src/start/demo/spare-hosts.ts'
import { readConfig } from '../../src/start/config.ts'
import type { GithubApp } from '../../src/adapters/github/installation-tokens.ts'
import { newApp } from '../support/fake-github/installation-desk.ts'
import { problemsOf } from '../support/problems-of.ts'

/** The three variables of an App. */
function variablesOf({ id, installation, key }: GithubApp): Record<string, string> {
  return {
    GITHUB_APP_ID: id,
    GITHUB_APP_INSTALLATION_ID: installation,
    GITHUB_APP_PRIVATE_KEY: key.replaceAll('\n', '\\n'),
  }
}

describe('how what a proposal links is looked at', () => {
  test('by GitHub itself, as anybody, unless something is set', () => {
    expect(readConfig({}).evidence).toEqual({ token: null, app: null, standIn: null })
    expect(readConfig({ GITHUB_TOKEN: 'github_pat_1' }).evidence).toMatchObject({ token: 'github_pat_1' })
    expect(readConfig({ GITHUB_STAND_IN: '8080' }).evidence).toMatchObject({ token: null, standIn: 8080 })
  })

  test('by an App, whose key may stand in one line', () => {
    const { app } = newApp(Date.now)

    expect(readConfig(variablesOf(app)).evidence).toMatchObject({ token: null, app: { ...app, key: app.key.trim() } })
  })

  test('not at all where it is switched off, whatever else is set', () => {
    expect(readConfig({ EVIDENCE: 'off', GITHUB_TOKEN: 'github_pat_1' }).evidence).toBeNull()
  })

  test.each([
    [{ EVIDENCE: 'maybe' }, 'EVIDENCE must be one of: on, off.'],
    [{ GITHUB_TOKEN: 'a b' }, 'GITHUB_TOKEN must be one word without spaces, line breaks or quotes: copy it again.'],
    [{ GITHUB_APP_INSTALLATION_ID: 'https://github.com' }, 'GITHUB_APP_INSTALLATION_ID must be a number'],
    [{ GITHUB_APP_PRIVATE_KEY: 'secret' }, 'GITHUB_APP_PRIVATE_KEY must be the private key of the App'],
    [
      { GITHUB_APP_ID: '1', GITHUB_APP_INSTALLATION_ID: '2' },
      'A GitHub App needs all three of GITHUB_APP_ID, GITHUB_APP_INSTALLATION_ID, GITHUB_APP_PRIVATE_KEY: set GITHUB_APP_PRIVATE_KEY, or none.',
    ],
    [
      { ...variablesOf(newApp(Date.now).app), GITHUB_TOKEN: 'github_pat_1' },
      'GITHUB_TOKEN and a GitHub App are two ways to the same: keep the App or the token, and unset the other.',
    ],
    [{ GITHUB_STAND_IN: 'http://x' }, 'GITHUB_STAND_IN must be a port of this machine, such as 8080.'],
    [
      { GITHUB_STAND_IN: '8080', NODE_ENV: 'production' },
      'GITHUB_STAND_IN puts this machine in GitHub’s place, for trying out: unset it in production.',
    ],
  ])('%j is a problem', (env, problem) => {
    const problems = problemsOf(env)

    expect(problems).toContainEqual(expect.stringContaining(problem))
    expect(problems.join()).not.toContain('secret')
  })
})

test('a demo asks nobody about the repositories that its proposals invent, unless that is set', () => {
  const set = readConfig({ EVIDENCE: 'on' })

  expect(spareHosts(readConfig({}), 'fr', {}).evidence).toBeNull()
  expect(spareHosts(readConfig({}), null, {}).evidence).not.toBeNull()
  expect(spareHosts(set, 'fr', { EVIDENCE: 'on' }).evidence).not.toBeNull()
})
