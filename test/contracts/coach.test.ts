import type { Connection } from '../../src/adapters/openai/connection.ts'
import { openaiCoach } from '../../src/adapters/openai/openai.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'
import { counting, describeCoach } from './coach.contract.ts'
import { keepingLog } from './log-lines.ts'

type Reach = Pick<Connection, 'server' | 'api'> & { readonly at: (model: FakeModel) => string; readonly dated?: string }

function describeOn(name: string, { server, api, at, dated }: Reach): void {
  describeCoach(name, async () => {
    const model = await startFakeModel({ server, ...counting })
    const connection: Connection = {
      server,
      api,
      baseUrl: at(model),
      apiVersion: dated ?? null,
      apiKey: 'sk-test',
      model: 'gpt-6-luna',
      criticModel: 'gpt-5.4-mini',
    }
    return { model, coach: openaiCoach({ connection, secret: 'a secret of sixteen', log: keepingLog(), pauseMs: 1 }) }
  })
}

for (const api of ['responses', 'chat'] as const) {
  describeOn(`OpenAI, ${api}`, { server: 'openai', api, at: ({ url }) => url })
  describeOn(`a local server, ${api}`, { server: 'compatible', api, at: ({ url }) => url })
  describeOn(`Azure OpenAI, ${api}`, { server: 'azure', api, at: ({ origin }) => `${origin}/openai/v1` })
  describeOn(`Azure OpenAI by date, ${api}`, {
    server: 'azure',
    api,
    at: ({ origin }) => `${origin}/openai`,
    dated: '2025-04-01-preview',
  })
}
