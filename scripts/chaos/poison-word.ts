/** What no process lives through, where it stands in a message. */
export const poisonWord = 'ciguë'
