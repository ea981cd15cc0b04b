import { inflateRawSync } from 'node:zlib'

/** Thrown for a zip that unpacks to more than anybody would write. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}

/** The most bytes that a Word file may say of itself, pictures and all. */
export const mostSaid = 200_000_000

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

interface Most {
  /** Bytes of all its files by what it says of itself. */
  readonly said: number
  /** Bytes of the wanted ones, as they come out. */
  readonly unpacked: number
}

/**
 * The wanted files of a zip. What a zip says of its sizes may be a lie: unpacking stops as soon as there is too much, before
 * it lies in memory. Throws `TooMuch`, or another error for what is no zip.
 */
export function unzip(bytes: Buffer, isWanted: (name: string) => boolean, most: Most): Map<string, Uint8Array> {
  const entries = entriesOf(bytes)
  if (sizeOf(entries) > most.said) throw new TooMuch()
  const files = new Map<string, Uint8Array>()
  let room = most.unpacked
  for (const entry of entries.filter(({ name }) => isWanted(name))) {
    const file = contentOf(bytes, entry, room)
    room -= file.length
    files.set(entry.name, file)
  }
  return files
}

/** The bytes that a zip says it unpacks to. Throws for what is no zip. */
export function saidSize(bytes: Buffer): number {
  return sizeOf(entriesOf(bytes))
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
}

/** The list at the end of the zip: APPNOTE.TXT §4.3.12 and §4.3.16. */
function entriesOf(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('no end of the central directory: this is no zip, or it was cut')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('the central directory of the zip is broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(bytes: Buffer, { name, method, packed, offset }: ZipEntry, room: number): Uint8Array {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  if (method === 0) {
    if (packed > room) throw new TooMuch()
    return content
  }
  if (method !== 8) throw new Error(`${name} is packed in a way that is not known: ${method}`)
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, room) })
  } catch (error) {
    throw error instanceof RangeError ? new TooMuch() : error
  }
}
