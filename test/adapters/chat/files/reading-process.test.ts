import { spawnSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { fileReader, type FileReader, type FileInMessage } from '../../../../src/adapters/chat/files/file-reader.ts'
import { confinedFlags, type ConfinedLimits } from '../../../../src/confined/confined-process.ts'
import { fileWords } from '../../../../src/adapters/chat/files/words.ts'
import type { Log } from '../../../../src/ports/log.ts'
import { onePage, pdfFile } from '../../../support/pdf-file.ts'
import { wordTwin } from '../../../support/word-file.ts'

const logged: string[] = []
const log: Log = { debug() {}, info() {}, warn: (_, message) => void logged.push(message), error() {} }
const readers: FileReader[] = []

function reader(limits: Partial<ConfinedLimits> = {}): FileReader {
  const made = fileReader(log, { patience: 60_000, heap: 192, memory: 450, kept: 225, idle: 60_000, ...limits })
  readers.push(made)
  return made
}

afterEach(() => {
  logged.length = 0
  for (const one of readers.splice(0)) one.close()
})

function file(name: string, bytes: Uint8Array): FileInMessage {
  return { name, type: '', size: bytes.length, fetch: async () => bytes }
}

/** A zip that says of a file that it is small. */
function lyingZip(): Buffer {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(100_000_000) }, { level: 9 }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(100_000_000)
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size)) bytes.writeUInt32LE(1_000, at)
  return bytes
}

const noXml = () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document') }))

const slow = '<p><b><i>'.repeat(600_000)

describe('a file that is made to do harm', () => {
  test.each<[string, string, () => Buffer, 'heavy' | 'broken']>([
    ['lies about its size', 'bombe.docx', lyingZip, 'heavy'],
    ['holds no XML', 'abîmé.docx', noXml, 'broken'],
    [
      'has its list nowhere',
      'vide.docx',
      () => Buffer.from(`PK\x03\x04word/PK\x05\x06${'\xff'.repeat(18)}`, 'latin1'),
      'broken',
    ],
  ])('and %s is refused, and the next is read', async (_, name, bytes, fault) => {
    const { withFiles } = reader()

    expect(await withFiles('', [file(name, bytes())])).toEqual({
      text: '',
      problems: [fileWords[fault](name)],
      notes: [],
    })
    expect(await withFiles('', [file('a.docx', await wordTwin('## A'))])).toEqual({
      text: '## A',
      problems: [],
      notes: [],
    })
  })

  test('and never ends is ended, and the next is read', async () => {
    const { withFiles } = reader({ patience: 1_500 })

    const read = await withFiles('Voici', [file('a.html', Buffer.from(slow))])

    expect(read.text).toBe('Voici')
    expect(read.problems.map(({ fr }) => fr).join()).toContain(fileWords.heavy('a.html').fr)
    expect(logged).toEqual(['a file could not be read: its process was ended'])
    const patient = reader()
    expect((await patient.withFiles('', [file('b.html', Buffer.from('<b>b'))])).text).toBe('**b**')
  })

  test('and takes all memory ends its own process, and the next is read', async () => {
    const { withFiles } = reader({ heap: 24 })

    expect(await withFiles('', [file('a.html', Buffer.from(slow))])).toEqual({
      text: '',
      problems: [fileWords.heavy('a.html')],
      notes: [],
    })
    expect((await withFiles('', [file('b.html', Buffer.from('<b>b'))])).text).toBe('**b**')
  })
})

test('a PDF that unpacks to more than there is room for ends its own process, and the next is read', async () => {
  const { withFiles } = reader({ memory: 250 })
  const bomb = pdfFile([{ content: Buffer.alloc(900_000_000, ' ') }])

  expect(await withFiles('', [file('bombe.pdf', bomb)])).toEqual({
    text: '',
    problems: [fileWords.heavy('bombe.pdf')],
    notes: [],
  })
  expect((await withFiles('', [file('b.pdf', onePage('Après'))])).text).toBe('Après')
})

test('two files at once are both read, as is the HTML of a third', async () => {
  const { withFiles, html } = reader()
  const word = await wordTwin('## A')

  const [first, second, third] = await Promise.all([
    withFiles('', [file('a.docx', word), file('b.html', Buffer.from('<b>b'))]),
    withFiles('', [file('c.docx', word)]),
    html('<i>c'),
  ])

  expect([first.text, second.text, third]).toEqual(['## A\n\n**b**', '## A', '*c*'])
})

test('a process that ended without work is started again', async () => {
  const { withFiles } = reader({ idle: 1 })

  const read = async () => (await withFiles('', [file('b.html', Buffer.from('<b>b'))])).text

  expect(await read()).toBe('**b**')
  await setTimeout(200)
  expect(await read()).toBe('**b**')
})

test('the process that reads may neither write, nor read elsewhere, nor start another', () => {
  const look = `
    const tried = (what) => { try { what(); return 'done' } catch (error) { return error.code } }
    console.log(JSON.stringify([
      tried(() => require('fs').writeFileSync('/tmp/files-test', '')),
      tried(() => require('fs').readFileSync('/etc/hostname')),
      tried(() => require('child_process').spawnSync('true')),
    ]))`
  const { stdout } = spawnSync(process.execPath, [...confinedFlags(64, 'none'), '-e', look], {
    env: {},
    encoding: 'utf8',
  })

  expect(JSON.parse(stdout)).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED'])
})
