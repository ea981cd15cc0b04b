/** What somebody sent to a section of a proposal, beside its bytes. */
export interface SentFile {
  readonly tenant: string
  readonly proposal: string
  readonly section: number
  /** The id of the person who sent it. */
  readonly sender: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Its media type, such as `image/png`. */
  readonly kind: string
  /** What it shows, for who cannot see it; empty while nobody has said. */
  readonly alternative: string
}

/** A file in its place: `hash` is the SHA-256 of its bytes, in hexadecimal digits. */
export interface StoredFile extends SentFile {
  readonly hash: string
  /** In bytes. */
  readonly size: number
}

/**
 * Files by their content: the same bytes are stored once, however often they are sent, and go with the last place that
 * has them. A place is a section of a proposal.
 */
export interface Files {
  /**
   * Stores the bytes in this place and gives their hash; resolves once both are durable. The same bytes in the same place
   * again give it the new alternative text. Throws `FileTooLarge` for more than `mostFileBytes`.
   */
  put(file: SentFile, bytes: Uint8Array): Promise<string>
  /** The bytes of a file that stands somewhere in the tenant, by its hash or the first digits of it (`idDigits` at least); null where there is none. */
  get(tenant: string, hash: string): Promise<{ readonly kind: string; readonly bytes: Uint8Array } | null>
  /** What of these ids (the first `idDigits` of a hash) is stored in the tenant, by id: pictures, without their bytes. */
  find(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, FoundPicture>>
  /** The files of a proposal by section, in the order in which they were sent. */
  list(tenant: string, proposal: string): Promise<readonly StoredFile[]>
  /** Takes a file from its place, and its bytes with the last one. A second time changes nothing. */
  remove(place: Pick<StoredFile, 'tenant' | 'proposal' | 'section' | 'hash'>): Promise<void>
}

/** A stored picture; sizes are in pixels, and `size` in bytes. */
export interface FoundPicture extends Pick<StoredFile, 'hash' | 'kind' | 'size'> {
  readonly width: number
  readonly height: number
}

/** The largest file that is stored, in bytes. */
export const mostFileBytes = 2 * 1024 * 1024

/** Thrown for a file that is larger than what is stored. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'

  constructor(bytes: number) {
    super(`The file has ${bytes} bytes, and at most ${mostFileBytes} are stored: send a smaller one.`)
  }
}
