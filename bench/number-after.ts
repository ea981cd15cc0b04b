/** The number behind an option of the command line; the usual one where it is not given. */
export function numberAfter(option: string, usual: number): number {
  const at = process.argv.indexOf(option)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
