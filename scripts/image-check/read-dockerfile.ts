import { readFileSync } from 'node:fs'
import { type Copy, DockerfileParser, type Env, type From } from 'dockerfile-ast'

/** One thing that a stage of the Dockerfile asks for. */
export type BuildStep =
  | { readonly type: 'copy'; readonly from: string | null; readonly sources: readonly string[]; readonly to: string }
  | { readonly type: 'run'; readonly command: string }
  | { readonly type: 'workdir'; readonly path: string }
  | { readonly type: 'env'; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'user'; readonly name: string }
  | { readonly type: 'volume'; readonly path: string }
  | { readonly type: 'healthcheck' | 'cmd'; readonly words: readonly string[] }

/** A stage, and its steps in order. */
export interface BuildStage {
  readonly name: string | null
  readonly steps: readonly BuildStep[]
}

/** The stages of a Dockerfile. Throws where it asks for something that this check does not do. */
export function readDockerfile(path: string): readonly BuildStage[] {
  const stages: { name: string | null; steps: BuildStep[] }[] = []
  for (const instruction of DockerfileParser.parse(readFileSync(path, 'utf8')).getInstructions()) {
    const content = instruction.getArgumentsContent() ?? ''
    const steps = stages.at(-1)?.steps ?? []
    switch (instruction.getInstruction()) {
      case 'FROM':
        stages.push({ name: (instruction as From).getBuildStage(), steps: [] })
        break
      case 'COPY':
        steps.push(readCopy(instruction as Copy))
        break
      case 'RUN':
        steps.push({ type: 'run', command: content })
        break
      case 'WORKDIR':
        steps.push({ type: 'workdir', path: content })
        break
      case 'ENV':
        steps.push(readEnv(instruction as Env))
        break
      case 'USER':
        steps.push({ type: 'user', name: content })
        break
      case 'VOLUME':
        steps.push({ type: 'volume', path: content })
        break
      case 'HEALTHCHECK':
        steps.push({ type: 'healthcheck', words: wordsIn(content.slice(content.indexOf('CMD') + 3)) })
        break
      case 'CMD':
        steps.push({ type: 'cmd', words: wordsIn(content) })
        break
      case 'EXPOSE':
        break
      default:
        throw new Error(`the Dockerfile says ${instruction.getInstruction()}, which this check does not know yet.`)
    }
  }
  return stages
}

function readCopy(copy: Copy): BuildStep {
  const paths = copy.getArguments().map((argument) => argument.getValue())
  return {
    type: 'copy',
    from: copy.getFromFlag()?.getValue() ?? null,
    sources: paths.slice(0, -1),
    to: paths.at(-1) ?? '',
  }
}

function readEnv(env: Env): BuildStep {
  const values = env.getProperties().map((property) => [property.getName(), property.getValue() ?? ''])
  return { type: 'env', values: Object.fromEntries(values) as Record<string, string> }
}

function wordsIn(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}
