import type { Act, General, ProposalAct } from './act.ts'
import { absent, present, releaseAll } from './absent.ts'
import { addAnyway } from './add-anyway.ts'
import { addItem } from './add-item.ts'
import { admin, retry } from './admin.ts'
import { answerHuman, askHuman } from './ask-human.ts'
import { assign } from './assign.ts'
import { authors } from './authors.ts'
import { claim, conflict, noConflict, release } from './claim.ts'
import { coach, seeAll } from './coach.ts'
import { dashboard } from './dashboard.ts'
import { desk } from './desk.ts'
import { dismiss } from './dismiss.ts'
import { done } from './done.ts'
import { clear, edit } from './edit.ts'
import { editRequest, moveRequest, removeRequest, requests } from './edit-request.ts'
import { eraseData } from './erase-data.ts'
import { explain } from './explain.ts'
import { exportDraft } from './export-draft.ts'
import { handOver } from './hand-over.ts'
import { aboutHelp } from './help.ts'
import { history, readText, takeText } from './history.ts'
import { keepText } from './keep-text.ts'
import { importApply, importKeep } from './import-apply.ts'
import { importMove } from './import-move.ts'
import { importDrop, importText } from './import.ts'
import { invite } from './invite.ts'
import { itemDone, itemExplain } from './item-done.ts'
import { decline, join } from './join.ts'
import { language } from './language.ts'
import { leave } from './leave.ts'
import { move } from './move.ts'
import { mendDiagram } from './mend-diagram.ts'
import { catalogue, list, queue, reviews } from './list.ts'
import { example, matrix, show, why } from './show.ts'
import { back, next, section, skip } from './next.ts'
import { outline } from './outline.ts'
import { describePicture, removePicture } from './picture.ts'
import { poc } from './poc.ts'
import { endPause, pause } from './pause.ts'
import { privacy } from './privacy.ts'
import { queuePage } from './queue-page.ts'
import { pastRounds } from './past-rounds.ts'
import { findings, read } from './read.ts'
import { remindLater, remindNever } from './remind.ts'
import { reminders } from './reminders.ts'
import { removeAuthor } from './remove-author.ts'
import { restore } from './restore.ts'
import { open, resume, status } from './resume.ts'
import { review } from './review.ts'
import { dropRevision, revise } from './revise.ts'
import { sayAdding } from './say-adding.ts'
import { sayElsewhere } from './say-elsewhere.ts'
import { sayLater } from './say-later.ts'
import { similar } from './similar.ts'
import { begin, start } from './start.ts'
import { bring } from './bring.ts'
import { link, unlink } from './link.ts'
import { receiveData } from './receive-data.ts'
import { recall, recap, submit } from './submit.ts'
import { takeDown } from './take-down.ts'
import { redo, undo } from './undo.ts'
import { withdraw } from './withdraw.ts'

/** Every act, in the order in which help lists them: one new act is one more line here. */
export const acts: readonly Act[] = [
  begin,
  start,
  aboutHelp(() => acts),
  list,
  queue,
  reviews,
  absent,
  present,
  releaseAll,
  queuePage,
  catalogue,
  done,
  next,
  back,
  section,
  outline,
  show,
  edit,
  undo,
  redo,
  history,
  readText,
  takeText,
  keepText,
  clear,
  skip,
  coach,
  seeAll,
  explain,
  dismiss,
  sayElsewhere,
  sayLater,
  sayAdding,
  example,
  why,
  poc,
  matrix,
  similar,
  resume,
  open,
  move,
  bring,
  link,
  unlink,
  status,
  addAnyway,
  mendDiagram,
  describePicture,
  removePicture,
  importText,
  importApply,
  importMove,
  importKeep,
  importDrop,
  recap,
  submit,
  recall,
  pause,
  endPause,
  remindLater,
  remindNever,
  reminders,
  itemDone,
  itemExplain,
  revise,
  dropRevision,
  withdraw,
  authors,
  invite,
  join,
  decline,
  leave,
  removeAuthor,
  handOver,
  restore,
  takeDown,
  exportDraft,
  admin,
  dashboard,
  retry,
  language,
  privacy,
  receiveData,
  eraseData,
  askHuman,
  answerHuman,
  claim,
  assign,
  release,
  conflict,
  noConflict,
  read,
  findings,
  pastRounds,
  desk,
  addItem,
  requests,
  editRequest,
  moveRequest,
  removeRequest,
  review,
]

/** The acts that are done to a proposal. */
export const proposalActs: readonly ProposalAct[] = acts.filter(isOnProposal)

/** The act of that name that is done to a proposal. Names come from outside: only what the list itself holds counts. */
export function findAct(name: string): ProposalAct | undefined {
  return proposalActs.find((act) => act.name === name)
}

/** The act of that name that needs no proposal, where a button does it. */
export function findGeneralAct(name: string): (Act & { readonly general: General }) | undefined {
  return acts.find(
    (act): act is Act & { readonly general: General } =>
      act.name === name && act.offer === 'button' && act.general !== undefined,
  )
}

/** The names that buttons can carry. */
export const buttonNames: ReadonlySet<string> = new Set(
  acts.filter((act) => isOnProposal(act) || act.offer === 'button').map(({ name }) => name),
)

/** Whether the act of that name can move a proposal from one state to another. */
export function movesState(name: string): boolean {
  return findAct(name)?.moves !== undefined
}

function isOnProposal(act: Act): act is ProposalAct {
  return 'run' in act
}
