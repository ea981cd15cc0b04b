import { expect, test } from 'vitest'
import { globPattern } from '../../../src/rubric/facts/glob.ts'

test.each([
  ['**/dockerfile', ['dockerfile', 'a/b/dockerfile'], ['a/dockerfile/b', 'xdockerfile', 'dockerfile.md']],
  ['{,*/}readme{,.md}', ['readme', 'docs/readme.md'], ['a/b/readme.md', 'readme.rst']],
  ['{,*/,*/*/}setup.{md,txt}', ['a/b/setup.md', 'setup.txt'], ['a/b/c/setup.md']],
  ['**/{k8s,kube}*/**/*.{yml,yaml}', ['k8s/a.yml', 'x/kube-prod/b/c.yaml'], ['a.yml', 'k8s.yml', 'k8s/a.ym']],
  ['**/{test,tests}/**', ['tests/a', 'a/test/b/c'], ['tests', 'atest/b']],
  ['.dvc/config', ['.dvc/config'], ['a/.dvc/config', 'xdvc/config']],
  ['**/*.tf{,vars}', ['main.tf', 'a/b.tfvars'], ['main.tfx', 'mainxtf']],
  ['a+(b)', ['a+(b)'], ['aab']],
])('%s takes %j and not %j', (glob, taken, left) => {
  const pattern = globPattern([glob])

  expect([taken.filter((path) => !pattern.test(path)), left.filter((path) => pattern.test(path))]).toEqual([[], []])
})

test('several patterns take what any of them takes, and none takes nothing', () => {
  const several = globPattern(['**/a', 'b/*'])

  expect(['x/a', 'b/c', 'c'].map((path) => several.test(path))).toEqual([true, true, false])
  expect(['', 'a'].map((path) => globPattern([]).test(path))).toEqual([false, false])
})
