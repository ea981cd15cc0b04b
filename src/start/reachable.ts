/** What the connection gives, or a sentence about the variable that names a server which cannot be used. */
export async function reachable<T>(variable: string, url: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect()
  } catch (error) {
    // The address without its user and password.
    const { host } = new URL(url)
    throw new Error(
      `The server at ${host} (${variable}) cannot be used: ${reasonOf(error)}. Start it, or correct ${variable}.`,
      { cause: error },
    )
  }
}

/** A refused connection to a name with two addresses is an AggregateError without words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return error.message === '' ? (code ?? error.name) : error.message
}
