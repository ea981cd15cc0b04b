import type { Span } from '../finding.ts'
import { hitsOf } from './words-pattern.ts'
import { exampleAddress, examplePassword, noSecret, passwordValue } from '../lexicons/secret-patterns.ts'

/** A key, token or password in the text, or personal data: raw offsets. */
export interface Leak {
  readonly span: Span
  readonly type: 'secret' | 'personal'
  /** What it looks like, for the question: "clé AWS", "e-mail". */
  readonly what:
    | 'aws'
    | 'github'
    | 'openai'
    | 'slack'
    | 'google'
    | 'gitlab'
    | 'huggingface'
    | 'private-key'
    | 'jwt'
    | 'password'
    | 'url-password'
    | 'email'
    | 'phone'
    | 'iban'
}

type LeakShape = readonly [Leak['what'], Leak['type'], RegExp]

/** Shapes published by each provider; every one has a fixed prefix and bounded length, so that scanning is linear. */
const shapes: readonly LeakShape[] = [
  ['aws', 'secret', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g],
  ['github', 'secret', /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{30,255})/g],
  ['gitlab', 'secret', /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{18,64}/g],
  ['openai', 'secret', /(?<![A-Za-z0-9])sk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,200}/g],
  ['huggingface', 'secret', /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,64}/g],
  ['slack', 'secret', /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,200}/g],
  ['google', 'secret', /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['private-key', 'secret', /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/g],
  ['jwt', 'secret', /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g],
  ['url-password', 'secret', /(?<![A-Za-z0-9])[a-z][a-z0-9+]{1,20}:\/\/[^\s:/@]{1,64}:[^\s:/@]{3,128}@[^\s/]{1,255}/g],
  [
    'email',
    'personal',
    /(?<![A-Za-z0-9._%+@/:-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9@])/g,
  ],
  [
    'phone',
    'personal',
    /(?<![\w+./,-])(?:\+\d{1,3}[ .-]?(?:\(0\))?\d(?:[ .-]?\d{2}){4}|0[1-9](?:[ .-]\d{2}){4}|0[1-9]\d{8})(?![\w-]|[.,]\d)/g,
  ],
  ['iban', 'personal', /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g],
]

/** What a text without an `@` may hold: these two begin with any letter, and cost most. */
const withoutAt = shapes.filter(([what]) => what !== 'email' && what !== 'url-password')

/** Secrets and personal data in a text, in order, each once. Example addresses and placeholders are not leaks. */
export function leaksOf(raw: string): readonly Leak[] {
  const sought = raw.includes('@') ? shapes : withoutAt
  const shaped = sought.flatMap(([what, type, pattern]) =>
    hitsOf(raw, pattern).map(({ start, text }) => ({ what, type, span: spanAt(start, text) })),
  )
  const found = [...shaped, ...passwordsOf(raw)]
    .filter(({ what, span }) => !isExample(what, raw.slice(span.start, span.end)))
    .sort(byStart)
  return found.filter(({ span }, index) => span.start >= (found[index - 1]?.span.end ?? 0))
}

function passwordsOf(raw: string): readonly Leak[] {
  return [...raw.matchAll(passwordValue)].flatMap((match) => {
    const value = match[1] ?? ''
    if (!looksSecret(value)) return []
    return [
      {
        what: 'password' as const,
        type: 'secret' as const,
        span: spanAt(match.index + match[0].lastIndexOf(value), value),
      },
    ]
  })
}

/** A value with letters and digits or signs, not a variable, a placeholder or a word. */
function looksSecret(value: string): boolean {
  if (noSecret.test(value)) return false
  return /\d/.test(value) && /[a-z]/i.test(value)
}

function isExample(what: Leak['what'], text: string): boolean {
  if (what === 'email') return exampleAddress.test(text)
  if (what === 'url-password') return examplePassword.test(text)
  return /(?:xxxx|example|EXAMPLE|0{12})/.test(text)
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length }
}

function byStart(a: Leak, b: Leak): number {
  return a.span.start - b.span.start
}
