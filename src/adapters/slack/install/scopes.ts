/** What the app may ask a workspace for, and why; `marks`: where the programme wants saved messages marked. */
export const scopes = [
  { name: 'commands', need: 'required', why: 'the slash command and the shortcuts' },
  {
    name: 'chat:write',
    need: 'required',
    why: 'posting and editing cards, private answers, the status while the coach reads',
  },
  { name: 'app_mentions:read', need: 'required', why: 'hearing its name in a channel' },
  { name: 'channels:history', need: 'required', why: 'hearing answers in threads of public channels that it is in' },
  { name: 'groups:history', need: 'required', why: 'the same in private channels' },
  { name: 'im:history', need: 'required', why: 'the same in its direct messages' },
  { name: 'im:write', need: 'required', why: 'opening direct messages for a shortcut or the Home tab' },
  { name: 'users:read', need: 'required', why: 'names, languages and time zones; telling guests from members' },
  { name: 'channels:read', need: 'required', why: 'seeing whether it is in a public channel, and who reviews' },
  { name: 'groups:read', need: 'required', why: 'the same for private channels, such as the reviewers’ one' },
  { name: 'files:read', need: 'required', why: 'reading .docx, .pdf, .md and .txt files in a proposal’s thread' },
  { name: 'files:write', need: 'optional', why: 'the published proposal as a file; without it, as text' },
  {
    name: 'channels:join',
    need: 'optional',
    why: 'joining a public channel where somebody types the command; without it, it answers in direct messages',
  },
  { name: 'reactions:write', need: 'marks', why: 'the reaction on each message that is saved' },
] as const

/** What the app does ask for. The manifest, the installation and the examination read it here. */
export function scopesWith(marks: 'on' | 'off'): readonly (typeof scopes)[number][] {
  return scopes.filter(({ need }) => need !== 'marks' || marks === 'on')
}
