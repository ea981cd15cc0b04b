// Asks the program in the container, whose network this process has, what a load balancer and a learner would.
const address = 'http://localhost:3000'

for (const path of ['/healthz', '/readyz']) {
  const answer = await fetch(address + path)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  console.log(`${path}: ${await answer.text()}`)
}

const who = { persona: 'lea', language: 'fr', room: 'projets' }
const id = crypto.randomUUID()
const started = await fetch(`${address}/playground/commands`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ ...who, id, words: '' }),
})
if (started.status !== 200) throw new Error(`a command answers ${started.status}: ${await started.text()}`)
for (let tries = 0; ; tries += 1) {
  const shown = await (await fetch(`${address}/playground/rooms/projets/messages?persona=lea&language=fr`)).text()
  const reference = /MLP-\d{4}-\d{3}/.exec(shown)?.[0]
  if (reference !== undefined) {
    console.log(`a learner has begun ${reference}`)
    break
  }
  if (tries === 60) throw new Error('a learner who begins a proposal sees none')
  await new Promise((resolve) => void setTimeout(resolve, 1_000))
}
