import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { CloudAdapter } from 'botbuilder'
import { botbuilderAuthentication } from './teams-authentication.ts'

// botbuilder's echo, with authentication both ways: what `bench/teams.ts` measures the program against. Its arguments
// are the address of the fake Connector, the app's id, the tenant's, and the password.

const [fake = '', appId = '', tenantId = '', password = ''] = process.argv.slice(2)
const adapter = new CloudAdapter(botbuilderAuthentication({ fake, appId, tenantId, password }))

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') console.log(`Listening on http://127.0.0.1:${address?.port}`)
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Object(await json(request))
  await adapter.process({ method: 'POST', headers: request.headers, body }, shim(response), async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`)
  })
}

/** What botbuilder expects of a web framework's answer. */
function shim(response: ServerResponse) {
  return {
    socket: response.socket,
    status: (code: number) => void (response.statusCode = code),
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send: (body: unknown) => response.write(typeof body === 'string' ? body : JSON.stringify(body ?? '')),
    end: () => response.end(),
  }
}
