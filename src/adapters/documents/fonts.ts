import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)
const dejaVu = join(dirname(resolve('dejavu-fonts-ttf/package.json')), 'ttf')
const notoEmoji = dirname(resolve('@expo-google-fonts/noto-emoji/package.json'))

/** The files of the fonts that come with the program: what is drawn looks the same on every machine. */
export const fontFiles = {
  regular: join(dejaVu, 'DejaVuSans.ttf'),
  bold: join(dejaVu, 'DejaVuSans-Bold.ttf'),
  oblique: join(dejaVu, 'DejaVuSans-Oblique.ttf'),
  boldOblique: join(dejaVu, 'DejaVuSans-BoldOblique.ttf'),
  mono: join(dejaVu, 'DejaVuSansMono.ttf'),
  /** Black and white. */
  emoji: join(notoEmoji, '400Regular/NotoEmoji_400Regular.ttf'),
} as const

/** The name of the font that texts are drawn in. */
export const fontFamily = 'DejaVu Sans'
