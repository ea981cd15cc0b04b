// Loaded into the program (`--import`): counts the functions that run between two signals, and writes them to a file.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
let counts = false

process.on('SIGUSR2', () => void (counts ? stop() : start()))

async function start() {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  counts = true
  writeFileSync(process.env.HOUSE_COVERAGE, 'counting')
}

async function stop() {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  counts = false
  const ran = result.flatMap(({ url, functions }) => {
    const count = functions.filter(({ ranges }) => ranges[0].count > 0).length
    return count > 0 && url.includes('/src/') ? [{ url, count }] : []
  })
  writeFileSync(process.env.HOUSE_COVERAGE, JSON.stringify(ran))
}
