/** Whom requests of these commands are for, where the provider wants a hash of a person. Also what the hash is keyed with. */
export const nobody = 'evaluation'
