import { type RawBuilder, sql } from 'kysely'
import type { Subject, TableData } from '../../../ports/erasure.ts'
import { stem } from '../outbox/lane.ts'
import { personalLane } from './cases.ts'

const id = { nothing: 'an identifier of ours or of a platform, of no person' }
const fact = { nothing: 'a number, a moment or a word of the program' }
const tenant = { nothing: 'the organisation' }

/** What each of the core's tables holds of people: a table or column that is missing here fails a test. */
export const coreTables: Readonly<Record<string, TableData>> = {
  proposal: {
    tenant,
    id,
    revision: fact,
    format: fact,
    body: 'text',
    state: fact,
    owner_id: 'person',
    owner_name: 'name',
    language: fact,
    title: 'text',
    done: fact,
    version: fact,
    published: fact,
    published_at: fact,
    reviewer_id: 'person',
    reviewer_name: 'name',
    submitted_at: fact,
    touched_at: fact,
    state_at: fact,
    taken_down_at: fact,
    home: { nothing: 'a channel; a personal chat goes with the proposal' },
    coauthor_ids: 'person',
    credits: 'name',
  },
  version: {
    tenant,
    proposal: id,
    version: fact,
    language: fact,
    title: 'text',
    frozen_at: fact,
    listed_at: fact,
    body: 'text',
    inspection: 'text',
    search: 'text',
    title_words: 'text',
    title_search: 'text',
    topics: 'text',
    themes: fact,
    tools: fact,
  },
  earlier_text: { tenant, proposal: id, section: fact, hash: id, words: fact, opening: 'text', body: 'text' },
  revision: {
    tenant,
    proposal: id,
    section: fact,
    revision: fact,
    hash: id,
    what: fact,
    at: fact,
    person: 'person',
  },
  audit: {
    id,
    tenant,
    envelope: 'person',
    at: fact,
    stored_at: fact,
    actor_id: 'person',
    actor_name: 'name',
    type: fact,
    detail: 'person',
    proposal: id,
    revision: fact,
    state: fact,
  },
  outbox: {
    id,
    tenant,
    lane: 'person',
    proposal: id,
    event: id,
    seq: fact,
    platform: fact,
    slot: id,
    haste: fact,
    effect: 'text',
    created_at: fact,
    not_before: fact,
    handed_at: fact,
    done_at: fact,
    failed_at: fact,
    attempts: fact,
    begun: fact,
    last_error: 'person',
    trace: id,
  },
  slot: { lane: 'person', slot: id, tenant, proposal: id, platform: fact, channel: id, message: id },
  former_thread: {
    tenant,
    platform: fact,
    channel: id,
    message: id,
    proposal: id,
    left_at: fact,
    forwarded_at: fact,
  },
  channel_change: { tenant, platform: fact, former: id, present: id, refusal: fact, changed_at: fact },
  link_code: {
    hash: id,
    tenant,
    person: 'person',
    account: 'person',
    until: fact,
    spent_by: id,
    outcome: 'person',
  },
  link_try: { tenant, person: 'person', tries: fact, since: fact },
  person_link: { tenant, person: 'person', whole: id, account: 'person', linked_at: fact },
  lane_lease: { lane: 'person', token: id, until: fact },
  timer: { tenant, proposal: id, name: fact, at: fact, held_until: fact, attempts: fact, home: fact },
  file: { hash: id, bytes: 'text' },
  file_place: {
    id,
    tenant,
    proposal: id,
    section: fact,
    hash: id,
    kind: fact,
    size: fact,
    alternative: 'text',
    sender: 'person',
    at: fact,
  },
  signing_key: { name: fact, value: id },
  page_link: {
    id,
    tenant,
    person: 'person',
    purpose: fact,
    proposal: id,
    version: fact,
    claim: fact,
    bearer: 'person',
    token_hash: id,
    cookie_hash: id,
    made_at: fact,
    until: fact,
    revoked_at: fact,
  },
  intake: {
    seq: id,
    platform: fact,
    key: id,
    lane: 'person',
    payload: 'text',
    holder: id,
    attempts: fact,
    failed_at: fact,
    begun: fact,
    reason: fact,
    told_at: fact,
    unread_by: fact,
    unread_since: fact,
    look_at: fact,
  },
  intake_holder: { nothing: 'processes that run' },
  tidying: { nothing: 'how far old rows were gone through' },
  readiness: { nothing: 'when somebody last asked whether the program can work' },
  coach_answer: {
    nothing: 'verdicts and questions under a hash, of which nothing says whose they are; gone after 30 days',
  },
  repository_facts: {
    nothing: 'what public repositories show, under their own names; gone 30 days after it was asked for last',
  },
  look: { tenant, person: 'person', id, at: fact },
  coach_spend: {
    tenant,
    proposal: id,
    person: 'person',
    day: fact,
    calls: fact,
    failures: fact,
    input: fact,
    cached: fact,
    output: fact,
  },
  person_setting: {
    tenant,
    person: 'person',
    name: 'name',
    silent_at: fact,
    absent_until: fact,
    gone_at: fact,
    told_at: fact,
  },
  news_line: {
    tenant,
    person: 'person',
    proposal: id,
    timer: { nothing: 'a hash, by which a timer names no person' },
    kind: fact,
    until: fact,
    touched_at: fact,
  },
  erasure: {
    id,
    tenant,
    plan: 'person',
    person: 'person',
    begun_at: fact,
    done_at: fact,
    stage: fact,
    held_until: fact,
  },
  reference: { nothing: 'the last number of each year' },
  kysely_migration: { nothing: 'which migrations ran' },
  kysely_migration_lock: { nothing: 'which migrations ran' },
}

