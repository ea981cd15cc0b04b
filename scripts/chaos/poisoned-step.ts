import { step as stepWhole } from '../../src/flows/step.ts'
import { poisonWord } from './poison-word.ts'

/** The program's step, but that it ends the process over a message with the poison in it, as a full heap does. */
export const step: typeof stepWhole = (proposal, envelope, known, programme) => {
  const { event } = envelope
  if (event.type === 'said' && event.text.includes(poisonWord)) process.abort()
  return stepWhole(proposal, envelope, known, programme)
}
