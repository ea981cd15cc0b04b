import type { FactId } from '../facts/fact-rules.ts'

/** What of a repository may be told to a model: files that may hold a secret are their author’s to hear of alone. */
type TellableFactId = Exclude<FactId, 'secret-file'>

/**
 * Criteria whose reader is told what the linked repositories show, and of what, the most telling first. Others are about
 * words, people or plans, of which no file says anything.
 */
export const factsFor: Readonly<Record<string, readonly TellableFactId[]>> = {
  C3: ['lock', 'pinned', 'container', 'run-steps', 'data-versioning'],
  C4: ['data-versioning', 'tracking', 'registry'],
  C5: ['ci', 'ci-deploys', 'container'],
  C6: ['metrics', 'drift', 'alerts'],
  C10: ['tests', 'ci', 'tracking'],
  A2: ['tracking', 'ci', 'container', 'serving', 'data-versioning', 'metrics', 'dashboards'],
  A3: ['orchestration', 'ci-scheduled', 'ci-deploys', 'registry'],
  A6: ['alerts', 'metrics', 'drift'],
  A7: ['lock', 'pinned', 'container', 'data-versioning'],
  A8: ['kubernetes', 'orchestration'],
  P3: ['data-committed'],
  P5: ['data-committed'],
  M5: ['metrics', 'tests', 'ci-tests'],
  X7: ['tests', 'ci', 'container', 'tracking', 'orchestration', 'metrics'],
}
