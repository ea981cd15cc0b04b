import { hash } from 'node:crypto'
import type { PostRow, StandingRow } from './post-rows.ts'

/** A message or file of a post, as it shall stand. */
export interface Part<Content> extends Pick<PostRow, 'kind' | 'part' | 'channel' | 'thread'> {
  readonly content: Content
}

/** What became of a part whose answer was lost. */
export type LookUpOutcome =
  | {
      readonly type: 'stands'
      readonly id: string
      /** What else stands of it, posted by more than one worker: it is taken away. */
      readonly twins: readonly string[]
    }
  /** It does not stand, as far as anybody can tell: it is posted. */
  | { readonly type: 'absent' }
  /** It may stand, and is left at that. */
  | { readonly type: 'left' }

/** What a platform can do with the messages and files of one post. */
export interface Surface<Content> {
  readonly tenant: string
  /** The key that the post was first shown under, through all edits. */
  readonly key: string
  /** Where its first message goes. */
  readonly to: Pick<PostRow, 'channel' | 'thread'>
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** The thread that the other messages go into, under the first one. */
  threadUnder(first: string): string | null
  /**
   * Resolves when one more request may be made, or throws `TryLater`. Before a post, the row is noted with it, so that a
   * process that is killed meanwhile leaves a trace; before an edit it may be. Throws `Overtaken` where the row to note is
   * not any more what was read of it, which is `before`.
   */
  takeLeave(request: 'post' | 'edit' | 'remove', row: PostRow, before: PostRow | undefined): Promise<void>
  /** Asked right before each request, after all that had to be waited for: as `Post.keepLane`. */
  keepLane(): Promise<void>
  /** Posts it, and returns what the platform calls it. */
  post(part: Part<Content>): Promise<string>
  /** `gone`: it stands no more, or nobody may edit it; `replace`: another has to take its place. */
  edit(row: StandingRow, content: Content): Promise<'edited' | 'gone' | 'replace'>
  /** Takes it away. What is gone already is no error. */
  remove(row: StandingRow): Promise<void>
  lookUp(row: PostRow, part: Part<Content>): Promise<LookUpOutcome>
  /** Whether the error leaves open what became of the request. */
  isUnknown(error: unknown): boolean
  /** Notes the row, unless another worker has noted something over what was `before`. */
  note(row: PostRow, before: PostRow | undefined): Promise<void>
  /** Notes where the part stands, and gives what stands: the first message of it that was noted, whoever noted it. */
  noteStanding(row: StandingRow): Promise<StandingRow>
}

/** What a post is made of: its messages, none where it shall go, and the files beside them. */
export interface Contents<Content> {
  readonly messages: readonly Content[]
  readonly files: readonly Content[]
}

/** Where a message or file stands now. */
export interface Placed {
  readonly channel: string
  readonly id: string
}

/**
 * Makes the contents stand: edits what stands, posts what is missing, takes away what is left of a longer post. It can be
 * called again after any failure, and goes on where it stopped. Returns the first message; null where that was lost, or
 * where nothing shall stand any more.
 */
export async function placeParts<Content>(
  surface: Surface<Content>,
  rows: readonly PostRow[],
  { messages, files }: Contents<Content>,
): Promise<Placed | null> {
  let first: Placed | null = null
  const place = (kind: 'message' | 'file', part: number, content: Content) => {
    const channel = kind === 'file' && first !== null ? first.channel : surface.to.channel
    const thread = first === null ? surface.to.thread : surface.threadUnder(first.id)
    const row = rows.find((one) => one.kind === kind && one.part === part)
    // What was refused in one place may be shown in another.
    const where = row === undefined || row.state === 'gone' ? channel : row.channel
    return placePart(surface, row, { kind, part, channel: where, thread, content })
  }
  for (const [part, content] of messages.entries()) {
    const placed = await place('message', part, content)
    first ??= placed
  }
  for (const row of rows.filter(stands)) {
    if (row.kind === 'message' && row.part >= messages.length) await removePart(surface, row)
    if (row.kind === 'file' && row.part >= files.length) await removePart(surface, row)
  }
  for (const [part, content] of files.entries()) await place('file', part, content)
  return first
}

