import { NotSent } from './failure.ts'
import type { CredentialsFactory } from './sdk.ts'

/** What a token is asked for: the right to send as the bot. */
export const audience = 'https://api.botframework.com'

/** botbuilder's credentials, as far as we use them. */
interface Credentials {
  signRequest(request: object): Promise<object>
  getToken(refresh: boolean): Promise<string>
}

/** Signs requests. botbuilder keeps a token until it ends, whatever the Connector says about it. */
export interface Signer {
  readonly factory: CredentialsFactory
  /** The next request gets a new token: the one that is kept was refused. */
  renew(): void
  /** Gets a token now; throws `NotSent` with Microsoft's word for the reason. */
  signIn(identity: BotIdentity): Promise<void>
  /** The token that requests carry, for what is no request of botbuilder's. Throws as `signIn`. */
  token(identity: BotIdentity): Promise<string>
}

interface BotIdentity {
  readonly appId: string
  readonly tenantId: string
}

/** A signer that tells "no token, nothing went out" apart from an answer that was lost. */
export function signer(factory: CredentialsFactory): Signer {
  let isStale = false
  const open = async (...args: Parameters<CredentialsFactory['createCredentials']>): Promise<Credentials> =>
    (await factory.createCredentials(...args)) as Credentials
  const openAs = ({ appId, tenantId }: BotIdentity) =>
    open(appId, audience, `https://login.microsoftonline.com/${tenantId}`, true)
  return {
    renew: () => {
      isStale = true
    },
    factory: {
      isValidAppId: (id) => factory.isValidAppId(id),
      isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
      async createCredentials(...args) {
        const credentials = await open(...args)
        const signRequest = async (request: object): Promise<object> => {
          if (isStale) await explainFailure(() => credentials.getToken(true))
          isStale = false
          return explainFailure(() => credentials.signRequest(request))
        }
        return { signRequest }
      },
    },
    async signIn(identity) {
      const credentials = await openAs(identity)
      await explainFailure(() => credentials.getToken(true))
    },
    async token(identity) {
      const credentials = await openAs(identity)
      return explainFailure(() => credentials.getToken(isStale))
    },
  }
}

async function explainFailure<T>(sign: () => Promise<T>): Promise<T> {
  try {
    return await sign()
  } catch (error) {
    throw new NotSent(`No token for the Bot Connector: ${reasonOf(error)}`)
  }
}

/** MSAL's code, such as `invalid_client`; its sentences name ids and times. */
function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'errorCode' in error) return String(error.errorCode)
  return error instanceof Error ? error.name : 'unknown'
}
