import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { idDigits } from '../../src/flows/figures/attachments.ts'
import type { Files, FoundPicture } from '../../src/ports/files.ts'

type StoredPictures = Pick<Files, 'get' | 'find'> & {
  readonly stored: Map<string, Uint8Array>
  /** Stores a picture with so many pixels of noise, and gives its id. */
  add(kind: 'image/png' | 'image/jpeg', size: { readonly width: number; readonly height: number }): Promise<string>
}

/** Stored pictures for what only shows them: those that a test puts in, by their hash, in every tenant. */
export function storedPictures(): StoredPictures {
  const stored = new Map<string, Uint8Array>()
  const sizes = new Map<string, Pick<FoundPicture, 'kind' | 'width' | 'height'>>()
  return {
    stored,
    async get(_, hash) {
      const bytes = stored.get(hash)
      return bytes === undefined ? null : { kind: sizes.get(hash)?.kind ?? 'image/png', bytes }
    },
    async find(_, ids) {
      const found = [...stored].flatMap(([hash, bytes]): readonly (readonly [string, FoundPicture])[] => {
        const [id, size] = [hash.slice(0, idDigits), sizes.get(hash)]
        return ids.includes(id) && size !== undefined ? [[id, { hash, size: bytes.length, ...size }]] : []
      })
      return new Map(found)
    },
    async add(kind, { width, height }) {
      const noise = Buffer.alloc(width * height * 3)
      let seed = stored.size + 1
      for (let at = 0; at < noise.length; at += 1) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        noise[at] = seed >>> 24
      }
      const image = sharp(noise, { raw: { width, height, channels: 3 } })
      const bytes = await (kind === 'image/png' ? image.png() : image.jpeg()).toBuffer()
      const hash = createHash('sha256').update(bytes).digest('hex')
      stored.set(hash, bytes)
      sizes.set(hash, { kind, width, height })
      return hash.slice(0, idDigits)
    },
  }
}
