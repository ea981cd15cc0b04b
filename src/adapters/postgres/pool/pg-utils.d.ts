declare module 'pg/lib/utils.js' {
  /** A parameter as the server reads it: text, bytes, or null. Arrays become PostgreSQL's, other objects JSON. */
  export function prepareValue(value: unknown): string | Buffer | null
}
