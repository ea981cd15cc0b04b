import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idDigits } from '../../src/flows/figures/attachments.ts'
import { type Files, FileTooLarge, mostFileBytes, type SentFile } from '../../src/ports/files.ts'

const sent: SentFile = {
  tenant: 'test',
  proposal: 'MLP-2026-001',
  section: 5,
  sender: 'lea',
  at: '2026-11-27T09:00:00.000Z',
  kind: 'image/png',
  alternative: '',
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What everyone who stores files must do. */
export function describeFiles(
  name: string,
  open: () => Promise<{ readonly files: Files; close(): Promise<void> }>,
  where: 'here' | 'absent' = 'here',
): void {
  describe.skipIf(where === 'absent')(`files on ${name}`, () => {
    let files: Files
    let opened: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      opened = await open()
      files = opened.files
    })
    afterAll(() => opened?.close())

    test('refuses what is too large, and says how much would do', async () => {
      const large = new Uint8Array(mostFileBytes + 1)

      await expect(files.put({ ...sent, proposal: 'large' }, large)).rejects.toThrow(FileTooLarge)
      await expect(files.put({ ...sent, proposal: 'large' }, large)).rejects.toThrow(String(mostFileBytes))

      expect(await files.list('test', 'large')).toEqual([])
    })

    test('finds pictures by their ids, with their size, in one tenant alone', async () => {
      const of = { create: { width: 320, height: 200, channels: 3, background: '#369' } } as const
      const png = await sharp(of).png({ palette: true }).toBuffer()
      const jpeg = await sharp(of).jpeg({ mozjpeg: true }).toBuffer()
      const put = async (kind: string, bytes: Uint8Array, tenant = 'find') =>
        files.put({ ...sent, tenant, kind }, bytes)
      const [first, second] = [await put('image/png', png), await put('image/jpeg', jpeg)]
      const text = await put('text/plain', bytesOf('no picture'))
      const [one, two, none] = [first, second, text].map((hash) => hash.slice(0, idDigits))

      const found = await files.find('find', [two ?? '', one ?? '', one ?? '', none ?? '', '0'.repeat(16), 'x', "'"])

      expect(found.size).toBe(2)
      const size = { width: 320, height: 200 }
      expect(found.get(one ?? '')).toEqual({ hash: first, kind: 'image/png', size: png.length, ...size })
      expect(found.get(two ?? '')).toEqual({ hash: second, kind: 'image/jpeg', size: jpeg.length, ...size })
      expect((await files.find('another', [one ?? ''])).size).toBe(0)
      expect((await files.find('find', [])).size).toBe(0)
    })

    test('knows nothing of a file that nobody sent', async () => {
      expect(await files.get('test', '0'.repeat(64))).toBeNull()
      await files.remove({ tenant: 'test', proposal: 'none', section: 5, hash: '0'.repeat(64) })
    })

    test('gives back the bytes as they were, whatever they are, up to the largest', async () => {
      const bytes = Buffer.alloc(mostFileBytes, 0).map((_, at) => (at * 31) & 255)

      const hash = await files.put({ ...sent, proposal: 'whole' }, bytes)

      const found = await files.get('test', hash)
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(found?.kind).toBe('image/png')
      expect(Buffer.compare(Buffer.from(found?.bytes ?? []), bytes)).toBe(0)
      expect((await files.get('test', hash.slice(0, idDigits)))?.kind).toBe('image/png')
      for (const none of [hash.slice(0, idDigits - 1), `${hash.slice(0, idDigits - 1)}%`, `${hash}0`, ''])
        expect(await files.get('test', none)).toBeNull()
    })

    test('has the same bytes once in a place, with what was last said of them', async () => {
      const place = { ...sent, proposal: 'twice' }
      await files.put(place, bytesOf('a diagram'))
      const hash = await files.put({ ...place, alternative: 'Un schéma' }, bytesOf('a diagram'))

      expect(await files.list('test', 'twice')).toEqual([{ ...place, alternative: 'Un schéma', hash, size: 9 }])
    })

    test('shows another tenant nothing', async () => {
      const hash = await files.put({ ...sent, proposal: 'ours' }, bytesOf('ours alone'))

      expect(await files.get('another', hash)).toBeNull()
      expect(await files.list('another', 'ours')).toEqual([])
    })

    test('lets the bytes go with the last place that has them', async () => {
      const hash = await files.put({ ...sent, proposal: 'first' }, bytesOf('shared'))
      await files.put({ ...sent, proposal: 'second' }, bytesOf('shared'))

      await files.remove({ tenant: 'test', proposal: 'first', section: 5, hash })
      expect(await files.get('test', hash)).not.toBeNull()

      await files.remove({ tenant: 'test', proposal: 'second', section: 5, hash })
      expect(await files.get('test', hash)).toBeNull()
    })

    test('keeps bytes that are sent again while their last place goes', async () => {
      for (let round = 0; round < 20; round += 1) {
        const hash = await files.put({ ...sent, proposal: 'old' }, bytesOf('moved'))
        await Promise.all([
          files.remove({ tenant: 'test', proposal: 'old', section: 5, hash }),
          files.put({ ...sent, proposal: 'new' }, bytesOf('moved')),
        ])

        expect(await files.get('test', hash)).not.toBeNull()
        await files.remove({ tenant: 'test', proposal: 'new', section: 5, hash })
      }
    })
  })
}
