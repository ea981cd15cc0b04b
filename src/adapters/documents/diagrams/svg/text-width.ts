import { type Font, openSync } from 'fontkit'
import { fontFiles } from '../../fonts.ts'

/** How a text is drawn, as far as its width goes. */
export interface FontLook {
  /** In pixels. */
  readonly size: number
  readonly weight: 'regular' | 'bold'
}

const fonts = { regular: openFont(fontFiles.regular), bold: openFont(fontFiles.bold), emoji: openFont(fontFiles.emoji) }
const advances = new Map<string, number>()

/** How wide a text is in the fonts that come with the program, without kerning. */
export function textWidth(text: string, { size, weight }: FontLook): number {
  let width = 0
  for (const character of text) width += advanceOf(character, weight)
  return width * size
}

function openFont(file: string): Font {
  const font = openSync(file)
  if (!('unitsPerEm' in font)) throw new Error(`${file} is a collection of fonts`)
  return font
}

function advanceOf(character: string, weight: FontLook['weight']): number {
  const key = `${weight} ${character}`
  const known = advances.get(key)
  if (known !== undefined) return known
  const advance = readAdvance(character.codePointAt(0) ?? 0, weight)
  advances.set(key, advance)
  return advance
}

/** In parts of the font's size. What no font draws takes the room of a box. */
function readAdvance(code: number, weight: FontLook['weight']): number {
  if (code === joiner || code === emojiStyle) return 0
  const font = [fonts[weight], fonts.emoji].find((one) => one.hasGlyphForCodePoint(code))
  return font === undefined ? 1 : font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
}

const joiner = 0x200d
const emojiStyle = 0xfe0f
