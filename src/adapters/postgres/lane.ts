/**
 * A lane's name in the tables and in jobs: proposals' ids are unique within a tenant alone.
 * The tenant is escaped so that no two pairs make the same name.
 */
export function laneName(tenant: string, lane: string): string {
  return `${encodeURIComponent(tenant.toWellFormed())}/${lane}`
}
