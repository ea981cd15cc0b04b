import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../../../src/adapters/chat/files/html/markdown.ts'

type Case = readonly [what: string, html: string, markdown: string]

describe('words', () => {
  test.each<Case>([
    ['headings, without the bold that they are anyway', '<h1>A</h1><h3><b>B</b> c</h3><h2> </h2>', '# A\n\n### B c'],
    ['bold and italic, with the spaces outside', '<p>x <b>gras </b><em>fin</em>.</p>', 'x **gras** *fin*.'],
    ['one word in bold of two parts', '<p><strong>Ob</strong><strong>jectif</strong></p>', '**Objectif**'],
    [
      'what CSS says is bold',
      '<p><span style="font-weight:700">B</span> <b style="font-weight:normal">n</b></p>',
      '**B** n',
    ],
    ['struck out', '<p><s>9</s> 1</p>', '~~9~~ 1'],
    ['broken lines', '<p>a<br> b <br>c</p>', 'a\nb\nc'],
    ['bold over two lines', '<p><b>a<br>b</b></p>', '**a**\n**b**'],
    ['code', '<p>lancez <code>uv  run</code> ou <code>a`b</code></p>', 'lancez `uv run` ou `` a`b ``'],
    ['a block of code', '<pre><code class="language-py">if x:\n  y\n</code></pre>', '```py\nif x:\n  y\n```'],
    ['code with fences in it', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````'],
    [
      'a block of code from Teams',
      '<codeblock class="Python"><code>a<br>&nbsp; b</code></codeblock>',
      '```python\na\n  b\n```',
    ],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['nothing for empty paragraphs', '<p>a</p><p>&nbsp;</p><p></p><p><br></p><p>b</p>', 'a\n\nb'],
    ['the spaces of French', '<p>90&nbsp;% : oui</p>', '90\u00A0% : oui'],
    ['signs that people typed as they are', '<p>uv_lock * 2 [x] &lt;b&gt; # 1</p>', 'uv_lock * 2 [x] <b> # 1'],
    [
      'a fence that was typed line by line',
      '<p>```mermaid</p><p>flowchart LR</p><p>```</p><p>fin</p>',
      '```mermaid\nflowchart LR\n```\n\nfin',
    ],
    [
      'no script, style or hidden words',
      '<style>p{}</style><script>x</script><p>a<span style="display:none">b</span></p>',
      'a',
    ],
    ['what was never closed', '<p>a <b>b<p>c', 'a **b**\n\n**c**'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

describe('links', () => {
  test.each<Case>([
    ['have their words and address', '<a href="https://x.org/a">le POC</a>', '[le POC](https://x.org/a)'],
    ['are bare where the words are the address', '<a href="https://x.org/">https://x.org</a>', 'https://x.org/'],
    ['keep brackets and spaces within', '<a href="https://x.org/a(1) b">l[1]</a>', '[l 1](https://x.org/a%281%29%20b)'],
    ['that run something are words', '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a>', 'a b'],
    ['that hide what they run are words', '<a href=" java&#10;script:x">a</a><a href="vbscript:x">b</a>', 'ab'],
    ['to places in a document are words', '<a href="#_Toc1">Titre</a>', 'Titre'],
    ['to a mailbox are kept', '<a href="mailto:a@x.org">écrire</a>', '[écrire](mailto:a@x.org)'],
    ['may be bold', '<a href="https://x.org"><b>x</b></a>', '[**x**](https://x.org)'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })

  test.each<Case>([
    ['a picture leaves what it shows', '<p><img src="data:x" alt="Schéma de la chaîne"></p>', 'Schéma de la chaîne'],
    ['a file’s name is no description', '<p>a <img src="x" alt="image1.png"><img src="x"></p>', 'a'],
    ['an emoji is one', '<p>bien <img alt="🙂" itemtype="http://schema.skype.com/Emoji"></p>', 'bien 🙂'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

const nested = '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li><p>d</p><p>e</p></li></ul>'
const docs = '<b style="font-weight:normal"><ul><li><p>a</p></li><ul><li><p>b</p></li></ul><li>c</li></ul></b>'
const word =
  '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp;</span></span><!--[endif]-->un</p>\n' +
  '<p style="mso-list:l0 level2 lfo1"><span><span style="mso-list:Ignore">2)<span>&nbsp;</span></span></span>deux <b>gras</b></p>' +
  '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">§</span>trois</p><p>après</p>'

const gap = '&nbsp;&nbsp;&nbsp; '
/** The same after a program on the way took the spans apart: the signs stand among the words. */
const unmarked =
  `<p style="mso-list:l0 level1 lfo1">·<span>${gap}</span>un · une</p><p style="mso-list:l0 level2 lfo1">o${gap}deux</p>` +
  `<p style="mso-list:l0 level1 lfo1"><span>3.</span>${gap}<b>trois</b></p><p style="mso-list:l0 level1 lfo1">o de plus</p>` +
  '<p style="mso-list:l0 level1 lfo1">90 % en un jour</p>'

describe('lists', () => {
  test.each<Case>([
    ['within lists', nested, '- a\n  - b\n    1. c\n- d\n  e'],
    ['of Google Docs, beside their item', docs, '- a\n  - b\n- c'],
    ['of Word, as it copies them', word, '- un\n   2. deux **gras**\n- trois\n\naprès'],
    [
      'of Word, whose signs are not marked as such',
      unmarked,
      '- un · une\n   - deux\n3. **trois**\n- o de plus\n- 90 % en un jour',
    ],
    ['that begin elsewhere', '<ol start="3"><li>x<li>y</ol>', '3. x\n4. y'],
    ['of tasks', '<ul><li><input type=checkbox checked>a</li><li><input type=checkbox>b</li></ul>', '- [x] a\n- [ ] b'],
    ['that only open the next level', '<ul><li><ul><li>a</li></ul></li></ul>', '- a'],
    ['with empty items', '<ul><li></li><li>a</li></ul>', '- a'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

const two = (cells: string) => `<table><tr><td>H</td><td>I</td></tr>${cells}</table>`
const head = '| H | I |\n|---|---|\n'

describe('tables', () => {
  test.each<Case>([
    ['take their first row for the head', two('<tr><td>a</td><td>b</td></tr>'), `${head}| a | b |`],
    [
      'with a head that is bold',
      '<table><tr><td><p><b>A</b></p></td><th>B</th></tr><tr><td>1<td>2</table>',
      '| A | B |\n|---|---|\n| 1 | 2 |',
    ],
    [
      'with pipes',
      two('<tr><td>a|b</td><td><a href="https://x.org/?a=1|2">l</a></td></tr>'),
      `${head}| a\\|b | [l](https://x.org/?a=1%7C2) |`,
    ],
    [
      'with broken lines',
      two('<tr><td>a<br>b</td><td><p>c</p><p>d.</p><p>e</p></td></tr>'),
      `${head}| a b | c; d. e |`,
    ],
    ['with lists', two('<tr><td><ul><li>a<li>b</ul></td><td>c</td></tr>'), `${head}| a; b | c |`],
    [
      'with a cell over two rows',
      two('<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>'),
      `${head}| a | b |\n| a | c |`,
    ],
    ['with a cell over two columns', two('<tr><td colspan=2>a</td></tr>'), `${head}| a |  |`],
    [
      'with a title across',
      `<table><tr><td colspan=2><b>T</b></td></tr><tr><td>H<td>I</tr><tr><td>a<td>b</table>`,
      `**T**\n\n${head}| a | b |`,
    ],
    ['with short rows', two('<tr><td>a</td></tr>'), `${head}| a |  |`],
    [
      'without their empty rows and columns',
      '<table><tr><td>H</td><td></td><td>I</td></tr><tr><td></td></tr></table>',
      '| H | I |\n|---|---|',
    ],
    [
      'of one column are a box around what stands in it',
      '<table><tr><td><h2>A</h2><p>b</p></td></tr></table>',
      '## A\n\nb',
    ],
    [
      'inside a cell are its words',
      two(`<tr><td>${two('<tr><td>a</td><td>b</td></tr>')}</td><td>c</td></tr>`),
      `${head}| H, I; a, b | c |`,
    ],
    [
      'with spans that no screen holds',
      two('<tr><td colspan=99999999 rowspan=99999999>a</td></tr>'),
      `${head}| a |  |`,
    ],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })
})

test('footnotes of Word stand where they are called and below', () => {
  const html =
    '<p>x<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p>' +
    '<ol><li id="footnote-1"><p> Note. <a href="#footnote-ref-1">↑</a></p></li></ol>'

  expect(htmlToMarkdown(html)).toBe('x[^1]\n\n[^1]: Note.')
})

test('footnotes on the clipboard do, too', () => {
  const html =
    '<p>x<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1">[1]</a> Note.</p></div>'

  expect(htmlToMarkdown(html)).toBe('x[^1]\n\n[^1]: Note.')
})

test('a message quoted by Teams is nobody’s answer', () => {
  const html = '<blockquote itemtype="http://schema.skype.com/Reply"><p>Sophie : avant</p></blockquote><p>après</p>'

  expect(htmlToMarkdown(html)).toBe('après')
})

test('what stands deeper than any text keeps its words', () => {
  expect(htmlToMarkdown(`${'<div>'.repeat(3_000)}au fond`)).toBe('au fond')
})
