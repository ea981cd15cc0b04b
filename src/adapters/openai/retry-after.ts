/** How long the provider asks to wait, in ms; null where it does not say. HTTP allows seconds or a date. */
export function retryAfterOf(headers: Headers | undefined, now = Date.now()): number | null {
  const ms = positive(headers?.get('retry-after-ms'))
  if (ms !== null) return ms
  const after = headers?.get('retry-after')
  const seconds = positive(after)
  if (seconds !== null) return seconds * 1000
  // `Date.parse` takes nearly anything; an HTTP date begins with the day of the week.
  const date = Date.parse(/^[A-Z][a-z]{2}, /.test(after ?? '') ? (after ?? '') : '')
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

function positive(value: string | null | undefined): number | null {
  return value !== null && value !== undefined && /^\d+(\.\d+)?$/.test(value) ? Math.ceil(Number(value)) : null
}
