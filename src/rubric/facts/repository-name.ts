/** A repository on GitHub, by the two parts of its name. */
export interface RepositoryName {
  readonly owner: string
  readonly name: string
}

const ownerForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/
const nameForm = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/

/**
 * The repository that an address on github.com or `owner/name` names; null for anything else. What was written is never
 * fetched: these two parts are put into addresses of ours.
 */
export function repositoryNamed(written: string): RepositoryName | null {
  const text = written.trim()
  const short = /^[^/\s:]+\/[^/\s:]+$/.test(text) && !/^(?:www\.)?github\.com\//i.test(text)
  const address = short ? `https://github.com/${text}` : /^https?:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '' || url.port !== '') return null
  if (!/^(?:www\.)?github\.com$/.test(url.hostname)) return null
  const [owner = '', last = ''] = url.pathname.split('/').filter((part) => part !== '')
  const name = last.replace(/\.git$/, '')
  return ownerForm.test(owner) && nameForm.test(name) ? { owner, name } : null
}
