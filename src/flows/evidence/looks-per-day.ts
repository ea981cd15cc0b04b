/** So many repositories are looked at for one person within 24 hours, so that nobody alone uses up what their host allows everybody. */
export const looksPerDay = 20
