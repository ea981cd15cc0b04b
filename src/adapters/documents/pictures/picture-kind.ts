/** The kinds of pictures that are taken; of a PDF its first page. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'svg' | 'pdf'

/** What the bytes are by how they begin, never by a name or by what the sender says; null for all else. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png'
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('%PDF-')) return 'pdf'
  const text = head.replace(/^\xEF\xBB\xBF/, '')
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE\s+svg[^>]*>\s*)*<svg[\s>]/i.test(text) ? 'svg' : null
}
