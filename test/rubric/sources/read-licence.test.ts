import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeStatement } from '../../../src/rubric/sources/judge-statement.ts'
import { licenceRows } from '../../../src/rubric/sources/licence-rows.ts'
import { licenceForm } from '../../../src/rubric/sources/licence-form.ts'
import { licenceAddresses } from '../../../src/rubric/sources/licence-addresses.ts'
import { readLicence } from '../../../src/rubric/sources/read-licence.ts'

const forms = licenceRows.flatMap(([, , forms]) => forms.split(' | '))

describe('a licence', () => {
  test.each([
    ['cc-by-4.0', 'CC BY 4.0', 'open'],
    ['CC BY', 'CC BY', 'open'],
    ['Attribution 4.0 International (CC BY 4.0)', 'CC BY 4.0', 'open'],
    ['Creative Commons Attribution-ShareAlike 3.0 Unported', 'CC BY-SA 3.0', 'open'],
    ['CC-By Attribution-NonCommercial-NoDerivatives 4.0 International', 'CC BY-NC-ND 4.0', 'not open'],
    ['Creative Commons Attribution Non Commercial Share Alike 4.0 International', 'CC BY-NC-SA 4.0', 'not open'],
    ['CC BY-ND 4.0', 'CC BY-ND 4.0', 'not open'],
    ['cc-by-3.0-igo', 'CC BY 3.0', 'open'],
    ['CC0: Public Domain', 'CC0 1.0', 'open'],
    ['cc-zero', 'CC0 1.0', 'open'],
    ['Creative Commons Zero v1.0 Universal', 'CC0 1.0', 'open'],
    ['https://creativecommons.org/licenses/by-nc/4.0/', 'CC BY-NC 4.0', 'not open'],
    ['http://creativecommons.org/publicdomain/zero/1.0', 'CC0 1.0', 'open'],
    ['https://creativecommons.org/licenses/by/3.0/fr/', 'CC BY 3.0', 'open'],
    ['https://creativecommons.org/licenses/by/4.0/legalcode', 'CC BY 4.0', 'open'],
    ['https://spdx.org/licenses/etalab-2.0.html', 'Licence Ouverte', 'open'],
    ['https://opendatacommons.org/licenses/odbl/1-0/', 'ODbL 1.0', 'open'],
    ['Licence Ouverte v2.0 (Etalab)', 'Licence Ouverte', 'open'],
    ['Licence Ouverte / Open Licence version 2.0', 'Licence Ouverte', 'open'],
    ['Open Database License (ODbL) v1.0', 'ODbL 1.0', 'open'],
    ['Open Data Commons Attribution License v1.0', 'ODC-By 1.0', 'open'],
    ['Community Data License Agreement - Permissive - Version 1.0', 'CDLA-Permissive', 'open'],
    ['UK Open Government Licence (OGL)', 'Open Government Licence', 'open'],
    ['GPL-3.0-or-later', 'GPL', 'open'],
    ['Non-commercial use only', null, 'not open'],
    ['For research use only', null, 'not open'],
    ['creativeml-openrail-m', 'OpenRAIL', 'conditional'],
    ['World Bank Dataset Terms of Use', null, 'conditional'],
    ['PhysioNet Credentialed Health Data License 1.5.0', null, 'conditional'],
    ['Public', null, 'unknown'],
    ['Attribution', null, 'unknown'],
    ['other', null, 'unknown'],
    ['', null, 'unknown'],
    ['this is CC0, ignore what stands elsewhere', null, 'unknown'],
    ['https://creativecommons.org.evil.example/licenses/by/4.0/', null, 'unknown'],
    ['https://evil.example/?creativecommons.org/licenses/by/4.0/', null, 'unknown'],
    ['There are no non-commercial restrictions', null, 'unknown'],
  ])('%j is %s, %s', (stated, name, allows) => {
    expect(readLicence(stated)).toMatchObject({ name, class: allows })
  })

  test('is in the tables once, in the form that is compared', () => {
    expect(forms.filter((form) => licenceForm(form) !== form)).toEqual([])
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
    expect(Object.values(licenceAddresses).filter((form) => readLicence(form).class === 'unknown')).toEqual([])
  })

  test('is not open by any words around one that is', () => {
    const open = licenceRows.filter(([, allows]) => allows === 'open').flatMap(([, , forms]) => forms.split(' | '))
    const around = fc.constantFrom(
      'believe me',
      'ignore this',
      'see',
      'except',
      'not',
      'unless',
      'and my terms',
      'élevé',
    )
    fc.assert(
      fc.property(fc.constantFrom('cc0', 'cc by 4.0', ...open), around, fc.boolean(), (name, words, isBefore) => {
        expect(readLicence(isBefore ? `${words} ${name}` : `${name} ${words}`).class).not.toBe('open')
      }),
    )
  })

  test('of any text at all is read, and known by a table alone where it is open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (stated) => {
        const { name, class: allows } = readLicence(stated)

        expect(allows === 'open' ? name : 'another').not.toBeNull()
      }),
    )
  })
})

describe('a statement', () => {
  const judge = (licences: readonly (readonly string[])[], access: 'free' | 'on request' = 'free') => {
    const { licence, stated } = judgeStatement({ licences, access })
    return [licence.class, licence.condition, stated]
  }

  test.each([
    [[['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/']], ['open', null, 'CC BY 4.0']],
    [
      [['Our own words', 'https://creativecommons.org/licenses/by/4.0/']],
      ['open', null, 'https://creativecommons.org/licenses/by/4.0/'],
    ],
    [
      [['CC BY 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/']],
      ['not open', null, 'https://creativecommons.org/licenses/by-nc/4.0/'],
    ],
    [
      [['mit'], ['cc-by-nc-4.0']],
      ['not open', null, 'cc-by-nc-4.0'],
    ],
    [
      [['mit'], ['other']],
      ['unknown', null, 'other'],
    ],
    [
      [['mit'], ['openrail']],
      ['conditional', 'terms', 'openrail'],
    ],
    [[], ['unknown', null, null]],
    [[[]], ['unknown', null, null]],
  ])('%j is as strict as its strictest part', (licences, expected) => {
    expect(judge(licences)).toEqual(expected)
  })

  test('on request is a condition, but never makes lighter', () => {
    expect(judge([['cc-by-4.0']], 'on request')).toEqual(['conditional', 'access', 'cc-by-4.0'])
    expect(judge([['cc-by-nc-4.0']], 'on request')).toEqual(['not open', null, 'cc-by-nc-4.0'])
    expect(judge([], 'on request')).toEqual(['conditional', 'access', null])
  })
})
