/** What a prompt's variable part asks, read as a model would: from its lines. */
export interface Asked {
  readonly task: 'section' | 'whole' | 'critic'
  /** The criteria after `ask`. */
  readonly ids: readonly string[]
  /** The findings that a critic is shown. */
  readonly findings: readonly number[]
  readonly language: 'fr' | 'en'
  readonly sentences: readonly { readonly number: number; readonly section: number; readonly text: string }[]
}

/** Reads the user's turn of a request. What stands inside the draft asks for nothing. */
export function readAsked(input: string): Asked {
  const lines = input.split('\n')
  const from = lines.findIndex((line) => /^<draft \S+>$/.test(line))
  const fence = lines[from]?.slice(1) ?? ''
  const to = lines.findIndex((line, at) => at > from && line === `</${fence}`)
  const head = from < 0 ? lines : [...lines.slice(0, from), ...lines.slice(to + 1)]
  const draft = from < 0 ? [] : lines.slice(from + 1, to)
  const sectionOf = sectionsIn(head)
  return {
    task: taskOf(wordsAfter(head, 'task')[0] ?? ''),
    ids: wordsAfter(head, 'ask'),
    findings: head.flatMap((line) => numbersIn(/^finding (\d+):/, line)),
    language: wordsAfter(head, 'answer')[1] === 'French' ? 'fr' : 'en',
    sentences: draft.flatMap((line) => {
      const [, number, text] = /^\[(\d+)\] (.*)$/.exec(line) ?? []
      return number === undefined
        ? []
        : [{ number: Number(number), section: sectionOf(Number(number)), text: text ?? '' }]
    }),
  }
}

/** `section 4`, or `sections 3 from [1], 4 from [7]`. */
function sectionsIn(head: readonly string[]): (sentence: number) => number {
  const one = Number(wordsAfter(head, 'section')[0] ?? 0)
  const starts = wordsAfter(head, 'sections')
    .join(' ')
    .split(', ')
    .map((part) => part.split(' from ').map((word) => Number(word.replace(/\D/g, ''))))
  return (sentence) => starts.findLast(([, first = Infinity]) => first <= sentence)?.[0] ?? one
}

function wordsAfter(lines: readonly string[], word: string): readonly string[] {
  const line = lines.find((line) => line.startsWith(`${word} `))
  return line === undefined ? [] : line.split(' ').slice(1)
}

function numbersIn(shape: RegExp, text: string): readonly number[] {
  const number = shape.exec(text)?.[1]
  return number === undefined ? [] : [Number(number)]
}

function taskOf(word: string): Asked['task'] {
  return word === 'whole' || word === 'critic' ? word : 'section'
}
