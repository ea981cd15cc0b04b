import { AzureOpenAI, OpenAI } from 'openai'

import type { Connection } from './connection.ts'

/** The SDK refuses to work without a key; servers that ask for none ignore it. */
const noKey = 'none'

/**
 * The SDK's client. What it would read from the environment is given here (all but `OPENAI_CUSTOM_HEADERS`, which it
 * always adds); its own retries are off, because `retrying` decides alone; its log is off, because at `debug` it would
 * hold whole requests.
 */
export function openClient(connection: Connection): OpenAI {
  const { baseUrl, apiVersion } = connection
  const settings = {
    apiKey: connection.apiKey ?? noKey,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
  } as const
  if (apiVersion === null) return new OpenAI({ ...settings, baseURL: baseUrl })
  return new AzureOpenAI({ ...settings, baseURL: baseUrl, apiVersion })
}
