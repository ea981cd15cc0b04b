import { describe, expect, test } from 'vitest'
import { renderForm } from '../../../../src/adapters/slack/render/form.ts'
import { renderMessages } from '../../../../src/adapters/slack/render/message.ts'
import { halfBudget } from '../../../../src/adapters/slack/render/unit.ts'
import { view } from '../../../../src/flows/screens/blocks.ts'
import { checkView, refusalOf } from '../../../support/fake-slack/check-blocks.ts'
import { wordsShown } from '../../../support/slack/read-words.ts'

const read = (text: string) => renderMessages(view('fr', [{ type: 'markdown', text }]))
const section = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })

describe('a text in Markdown', () => {
  test('is rich text: bold headings, lists in lists that count on, code, quotes and links', () => {
    const { messages } = read(
      '## Plan\nVoir [le dépôt](https://exemple.org).\n\n- un\n  - deux\n\n3. trois\n4. quatre\n\n```py\na = 1\n```\n\n> cité',
    )

    expect(messages).toHaveLength(1)
    expect(messages[0]?.blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Plan', style: { bold: true } },
              { type: 'text', text: '\n' },
              { type: 'text', text: 'Voir ' },
              { type: 'link', url: 'https://exemple.org', text: 'le dépôt' },
              { type: 'text', text: '.' },
            ],
          },
          { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section('un')] },
          { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section('deux')] },
          {
            type: 'rich_text_list',
            style: 'ordered',
            indent: 0,
            offset: 2,
            elements: [section('trois'), section('quatre')],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a = 1' }] },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'cité' }] },
        ],
      },
    ])
    expect(messages[0]?.text).toBe('Plan\nVoir le dépôt.\n- un\n  - deux\n3. trois\n4. quatre\na = 1\ncité')
  })

  test('has its tables as Slack’s own, one to a message, in their order', () => {
    const { messages } = read('Avant\n\n| A | B |\n|---|---|\n| 1 | |\n\nEntre\n\n| C |\n|---|\n| 2 |\n\nAprès')

    expect(messages.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['rich_text', 'table'],
      ['rich_text', 'table'],
      ['rich_text'],
    ])
    expect(messages.map(({ text }) => text)).toEqual(['Avant\nA · B\n1', 'Entre\nC\n2', 'Après'])
    for (const message of messages) expect(refusalOf(message)).toBeNull()
  })

  test('calls nobody and opens nothing, whatever stands in it', () => {
    const hostile = '<!channel> <@U024BE7LH> <https://exemple.org|ok> @here'
    const { messages } = read(
      `# ${hostile}\n\n- ${hostile}\n\n| ${hostile} |\n|---|\n| \`${hostile}\` |\n\n> **${hostile}**`,
    )

    const sent = JSON.stringify(messages)
    for (const message of messages) {
      expect(refusalOf(message)).toBeNull()
      expect(message.text).not.toMatch(/<[!@#]/)
    }
    expect(sent).not.toMatch(/"type":"(?:user|broadcast|channel|usergroup|mrkdwn)"/)
    expect(wordsShown(messages.map(({ blocks }) => blocks)).join('')).toContain('<!channel> <@U024BE7LH>')
  })

  test('that is all markup still says what was written', () => {
    expect(read('---').messages).toMatchObject([{ text: '---', blocks: [{ type: 'section' }] }])
  })
})

describe('what is longer than a message', () => {
  test('is divided between items and blocks of code, never within one', () => {
    const item = (index: number) => `- ${index} ${'mot '.repeat(120)}fin${index}`
    const code = `\`\`\`\n${Array.from({ length: 60 }, (_, line) => `ligne ${line} du programme`).join('\n')}\n\`\`\``
    const { messages } = read(`${Array.from({ length: 12 }, (_, index) => item(index)).join('\n')}\n\n${code}\n\nSuite`)

    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages) expect(refusalOf(message)).toBeNull()
    const texts = messages.map(({ text }) => text)
    for (let index = 0; index < 12; index += 1) {
      expect(texts.filter((text) => text.includes(`• ${index} `) && text.includes(`fin${index}`))).toHaveLength(1)
    }
    expect(texts.filter((text) => text.includes('ligne 0 du') && text.includes('ligne 59 du'))).toHaveLength(1)
  })

  test('a table goes on under its headers, with each of its rows once', () => {
    const rows = Array.from({ length: 250 }, (_, index) => `| r${index} | ok |`)
    const { messages } = read(`| Nom | État |\n|---|---|\n${rows.join('\n')}`)

    expect(messages).toHaveLength(3)
    for (const message of messages) {
      expect(refusalOf(message)).toBeNull()
      expect(message.text).toMatch(/^Nom · État\n/)
    }
    const cells = messages.flatMap(({ blocks }) => wordsShown(blocks)).filter((cell) => /^r\d+$/.test(cell))
    expect(cells).toEqual(rows.map((_, index) => `r${index}`))
  })

  test('a heading stays with what it heads', () => {
    const parts = Array.from({ length: 9 }, (_, index) => `### Titre ${index}\n${'mot '.repeat(250)}fin${index}`)
    const { messages } = read(parts.join('\n\n'))

    expect(messages.length).toBeGreaterThan(1)
    for (const { text } of messages) expect(text).toMatch(/^Titre \d\nmot/)
  })

  test('beyond a dozen messages, is a beginning and a file as it was written', () => {
    const written = `| a | b |\n|---|---|\n| **c** | d |\n\n`.repeat(20)
    const { messages, files } = read(written)

    expect(messages).toHaveLength(2)
    expect(messages.at(-1)?.text).toContain('texte-complet.md')
    expect(files).toEqual([{ name: 'texte-complet.md', content: written }])
  })
})

describe('where Slack shows no table', () => {
  const table = '| Risque | Gravité |\n|---|---|\n| Dérive des données | haute |'

  test('as in a form, a row is a line, each cell with its column’s name', () => {
    const press = { action: 'edit', proposal: 'MLP-2026-042', version: 1, args: {}, opens: 'act' } as const
    const intro = [{ type: 'markdown', text: table }] as const
    const modal = renderForm(
      { language: 'fr', title: 'Lire', intro, fields: [], submit: 'Fermer', press },
      { place: { platform: 'slack', channel: 'C1', thread: '17.5' }, message: '17.6' },
    )

    expect(checkView(modal)).toEqual([])
    expect(wordsShown(modal.blocks).join('\n')).toContain('Dérive des données\n    Gravité\u00A0: haute')
  })

  test('as with more than 20 columns, or once it was refused', () => {
    const wide = `| ${'c | '.repeat(21)}\n| ${'- | '.repeat(21)}\n| ${'v | '.repeat(21)}`
    const refused = renderMessages(view('fr', [{ type: 'markdown', text: table }]), { budget: halfBudget })

    for (const { messages } of [read(wide), refused]) {
      expect(messages.flatMap(({ blocks }) => blocks.map(({ type }) => type))).not.toContain('table')
      for (const message of messages) expect(refusalOf(message)).toBeNull()
    }
  })
})
