import { Redis } from 'ioredis'
import { Client } from 'pg'

/** Every place where one of the words stands, as `schema.table.column: word` and `Redis key: word`, whatever the case. */
export async function findTraces(
  stores: { readonly postgres: string; readonly redis: string; readonly log: string },
  words: readonly string[],
): Promise<readonly string[]> {
  const found = [await inPostgres(stores.postgres, words), await inRedis(stores.redis, words)].flat()
  return [...found, ...held(stores.log, words).map((word) => `log: ${word}`)]
}

/** All columns of all tables, those of BullMQ and of the migrations too; the bytes of files as the text that they may be. */
async function inPostgres(url: string, words: readonly string[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ schema: string; table: string; column: string; type: string }>(
      `select table_schema as schema, table_name as table, column_name as column, data_type as type
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1, 2, 3`,
    )
    const found: string[] = []
    for (const { schema, table, column, type } of rows) {
      const name = client.escapeIdentifier(column)
      // Bytes are looked through as bytes, since they need not be text.
      const hit =
        type === 'bytea'
          ? `position(convert_to(word, 'UTF8') in ${name}) > 0`
          : `position(lower(word) in lower(${name}::text)) > 0 or position(lower(json) in lower(${name}::text)) > 0`
      const from = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`
      const hits = await client.query<{ word: string }>(
        `select distinct word from ${from}, unnest($1::text[], $2::text[]) as looked (word, json) where ${hit}`,
        [words, words.map(asJson)],
      )
      found.push(...hits.rows.map(({ word }) => `${schema}.${table}.${column}: ${word}`))
    }
    return found
  } finally {
    await client.end()
  }
}

/** All keys with all that they hold. */
async function inRedis(url: string, words: readonly string[]): Promise<readonly string[]> {
  const redis = new Redis(url)
  try {
    const found: string[] = []
    for (const key of await redis.keys('*')) {
      const value = JSON.stringify(await valueOf(redis, key))
      found.push(...held(`${key} ${value}`, words).map((word) => `Redis ${key}: ${word}`))
    }
    return found
  } finally {
    redis.disconnect()
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key)
  if (type === 'string') return redis.get(key)
  if (type === 'hash') return redis.hgetall(key)
  if (type === 'list') return redis.lrange(key, 0, -1)
  if (type === 'set') return redis.smembers(key)
  if (type === 'zset') return redis.zrange(key, '0', '-1')
  if (type === 'stream') return redis.xrange(key, '-', '+')
  // It was taken away meanwhile.
  if (type === 'none') return null
  throw new Error(`a ${type} in Redis is not looked into`)
}

/** The words that stand in a text, as they are or as JSON writes them. */
export function held(text: string, words: readonly string[]): readonly string[] {
  const lower = text.toLowerCase()
  return words.filter((word) => lower.includes(word.toLowerCase()) || lower.includes(asJson(word).toLowerCase()))
}

function asJson(word: string): string {
  return JSON.stringify(word).slice(1, -1)
}
