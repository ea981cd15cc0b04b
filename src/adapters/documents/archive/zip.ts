import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

const deflate = promisify(deflateRaw)

/** An archive that grows file by file; of each the packed bytes alone are kept. */
export interface ZipWriter {
  /** How many bytes it takes so far. */
  readonly size: number
  add(name: string, content: string | Uint8Array): Promise<void>
  end(): Uint8Array
}

/** A new archive. Files are packed beside the thread that everything else runs on. */
export function zipWriter(): ZipWriter {
  const parts: Uint8Array[] = []
  let size = 0
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
    size += part.length
  })
  return {
    get size() {
      return size
    },
    async add(filename, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const packed = await deflate(bytes)
      const entry: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: 8 }
      zip.add(entry)
      entry.ondata?.(null, packed, true)
    },
    end() {
      zip.end()
      return Buffer.concat(parts)
    },
  }
}
