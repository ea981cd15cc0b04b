import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writePng } from '../../../../src/adapters/documents/diagrams/write-png.ts'

test.each([
  [1, 1],
  [3, 2],
  [257, 31],
])('another program reads the same pixels out of %i × %i', async (width, height) => {
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 31) % 256))

  const { data, info } = await sharp(writePng({ width, height, pixels })).raw().toBuffer({ resolveWithObject: true })

  expect([info.width, info.height, info.channels]).toEqual([width, height, 4])
  expect(new Uint8Array(data)).toEqual(pixels)
})
