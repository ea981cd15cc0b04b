/** Lines of cells as RFC 4180 has them: UTF-8, CRLF, quoted where they have to be. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')
}

/** What spreadsheets take for a formula is a text: it begins with an apostrophe then. */
function cellOf(text: string): string {
  const safe = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
