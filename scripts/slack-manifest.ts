import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { slackManifest } from './slack-manifest/manifest.ts'

const usage = `npm run slack:manifest -- --url https://proposals.example.org [options]

Prints the manifest to create the app in Slack from, as docs/slack.md explains.

  --url URL         where Slack reaches the program (https), without /slack/events
  --socket          instead of --url: events over a socket, for development
  --many            for many workspaces: OAuth, tokens that are rotated, installs for whole organisations
  --marks           for SLACK_MARKS=on: may react to messages that are saved
  --language fr|en  of what Slack itself shows, such as the shortcuts' names; otherwise en
  --out FILE        writes it there: npm adds lines of its own to what is printed`

/** Exit codes: 0 printed, 2 unusable options. */
function main(): number {
  try {
    const { values } = parseArgs({
      options: {
        url: { type: 'string' },
        socket: { type: 'boolean', default: false },
        many: { type: 'boolean', default: false },
        marks: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
        out: { type: 'string' },
      },
    })
    const manifest = slackManifest({
      url: values.socket ? null : addressIn(values.url),
      workspaces: values.many ? 'many' : 'one',
      marks: values.marks ? 'on' : 'off',
      language: languageIn(values.language),
    })
    hand(values.out, `${JSON.stringify(manifest, null, 2)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

function hand(file: string | undefined, text: string): void {
  if (file === undefined) return void process.stdout.write(text)
  writeFileSync(file, text)
  console.log(`${file}: paste all of it at https://api.slack.com/apps. docs/slack.md says where.`)
}

/** Slack calls https addresses alone. */
function addressIn(url: string | undefined): string {
  if (url === undefined) throw new Error(`--url or --socket is needed.\n\n${usage}`)
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new Error('--url must be an address such as https://proposals.example.org: Slack calls no other.')
  }
  return url.replace(/\/(slack\/events)?\/?$/, '')
}

function languageIn(name: string): 'fr' | 'en' {
  if (name === 'fr' || name === 'en') return name
  throw new Error('--language must be fr or en.')
}

process.exitCode = main()
