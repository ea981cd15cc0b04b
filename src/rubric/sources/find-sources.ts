import { isDataSet } from '../detectors/link-kind.ts'
import { type Link, linksOf } from '../detectors/link.ts'
import type { DataSource } from './source-host.ts'
import { sourceHosts } from './source-hosts.ts'

/** The most sources of a proposal that are looked at. */
export const mostSources = 8

/** A data set with the link that names it. */
export interface LinkedSource {
  readonly source: DataSource
  readonly link: Link
}

/**
 * The data sets that a text links, each once, the first eight. A repository is one where it is said to hold data: otherwise it
 * is the code.
 */
export function findSources(raw: string): readonly LinkedSource[] {
  const found = linksOf(raw).flatMap((link) => {
    const source = sourceAt(link.url)
    return source === null || (source.host.id === 'github' && !isDataSet(raw, link)) ? [] : [{ source, link }]
  })
  const first = new Map<string, LinkedSource>()
  for (const one of found) if (!first.has(keyOf(one.source))) first.set(keyOf(one.source), one)
  return [...first.values()].slice(0, mostSources)
}

/**
 * The data set that an address on a known host names; null for anything else. What was written is never fetched: ids are cut
 * out and put into addresses of ours.
 */
export function sourceAt(written: string): DataSource | null {
  const address = readAddress(written)
  if (address === null) return null
  const portal = address.hostname.replace(/^www\./, '')
  for (const host of sourceHosts) {
    const ids = host.names.some((name) => fits(portal, name)) ? host.cut(address) : null
    if (ids !== null) return { host, portal, ids, address: cutShort(written) }
  }
  return null
}

/** An address as somebody may write it, with or without its scheme; null where it has a port or somebody's name in it. */
export function readAddress(written: string): URL | null {
  const text = cutShort(written)
  const address = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  const isPlain = address?.username === '' && address.password === '' && address.port === ''
  return isPlain ? address : null
}

function cutShort(written: string): string {
  return written.trim().slice(0, 2000)
}

function fits(portal: string, name: string): boolean {
  return name.startsWith('.') ? portal.endsWith(name) : portal === name
}

function keyOf({ host, portal, ids }: DataSource): string {
  return `${host.id} ${portal} ${ids.join('/')}`
}

/** Whether an address names this very data set. */
export function sameSource(written: string, source: DataSource): boolean {
  const other = sourceAt(written)
  return other !== null && keyOf(other) === keyOf(source)
}
