import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Png } from '../../../ports/drawings.ts'
import { fontFamily, fontFiles } from '../fonts.ts'

// The WebAssembly build has no file system: the native one opens `<image href="/any/local/file">`.
await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = Object.values(fontFiles).map((file) => readFileSync(file))

/** Paints an SVG on white, so many times its own size. */
export function paint(svg: string, zoom: number): Png {
  const painter = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: fontFamily },
  })
  const image = painter.render()
  try {
    return { png: image.asPng(), width: image.width, height: image.height }
  } finally {
    image.free()
    painter.free()
  }
}
