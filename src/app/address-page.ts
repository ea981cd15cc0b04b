import type { Block, View } from '../flows/model/view.ts'
import type { MakePage } from '../ports/links.ts'

/** The way to a page with its address, made now, nothing where it cannot be reached; any other block as it is. */
export async function addressPage(
  makePage: MakePage | undefined,
  block: Block,
  tenant: string,
): Promise<View['blocks']> {
  if (block.type !== 'page') return [block]
  const url = (await makePage?.({ ...block.page, tenant })) ?? null
  return url === null ? [] : [{ ...block, url }]
}
