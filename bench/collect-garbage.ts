import { once } from 'node:events'
import type { Program } from '../test/support/program.ts'

/** What has the program listen for a debugger on a free port of this machine. */
export const debuggable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const

/** Has the program give back what nobody refers to, so that what it holds can be compared. */
export async function collectGarbage(program: Program): Promise<void> {
  const address = /Debugger listening on (ws:\S+)/.exec(program.output())?.[1]
  if (address === undefined) throw new Error('the program listens for no debugger')
  const socket = new WebSocket(address)
  await once(socket, 'open')
  for (const id of [1, 2]) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await once(socket, 'message')
  }
  socket.close()
}
