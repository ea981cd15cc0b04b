import type { PageGrant } from '../../../ports/links.ts'

/** The path of a page, and so of its cookie. */
export function pagePath({ purpose }: Pick<PageGrant, 'purpose'>, id: string): string {
  return `/pages/${purpose}/${id}`
}
