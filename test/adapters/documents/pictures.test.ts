import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { picturesBy } from '../../../src/adapters/documents/pictures/pictures.ts'
import { openRenderer } from '../../../src/adapters/documents/renderer/renderer.ts'
import type { Log } from '../../../src/ports/log.ts'
import { onePage, pdfFile } from '../../support/pdf-file.ts'
import type { CleanPicture } from '../../../src/ports/pictures.ts'

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }
const renderer = openRenderer(log, { patience: 60_000, heap: 256, memory: 900, kept: 600, idle: 60_000 })
afterAll(() => renderer.close())
const pictures = picturesBy(renderer)
const clean = (bytes: Uint8Array) => pictures.clean(bytes)

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' }, limitInputPixels: false })
const svg = (inner: string, size = 'width="400" height="200"') =>
  Buffer.from(`<?xml version="1.0"?>\n<!-- plan -->\n<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`)

/** A PDF whose one page is of that size. */
const sheet = (box: string) => {
  const bytes = onePage('Collecte', 'API').toString('latin1')
  return Buffer.from(bytes.replace('[0 0 595 842]', box.padEnd(13)), 'latin1')
}

async function taken(bytes: Uint8Array): Promise<CleanPicture> {
  const picture = await clean(bytes)
  if (picture.type === 'refused') throw new Error(picture.why)
  return picture
}

describe('a picture that is taken', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['PNG', () => plain(400, 200).png().toBuffer(), 'image/png'],
    ['JPEG', () => plain(400, 200).jpeg().toBuffer(), 'image/jpeg'],
    ['WebP', () => plain(400, 200).webp().toBuffer(), 'image/png'],
    ['SVG', async () => svg('<text x="9" y="50">Été</text>'), 'image/png'],
    ['the first page of a PDF', async () => sheet('[0 0 200 100]'), 'image/png'],
  ])('%s is encoded anew, as ours', async (_, bytes, kind) => {
    const { kind: made, width, height } = await taken(await bytes())

    expect([made, width, height]).toEqual([kind, 400, 200])
  })

  test('loses its place, its camera and what hides behind it, and is turned upright and made small', async () => {
    const exif = { IFD0: { Artist: 'Camille Roux', Copyright: 'secret' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } }
    const jpeg = await plain(3_000, 1_000).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(jpeg.toString('latin1')).toContain('Camille Roux')

    const { bytes, width, height } = await taken(Buffer.concat([jpeg, Buffer.from('PK\x03\x04behind')]))

    expect([width, height]).toEqual([667, 2_000])
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Camille|secret|behind/)
  })

  test('a drawing that names files and addresses shows none of them', async () => {
    const href = (to: string) => `<image href="${to}" width="400" height="200"/>`
    const named = await taken(
      svg(`${href('file:///etc/hostname')}${href('http://127.0.0.1:9/x.png')}<script>1</script>`),
    )
    const empty = await taken(svg(''))

    expect(Buffer.from(named.bytes).equals(Buffer.from(empty.bytes))).toBe(true)
  })
})

test('the page of a PDF is painted in its colours, also after a diagram was drawn in the same process', async () => {
  const paint = '1 0 0 rg 0 0 595 842 re f'
  expect((await renderer.render('diagram', { text: 'flowchart LR\n  A --> B' })).type).toBe('made')

  const { bytes, width, height } = await taken(pdfFile([{ content: Buffer.from(paint) }, {}]))

  const { dominant } = await sharp(bytes).stats()
  expect([width, height]).toEqual([1_190, 1_684])
  expect(dominant.r - dominant.b).toBeGreaterThan(200)
})

describe('a picture that is refused', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a bomb of 400 million pixels', () => plain(20_000, 20_000).png({ compressionLevel: 9 }).toBuffer(), 'pixels'],
    ['a file that was cut', async () => (await plain(400, 200).png().toBuffer()).subarray(0, 100), 'broken'],
    ['a GIF', () => plain(40, 20).gif().toBuffer(), 'kind'],
    ['a TIFF', () => plain(40, 20).tiff().toBuffer(), 'kind'],
    ['a PDF with a password', () => pdfFile([{}], { locked: true }), 'broken'],
    ['a PDF whose page is as large as a field', () => sheet('[0 0 900000 900000]'), 'pixels'],
    ['a PDF that was cut', () => sheet('[0 0 200 100]').subarray(0, 200), 'broken'],
    ['a text', () => Buffer.from('bonjour'), 'kind'],
    ['more than 10 MB', () => Buffer.alloc(10_000_001), 'large'],
    ['an SVG that is none', () => Buffer.from('<svg><a'), 'broken'],
    [
      'an SVG whose entities never end',
      () =>
        Buffer.from(`<!DOCTYPE svg [${'<!ENTITY a "b">'.repeat(2)}]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`),
      'kind',
    ],
  ])('%s', async (_, bytes, why) => {
    expect(await clean(await bytes())).toEqual({ type: 'refused', why })
  })

  test('one that takes too long, and the next is taken', async () => {
    const slow = '<filter id="f"><feTurbulence baseFrequency="0.05" numOctaves="10"/></filter>'
    const turbulent = svg(`${slow}<rect width="9000" height="9000" filter="url(#f)"/>`, 'width="9000" height="9000"')

    expect(await clean(turbulent)).toMatchObject({ type: expect.stringMatching(/refused|clean/) })
    expect((await taken(await plain(40, 40).png().toBuffer())).width).toBe(40)
  })

  test('no size of an SVG is too large: it is painted within what is shown', async () => {
    expect(await taken(svg('<rect width="100" height="100"/>', 'width="30000" height="30000"'))).toMatchObject({
      width: 2_000,
      height: 2_000,
    })
  })
})
