import type { Generated } from 'kysely'

/** The columns that Kysely builds queries on; the whole of each table stands in its migration. */
export interface Tables {
  proposal: {
    tenant: string
    id: string
    revision: number
    format: number
    body: string
    state: string
    owner_id: string
    owner_name: string
    language: string
    title: string
    done: number
    version: number
    published: number | null
    published_at: Date | null
    reviewer_id: string | null
    reviewer_name: string | null
    submitted_at: Date | null
    touched_at: Date
    state_at: Date
    home: string
  }
  version: {
    tenant: string
    proposal: string
    version: number
    language: string
    title: string
    frozen_at: Date
    body: string
    inspection: string | null
    search: string
  }
  outbox: {
    id: Generated<string>
    tenant: string
    lane: string
    proposal: string | null
    slot: string | null
    haste: string | null
    effect: string
    handed_at: Date | null
    done_at: Date | null
    failed_at: Date | null
    not_before: Date | null
    attempts: number
    last_error: string | null
    trace: string | null
  }
  slot: {
    lane: string
    slot: string
    tenant: string
    proposal: string | null
    platform: string
    channel: string
    message: string
  }
}
