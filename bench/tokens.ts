import { everyFact, type Journey, journeys, prefixTokens, run, runs, schemaTokens, tokensOf } from './token-journeys.ts'

/** What cached input costs, as a share of other input: OpenAI's price list for the GPT-5 models (openai.com/api/pricing). */
const cachedPrice = 0.1

/** The least that a provider caches (platform.openai.com/docs/guides/prompt-caching). */
const leastCached = 1024

function report(journey: Journey): void {
  const { count, naive } = run(journey)
  const calls = count.section + count.vote + count.critic + count.whole
  const cacheable = calls * prefixTokens
  const total = cacheable + count.variable
  const money = cacheable * cachedPrice + count.variable
  const told = run(journey, everyFact).count.variable - count.variable
  const finished = runs * tokensOf(journey.revised)
  const rows: readonly (readonly [string, string])[] = [
    [
      'calls (section + votes + critic + whole)',
      `${calls} (${count.section} + ${count.vote} + ${count.critic} + ${count.whole})`,
    ],
    ['prefix, all calls', amount(cacheable)],
    ['variable, all calls', `${amount(count.variable)} (${Math.round(count.variable / calls)} a call)`],
    ['total input (goal ≤ 60,000)', amount(total)],
    [
      'facts of a repository, known from the first section on',
      `${amount(told)} more (${percent(told / total)}; goal ≤ 1,000); cacheable share ${percent(cacheable / (total + told))}`,
    ],
    ['cacheable share (goal ≥ 85 %)', percent(cacheable / total)],
    ...compared('the whole proposal in each of 20 prompts', finished, total, money),
    ...compared('as much of it as is written by then', naive, total, money),
  ]
  console.log(`\n${journey.name}`)
  for (const [name, value] of rows) console.log(`  ${name.padEnd(56)} ${value}`)
}

/** Ours beside one prompt per section run that holds the document: first as it comes, then with its instructions cached as well. */
function compared(
  name: string,
  documents: number,
  total: number,
  money: number,
): readonly (readonly [string, string])[] {
  const plain = runs * prefixTokens + documents
  return [
    [name, `${amount(plain)} tokens`],
    ['  ours to that, in tokens', percent(total / plain)],
    ['  ours to that, in money (goal ≤ 50 %)', percent(money / plain)],
    [
      '  ours to that, in money, with its prefix cached as well',
      percent(money / (runs * prefixTokens * cachedPrice + documents)),
    ],
  ]
}

function amount(value: number): string {
  return value.toLocaleString('en-GB')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

console.log(
  `prefix and schema: ${prefixTokens} tokens (${prefixTokens - schemaTokens} + ${schemaTokens}); a provider caches from ${leastCached}, and cached input costs ${percent(cachedPrice)} of other input`,
)
for (const journey of journeys) report(journey)
