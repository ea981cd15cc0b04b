import type { RoomIds } from './settings.ts'

/** Which installation a request came through, as Slack's payloads say it in their several ways. */
export interface Source {
  readonly team: string | null
  readonly enterprise: string | null
  readonly install: 'workspace' | 'organisation'
}

/** The tenant of an installation; null for a payload that names none. */
export function tenantOf({ team, enterprise, install }: Source): string | null {
  const id = install === 'organisation' ? enterprise : team
  return id === null || id === '' ? null : `slack-${id}`
}

/** The channels that a tenant's programme has chosen. */
export type SlackRooms = (tenant: string) => Promise<RoomIds>

/** Nothing chosen yet. */
export const noRooms: RoomIds = { reviewers: null, catalogue: null, coordinators: null }
