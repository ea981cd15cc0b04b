import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { PictureName } from '../../../ports/figures.ts'

/** Addresses of pictures for chats that fetch them without any cookie: signed, and good for a month. */
export interface PictureAddresses {
  /** The last part of the address; the same all day, so that a card which is edited keeps its picture. */
  sign(picture: PictureName, at: string): string
  /** What it names; null for what was not signed here, or too long ago. */
  read(signed: string, at: string): PictureName | null
}

/** What an address names: whose picture, and the last day of it. */
const Signed = z.tuple([z.string(), z.string(), z.string(), z.number()])

const dayMs = 24 * 60 * 60 * 1_000
/** A learner works on a proposal for weeks, and its pictures go with it sooner. */
const days = 30

/** Addresses signed with this key: nobody guesses one, and nothing of it is stored. */
export function pictureAddresses(key: string): PictureAddresses {
  const mark = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign({ tenant, proposal, hash }, at) {
      const text = JSON.stringify([tenant, proposal, hash, dayOf(at) + days])
      return `${Buffer.from(text).toString('base64url')}.${mark(text).toString('base64url')}`
    },
    read(signed, at) {
      const [named = '', given = ''] = signed.split('.')
      const text = Buffer.from(named, 'base64url').toString('utf8')
      const [own, other] = [mark(text), Buffer.from(given, 'base64url')]
      if (own.length !== other.length || !timingSafeEqual(own, other)) return null
      const [tenant, proposal, hash, until] = Signed.parse(JSON.parse(text))
      return dayOf(at) > until ? null : { tenant, proposal, hash }
    },
  }
}

function dayOf(at: string): number {
  return Math.floor(Date.parse(at) / dayMs)
}
