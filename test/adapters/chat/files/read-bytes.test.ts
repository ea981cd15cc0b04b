import { describe, expect, test } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { readBytes } from '../../../../src/adapters/chat/files/read-bytes.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const big = (text: string) => Buffer.from(text, 'utf16le').swap16()
const words = 'Équipe : 3 étudiantes, délai réduit'
const office = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)])
const locked = Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')])

describe('a text', () => {
  test.each<[string, Buffer, string]>([
    ['in UTF-8', Buffer.from(words), words],
    ['in UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), words],
    ['in UTF-16 LE with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), words],
    ['in UTF-16 BE with a mark', big(`\uFEFF${words}`), words],
    ['in UTF-16 LE without a mark', Buffer.from(words, 'utf16le'), words],
    ['in UTF-16 BE without a mark', big(words), words],
    ['in Windows-1252', Buffer.concat([latin(words), Buffer.from([0x80, 0x92])]), `${words}€’`],
    ['in UTF-8 that was cut', Buffer.from('é'.repeat(20)).subarray(0, 39), `${'é'.repeat(19)}\uFFFD`],
    ['with the line ends of Windows', Buffer.from('a\r\nb\rc'), 'a\nb\nc'],
    ['with a stray NUL', Buffer.from('a\0b'), 'ab'],
    ['in Markdown that begins with a tag', Buffer.from('<b>Titre</b>\n\n- a'), '<b>Titre</b>\n\n- a'],
  ])('%s is read', async (_, bytes, text) => {
    expect(await readBytes(bytes, 'notes')).toEqual({ type: 'text', text })
  })

  test.each<[string, Buffer]>([
    ['a page', Buffer.from('<!DOCTYPE html><html><body><h1>Équipe</h1></body></html>')],
    ['a page in Windows-1252', latin('<html><body><h1>Équipe</h1>')],
    ['a page in UTF-16', Buffer.from('\uFEFF<html><h1>Équipe</h1>', 'utf16le')],
  ])('that is %s becomes Markdown, whatever its name', async (_, bytes) => {
    expect(await readBytes(bytes, 'notes.txt')).toEqual({ type: 'text', text: '# Équipe' })
  })

  test('that is a piece of a page becomes Markdown by its name', async () => {
    expect(await readBytes(Buffer.from('<p>a <b>b</b>'), 'notes.html')).toEqual({ type: 'text', text: 'a **b**' })
  })
})

describe('what is no text', () => {
  test.each<[string, string, Buffer, string]>([
    ['a PDF that was cut, called text', 'notes.txt', Buffer.from('%PDF-1.7'), 'broken'],
    ['no PDF at all', 'notes.pdf', Buffer.from('not a PDF'), 'broken'],
    ['a zip of something else', 'notes.docx', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'broken'],
    ['slides', 'notes', Buffer.from(zipSync({ 'ppt/a.xml': strToU8('a') })), 'kind'],
    ['Word of before 2007', 'notes.doc', office, 'old'],
    ['Word of before 2007 under another name', 'notes.docx', office, 'old'],
    ['slides of before 2007', 'notes.ppt', office, 'kind'],
    ['Word with a password', 'notes.docx', locked, 'locked'],
    ['no Word at all', 'notes.docx', Buffer.from('not a zip'), 'broken'],
    ['a program', 'notes', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7) % 32)), 'kind'],
    ['noise called text', 'notes.txt', Buffer.from([0xff, 0xfe, 0x00]), 'broken'],
    ['nothing', 'notes.txt', Buffer.alloc(0), 'broken'],
    ['empty lines', 'notes.md', Buffer.from(' \n\n'), 'broken'],
    ['more than is taken at once', 'notes.md', Buffer.from('a'.repeat(1_000_001)), 'long'],
  ])('%s is refused', async (_, name, bytes, fault) => {
    expect(await readBytes(bytes, name)).toEqual({ type: 'fault', fault })
  })

  test('a picture is one, whatever its name', async () => {
    expect(await readBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'notes.txt')).toEqual({ type: 'picture' })
  })
})
