/**
 * Thrown where a stored proposal is not one that this program can read: a newer program wrote it, or the row is damaged. No
 * outage: everything else can be read, and what was asked for may succeed once another program, or a backup, is there.
 */
export class UnreadableProposal extends Error {
  override readonly name = 'UnreadableProposal'
  /** Its reference. */
  readonly proposal: string

  constructor(proposal: string, why: string, options?: ErrorOptions) {
    super(`The stored proposal ${proposal} cannot be read: ${why}`, options)
    this.proposal = proposal
  }
}
