import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gitInspector } from '../../scripts/inspect/git-inspector.ts'
import { githubOn } from '../support/fake-github/github-on.ts'
import { fakeGithub, goodToken } from '../support/fake-github/fake-github.ts'
import { inspectorContract } from './inspector.contract.ts'

const repository = { owner: 'ada', name: 'demand' }

for (const [name, token] of [
  ['GitHub, as anybody', null],
  ['GitHub, with a token', goodToken],
] as const) {
  inspectorContract(name, async (files) => {
    const github = await fakeGithub([{ name: 'ada/demand', files }])
    return { inspector: githubOn(github, token), repository, close: () => github.close() }
  })
}

inspectorContract('a folder of Git', async (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'inspector-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args])
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--message', 'Begin')
  const inspector = gitInspector(({ name }) => (name === 'demand' ? folder : join(folder, 'nowhere')))
  return Promise.resolve({ inspector, repository, close: () => rmSync(folder, { recursive: true }) })
})
