/** What bytes are, whatever the file is called. */
export type Kind = 'zip' | 'pdf' | 'office' | 'html' | 'picture' | 'other' | 'text'

const signatures: readonly (readonly [Kind, readonly (number | null)[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // Word before 2007, and every Office file with a password.
  ['office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', codes('GIF8')],
  ['picture', [...codes('RIFF'), null, null, null, null, ...codes('WEBP')]],
  ['pdf', codes('%PDF-')],
  ['other', codes('{\\rtf')],
]

/** Tells by the first bytes. Only a whole page is HTML here: Markdown holds tags as well. */
export function kindOf(bytes: Uint8Array): Kind {
  const known = signatures.find(([, signature]) => signature.every((code, at) => code === null || bytes[at] === code))
  if (known !== undefined) return known[0]
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1_024))
    .replaceAll(/[\0\u00EF\u00BB\u00BF\u00FE\u00FF]/g, '')
  return /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99}|<!--.{0,500}?-->\s{0,99})?<(?:!doctype\s+html|html[\s>])/is.test(start)
    ? 'html'
    : 'text'
}

function codes(text: string): readonly number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0))
}
