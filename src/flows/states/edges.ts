import type { State } from '../model/proposal.ts'

/** What moves a proposal from one state to another. */
export type Move =
  | 'submit'
  | 'recall'
  | 'claim'
  | 'assign'
  | 'release'
  | 'request-changes'
  | 'approve'
  | 'publish'
  | 'revise'
  | 'drop-revision'
  | 'withdraw'
  | 'take-down'
  | 'archive'
  | 'restore'

/** Who may make it. The `owner` is the author who decides; `claimer` is the reviewer who has claimed it; `system` the bot itself. */
export type Who = 'owner' | 'author' | 'reviewer' | 'claimer' | 'coordinator' | 'system'

/** What must hold besides. Each is a small function of `guards.ts`; the first that fails is what the person is told. */
export type Guard =
  | 'sections-filled'
  | 'nothing-blocking'
  | 'recap-current'
  | 'changes-answered'
  | 'not-author'
  | 'no-conflict'
  | 'not-reserved'
  | 'something-asked'
  | 'nothing-pending'
  | 'never-published'
  | 'published-before'
  | 'reason-unless-owner'
  | 'within-restore-days'

/**
 * One allowed change of state: any one of `who` may make it from any state in `from` while all guards hold; the first of
 * `who`, or the first guard that fails, decides what a refused person is told.
 */
export interface Edge {
  readonly move: Move
  readonly from: readonly State[]
  readonly to: State
  readonly who: readonly Who[]
  readonly guards: readonly Guard[]
}

/**
 * Every edge of the state machine (the product's table). What is not here cannot happen: an act without an edge from
 * the present state is answered with the state that holds. Starting a proposal is `acts/start.ts`.
 */
export const edges: readonly Edge[] = [
  {
    move: 'submit',
    from: ['drafting', 'changes-requested'],
    to: 'submitted',
    who: ['owner'],
    guards: ['sections-filled', 'nothing-blocking', 'changes-answered', 'recap-current'],
  },
  { move: 'recall', from: ['submitted'], to: 'drafting', who: ['owner'], guards: [] },
  {
    move: 'claim',
    from: ['submitted'],
    to: 'in-review',
    who: ['reviewer'],
    guards: ['not-author', 'no-conflict', 'not-reserved'],
  },
  { move: 'assign', from: ['submitted', 'in-review'], to: 'in-review', who: ['coordinator'], guards: [] },
  { move: 'release', from: ['in-review'], to: 'submitted', who: ['claimer', 'coordinator', 'system'], guards: [] },
  {
    move: 'request-changes',
    from: ['in-review'],
    to: 'changes-requested',
    who: ['claimer'],
    guards: ['not-author', 'something-asked'],
  },
  { move: 'approve', from: ['in-review'], to: 'approved', who: ['claimer'], guards: ['not-author', 'nothing-pending'] },
  { move: 'publish', from: ['approved'], to: 'published', who: ['system'], guards: [] },
  { move: 'revise', from: ['published'], to: 'drafting', who: ['owner'], guards: [] },
  {
    move: 'drop-revision',
    from: ['drafting', 'submitted', 'in-review', 'changes-requested'],
    to: 'published',
    who: ['owner'],
    guards: ['published-before'],
  },
  {
    move: 'withdraw',
    from: ['drafting', 'submitted', 'in-review', 'changes-requested', 'approved'],
    to: 'withdrawn',
    who: ['owner', 'coordinator'],
    guards: ['never-published', 'reason-unless-owner'],
  },
  {
    move: 'take-down',
    from: ['published', 'drafting', 'submitted', 'in-review', 'changes-requested', 'approved'],
    to: 'withdrawn',
    who: ['coordinator'],
    guards: ['published-before'],
  },
  {
    move: 'archive',
    from: ['drafting', 'changes-requested'],
    to: 'archived',
    who: ['system'],
    guards: ['never-published'],
  },
  {
    move: 'restore',
    from: ['withdrawn', 'archived'],
    to: 'drafting',
    who: ['owner', 'coordinator'],
    guards: ['reason-unless-owner', 'within-restore-days'],
  },
]
