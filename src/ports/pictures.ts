import type { Place } from '../flows/model/event.ts'

/** A picture that somebody sent, made safe: turned upright, no larger than it is shown, encoded anew, without metadata. */
export interface CleanPicture {
  readonly type: 'clean'
  readonly bytes: Uint8Array
  /** Its media type: ours, never what the sender said. */
  readonly kind: 'image/png' | 'image/jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/**
 * Why a picture is not taken: of a kind that is none of ours, too many bytes or pixels, damaged, or more work than a
 * picture is.
 */
export interface RefusedPicture {
  readonly type: 'refused'
  readonly why: 'kind' | 'large' | 'pixels' | 'broken' | 'heavy'
}

/** Makes pictures safe that strangers sent: PNG, JPEG, WebP and SVG, known by their bytes. */
export interface Pictures {
  /** Takes a moment; never rejects, and never longer than a limit. */
  clean(bytes: Uint8Array): Promise<CleanPicture | RefusedPicture>
}

/** The largest picture that is looked at, in bytes. */
export const mostPictureBytes = 10_000_000

/** Who sent a picture, and where. */
export interface PictureSender {
  readonly tenant: string
  /** The person's id. */
  readonly person: string
  readonly place: Place
}

/**
 * What became of a picture that was sent: stored with the section that its sender is at, under this id (the first digits of
 * its hash); or why not. `nowhere`: it came with no proposal of theirs.
 */
export type ShelvedPicture =
  | { readonly type: 'stored'; readonly id: string }
  | { readonly type: 'refused'; readonly why: RefusedPicture['why'] | 'nowhere' }

/** Where the pictures go that people send. */
export interface PictureShelf {
  /** Makes it safe and stores it; the same picture again changes nothing. Throws as the store does. */
  shelve(bytes: Uint8Array, sender: PictureSender): Promise<ShelvedPicture>
}
