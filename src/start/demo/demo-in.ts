import type { Language } from '../../text/language.ts'
import { type Config, WrongConfig } from '../config.ts'
import { terminalLanguages } from '../progress.ts'

/**
 * The language that `--demo` fills the playground in; null where it was not asked for. It is the one named behind it,
 * else the programme's where that is set, else the terminal's. Throws `WrongConfig` where an argument means nothing.
 */
export function demoIn(
  words: readonly string[],
  { playground, language }: Pick<Config, 'playground' | 'language'>,
  env: Readonly<Record<string, string | undefined>>,
): Language | null {
  const [first, named, ...rest] = words
  if (first === undefined) return null
  const isKnown = first === '--demo' && (named === undefined || named === 'fr' || named === 'en') && rest.length === 0
  if (!isKnown) throw new WrongConfig([`“${words.join(' ')}” means nothing here. Try: npm start -- --demo`])
  if (playground === 'off')
    throw new WrongConfig(['--demo fills the playground, which is off: set PLAYGROUND=on, or leave --demo out.'])
  if (named !== undefined) return named
  const [spoken = language, other] = terminalLanguages(env)
  const isSet = (env['PROGRAMME_LANGUAGE'] ?? '').trim() !== ''
  return isSet || other !== undefined ? language : spoken
}
