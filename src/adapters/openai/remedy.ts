import type { Connection } from './connection.ts'
import type { Fault } from './fault.ts'

/** What a person can do about it, as a sentence that names the variable. */
export function remedyFor(connection: Connection, fault: Fault): string {
  const names = namesOf(connection)
  if (fault.status === null) return remedyUnreached(fault.code ?? '', names)
  return remedyForStatus(fault, fault.status, names)
}

interface Names {
  readonly key: string
  readonly address: string
}

function namesOf({ server }: Connection): Names {
  return server === 'azure'
    ? { key: 'AZURE_OPENAI_API_KEY', address: 'AZURE_OPENAI_ENDPOINT' }
    : { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' }
}

function remedyUnreached(code: string, { address }: Names): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The host has no address: check ${address}, then this machine's network and name server.`
  }
  if (code === 'ECONNREFUSED') return `Nothing listens there: start the server, or check the port in ${address}.`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return `The server does not speak TLS there: check http or https in ${address}.`
  }
  if (/CERT|ISSUER|SIGNATURE|^ERR_TLS_/.test(code)) {
    return 'Its certificate is not trusted: give Node the certificate authority in NODE_EXTRA_CA_CERTS.'
  }
  return `Check ${address}, this machine's network, and whether a proxy stands between.`
}

function remedyForStatus({ code, trouble, param }: Fault, status: number, { key, address }: Names): string {
  if (trouble === 'timeout')
    return 'Try again; a local server may still be loading the model. One that is slow needs longer: OPENAI_TIMEOUT_SECONDS.'
  if (trouble === 'malformed')
    return 'The model does not keep to a schema: name one with structured outputs in OPENAI_MODEL.'
  if (status === 401) return `The key is not accepted: check ${key}, or make a new one.`
  if (status === 403) return `The key may not use this model: check the permissions of ${key}, and the country.`
  if (code === 'model_not_found' || code === 'DeploymentNotFound') {
    return 'The server does not have this model: check OPENAI_MODEL and OPENAI_CRITIC_MODEL (on Azure, the name of the deployment).'
  }
  if (status === 404 || (trouble === 'misconfigured' && status === 200)) {
    return `Check OPENAI_MODEL, and ${address}: it usually ends in /v1.`
  }
  if (status === 429) {
    return trouble === 'misconfigured'
      ? 'The account has no credit left: add some.'
      : 'Too many requests: try again later.'
  }
  if (trouble === 'unavailable') return 'The provider has trouble: try again later, and see its status page.'
  if (/format|schema/.test(param ?? '')) {
    return 'The model takes no schema: name one with structured outputs in OPENAI_MODEL.'
  }
  return 'The server refuses the request: another OPENAI_MODEL, or OPENAI_API=chat, may be what it takes.'
}
