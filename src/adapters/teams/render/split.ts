import type { CardElement, RichTextBlock } from './adaptive-card.ts'

/**
 * The elements in groups of at most so many bytes of JSON each, in order, nothing lost: between elements where that is
 * possible, else between a container's items or a table's rows, else between words. A heading stays with what follows.
 */
export function splitElements(elements: readonly CardElement[], most: number): readonly (readonly CardElement[])[] {
  if (elements.length > 0 && bytesOf(elements) <= most) return [elements]
  const groups: CardElement[][] = []
  let group: CardElement[] = []
  let bytes = around
  for (const element of elements.flatMap((one) => fit(one, most))) {
    const more = bytesOf(element) + 1
    if (group.length > 0 && bytes + more > most) {
      const headings = trailingHeadings(group)
      groups.push(group.slice(0, group.length - headings.length))
      group = headings
      bytes = around + headings.reduce((sum, one) => sum + bytesOf(one) + 1, 0)
    }
    group.push(element)
    bytes += more
  }
  return [...groups, ...(group.length === 0 ? [] : [group])]
}

/** Returns how many bytes of UTF-8 the value takes as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** The brackets of a list; each element but the first has a comma. */
const around = 2

/** None where the whole group is headings: they would be carried along for ever. */
function trailingHeadings(group: readonly CardElement[]): CardElement[] {
  const start = group.findLastIndex((one) => one.type !== 'TextBlock') + 1
  return start === 0 ? [] : group.slice(start)
}

function fit(element: CardElement, most: number): readonly CardElement[] {
  if (bytesOf(element) + around <= most) return [element]
  return halves(element)?.flatMap((half) => fit(half, most)) ?? [element]
}

function halves(element: CardElement): readonly CardElement[] | null {
  switch (element.type) {
    case 'Container': {
      const [only] = element.items
      if (element.items.length === 1 && only !== undefined) return wrap(element, halves(only))
      return cut(element.items).map((items) => ({ ...element, items }))
    }
    case 'Table': {
      const [head, ...rows] = element.rows
      if (head === undefined || rows.length < 2) return null
      return cut(rows).map((part) => ({ ...element, rows: [head, ...part] }))
    }
    case 'RichTextBlock':
      return cutText(element)
    case 'TextBlock':
    case 'Image':
    case 'ActionSet':
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return null
    default:
      return element satisfies never
  }
}

function wrap(
  container: Extract<CardElement, { type: 'Container' }>,
  parts: readonly CardElement[] | null,
): readonly CardElement[] | null {
  return parts?.map((part) => ({ ...container, items: [part] })) ?? null
}

function cut<T>(items: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(items.length / 2)
  return [items.slice(0, middle), items.slice(middle)]
}

/**
 * Between two runs where there are several, else at the last blank of the first half where there is one, and never within
 * a character.
 */
function cutText(block: RichTextBlock): readonly RichTextBlock[] | null {
  const [run, ...others] = block.inlines
  if (run === undefined) return null
  const part = (inlines: RichTextBlock['inlines']): RichTextBlock => ({ ...block, inlines })
  if (others.length > 0) {
    const [first = [], second = []] = cut(block.inlines)
    return [part(first), { ...part(second), spacing: 'None' }]
  }
  if (run.text.length < 2) return null
  const middle = Math.ceil(run.text.length / 2)
  const blank = run.text.slice(0, middle).search(/\s\S*$/)
  const at = blank > 0 ? blank + 1 : /[\uD800-\uDBFF]/.test(run.text.charAt(middle - 1)) ? middle - 1 : middle
  if (at <= 0 || at >= run.text.length) return null
  const half = (text: string): RichTextBlock => part([{ ...run, text }])
  return [half(run.text.slice(0, at)), { ...half(run.text.slice(at)), spacing: 'None' }]
}
