import { Client } from 'pg'

/** The address of a new database on the server of another. */
export async function emptyDatabase(beside: string, name: string): Promise<string> {
  const client = new Client({ connectionString: beside })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(beside)
  url.pathname = `/${name}`
  return url.href
}
