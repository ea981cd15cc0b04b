import { createCipheriv, createDecipheriv, createHash, type DecipherGCM, randomBytes } from 'node:crypto'

/** Seals a secret for the database, and opens it again. */
export interface Seal {
  /** `about` is bound to it: what was sealed for one row cannot be opened as another's. */
  close(secret: string, about: string): string
  /** Throws a sentence where no key fits, or where somebody changed it. `stale`: an older key sealed it; seal it again. */
  open(sealed: string, about: string): { readonly secret: string; readonly stale: boolean }
}

const format = 'v1'

/** AES-256-GCM with the first key; every key opens, so that the first one can be replaced while the program runs. */
export function sealWith(keys: readonly Buffer[]): Seal {
  const [first] = keys
  if (first === undefined) throw new Error('no key to seal tokens with: set SLACK_TOKEN_KEYS')
  const byName = new Map(keys.map((key) => [nameOf(key), key]))
  return {
    close(secret, about) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', first, iv).setAAD(Buffer.from(about))
      const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [format, nameOf(first), ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join(
        '.',
      )
    },
    open(sealed, about) {
      const [, name = '', iv = '', tag = '', data = ''] = sealed.split('.')
      const key = byName.get(name)
      if (key === undefined) {
        throw new Error(`a token was sealed with a key that SLACK_TOKEN_KEYS no longer holds (${name}): add it again`)
      }
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(Buffer.from(tag, 'base64url'))
      const secret = finishDecipher(decipher, Buffer.from(data, 'base64url'))
      return { secret, stale: key !== first }
    },
  }
}

/** GCM notices a single bit that is not as it was. */
function finishDecipher(decipher: DecipherGCM, data: Buffer): string {
  try {
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8')
  } catch (error) {
    throw new Error('a sealed token was changed in the database, or moved to another row: install the app again', {
      cause: error,
    })
  }
}

/** Tells keys apart without telling anything about them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('mlops-proposal token key').update(key).digest('hex').slice(0, 8)
}
