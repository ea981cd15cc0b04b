import type { ReadCommit } from '../../ports/commit-facts.ts'
import { explainLost, type GithubQuestions } from './ask-github.ts'
import type { FactsReader } from './facts-reader.ts'
import type { HostTrouble } from './trouble.ts'

/** Which commit is read, and by what. */
interface CommitReading {
  readonly repository: string
  readonly commit: string
  readonly ask: GithubQuestions
  readonly reader: FactsReader
  readonly now: number
}

/** Reads the tree of a commit, and the files that tell most. */
export async function readCommit({
  repository,
  commit,
  ask,
  reader,
  now,
}: CommitReading): Promise<ReadCommit | HostTrouble> {
  const answer = await ask.body(`/repos/${repository}/git/trees/${commit}?recursive=1`)
  if ('why' in answer) return answer
  const listed = await reader.tree(answer.body)
  if (listed === null) return explainLost('garbled', now)
  const texts = new Map<string, string>()
  let extent: ReadCommit['extent'] = 'wholly'
  for (const path of listed.chosen) {
    const file = await ask.file(`/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`)
    if (file === 'later') {
      extent = 'partly'
      break
    }
    if (file !== null) texts.set(path, file.text)
  }
  const facts = await reader.facts(listed.tree, texts)
  return facts === null ? { why: 'large', retryAt: null } : { facts, read: [...texts.keys()], extent }
}
