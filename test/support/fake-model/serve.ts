/**
 * The fake model on a port, for trying things by hand:
 *
 *     node test/support/fake-model/serve.ts [port] [behaviour as JSON]
 *     node test/support/fake-model/serve.ts 8089 '{"type":"slow","ms":3000}'
 *
 * Then start the program with OPENAI_BASE_URL as printed, and OPENAI_MODEL=fake.
 */
import { setInterval } from 'node:timers'

import type { Behaviour } from './behaviour.ts'
import { startFakeModel } from './fake-model.ts'

const [port = '8089', behaviour = '{"type":"answer"}'] = process.argv.slice(2)
const model = await startFakeModel({ port: Number(port) })
model.otherwise(JSON.parse(behaviour) as Behaviour)
console.log(`OPENAI_BASE_URL=${model.url} OPENAI_MODEL=fake`)

let told = 0
setInterval(() => {
  for (const { api, behaviour: met, tokens, problems } of model.requests.slice(told)) {
    console.log(`${api} → ${met}, ${tokens ? `${tokens.input} tokens, ${tokens.cached} cached` : problems.join('; ')}`)
  }
  told = model.requests.length
}, 500)
