import type { RepositoryName } from '../../rubric/facts/repository-name.ts'
import { type GetRules, guardedGet } from '../outside/guarded-get.ts'

const gitHosts = new Set(['github.com'])
/** What lists more branches and tags than this is not read. */
const mostOfRefs = 1024 * 1024

/**
 * The newest commit of the default branch as plain git tells everybody, which counts against no limit of the API; null where
 * it does not say. What was renamed, is private or gone does not. Sent without a token.
 */
export async function findNewestCommit(
  { owner, name }: RepositoryName,
  rules: Omit<GetRules, 'hosts' | 'most'>,
): Promise<string | null> {
  const address = `https://github.com/${owner}/${name}.git/info/refs?service=git-upload-pack`
  const answer = await guardedGet(address, { ...rules, hosts: gitHosts, most: mostOfRefs })
  return typeof answer === 'string' || answer.status !== 200 ? null : readHead(answer.body)
}

/** The first reference of an upload-pack advertisement is HEAD (git-scm.com/docs/gitprotocol-pack). */
function readHead(body: string): string | null {
  return /^001e# service=git-upload-pack\n0000[0-9a-f]{4}([0-9a-f]{40}|[0-9a-f]{64}) HEAD\0/.exec(body)?.[1] ?? null
}
