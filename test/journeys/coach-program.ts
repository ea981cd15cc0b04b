import { dataFolder } from '../support/data-folder.ts'
import { type FakeModel, type FakeModelOptions, startFakeModel } from '../support/fake-model/fake-model.ts'
import { startProgram } from '../support/program.ts'

/** The program in a process of its own, and the model that its AI coach asks. Both can go away and come back. */
export interface CoachedProgram {
  readonly model: FakeModel
  /** Where the program keeps its data, for when it does not run. */
  readonly dataDir: string
  /** Where it answers now: another port after each start. */
  readonly url: () => string
  output(): string
  /** As a power cut would, and then a person who starts it again. */
  killAndRestart(): Promise<void>
  /** Nothing listens at the model's address any more. */
  takeModelAway(): Promise<void>
  bringModelBack(): Promise<void>
  /** Ends the program; the data stay. */
  end(): Promise<void>
  remove(): Promise<void>
}

/** Starts both, the program with PGlite in a folder of its own. */
export async function startCoachedProgram(
  env: Readonly<Record<string, string>> = {},
  options: FakeModelOptions = {},
): Promise<CoachedProgram> {
  const folder = await dataFolder()
  let model = await startFakeModel(options)
  const port = Number(new URL(model.url).port)
  const variables = {
    DATA_DIR: folder.path,
    MAX_OPEN_DRAFTS: '1000',
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'fake',
    ...env,
  }
  let program = await startProgram(variables)

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    program.kill(signal)
    await program.exit
  }

  return {
    get model() {
      return model
    },
    dataDir: folder.path,
    url: () => program.address,
    output: () => program.output(),
    async killAndRestart() {
      await end('SIGKILL')
      program = await startProgram(variables)
    },
    takeModelAway: () => model.close(),
    async bringModelBack() {
      model = await startFakeModel({ ...options, port })
    },
    end: () => end('SIGTERM'),
    async remove() {
      await end('SIGKILL')
      await model.close()
      await folder.remove()
    },
  }
}