async function placePart<Content>(
  surface: Surface<Content>,
  row: PostRow | undefined,
  part: Part<Content>,
): Promise<Placed | null> {
  const standing = await findStanding(surface, row, part)
  if (standing === 'left') return null
  if (standing === null) return postPart(surface, row, part)
  const digest = digestOf(part.content)
  if (standing.digest === digest) return { channel: standing.channel, id: standing.id }
  await surface.takeLeave('edit', standing, standing)
  return editPart(surface, standing, part, () => surface.note({ ...standing, digest }, standing))
}

/**
 * Edits what stands of the part, which was given leave; what cannot be edited is posted anew. `noteEdited` notes that it
 * holds the part's content from now on.
 */
export async function editPart<Content>(
  surface: Surface<Content>,
  standing: StandingRow,
  part: Part<Content>,
  noteEdited: () => Promise<void>,
): Promise<Placed> {
  const { channel, id } = standing
  await surface.keepLane()
  const outcome = await surface.edit(standing, part.content)
  if (outcome === 'edited') {
    await noteEdited()
    return { channel, id }
  }
  if (outcome === 'gone') {
    const gone = { ...standing, state: 'gone' } as const
    await surface.note(gone, standing)
    return postPart(surface, gone, part)
  }
  const placed = await postPart(surface, standing, part)
  await surface.remove(standing)
  return placed
}

/** What stands of the part, after a look for what an earlier try left. */
async function findStanding<Content>(
  surface: Surface<Content>,
  row: PostRow | undefined,
  part: Part<Content>,
): Promise<StandingRow | 'left' | null> {
  if (row === undefined || row.state === 'gone') return null
  if (stands(row)) return row
  const outcome = await surface.lookUp(row, part)
  if (outcome.type !== 'stands') return outcome.type === 'left' ? 'left' : null
  // A file is found by its name and can never have been edited; a message may hold what an older try put there.
  const digest = part.kind === 'file' ? digestOf(part.content) : ''
  const found = { ...row, state: 'sent', id: outcome.id, digest } as const
  const standing = await surface.noteStanding(found)
  for (const id of [outcome.id, ...outcome.twins]) if (id !== standing.id) await surface.remove({ ...found, id })
  return standing
}

/**
 * Posts the part, with a note before and after. Where the platform refuses it, what it was to replace still stands; where
 * its answer is lost, the note from before is left, and the next try looks the part up. Where another worker has posted it
 * meanwhile, this one's message is taken away again.
 */
export async function postPart<Content>(
  surface: Surface<Content>,
  before: PostRow | undefined,
  part: Part<Content>,
): Promise<Placed> {
  const { tenant, key, now } = surface
  const { kind, part: number, channel, thread } = part
  const place = { tenant, key, kind, part: number, channel, thread }
  const sending: PostRow = { ...place, state: 'sending', at: now(), id: before?.id ?? null, digest: '' }
  await surface.takeLeave('post', sending, before)
  const id = await postNow(surface, part).catch(async (error: unknown) => {
    const left = before !== undefined && stands(before) ? before : { ...sending, state: 'gone' as const }
    if (!surface.isUnknown(error)) await surface.note(left, sending)
    throw error
  })
  const posted: StandingRow = { ...sending, state: 'sent', id, digest: digestOf(part.content) }
  const standing = await surface.noteStanding(posted)
  if (standing.id === id) return { channel, id }
  await surface.remove(posted)
  return { channel: standing.channel, id: standing.id }
}

async function postNow<Content>(surface: Surface<Content>, part: Part<Content>): Promise<string> {
  await surface.keepLane()
  return surface.post(part)
}

async function removePart<Content>(surface: Surface<Content>, row: StandingRow): Promise<void> {
  await surface.takeLeave('remove', row, row)
  await surface.keepLane()
  await surface.remove(row)
  await surface.note({ ...row, state: 'gone' }, row)
}

/** Whether the row tells of something that stands. */
export function stands(row: PostRow): row is StandingRow {
  return row.state === 'sent' && row.id !== null
}

/** Tells two contents apart without keeping either. */
export function digestOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'base64url')
}
