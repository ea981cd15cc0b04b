import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { type CredentialsFactory, loadSdk } from './sdk.ts'
import { isLoopback } from '../../gate/allowed.ts'

/** How the bot proves to Microsoft who it is. A secret is only ever sent to the login service. */
export type Proof =
  | { readonly type: 'password'; readonly password: string }
  | { readonly type: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly type: 'managed-identity' }

interface Identity {
  readonly appId: string
  /** The one Entra tenant of the bot's registration: no new bot can be of many since 2025-07-31. */
  readonly tenantId: string
  readonly proof: Proof
  /** A login service on this machine, for trying out; null for Microsoft's. */
  readonly login: string | null
}

const microsoftLogin = 'https://login.microsoftonline.com'
const tokenTimeoutMs = 10_000

/** What signs the bot's requests. Tokens are kept until five minutes before they end. */
export function credentialsFor({ appId, tenantId, proof, login }: Identity): CredentialsFactory {
  if (proof.type === 'managed-identity') {
    return new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppType: 'UserAssignedMsi',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
    })
  }
  const { connector, msal } = loadSdk()
  const application = new msal.ConfidentialClientApplication({
    auth: { clientId: appId, authority: `${microsoftLogin}/${tenantId}`, ...secretOf(proof) },
    system: { networkClient: loginClient(login) },
  })
  return new connector.MsalServiceClientCredentialsFactory(appId, application)
}

function secretOf(proof: Exclude<Proof, { type: 'managed-identity' }>): object {
  if (proof.type === 'password') return { clientSecret: proof.password }
  return { clientCertificate: { thumbprint: proof.thumbprint, privateKey: proof.privateKey } }
}

interface LoginRequest {
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** MSAL's own client waits for ever, and follows wherever it is sent. */
function loginClient(login: string | null): object {
  if (login !== null && !isLoopback(login)) {
    throw new Error(`The login service ${login} is not on this machine: leave it out to use ${microsoftLogin}.`)
  }
  const send = async (method: 'GET' | 'POST', url: string, request: LoginRequest = {}) => {
    const response = await fetch(login === null ? url : url.replace(microsoftLogin, login), {
      method,
      headers: request.headers ?? {},
      redirect: 'error',
      signal: AbortSignal.timeout(tokenTimeoutMs),
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    const headers = Object.fromEntries(response.headers)
    return { headers, body: await response.json(), status: response.status }
  }
  return {
    sendGetRequestAsync: (url: string, request?: LoginRequest) => send('GET', url, request),
    sendPostRequestAsync: (url: string, request?: LoginRequest) => send('POST', url, request),
  }
}
