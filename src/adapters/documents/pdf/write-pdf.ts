import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ProposalDocument } from '../../../flows/review/document.ts'
import { fontFiles } from '../fonts.ts'
import type { EmbeddedPictures } from '../writing/writing-job.ts'
import { pdfInput, pictureFile } from './pdf-input.ts'

/** Nothing is there: no file can be read but the pictures that are put there. */
const workspace = '/nowhere'

const template = readFileSync(join(import.meta.dirname, 'proposal.typ'), 'utf8')

/** One for the life of the process: each keeps some 10 MB for ever. */
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: Object.values(fontFiles).map((file) => readFileSync(file)) }],
})

/** So many compilations old is what the compiler remembers at most; without a bound it forgets nothing. */
const remembered = 10

/**
 * The document as a tagged PDF, as PDF/UA-1 asks for; `pictures` are its pictures by hash. That standard refuses
 * characters that no font has: with those the same pages are PDF 1.7, and say so. It blocks its thread.
 */
export function writePdf(document: ProposalDocument, pictures: EmbeddedPictures): Uint8Array {
  try {
    return compile(document, pictures, 'ua-1', [])
  } catch (error) {
    const undrawn = undrawnIn(error)
    if (undrawn.length === 0) throw error
    return compile(document, pictures, '1.7', undrawn)
  }
}

type Standard = '1.7' | 'ua-1'

function compile(
  document: ProposalDocument,
  pictures: EmbeddedPictures,
  standard: Standard,
  undrawn: readonly string[],
): Uint8Array {
  for (const [hash, picture] of pictures) {
    compiler.mapShadow(`${workspace}${pictureFile(hash, picture)}`, Buffer.from(picture.bytes))
  }
  try {
    const input = pdfInput(document, pictures, undrawn)
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document: input } })
    const problems = compiled.takeDiagnostics()
    if (compiled.result === null) throw new Error(JSON.stringify(problems?.shortDiagnostics))
    return compiler.pdf(compiled.result, {
      pdfStandard: standard,
      creationTimestamp: Math.floor(Date.parse(document.date) / 1_000),
    })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(remembered)
  }
}

/** The characters that an error of the compiler says no font has. */
function undrawnIn(error: unknown): readonly string[] {
  const said = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : ''
  const found = [...said.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)]
  return [...new Set(found.map(([, text]) => text ?? ''))]
}
