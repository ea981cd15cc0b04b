import { acts } from '../../flows/acts.ts'

/** What a button can ask for: every act on a proposal, and the start of one. */
export const knownActions: ReadonlySet<string> = new Set([...Object.keys(acts), 'start'])
