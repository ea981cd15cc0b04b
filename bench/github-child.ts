import { fakeGithub } from '../test/support/fake-github/fake-github.ts'
import { learnerRepository } from './learner-repository.ts'

// GitHub in a process of its own, so that what it works is on nobody's bill: as many learners' repositories as it is told.
const count = Number(process.argv[2])
const github = await fakeGithub(
  Array.from({ length: count }, (_, number) => learnerRepository(number)),
  1_000_000_000,
)
console.log(`Listening on http://127.0.0.1:${github.port}`)
