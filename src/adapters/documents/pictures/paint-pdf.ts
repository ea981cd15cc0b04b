import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp, { type Sharp } from 'sharp'

/** In pixels, of what is painted. */
const longestSide = 2_000
/** Dots for each point of the page, which is a seventy-second of an inch: more shows nothing more. */
const sharpest = 2
/** In points: some four metres. A page may say any size, and all its pixels would lie in memory. */
const largestPage = 12_000

/** One for the life of the process: WebAssembly, which opens no file and no address. */
let library: Promise<PDFiumLibrary> | null = null

/** The first page of a PDF. Rejects for one that is damaged, locked or as large as no page is. */
export async function paintPdf(bytes: Uint8Array): Promise<Sharp> {
  library ??= open()
  const document = await (await library).loadDocument(bytes)
  try {
    const page = document.getPage(0)
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
    const longest = Math.max(width, height)
    if (!(longest > 0) || longest > largestPage) throw new Error('pixel limit: no page is that large')
    // A second picture of the same page would end the process.
    const { data, ...size } = await page.render({ scale: Math.min(sharpest, longestSide / longest), render: 'bitmap' })
    return sharp(data, { raw: { width: size.width, height: size.height, channels: 4 } })
  } finally {
    document.destroy()
  }
}

/** Its file is read here: once a diagram was drawn there is a `window`, and the library would fetch it as in a browser. */
function open(): Promise<PDFiumLibrary> {
  const folder = dirname(createRequire(import.meta.url).resolve('@hyzyla/pdfium'))
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(readFileSync(join(folder, 'pdfium.wasm'))).buffer })
}
