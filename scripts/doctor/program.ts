import { z } from 'zod'
import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'

/** How long an answer may take, in ms. */
const patience = 5_000

const Ready = z.object({
  status: z.enum(['ready', 'degraded', 'unable']),
  database: z.string(),
  jobs: z.string(),
  clock: z.string(),
})

/** What answers where the program listens; `metrics` are its own figures, as Prometheus reads them. */
export type Running =
  | { readonly is: 'unknown' | 'nothing' | 'another'; readonly address: string }
  | {
      readonly is: 'ours'
      readonly address: string
      readonly away: readonly string[]
      readonly clock: string
      readonly metrics: string
    }

/** Asks where the settings say that the program listens. */
export async function askProgram({ host, port, metricsToken }: Config): Promise<Running> {
  const name = ['0.0.0.0', '::', '::0'].includes(host) ? '127.0.0.1' : host
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  if (port === 0) return { is: 'unknown', address }
  const headers: Record<string, string> = metricsToken === null ? {} : { authorization: `Bearer ${metricsToken}` }
  const ask = (path: string) =>
    fetch(`${address}${path}`, { signal: AbortSignal.timeout(patience), redirect: 'manual', headers })
  const answer = await ask('/readyz').catch((error: unknown) => error)
  if (!(answer instanceof Response)) return { is: isRefusedConnection(answer) ? 'nothing' : 'another', address }
  const ready = Ready.safeParse(await answer.json().catch(() => null))
  if (!ready.success) return { is: 'another', address }
  const { database, jobs, clock } = ready.data
  const away = Object.entries({ database, jobs }).flatMap(([part, state]) => (state === 'up' ? [] : [part]))
  const metrics = await ask('/metrics')
    .then((one) => one.text())
    .catch(() => '')
  return { is: 'ours', address, away, clock, metrics }
}

function isRefusedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}

/** Whether the program runs, or something else where it should. */
export function examineProgram({ port }: Config, running: Running): readonly Examined[] {
  const part = 'Program'
  const { address } = running
  switch (running.is) {
    case 'unknown': {
      const found = 'PORT is 0: it takes any free port, and cannot be asked whether it runs'
      return [{ part, state: 'off', found, remedy: 'The last line of its start says where it listens.' }]
    }
    case 'nothing':
      return [
        { part, state: 'off', found: `not running: nothing listens at ${address}`, remedy: 'npm start starts it.' },
      ]
    case 'another': {
      const found = `something else answers at ${address}, or too slowly`
      const remedy = `Stop what listens on port ${port}, or set PORT to a free one.`
      return [{ part, state: 'wrong', found, expected: 'this program, or nothing', remedy }]
    }
    case 'ours': {
      if (running.away.length === 0 && running.clock.endsWith('off')) return [examineClock(running)]
      if (running.away.length === 0)
        return [{ part, state: 'fine', found: `runs at ${address}, and reaches all that it needs`, remedy: '' }]
      const found = `runs at ${address}, and does not reach: ${running.away.join(', ')}`
      const remedy = 'Start what is away. What people sent meanwhile is not lost: it is tried again by itself.'
      return [{ part, state: 'wrong', found, expected: 'its database and its jobs', remedy }]
    }
  }
}

function examineClock({ address, clock }: Extract<Running, { readonly is: 'ours' }>): Examined {
  const whose = clock === 'off' ? 'this machine’s clock is' : 'the database’s clock was moved and is'
  const found = `runs at ${address}, and ${whose} a minute or more from the other’s`
  const remedy = 'Set the clocks by NTP. Slack refuses and is refused where they are five minutes off.'
  return { part: 'Program', state: 'wrong', found, expected: 'the same time here and at the database', remedy }
}

/** Whether the playground is on. */
export function examinePlayground({ playground, playgroundHosts }: Config): readonly Examined[] {
  const names =
    playgroundHosts.length === 0 ? 'for this machine alone' : `for this machine and ${playgroundHosts.join(', ')}`
  const isOn = playground === 'on'
  return [
    { part: 'Playground', state: isOn ? 'fine' : 'off', found: isOn ? `on, ${names}` : 'switched off', remedy: '' },
  ]
}

/** Whether the address that people get leads to the program, seen from this machine. */
export async function examinePublicUrl({ publicUrl }: Config, running: Running): Promise<readonly Examined[]> {
  if (publicUrl === null) return []
  const part = 'PUBLIC_URL'
  if (running.is !== 'ours') {
    return [{ part, state: 'off', found: `${publicUrl} is not tried while the program does not run`, remedy: '' }]
  }
  const health = new URL('/healthz', publicUrl).href
  const answer = await fetch(health, { signal: AbortSignal.timeout(patience) }).catch((error: unknown) => error)
  const said = answer instanceof Response ? await answer.text().catch(() => '') : ''
  if (answer instanceof Response && answer.ok && said === 'ok') {
    return [{ part, state: 'fine', found: `${publicUrl} leads to the program`, remedy: '' }]
  }
  const found =
    answer instanceof Response
      ? `${publicUrl} answers ${answer.status}, and not as this program does`
      : `${publicUrl} cannot be reached: ${reasonOf(answer)}`
  const remedy = `Check its name, its certificate, and that the proxy passes everything on to ${running.address}. Some networks do not let a machine reach its own outer address: then open ${health} elsewhere, and see “ok”.`
  return [{ part, state: 'wrong', found, expected: 'the program’s own answer', remedy }]
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error instanceof Error ? error.message : String(error)
}
