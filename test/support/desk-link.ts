import { eventually } from './eventually.ts'
import { PlaygroundClient } from './playground-client.ts'

/** The blocks of what somebody sees in a room or thread, the latest last. */
export async function blocksIn(client: PlaygroundClient, spot: Parameters<PlaygroundClient['messages']>[0]) {
  const { messages } = await client.messages(spot)
  return messages.flatMap(({ id, body }) => (body.type === 'card' ? body.blocks.map((block) => ({ id, block })) : []))
}

/** The link to the review that Sophie has claimed last, as her card in the playground leads to it. */
export async function deskLink(address: string): Promise<string> {
  const sophie = new PlaygroundClient(address, 'sophie')
  const spot = { room: 'relecture' }
  const { id, press } = await eventually(async () => {
    const found = (await blocksIn(sophie, spot)).flatMap(({ id: card, block }) =>
      block.type === 'actions'
        ? [...block.buttons, ...block.more].map((button) => ({ id: card, press: button.press }))
        : [],
    )
    const desk = found.findLast((one) => one.press.action === 'desk')
    if (desk === undefined) throw new Error('no review is claimed yet')
    return desk
  })
  await sophie.press(id, press)
  const href = await eventually(async () => {
    const found = (await blocksIn(sophie, spot)).findLast(({ block }) => block.type === 'page')?.block
    if (found?.type !== 'page') throw new Error('no way to a page was shown yet')
    return found.href
  })
  const led = await fetch(new URL(`${href}?persona=sophie`, address), { redirect: 'manual' })
  return new URL(led.headers.get('location') ?? '', address).href
}
