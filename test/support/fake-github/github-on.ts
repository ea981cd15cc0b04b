import { fixedToken } from '../../../src/adapters/github/github-credential.ts'
import { githubInspector } from '../../../src/adapters/github/github-inspector.ts'
import type { Inspector } from '../../../src/ports/inspector.ts'

/** When it is for inspectors in tests. */
export const inspectedAt = Date.parse('2026-11-28T20:00:00Z')

/** The inspector of GitHub, on a fake of it; its hosts resolve to a public address, as they do. */
export function githubOn(
  { port }: { readonly port: number },
  token: string | null = null,
  patience = 60_000,
): Inspector {
  const network = { addressesOf: () => Promise.resolve(['140.82.121.6']), standIn: port }
  return githubInspector({ credential: fixedToken(token), network, now: () => inspectedAt, patience })
}
