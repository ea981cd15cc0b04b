import { htmlBody } from '../adapters/documents/html/html-body.ts'
import { frontPages } from '../adapters/web/pages/front/front-pages.ts'
import type { PagesOptions } from '../adapters/web/pages/deps.ts'
import { pagePath } from '../adapters/web/pages/page-path.ts'
import { webPages } from '../adapters/web/pages/pages.ts'
import type { PictureAddresses } from '../adapters/web/pictures/picture-addresses.ts'
import type { Place } from '../flows/model/event.ts'
import type { PublicPage } from '../flows/model/page.ts'
import type { MakePicture } from '../ports/figures.ts'
import type { MakePage, PageGrant, PageLinks } from '../ports/links.ts'
import type { CataloguePagesParts } from '../adapters/web/pages/catalogue/serve-catalogue.ts'
import { publicCatalogue, publicCataloguePath } from '../adapters/web/pages/catalogue/public-catalogue.ts'
import type { Config } from './config.ts'

/** The platforms whose people can reach our pages: all by a public address, else the playground's on this machine. */
export function pageReach({ publicUrl, playground }: Config): readonly Place['platform'][] {
  const here = playground === 'on' ? (['web'] as const) : []
  return publicUrl === null ? here : [...here, 'slack', 'teams']
}

/** Makes links to pages: on the playground within its own address, elsewhere by the public one. */
export function pageMaker(links: PageLinks, { publicUrl, catalogue }: Config, now: () => string): MakePage {
  const pathOf = (asked: Parameters<MakePage>[0]): string | null | Promise<string> => {
    const isPublic = catalogue === 'public'
    // What was promised to everybody is nobody's own once the catalogue is for members, or off.
    if (asked.purpose === 'published') return isPublic ? publishedPath(asked) : null
    return asked.purpose === 'catalogue' && isPublic
      ? publicCataloguePath(asked.tenant)
      : personalPath(links, asked, now())
  }
  return async (asked) => {
    const isHere = asked.place.platform === 'web'
    if (!isHere && publicUrl === null) return null
    const path = await pathOf(asked)
    return isHere || publicUrl === null || path === null ? path : new URL(path, publicUrl).href
  }
}

function publishedPath({ tenant, proposal }: PublicPage & { readonly tenant: string }): string {
  const catalogue = publicCataloguePath(tenant)
  return proposal === null ? catalogue : `${catalogue}/${proposal}`
}

async function personalPath(links: PageLinks, grant: PageGrant, at: string): Promise<string> {
  const { id, token } = await links.make(grant, at)
  return `${pagePath(grant, id)}/${token}`
}

/** Makes addresses of pictures below the public one; a chat fetches them over https alone. */
export function pictureMaker(addresses: PictureAddresses, publicUrl: string | null, now: () => string): MakePicture {
  if (publicUrl?.startsWith('https:') !== true) return () => null
  return (picture) => new URL(`/pictures/${addresses.sign(picture, now())}`, publicUrl).href
}

/** The pages out of the chat. */
export function openPages(options: Omit<PagesOptions, 'drawDocument'>): ReturnType<typeof webPages> {
  return webPages({ ...options, drawDocument: htmlBody })
}

/** The catalogue for everybody. */
export function openCatalogue(
  parts: Omit<CataloguePagesParts, 'drawDocument'> & { readonly hosts: readonly string[] },
): ReturnType<typeof publicCatalogue> {
  return publicCatalogue({ ...parts, drawDocument: htmlBody })
}

/** The pages for whoever comes from outside, such as from the app's entry in a store. */
export function openFront(config: Config): ReturnType<typeof frontPages> {
  const { publicUrl, catalogue, playground, playgroundHosts, slack, teams } = config
  return frontPages({
    publicUrl,
    catalogue,
    platforms: [...(slack === null ? [] : (['slack'] as const)), ...(teams === null ? [] : (['teams'] as const))],
    playgroundHosts: playground === 'on' ? playgroundHosts : null,
  })
}
