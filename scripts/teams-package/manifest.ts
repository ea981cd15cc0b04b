import { z } from 'zod'
import { commands, words } from './words.ts'

/** What an app package is made for. */
export interface PackageOptions {
  /** The app id of the bot's registration: a GUID. */
  readonly appId: string
  /** Where the program is reached: https. */
  readonly url: string
  readonly privacyUrl: string
  readonly termsUrl: string
  /** Who offers it, at most 32 characters. */
  readonly developer: string
  /** `1.28` for tenants that refuse the newer manifest: without slash commands. */
  readonly manifestVersion: '1.29' | '1.28'
  /** Whether a team's or a chat's owner is asked to let the bot hear everything there. */
  readonly hears: 'everything' | 'mentions'
  /** The version of the app: a new one for each change. */
  readonly version: string
}

const scopes = z.array(z.enum(['personal', 'team', 'groupChat'])).min(1)
const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).max(2_048)
const guid = z.guid('must be an id such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301')

const Command = z.strictObject({ title: z.string().min(1).max(32), description: z.string().min(1).max(128) })
const CommandList = z.strictObject({ scopes, commands: z.array(Command).min(1).max(12) })
const SlashCommandList = CommandList.extend({
  triggers: z
    .array(z.enum(['mention', 'slash']))
    .min(1)
    .max(2),
})

const bot = {
  botId: guid,
  scopes,
  isNotificationOnly: z.literal(false),
  supportsFiles: z.literal(true),
}

/**
 * The fields of Microsoft's manifest schema that we use, with its limits: https://github.com/OfficeDev/microsoft-teams-app-schema,
 * v1.28 and v1.29. Titles of commands may have 128 characters since 1.29, and 32 everywhere.
 */
const common = {
  $schema: z.url(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({
    name: z.string().min(1).max(32),
    websiteUrl: httpsUrl,
    privacyUrl: httpsUrl,
    termsOfUseUrl: httpsUrl,
  }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('en'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.literal('fr'), file: z.literal('fr.json') })),
  }),
  name: z.strictObject({ short: z.string().min(1).max(30), full: z.string().min(1).max(100) }),
  description: z.strictObject({ short: z.string().min(1).max(80), full: z.string().min(1).max(4_000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string().max(2_048)).max(16),
  // Schemas leave it out at will; the admin centre refuses a bot for teams without it, since 1.25.
  supportsChannelFeatures: z.literal('tier1'),
  defaultInstallScope: z.literal('personal'),
  webApplicationInfo: z.strictObject({ id: guid, resource: z.string().max(2_048) }),
  authorization: z
    .strictObject({
      permissions: z.strictObject({
        resourceSpecific: z
          .array(z.strictObject({ name: z.string().max(128), type: z.literal('Application') }))
          .max(16),
      }),
    })
    .optional(),
}

export const Manifest = z.discriminatedUnion('manifestVersion', [
  z.strictObject({
    manifestVersion: z.literal('1.28'),
    ...common,
    bots: z.array(z.strictObject({ ...bot, commandLists: z.array(CommandList).max(3) })).length(1),
  }),
  z.strictObject({
    manifestVersion: z.literal('1.29'),
    ...common,
    bots: z
      .array(
        z.strictObject({
          ...bot,
          supportsTargetedMessages: z.literal(true),
          commandLists: z.array(SlashCommandList).max(3),
        }),
      )
      .length(1),
  }),
])

export type Manifest = z.infer<typeof Manifest>

/** The manifest of an app package. Throws a `ZodError` where an option does not fit Microsoft's limits. */
export function manifestFor(options: PackageOptions): Manifest {
  const { appId, manifestVersion, url } = options
  return Manifest.parse({
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version: options.version,
    id: appId,
    developer: {
      name: options.developer,
      websiteUrl: url,
      privacyUrl: options.privacyUrl,
      termsOfUseUrl: options.termsUrl,
    },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }],
    },
    name: words.en.name,
    description: words.en.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#3730a3',
    bots: [botFor(options)],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: URL.canParse(url) ? [new URL(url).host] : [],
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    webApplicationInfo: { id: appId, resource: `api://botid-${appId}` },
    ...consents(options),
  })
}

function botFor({ appId, manifestVersion }: PackageOptions): object {
  const bot = {
    botId: appId,
    scopes: ['personal', 'team', 'groupChat'],
    // A bot that only notifies never gets its mentions.
    isNotificationOnly: false,
    supportsFiles: true,
  }
  const inPrivate = { scopes: ['personal'], commands: commandsIn('en') }
  const inTeams = { scopes: ['team', 'groupChat'], commands: commandsIn('en') }
  if (manifestVersion === '1.28') return { ...bot, commandLists: [inPrivate, inTeams] }
  return {
    ...bot,
    supportsTargetedMessages: true,
    commandLists: [
      { ...inPrivate, triggers: ['mention'] },
      { ...inTeams, triggers: ['mention', 'slash'] },
    ],
  }
}

function commandsIn(language: 'en' | 'fr'): readonly z.infer<typeof Command>[] {
  return commands.map(({ title, description }) => ({ title, description: description[language] }))
}

/** What owners of teams and chats are asked for (resource-specific consent): messages that do not name the bot. */
function consents({ hears }: PackageOptions): object {
  if (hears === 'mentions') return {}
  const names = ['ChannelMessage.Read.Group', 'ChatMessage.Read.Chat']
  return { authorization: { permissions: { resourceSpecific: names.map((name) => ({ name, type: 'Application' })) } } }
}

/** The French words of the manifest, by the paths of what they stand for. */
export function frenchWords(manifest: Manifest): Readonly<Record<string, string>> {
  const lists = manifest.bots[0]?.commandLists ?? []
  const described = lists.flatMap((_, list) =>
    commandsIn('fr').map(({ description }, at): [string, string] => [
      `bots[0].commandLists[${list}].commands[${at}].description`,
      description,
    ]),
  )
  const { name, description } = words.fr
  return {
    $schema: manifest.$schema.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema'),
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.fromEntries(described),
  }
}
