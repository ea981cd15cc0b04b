import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { htmlBody } from '../../../src/adapters/documents/html/html-body.ts'
import { htmlPage } from '../../../src/adapters/documents/html/html-page.ts'
import { mapFigures } from '../../../src/flows/review/figures.ts'
import { documentWith } from '../../support/frozen.ts'

const bodyOf = (text: string) => htmlBody(documentWith({ 3: text }), (hash) => `/files/${hash}`).sections
/** Names of all elements and attributes of a page, as a browser reads it. */
const namesIn = (html: string): readonly string[] => {
  const names: string[] = []
  const walk = (node: object) => {
    if ('tagName' in node) names.push(String(node.tagName))
    if ('attrs' in node) names.push(...(node.attrs as { name: string }[]).map(({ name }) => `@${name}`))
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child)
  }
  walk(parse(html))
  return names
}

test.each([
  [
    '## Data\n\nSome **bold *both*** `code`',
    '<h3 dir="auto">Data</h3>\n<p dir="auto">Some <strong>bold </strong><strong><em>both</em></strong> <code>code</code></p>',
  ],
  [
    '3. three\n4. four\n   - [x] done',
    '<ol start="3"><li dir="auto">three</li><li dir="auto">four<ul><li dir="auto">☑ done</li></ul></li></ol>',
  ],
  [
    '[**a** b](https://a.example/?x=1&y="2")',
    '<a href="https://a.example/?x=1&amp;y=%222%22" rel="noopener noreferrer nofollow ugc"><strong>a</strong> b</a>',
  ],
  ['| a | |\n|---|---|\n| 1 | 2 |', '<thead><tr><th scope="col" dir="auto">a</th><td dir="auto"></td></tr></thead>'],
  ['> said', '<blockquote><p dir="auto">said</p></blockquote>'],
  ['```py\nx < 1\n```', '<pre><code>x &lt; 1</code></pre>'],
  ['one\ntwo', '<p dir="auto">one<br>two</p>'],
])('%j', (text, expected) => {
  expect(bodyOf(text)).toContain(expected)
})

describe('a figure', () => {
  const document = documentWith({ 5: '```mermaid\nflowchart LR\n  A["<b>"] --> B\n```' })

  test('that nobody has drawn is its text, and says so', () => {
    const { sections } = htmlBody(document, () => '')

    expect(sections).toContain(
      '<figcaption>Diagram, as Mermaid text:</figcaption><pre><code>flowchart LR\n  A[&quot;&lt;b&gt;',
    )
  })

  test('has its picture with size and words, and its text folded away', () => {
    const picture = { hash: 'ab', width: 300, height: 200 }
    const drawn = mapFigures(document, (figure) => ({ ...figure, picture, alternative: 'A "then" B' }))
    const { sections } = htmlBody(drawn, (hash) => `/files/${hash}`)

    expect(sections).toContain('<img src="/files/ab" alt="A &quot;then&quot; B" width="300" height="200">')
    expect(sections).toContain('<details><summary>The diagram’s text</summary><pre>')
    expect(
      htmlPage(drawn, new Map([['ab', { kind: 'image/png', bytes: new Uint8Array([1, 2, 3]) } as const]])),
    ).toContain('src="data:image/png;base64,AQID"')
  })
})

test('the page: language, title, its own policy, contents that lead to the sections, and a draft that says so', () => {
  const page = htmlPage(documentWith({}, 'fr', 'draft'), new Map())

  expect(page).toContain('<html lang="fr">')
  expect(page).toContain('<title>Frost model · MLP-2026-042</title>')
  expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'sha256-`)
  expect(page).toContain('<a href="#section-10">10. Conclusion</a>')
  expect(page).toContain('<section id="section-10"')
  expect(page).toContain('<p class="draft" role="note">brouillon · MLP-2026-042</p>')
  expect(htmlPage(documentWith(), new Map())).not.toContain('class="draft"')
})

test.each([
  ['<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//a.example"></iframe>'],
  ['[x](javascript:alert(1)) [y](data:text/html,<script>) <javascript:alert(1)> [z](vbscript:x)'],
  ['![x](https://a.example/x.png" onerror="alert(1)) ![y](//a.example/y.png)'],
  ['| <svg/onload=alert(1)> | `</code><script>` |\n|---|---|\n| &lt;script> | x |'],
  ['```html\n</code></pre><script>alert(1)</script>\n```'],
  ['[a](https://a.example/"onmouseover="alert(1)) **<b onclick=x>**'],
])('whatever stands in a section, the page has no script, frame, handler or foreign picture: %s', (text) => {
  const hostile = {
    ...documentWith({ 1: text, 3: text }),
    title: text,
    authors: [text],
    cover: [{ name: text, value: text }],
  }
  const names = namesIn(htmlPage(hostile, new Map()))

  expect(names.filter((name) => /^(?:script|iframe|img|svg|object|b|@on.*|@srcdoc)$/.test(name))).toEqual([])
  expect(names.filter((name) => name === 'section')).toHaveLength(11)
})
