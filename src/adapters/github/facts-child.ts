import { findFacts } from '../../rubric/facts/find-facts.ts'
import type { FactsAnswer, FactsJob } from './facts-reader.ts'
import { readTree } from './read-tree.ts'

/** The process that reads large trees, which can be slow without harm. It gets no environment, and reads our own files alone. */
process.on('message', (job: FactsJob) => {
  process.send?.(answer(job) satisfies FactsAnswer)
})
// It never outlives the program.
process.on('disconnect', () => process.exit())

function answer(job: FactsJob): FactsAnswer {
  return job.type === 'tree' ? { tree: readTree(job.body) } : { facts: findFacts(job.tree, job.texts) }
}
