import type { Language } from '../../text/language.ts'
import type { Config } from '../config.ts'

/** The settings for a demo: its proposals link repositories that nobody has, so GitHub is asked about none unless `EVIDENCE` is set. */
export function spareHosts(
  config: Config,
  demo: Language | null,
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const isAsked = (env['EVIDENCE'] ?? '').trim() !== ''
  return demo === null || isAsked ? config : { ...config, evidence: null }
}
