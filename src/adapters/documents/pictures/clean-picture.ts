import sharp, { type Sharp } from 'sharp'
import { mostFileBytes } from '../../../ports/files.ts'
import { type CleanPicture, mostPictureBytes, type RefusedPicture } from '../../../ports/pictures.ts'
import { paintWithin } from '../diagrams/paint.ts'
import { type PictureKind, pictureKindOf } from './picture-kind.ts'

sharp.concurrency(1)
sharp.cache(false)
// Only these readers exist here: what calls itself something else is not even looked at.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

const mostPixels = 40_000_000
/** In pixels. */
const longestSide = 2_000
const secondsAtMost = 10

/**
 * A picture decoded within limits and encoded anew: neither place, camera, comment nor what hides behind the pixels gets
 * through. Runs in the rendering process.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture | RefusedPicture> {
  if (bytes.length > mostPictureBytes) return { type: 'refused', why: 'large' }
  const kind = pictureKindOf(bytes)
  if (kind === null) return { type: 'refused', why: 'kind' }
  try {
    return await encode(await open(bytes, kind), kind === 'jpeg' ? 'photo' : 'drawing')
  } catch (error) {
    return { type: 'refused', why: /pixel limit/.test(String(error)) ? 'pixels' : 'broken' }
  }
}

/** What is drawn is ours already: it is encoded as any other. */
async function open(bytes: Uint8Array, kind: PictureKind): Promise<Sharp> {
  if (kind === 'pdf') return (await import('./paint-pdf.ts')).paintPdf(bytes)
  const pixels = kind === 'svg' ? drawSvg(bytes) : bytes
  // Upright before the metadata goes: phones store pictures lying down.
  const limits = { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true } as const
  return sharp(pixels, limits).autoOrient()
}

/** Nothing that it names is fetched: the painter knows neither network nor files. */
function drawSvg(bytes: Uint8Array): Uint8Array {
  return paintWithin(Buffer.from(bytes).toString('utf8'), longestSide).png
}

async function encode(picture: Sharp, look: 'photo' | 'drawing'): Promise<CleanPicture> {
  const upright = picture
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .timeout({ seconds: secondsAtMost })
  const first = look === 'photo' ? await asJpeg(upright.clone()) : await asPng(upright.clone())
  return first.bytes.length <= mostFileBytes ? first : asJpeg(upright)
}

async function asPng(upright: Sharp): Promise<CleanPicture> {
  const { data, info } = await upright
    .png({ palette: true, quality: 90, effort: 4 })
    .toBuffer({ resolveWithObject: true })
  return { type: 'clean', bytes: data, kind: 'image/png', width: info.width, height: info.height }
}

async function asJpeg(upright: Sharp): Promise<CleanPicture> {
  const { data, info } = await upright.jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true })
  return { type: 'clean', bytes: data, kind: 'image/jpeg', width: info.width, height: info.height }
}
