import { acts } from '../../src/flows/acts/acts.ts'
import { typedActs } from '../../src/flows/acts/read-message.ts'

/** The names of the acts that have a form. */
export const forms = acts
  .filter((act) => ('run' in act && act.form !== undefined) || act.general?.form !== undefined)
  .map(({ name }) => name)

/** The commands of the thread, with the names of their acts. */
export const commands = typedActs.map(({ name, command }) => ({ name, ...command }))
