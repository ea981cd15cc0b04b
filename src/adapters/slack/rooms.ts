import type { RoomIds } from './settings.ts'

/** The channels that a tenant's programme has chosen. */
export type SlackRooms = (tenant: string) => Promise<RoomIds>

/** Nothing chosen yet. */
export const noRooms: RoomIds = { reviewers: null, catalogue: null, coordinators: null }
