/** Licences under which a program under the MIT licence may be handed on with what it is made of. */
const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
  'PSF-2.0',
  // Fonts, and the holidays' data: their authors are named in their packages.
  'OFL-1.1',
  'Bitstream-Vera',
  'CC-BY-3.0',
  // A file of its own, and a library of its own that is linked at run time: both can be exchanged.
  'MPL-2.0',
  'LGPL-3.0-or-later',
])

/** What packages say in their LICENSE alone, by name. */
export const told: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf': 'Bitstream-Vera',
  duck: 'BSD-2-Clause',
}

/** Whether an SPDX expression is allowed: all that AND joins, one of what OR joins. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim()
  const inner = /^\(([^()]*)\)$/.exec(bare)?.[1] ?? bare
  return inner.split(' AND ').every((part) => splitOr(part).some((one) => allowed.has(one)))
}

function splitOr(part: string): readonly string[] {
  return part.replace(/^\(|\)$/g, '').split(' OR ')
}
