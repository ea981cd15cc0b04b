import { acts } from '../../../flows/acts/acts.ts'

/** What a button can ask for: every act on a proposal, the start of one, and another try of a delivery. */
export const knownActions: ReadonlySet<string> = new Set([...Object.keys(acts), 'start', 'retry'])
