import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { frontPaths } from '../src/adapters/web/pages/front/front-frame.ts'
import { pack } from './teams-package/pack.ts'

const usage = `npm run teams:package -- --app-id GUID --url https://bot.example.org [options]

Builds the app package of Microsoft Teams, as docs/teams.md explains.

  --app-id GUID        the app id of the bot's registration
  --url URL            where people reach the program (https): its own pages tell them what it is
  --privacy URL        its privacy page; otherwise the program's own (or --url, where that is another page)
  --terms URL          its terms of use; the same
  --developer NAME     who offers it, at most 32 characters; otherwise "MLOps programme"
  --hears mentions     asks for no more; otherwise owners of teams and chats are asked to let the bot hear everything
  --compat 1.28        a manifest without slash commands, for tenants that refuse 1.29
  --app-version X.Y.Z  a higher one for each change; otherwise 1.0.0
  --out FILE           otherwise mlops-proposal-teams.zip`

/** Exit codes: 0 written, 2 unusable options. */
function main(): number {
  try {
    const { values } = parseArgs({
      options: {
        'app-id': { type: 'string' },
        url: { type: 'string' },
        privacy: { type: 'string' },
        terms: { type: 'string' },
        developer: { type: 'string', default: 'MLOps programme' },
        hears: { type: 'string', default: 'everything' },
        compat: { type: 'string', default: '1.29' },
        'app-version': { type: 'string', default: '1.0.0' },
        out: { type: 'string', default: 'mlops-proposal-teams.zip' },
      },
    })
    const { 'app-id': appId, url, privacy, terms, developer, hears, compat, 'app-version': version, out } = values
    if (appId === undefined || url === undefined) throw new Error(`--app-id and --url are needed.\n\n${usage}`)
    const zip = pack({
      appId,
      url,
      privacyUrl: privacy ?? below(url, frontPaths.privacy),
      termsUrl: terms ?? below(url, frontPaths.terms),
      developer,
      hears: oneOf('hears', hears, ['everything', 'mentions']),
      manifestVersion: oneOf('compat', compat, ['1.28', '1.29']),
      version,
    })
    writeFileSync(out, zip)
    console.log(`${out}: manifest ${compat}, ${zip.length} bytes. docs/teams.md says where to upload it.`)
    return 0
  } catch (error) {
    console.error(sentence(error))
    return 2
  }
}

/** The program's own page, unless the address is a page somewhere: what is none is found wrong with the rest of the manifest. */
function below(url: string, path: string): string {
  return URL.canParse(url) && new URL(url).pathname === '/' ? new URL(path, url).href : url
}

function oneOf<const Values extends readonly string[]>(name: string, value: string, values: Values): Values[number] {
  const found = values.find((one) => one === value)
  if (found === undefined) throw new Error(`--${name} must be ${values.join(' or ')}, not ${value}.`)
  return found
}

/** Which field of the manifest does not fit, in Microsoft's words for it. */
function sentence(error: unknown): string {
  if (error instanceof ZodError) {
    const issues = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    return `The manifest does not fit Microsoft's schema:\n${issues.join('\n')}`
  }
  return error instanceof Error ? error.message : String(error)
}

process.exitCode = main()
