import { examineGithub, examineGithubApp } from '../../src/adapters/github/examine-github.ts'
import type { Examined } from '../../src/ports/examined.ts'
import type { Config } from '../../src/start/config.ts'
import { networkOf } from '../../src/start/inspector.ts'

const part = 'GitHub'

/** Tries the token, or the App, by which repositories are looked at. Without one nobody is asked. */
export async function examineEvidence({ evidence }: Config): Promise<readonly Examined[]> {
  if (evidence === null)
    return [{ part, state: 'off', found: 'what proposals link is not looked at (EVIDENCE=off)', remedy: '' }]
  const { token, app } = evidence
  const reach = { network: networkOf(evidence), now: Date.now, patience: 10_000 }
  if (app !== null) return [await examineGithubApp(app, reach)]
  if (token === null) {
    const found = 'repositories are looked at without a token: some fifteen in an hour'
    const remedy =
      'Set GITHUB_TOKEN, read only and without scopes, or the three variables of a GitHub App, where a class is larger.'
    return [{ part, state: 'off', found, remedy }]
  }
  return [await examineGithub({ ...reach, token })]
}
