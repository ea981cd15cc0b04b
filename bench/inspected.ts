import { once } from 'node:events'

/** A process of Node that was started with `--inspect`, as DevTools sees it. */
export interface Inspected {
  send<T>(method: string, params?: object): Promise<T>
  close(): void
}

/** Connects to the address that a process prints when it is started so. */
export async function inspect(output: string): Promise<Inspected> {
  const address = /Debugger listening on (ws:\S+)/.exec(output)?.[1]
  if (address === undefined) throw new Error('the process cannot be inspected')
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (text: string) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const text = String(data)
    const { id } = JSON.parse(text)
    waiting.get(id)?.(text)
    waiting.delete(id)
  })
  return {
    send<T>(method: string, params: object = {}) {
      last += 1
      const { promise, resolve } = Promise.withResolvers<T>()
      waiting.set(last, (text) => resolve(JSON.parse(text).result))
      socket.send(JSON.stringify({ id: last, method, params }))
      return promise
    },
    close: () => socket.close(),
  }
}
