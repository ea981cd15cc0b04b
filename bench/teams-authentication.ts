import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { credentialsFor } from '../src/adapters/teams/out/connector/credentials.ts'

interface Identity {
  /** The address of the fake Connector. */
  readonly fake: string
  readonly appId: string
  readonly tenantId: string
  readonly password: string
}

/** botbuilder's own authentication, both ways, of a bot at the fake Connector. It takes all addresses, or none. */
export function botbuilderAuthentication(identity: Identity): ConfigurationBotFrameworkAuthentication {
  const { fake, appId, tenantId, password } = identity
  const metadata = `${fake}/v1/.well-known/openidconfiguration`
  const api = 'https://api.botframework.com'
  const factory = credentialsFor({ appId, tenantId, proof: { type: 'password', password }, login: fake })
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
      ToChannelFromBotOAuthScope: api,
      ToBotFromChannelTokenIssuer: api,
      OAuthUrl: api,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: 'urn:botframework:azure',
    },
    // Its own type has overloads that nobody calls.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    factory as never,
  )
}
