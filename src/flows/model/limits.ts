/** How long a claim lasts, and at which parts of that time its reviewer is reminded. */
export interface ClaimTerm {
  readonly workingDays: number
  readonly notices: readonly number[]
}

/** What waits for people, and how long before somebody hears of it. */
export interface Patience {
  /** Working days after which a submission that nobody claims is named in the reviewers' digest, and then between two of them. */
  readonly unclaimed: { readonly after: number; readonly every: number }
  /** Working days after which the author of a text with requested changes is reminded, each once. */
  readonly changes: readonly number[]
  /** Working days during which a resubmission is kept for whoever reviewed it before. */
  readonly reservedDays: number
  /** Quiet days of a draft: when its author hears of it, and when it is archived. */
  readonly quiet: { readonly notices: readonly number[]; readonly archive: number }
}

/** Who may write one proposal: how many, and how many days an invitation stays open. */
export interface AuthorLimits {
  readonly most: number
  readonly invitationDays: number
}

/** What the programme allows, and how long it waits. */
export interface ProgrammeLimits {
  /** Open drafts a learner may have. */
  readonly maxOpenDrafts: number
  /** Days within which a withdrawn or archived proposal can be restored. */
  readonly restoreDays: number
  /** Days after which a withdrawn or archived proposal is erased; null for never. */
  readonly retentionDays: number | null
  readonly claim: ClaimTerm
  readonly patience: Patience
  readonly authors: AuthorLimits
}

/** Days before the end at which the authors of a proposal hear that it will be erased. */
export const noticeDays = 30

/** What holds where the programme has set nothing: two working days for a claim, with notices at half and four fifths of them. */
export const usualLimits: ProgrammeLimits = {
  maxOpenDrafts: 5,
  restoreDays: 30,
  retentionDays: null,
  claim: { workingDays: 2, notices: [0.5, 0.8] },
  patience: {
    unclaimed: { after: 3, every: 2 },
    changes: [5, 10],
    reservedDays: 2,
    quiet: { notices: [14, 30, 53], archive: 60 },
  },
  authors: { most: 5, invitationDays: 14 },
}
