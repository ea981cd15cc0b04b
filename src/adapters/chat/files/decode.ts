/** How much of a file is looked at to tell what it is. */
const sample = 8_192

/** The characters in bytes of whatever encoding editors write: UTF-8, UTF-16, else Windows-1252; null for what is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes)
  return text === null || isBinary(text) ? null : text
}

function decodeUtf8(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes)
  if (wide !== null) return strictly(wide, bytes)
  return strictly('utf-8', bytes) ?? damagedUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** By its mark; without one, a text in UTF-16 of Latin letters has a zero in nearly every second byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(bytes.length, sample) / 2)
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [first = 0, second = 0] = zeros
  if (pairs < 2 || bytes.length % 2 === 1) return null
  if (second > pairs * 0.7 && first < pairs * 0.1) return 'utf-16le'
  return first > pairs * 0.7 && second < pairs * 0.1 ? 'utf-16be' : null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A text in UTF-8 that was cut or has a byte gone wrong: its other letters with accents are right. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let right = 0
  let wrong = 0
  for (const sign of text) {
    if (sign === '\uFFFD') wrong += 1
    else if (sign > '\u007F') right += 1
  }
  return right > wrong * 4 ? text : null
}

/** Texts hold a stray control character at most. */
function isBinary(text: string): boolean {
  const start = text.slice(0, sample)
  const controls = start.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  return controls > Math.max(1, start.length / 100)
}
