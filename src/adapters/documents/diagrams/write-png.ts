import { crc32, deflateSync } from 'node:zlib'

/** Pixels of four bytes each, row after row. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits for each of red, green, blue and alpha; nothing filtered between rows, nor interlaced. */
const form = [8, 6, 0, 0, 0]
/** The flat colours of a diagram pack as well as with more work, in a quarter of the time. */
const level = 3

/** The pixels as a PNG. The painter's own writer takes longer for it than for painting: it has no native code. */
export function writePng({ width, height, pixels }: Pixels): Uint8Array<ArrayBuffer> {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, ...form])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(withFilters(pixels, width * 4), { level })),
    chunk('IEND'),
  ]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

/** Each row says first how it was filtered: not at all. */
function withFilters(pixels: Uint8Array, row: number): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / row)
  for (let from = 0, to = 1; from < pixels.length; from += row, to += row + 1) {
    rows.set(pixels.subarray(from, from + row), to)
  }
  return rows
}

function chunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
