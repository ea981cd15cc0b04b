/** Folded text with the raw offsets of each of its units. */
export interface UnitsWithOffsets {
  readonly plain: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Folded units with the raw offsets of each, in room that is there from the start: lists that grow unit by unit cost several
 * times as much on a long text as on a short one.
 */
export class FoldedUnits {
  /** Pieces of some length, then the last: a list of as many as there are letters would be slow itself. */
  readonly #pieces: string[] = []
  #piece = ''
  #starts: Uint32Array
  #ends: Uint32Array
  #count = 0

  constructor(likely: number) {
    this.#starts = new Uint32Array(likely)
    this.#ends = new Uint32Array(likely)
  }

  /** Units that stand as they are. */
  addRun(raw: string, from: number, to: number): void {
    this.#makeRoom(to - from)
    for (let at = from; at < to; at += 1) this.#put(at, at + 1)
    this.#write(raw.slice(from, to))
  }

  /** What one raw passage becomes. */
  add(plain: string, start: number, end: number): void {
    this.#makeRoom(plain.length)
    for (let unit = 0; unit < plain.length; unit += 1) this.#put(start, end)
    this.#write(plain)
  }

  /** What was folded already. */
  addFolded({ plain, starts, ends }: UnitsWithOffsets): void {
    this.#makeRoom(plain.length)
    for (let unit = 0; unit < plain.length; unit += 1) this.#put(starts[unit] ?? 0, ends[unit] ?? 0)
    this.#write(plain)
  }

  /** The passage of the unit before goes on until there. */
  endLastAt(end: number): void {
    if (this.#count > 0) this.#ends[this.#count - 1] = end
  }

  taken(): UnitsWithOffsets {
    const [count, starts, ends] = [this.#count, this.#starts, this.#ends]
    const plain = [...this.#pieces, this.#piece].join('')
    if (count === starts.length) return { plain, starts, ends }
    return { plain, starts: starts.subarray(0, count), ends: ends.subarray(0, count) }
  }

  #write(plain: string): void {
    this.#piece += plain
    if (this.#piece.length < pieceLength) return
    this.#pieces.push(this.#piece)
    this.#piece = ''
  }

  #put(start: number, end: number): void {
    this.#starts[this.#count] = start
    this.#ends[this.#count] = end
    this.#count += 1
  }

  #makeRoom(units: number): void {
    const needed = this.#count + units
    if (needed <= this.#starts.length) return
    const grown = Math.max(needed, this.#starts.length * 2)
    this.#starts = withRoom(this.#starts, grown)
    this.#ends = withRoom(this.#ends, grown)
  }
}

/** In characters. */
const pieceLength = 4_096

function withRoom(numbers: Uint32Array, length: number): Uint32Array {
  const roomy = new Uint32Array(length)
  roomy.set(numbers)
  return roomy
}
