import type { Fact, FactSight, FileTexts, RepositoryTree } from './fact.ts'
import { type FactId, factRules } from './fact-rules.ts'
import { factAt, findFact } from './find-fact.ts'
import { type LookedAt, lookAt } from './look-at.ts'
import { runStepsOf } from './run-steps.ts'

/**
 * What a repository shows at one commit, fact by fact: from the paths of its tree and the texts of the files that
 * `chooseFiles` names. Any tree and any texts give an answer.
 */
export function findFacts(tree: RepositoryTree, texts: FileTexts): readonly Fact[] {
  const looked = lookAt(tree, texts)
  return factRules.map(({ id }) => special[id]?.(looked) ?? findFact(id, looked))
}

/** The fact of this name. */
export function factOf(facts: readonly Fact[], id: FactId): Fact {
  return facts.find((fact) => fact.id === id) ?? { id, sight: 'unknown', paths: [], count: 0 }
}

/** Facts that take more than a look for names and words. */
const special: Partial<Record<FactId, (looked: LookedAt) => Fact>> = {
  tests: findTests,
  'run-steps': findRunSteps,
  pinned: findPinned,
  clutter: findClutter,
}

const testFunction = /^\s{0,40}(?:async )?def test|^class \w{0,80}Test|\bunittest\b|\bdoctest\b/m

/** Files that are named like tests and hold none are scripts: where all that were read are such, tests are named, not shown. */
function findTests(looked: LookedAt): Fact {
  const fact = findFact('tests', looked)
  const read = looked.read.filter(({ kind, path }) => kind === 'test' && !/(?:__init__|conftest)\.py$/.test(path))
  const none = fact.sight === 'seen' && read.length > 0 && !read.some(({ text }) => testFunction.test(text))
  return none ? { ...fact, sight: 'declared' } : fact
}

/** The commands of the README, else a page of its own for them. */
function findRunSteps(looked: LookedAt): Fact {
  const told = looked.read.filter(
    ({ kind, text }) => (kind === 'readme' || kind === 'page') && runStepsOf(text).length > 0,
  )
  if (told.length > 0)
    return factAt(
      'run-steps',
      'seen',
      told.map(({ path }) => path),
    )
  const page = findFact('run-steps', looked)
  return page.sight === 'absent' && looked.unread.has('readme') ? { ...page, sight: 'unknown' } : page
}

/** Versions are pinned where at least four fifths of what the manifests ask for is exact. */
function findPinned(looked: LookedAt): Fact {
  const all = looked.manifests.flatMap(({ requirements }) => requirements)
  const exact = all.filter(({ version }) => version === 'exact').length
  const paths = looked.manifests.filter(({ requirements }) => requirements.length > 0).map(({ path }) => path)
  if (looked.unread.has('manifest')) return factAt('pinned', 'unknown', [])
  if (exact === 0) return factAt('pinned', noneOf(looked), [])
  return factAt('pinned', exact >= all.length * 0.8 ? 'seen' : 'declared', paths)
}

function findClutter({ tree }: LookedAt): Fact {
  const paths = tree.left.map(({ path }) => path)
  return factAt('clutter', paths.length > 0 ? 'seen' : noneOf({ tree }), paths)
}

function noneOf({ tree }: Pick<LookedAt, 'tree'>): FactSight {
  return tree.extent === 'whole' ? 'absent' : 'unknown'
}
