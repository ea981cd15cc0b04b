/** A variable that is set and that nothing reads, and the one that whoever set it most likely meant. */
export interface Lookalike {
  readonly name: string
  readonly expected: string
}

/**
 * Names that other programs and older libraries use for the same thing. They may well be meant for one of these: nothing
 * is refused, and one line says which name is read here.
 */
const others: readonly { readonly expected: string; readonly names: RegExp }[] = [
  { expected: 'OPENAI_API_KEY', names: /^(OPEN_?AI|CHAT_?GPT)_?(API_?)?(SECRET_?)?(KEY|TOKEN)$/ },
  { expected: 'OPENAI_BASE_URL', names: /^OPEN_?AI_?(API_?)?(BASE|HOST|URL|BASE_?URL|ENDPOINT)$/ },
  { expected: 'OPENAI_MODEL', names: /^OPEN_?AI_?(API_?|CHAT_?)?MODEL(_?NAME)?$/ },
  { expected: 'AZURE_OPENAI_API_KEY', names: /^AZURE_?OPEN_?AI_?(API_?)?(KEY|TOKEN)$/ },
  { expected: 'AZURE_OPENAI_ENDPOINT', names: /^AZURE_?OPEN_?AI_?(API_?)?(BASE|HOST|URL|BASE_?URL|ENDPOINT)$/ },
  { expected: 'SLACK_BOT_TOKEN', names: /^SLACK_?(API_?|OAUTH_?)?TOKEN$/ },
  { expected: 'SLACK_SIGNING_SECRET', names: /^SLACK_?(SIGNING_?)?(SECRET|KEY)$/ },
]

/** Variables that look like one of ours where that one is not set. */
export function findLookalikes(env: Readonly<Record<string, string | undefined>>): readonly Lookalike[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== ''
  return Object.keys(env)
    .filter(isSet)
    .toSorted()
    .flatMap((name) =>
      others
        .filter(({ expected, names }) => name !== expected && names.test(name.toUpperCase()) && !isSet(expected))
        .map(({ expected }) => ({ name, expected })),
    )
}
