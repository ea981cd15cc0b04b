import type { Files } from '../../src/ports/files.ts'

/** Stored pictures for what only shows them: those that a test puts in, by their hash. */
export function storedPictures(): Pick<Files, 'get'> & { readonly stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>()
  return {
    stored,
    async get(_, hash) {
      const bytes = stored.get(hash)
      return bytes === undefined ? null : { kind: 'image/png', bytes }
    },
  }
}