/** What the core's tables hold of a person, table by table, as it is exported. */
export function coreRows(subject: Subject): Readonly<Record<string, RawBuilder<unknown>>> {
  const { tenant: of, person } = subject
  const own = sql`select id from proposal where tenant = ${of} and owner_id = ${person}`
  const isOwn = sql`tenant = ${of} and proposal in (${own})`
  return {
    proposal: sql`select * from proposal where tenant = ${of} and owner_id = ${person} order by id`,
    version: sql`
      select tenant, proposal, version, language, title, frozen_at, body, inspection from version where ${isOwn}
      order by proposal, version`,
    earlier_text: sql`select * from earlier_text where ${isOwn} order by proposal, section, hash`,
    // Who else wrote there is shown by name alone, in the proposal.
    revision: sql`
      select tenant, proposal, section, revision, hash, what, at, nullif(person = ${person}, false) as mine from revision
      where (tenant = ${of} and person = ${person}) or ${isOwn} order by proposal, section, revision`,
    review: sql`
      select tenant, id as proposal, state, submitted_at from proposal where tenant = ${of} and reviewer_id = ${person}
      order by id`,
    file_place: sql`
      select tenant, proposal, section, hash, kind, size, alternative, at, nullif(sender = ${person}, false) as mine
      from file_place where (tenant = ${of} and sender = ${person}) or ${isOwn} order by id`,
    audit: sql`select * from audit where tenant = ${of} and actor_id = ${person} order by id`,
    outbox: sql`
      select id, proposal, slot, created_at, done_at, failed_at from outbox
      where tenant = ${of} and (proposal in (${own}) or (proposal is null and ${sql.raw(stem('lane'))} = ${personalLane(subject)}))
      order by id`,
    page_link: sql`
      select proposal, version, purpose, bearer, made_at, until, revoked_at from page_link
      where tenant = ${of} and person = ${person} order by made_at, id`,
    news_line: sql`
      select tenant, proposal, kind, until, touched_at from news_line where tenant = ${of} and person = ${person} order by proposal`,
    link_code: sql`select until from link_code where tenant = ${of} and person = ${person} order by until`,
    link_try: sql`select tries, since from link_try where tenant = ${of} and person = ${person}`,
    // The accounts that are theirs elsewhere; their own is who asks.
    person_link: sql`
      select p.tenant, p.person, p.account, greatest(own.linked_at, p.linked_at) as linked_at
      from person_link own join person_link p on p.whole = own.whole and p.tenant <> own.tenant
      where own.tenant = ${of} and own.person = ${person} order by p.tenant`,
    person_setting: sql`select * from person_setting where tenant = ${of} and person = ${person}`,
    look: sql`select at from look where tenant = ${of} and person = ${person} order by at, id`,
    coach_spend: sql`
      select * from coach_spend where tenant = ${of} and person = ${person} order by day, proposal`,
  }
}
