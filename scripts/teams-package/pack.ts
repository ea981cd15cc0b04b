import { strToU8, zipSync } from 'fflate'
import { colorIcon, outlineIcon } from './icons.ts'
import { frenchWords, manifestFor, type PackageOptions } from './manifest.ts'

/** The app package: what is uploaded to Teams. The same options give the same bytes. */
export function pack(options: PackageOptions): Uint8Array {
  const manifest = manifestFor(options)
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`)
  const files = {
    'manifest.json': json(manifest),
    'fr.json': json(frenchWords(manifest)),
    'color.png': new Uint8Array(colorIcon()),
    'outline.png': new Uint8Array(outlineIcon()),
  }
  return zipSync(files, { level: 9, mtime: '2026-01-01T00:00:00Z' })
}
