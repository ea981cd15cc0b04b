import { readFileSync } from 'node:fs'
import { isLoopback } from './gate/allowed.ts'
import { type KeyRing, keyRing } from './gate/keys.ts'
import { type Connector, openConnector } from './out/connector/connector.ts'
import type { Proof } from './out/connector/credentials.ts'
import type { TeamsSettings } from './settings.ts'

/** The ways to Microsoft: one out, and the keys by which what comes in is known. */
interface MicrosoftReach {
  readonly connector: Connector
  readonly keys: KeyRing
  /** Whether services on this machine may stand for Microsoft's. */
  readonly local: 'loopback' | 'never'
}

/** The ways to Microsoft that the settings describe. Throws a sentence where the certificate's key cannot be read. */
export async function reachMicrosoft(config: TeamsSettings, now: () => string): Promise<MicrosoftReach> {
  const local = config.anonymous === 'loopback' || isLoopback(config.openId) ? 'loopback' : 'never'
  const connector = await openConnector({ ...config, proof: proofIn(config.proof), local })
  return { connector, keys: keyRing({ metadata: config.openId, clock: () => Date.parse(now()) }), local }
}

/** Reads the certificate's key. Throws a sentence where it cannot be read. */
function proofIn(proof: TeamsSettings['proof']): Proof {
  if (proof.type !== 'certificate') return proof
  const { type, thumbprint, keyFile } = proof
  try {
    return { type, thumbprint, privateKey: readFileSync(keyFile, 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'
    throw new Error(`TEAMS_CERTIFICATE_KEY_FILE ${keyFile} cannot be read (${code}): name a private key in PEM.`, {
      cause: error,
    })
  }
}
