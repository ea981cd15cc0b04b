/** Throws that this took too long. */
export function tooLong(what: string): () => never {
  return () => {
    throw new Error(`${what} took too long`)
  }
}
