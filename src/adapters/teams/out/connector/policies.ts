import type { SdkClient, Policy } from './sdk.ts'

/** Marks a request whose activity one person alone sees; it never leaves this process. */
export const targetedHeader = { 'x-mlops-targeted': 'true' } as const

/**
 * Takes from a client what would send twice or for ever: botbuilder sends a POST again after a 5xx or a broken connection,
 * follows redirections with our token, and waits without end for an answer. Its own options for this have no effect.
 */
export function connectorPolicies(client: SdkClient, timeoutMs: number): void {
  const { pipeline } = client.client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.removePolicy({ name: 'redirectPolicy' })
  for (const name of unused) pipeline.removePolicy({ name })
  pipeline.addPolicy(withTimeout(timeoutMs))
  pipeline.addPolicy(targeted)
}

/** What looks at each request for something that ours never have: files, tracing spans, a log of Azure's. */
const unused = ['formDataPolicy', 'multipartPolicy', 'tracingPolicy', 'logPolicy']

function withTimeout(ms: number): Policy {
  return {
    name: 'mlops-timeout',
    sendRequest: (request, next) => {
      request.timeout = ms
      return next(request)
    },
  }
}

/** Teams takes "for one person alone" from the address: botbuilder has no parameter for it. */
const targeted: Policy = {
  name: 'mlops-targeted',
  sendRequest: (request, next) => {
    const [name] = Object.keys(targetedHeader)
    if (name !== undefined && request.headers.get(name) !== undefined) {
      request.headers.delete(name)
      const url = new URL(request.url)
      url.searchParams.set('isTargetedActivity', 'true')
      request.url = url.href
    }
    return next(request)
  },
}
