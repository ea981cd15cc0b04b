import { expect, test } from 'vitest'
import { repositoryNamed } from '../../../src/rubric/facts/repository-name.ts'

test.each([
  'ada/demand-forecast',
  'https://github.com/ada/demand-forecast',
  'http://www.github.com/ada/demand-forecast/',
  'github.com/ada/demand-forecast.git',
  'https://github.com/ada/demand-forecast/tree/main/src?tab=readme#run',
  '  https://GitHub.com/ada/demand-forecast/blob/main/README.md ',
])('%j names a repository', (written) => {
  expect(repositoryNamed(written)).toEqual({ owner: 'ada', name: 'demand-forecast' })
})

test.each([
  '',
  'ada',
  'https://github.com/ada',
  'https://gitlab.com/ada/demand',
  'https://github.com.evil.example/ada/demand',
  'https://evil.example/github.com/ada/demand',
  'https://github.com@evil.example/ada/demand',
  'https://ada:secret@github.com/ada/demand',
  'https://github.com:8443/ada/demand',
  'https://api.github.com/repos/ada/demand',
  'ftp://github.com/ada/demand',
  'javascript:alert(1)//github.com/ada/demand',
  'https://github.com/../demand',
  'https://github.com/ada/..',
  'https://github.com/ada/%2e%2e',
  'https://github.com/ada/a%2Fb',
  'https://github.com/ada%0d%0aHost:x/demand',
  'https://github.com/аda/demand',
  'https://ｇithub.example/ada/demand',
  'ada/dem and',
  `ada/${'x'.repeat(101)}`,
])('%j names none', (written) => {
  expect(repositoryNamed(written)).toBeNull()
})
