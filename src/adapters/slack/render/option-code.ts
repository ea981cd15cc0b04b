import { hash } from 'node:crypto'
import type { Option } from '../../../flows/model/view.ts'
import { limits } from '../limits.ts'
import { cleanText } from './mrkdwn.ts'
import { isVisible } from './unit.ts'

/** How a value begins that stands for another one. */
const mark = '~'

/** An option's value as Slack takes it: 1 to 150 plain characters. An empty one becomes a mark, any other a hash. */
export function encodeOption(value: string): string {
  if (value === '') return mark
  const isPlain = value === cleanText(value).trim() && isVisible(value) && !value.startsWith(mark)
  if (isPlain && value.length <= limits.optionValue) return value
  return mark + hash('sha256', value, 'base64url')
}

/** Whether it takes the form's own options to know the value behind this one. */
export function isHashed(encoded: string): boolean {
  return encoded.startsWith(mark) && encoded !== mark
}

/** The value behind an encoded one; null for a hash that none of the options has. */
export function decodeOption(encoded: string, options: readonly Option[]): string | null {
  if (encoded === mark) return ''
  if (!isHashed(encoded)) return encoded
  return options.find(({ value }) => encodeOption(value) === encoded)?.value ?? null
}
