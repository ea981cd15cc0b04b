import { describe, expect, test } from 'vitest'
import { leaksOf } from '../../src/rubric/detectors/leaks.ts'

// Built from parts, so that no scanner takes this file for a leak.
const join = (...parts: string[]): string => parts.join('')

describe('secrets and personal data are found', () => {
  test.each([
    ['an AWS key', join('clé AKIA', 'ABCDEFGHIJKLMNOP'), 'aws', 'secret'],
    ['a GitHub token', join('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'), 'github', 'secret'],
    ['an OpenAI key', join('sk-proj-', 'abcdEFGH1234ijklMNOP5678'), 'openai', 'secret'],
    ['a Slack token', join('xoxb-', '123456789012-abcdefghij'), 'slack', 'secret'],
    ['a private key', join('-----BEGIN RSA ', 'PRIVATE KEY-----'), 'private-key', 'secret'],
    ['a French password', 'mot de passe : Fromage2024', 'password', 'secret'],
    ['an English password', 'password=hunter42x', 'password', 'secret'],
    ['a database address with its password', 'postgres://admin:s3cretpw@db.interne/base', 'url-password', 'secret'],
    ['an e-mail', 'écrire à lea.martin@coop.fr', 'email', 'personal'],
    ['a French phone number', 'appeler le 06 12 34 56 78', 'phone', 'personal'],
    ['an international phone number', 'call +33 6 12 34 56 78', 'phone', 'personal'],
    ['an IBAN', 'FR76 3000 6000 0112 3456 7890 189', 'iban', 'personal'],
  ])('%s', (_, raw, what, type) => {
    expect(leaksOf(raw).map((leak) => [leak.what, leak.type])).toEqual([[what, type]])
  })
})

describe('what only looks like one is left alone', () => {
  test.each([
    'le jeton est dans Vault',
    'password: ${DB_PASSWORD}',
    'token: secrets.GITHUB_TOKEN',
    'api_key = your-api-key-1',
    'git@github.com:coop/depot.git',
    'jean@example.com',
    'mlflow@2.1 et recall@10',
    'run 0612345678901',
    'commit 3f2a9c1d4e5b6a7f8091a2b3c4d5e6f708192a3b',
    'mot de passe : fort',
  ])('%s', (raw) => {
    expect(leaksOf(raw)).toEqual([])
  })
})
