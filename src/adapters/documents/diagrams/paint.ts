import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm'
import type { Png } from '../../../ports/drawings.ts'
import { fontFamily, fontFiles } from '../fonts.ts'
import { writePng } from './write-png.ts'

// The WebAssembly build has no file system: the native one opens `<image href="/any/local/file">`.
await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = Object.values(fontFiles).map((file) => readFileSync(file))

/** Paints an SVG on white, so many times its own size. */
export function paint(svg: string, zoom: number): Png {
  const painter = painterOf(svg, { mode: 'zoom', value: zoom })
  try {
    return pictureOf(painter)
  } finally {
    painter.free()
  }
}

/** Paints an SVG on white, in its own size or, where it is larger, within so many pixels: its size is read before. */
export function paintWithin(svg: string, longest: number): Png {
  const { width, height } = sizeOf(svg)
  return paint(svg, Math.min(1, longest / Math.max(width, height)))
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const painter = painterOf(svg, { mode: 'original' })
  const { width, height } = painter
  painter.free()
  return { width, height }
}

type Painter = InstanceType<typeof Resvg>

function painterOf(svg: string, fitTo: ResvgRenderOptions['fitTo']): Painter {
  const font = { fontBuffers, defaultFontFamily: fontFamily }
  return new Resvg(svg, { background: '#ffffff', ...(fitTo === undefined ? {} : { fitTo }), font })
}

function pictureOf(painter: Painter): Png {
  const image = painter.render()
  try {
    const { width, height, pixels } = image
    return { png: writePng({ width, height, pixels }), width, height }
  } finally {
    image.free()
  }
}
