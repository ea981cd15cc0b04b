/** Input that cannot be used: what happened, what was expected and what to do, as sentences for the person at the terminal. */
export class Unusable extends Error {}
