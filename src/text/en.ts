import { amount, plural } from './format.ts'

const count = (n: number, one: string, other: string) => `${amount(n, 'en')} ${plural(n, 'en', one, other)}`

/** Small numbers as prose writes them. */
const spelt = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Every word of the bot in English. French has the same shape. */
export const en = {
  states: {
    drafting: 'draft',
    submitted: 'submitted',
    'in-review': 'in review',
    'changes-requested': 'changes requested',
    approved: 'approved',
    published: 'published',
    withdrawn: 'withdrawn',
    archived: 'archived',
  },
  /** The states as they stand in a sentence, after “is”. */
  stands: {
    drafting: 'a draft',
    submitted: 'submitted',
    'in-review': 'in review',
    'changes-requested': 'waiting for changes',
    approved: 'approved',
    published: 'published',
    withdrawn: 'withdrawn',
    archived: 'archived',
  },
  turns: {
    yours: 'your turn',
    reviewers: 'waiting for a reviewer',
    reviewer: (name: string) => `with ${name}`,
    bot: 'being published',
    catalogue: (version: number) => `v${version} in the catalogue`,
    restorable: 'can be restored',
    over: 'can no longer be restored',
    left: (name: string) => `paused: the account of ${name} is closed`,
    paused: (day: string) => `paused until ${day}`,
    backInQueue: (when: string) => `back in the queue on ${when}`,
    kept: (when: string) => `kept until ${when}`,
    archives: (day: string) => `will be archived on ${day}`,
    reserved: (name: string, when: string) => `kept for ${name} until ${when}`,
  },
  /** Where a section stands. */
  progress: { empty: 'empty', written: 'in progress', finished: 'finished', skipped: 'skipped' },
  labels: { automatic: 'Automatic check', ai: 'AI coach' },
  count: {
    words: (n: number) => count(n, 'word', 'words'),
    messages: (n: number) => count(n, 'message', 'messages'),
    sections: (n: number) => count(n, 'section', 'sections'),
    findings: (n: number) => count(n, 'remark', 'remarks'),
    requests: (n: number) => count(n, 'request', 'requests'),
    more: (n: number) => `and ${amount(n, 'en')} more`,
    /** The end of a list of items: “2, 3, 4 and 5 others”. */
    others: (n: number) => count(n, 'other', 'others'),
    /** The same two, where there may be more. */
    moreOrMore: (n: number) => `and at least ${amount(n, 'en')} more`,
    othersOrMore: (n: number) => `at least ${count(n, 'other', 'others')}`,
    otherPoints: (n: number) => count(n, 'other point', 'other points'),
  },
  untitled: 'Untitled',
  section: 'Section',

  buttons: {
    import: 'I already have a text',
    start: 'Start a proposal',
    resume: 'Continue',
    done: 'Section done',
    example: 'Example',
    skip: 'Skip',
    back: 'Back',
    show: 'Read my answer',
    showAll: 'Read everything',
    edit: 'Edit',
    why: 'Why this section?',
    next: 'Next section',
    toRecap: 'To the recap',
    dismiss: 'It is meant',
    explain: 'Why? Example',
    explainAll: 'Why? Examples',
    seeAll: 'See all',
    askHuman: 'Ask a person',
    coachAgain: 'Ask the AI coach again',
    answer: 'Answer',
    undo: 'Undo',
    redo: 'Redo',
    history: 'History',
    takeText: 'Take this text back',
    readText: 'Read it',
    takeAbandoned: 'Take the dropped text back',
    submit: 'Submit',
    recap: 'Recap',
    outline: 'Outline',
    matrix: 'Matrix',
    recall: 'Take it back',
    withdraw: 'Withdraw',
    takeDown: 'Take out of the catalogue',
    restore: 'Restore',
    revise: 'Write a new version',
    dropRevision: 'Drop this revision',
    goToSection: 'Go to the section',
    itemDone: 'Done',
    itemExplain: 'Explain',
    otherLanguage: 'Passer en français',
    addAnyway: (n: number) => `Add it to section ${n}`,
    allCommands: 'All commands',
    help: 'Help',
    status: 'Where I am',
    pause: 'Pause',
    endPause: 'End the pause',
    poc: 'Recognised links',
    similar: 'Similar proposals',
    exportMarkdown: 'Download the text',
    exportPdf: 'Download as PDF',
    exportDocx: 'Download for Word',
    privacy: 'My data',
    clear: 'Empty this section',
    check: 'Check this section',
    doIt: 'Do it',
    addTo: 'Add this message to a section',
    claim: 'Claim',
    read: 'Read',
    conflict: 'Conflict of interest',
    noConflict: 'There is no conflict',
    release: 'Release',
    addItem: 'Request a change',
    pastRounds: 'Earlier reviews',
    requests: (n: number) => `Noted requests (${amount(n, 'en')})`,
    desk: 'Read and review',
    assign: 'Entrust to…',
    editRequest: 'Edit the request',
    removeRequest: 'Remove the request',
    requestUp: 'Move up',
    requestDown: 'Move down',
    review: 'Send the review',
    findings: 'Findings of the checks',
    open: (id: string) => `Open ${id}`,
    resumeOne: (id: string) => `Continue ${id}`,
    answerRequests: (id: string) => `Answer the requests of ${id}`,
    reopen: 'Open again',
    goTo: (name: string) => `Go to “${name}”`,
  },

  root: {
    line: (id: string, ...parts: readonly string[]) => [id, ...parts].join(' · '),
    answered: (done: number, total: number) => `${done} of ${count(total, 'request', 'requests')} answered`,
    by: (owner: string) => `By ${owner}`,
    hint: 'Write below this message: each message is saved at once.',
  },
  welcome: {
    title: 'Let’s write your MLOps project proposal',
    text: (sections: number) =>
      `I am an AI assistant, not a person. We go through ${spelt[sections] ?? sections} ${plural(sections, 'en', 'section', 'sections')}, one at a time. ` +
      'Answer here, in as many messages as you like: all is saved, can be changed, and can wait for another day.',
    how: (sign: string) => [
      'When a text says what you want, press “Section done”: automatic checks answer at once, and you decide.',
      `A message that starts with ${sign} is not part of your answer.`,
      'Type !help to see the commands.',
    ],
  },
  card: {
    heading: (n: number, total: number, name: string) => `Section ${n}/${total} · ${name}`,
    minutes: (n: number) => `about ${n} min`,
    optional: 'optional',
    criteria: 'What reviewers look at',
    empty: 'Your answer: empty so far. Write here, below.',
    answer: (messages: string, words: string, time: string) => `Your answer: ${messages}, ${words} · saved ${time}`,
    moved: (n: number) => `The card of section ${n} is further down.`,
    clean: 'I found nothing',
    cannotJudge: (names: string) => `I cannot judge: ${names}`,
  },
  coach: {
    headingRead: (n: number, name: string) => `Section ${n} · ${name}: what the coach says`,
    nothingYet: 'I have found nothing so far.',
    nothingRead: 'I found nothing, nor did the AI coach.',
    reading: 'The AI coach is reading your text. You can go on: this message is completed as soon as it is done.',
    read: (time: string) =>
      `Text of ${time}, also read by the AI coach. It can be wrong: you decide, and then the people who review.`,
    outdated:
      'Your text changed while the AI coach was reading, so its remarks would no longer hold. Ask again whenever you like.',
    notAssessed: (n: number) => `It could not judge ${count(n, 'criterion', 'criteria')}.`,
    unconfirmed: (n: number) =>
      `It noted ${count(n, 'point', 'points')} that it could not check a second time, so ${n === 1 ? 'it is' : 'they are'} not shown.`,
    troubles: {
      timeout: 'The AI coach took too long to answer.',
      unavailable: 'The AI coach cannot be reached right now.',
      'rate-limited': 'The AI coach is very busy right now.',
      refused: 'The AI coach declined to read this text.',
      incomplete: 'The AI coach stopped before the end.',
      malformed: 'The AI coach’s answer could not be used.',
      misconfigured: 'The AI coach is not available.',
      'proposal-budget': 'The AI coach has read this proposal as often as its budget allows.',
      'person-budget': 'The AI coach has read all it could for you today; it is back tomorrow.',
    },
    checksStand: 'The automatic checks still hold.',
    stuck: (problem: string) =>
      `“${problem}”: this remark is back for the third time. If it keeps you stuck, ask a person.`,
    heading: (n: number, name: string) => `Section ${n} · ${name}: what the checks say`,
    solid: 'What is solid',
    nothing: 'I found nothing.',
    nothingElse: 'I found nothing else.',
    cannotJudge: (names: string) => `I cannot judge: ${names}.`,
    readAgainWith: (n: number) =>
      plural(n, 'en', 'A question to read it again with:', 'Two questions to read it again with:'),
    count: (shown: number, all: number) =>
      shown < all ? `${shown} of ${all} remarks` : count(all, 'remark', 'remarks'),
    item: (n: number) => `item ${n}`,
    sameFor: (items: string, n: number) => `Same remark for ${plural(n, 'en', 'item', 'items')} ${items}`,
    severities: { blocking: 'fix or confirm before submitting', major: 'important', minor: 'advice' },
    limits: 'No AI coach is switched on here: these are automatic checks, which cannot judge everything.',
    settled: (n: number) => `The remarks on section ${n} are settled.`,
    superseded: (n: number) => `A newer check of section ${n} is further down.`,
    wholeHeading: 'The whole proposal: what the checks say',
    wholeHeadingRead: 'The whole proposal: what the coach says',
    supersededWhole: 'A newer check of the whole proposal is further down.',
    emptyHeading: (n: number) => `${count(n, 'section', 'sections')} still empty · to fill in before submitting`,
    emptySections: (n: number): string =>
      n === 1
        ? 'This section is still empty. A few lines are enough to begin: what do you want to say there?'
        : 'These sections are still empty. A few lines in each are enough to begin: what do you want to say there?',
    emptySection: (n: number, name: string) => `Section ${n} (${name}) has no words yet: there is nothing to check.`,
    dismissed: (name: string) =>
      `Noted: “${name}” is meant. The remark comes back only if the passage changes; the reviewers will read your reason.`,
    dismissedCount: (n: number) => `You have set ${count(n, 'remark', 'remarks')} aside.`,
    cannotDismiss: 'This section needs some text: the remark cannot be set aside. A few lines will do.',
    noRemark: (n: number, name: string) => `No remark is open in section ${n} (${name}).`,
    explained: {
      why: (why: string) => `Why? ${why}`,
      example: 'An example, from another project:',
    },
    gone: 'No such remark is open any more: the text has changed since, or it was set aside already.',
  },
  resume: {
    heading: (id: string) => `Where you are in ${id}`,
    done: (done: number, total: number) => `${done} of ${count(total, 'section', 'sections')} finished`,
    unfinished: (names: string) => `Written, to be finished: ${names}`,
    skipped: (names: string) => `Skipped for now: ${names}`,
    last: (when: string) => `Last change: ${when}`,
    next: {
      empty: (n: number, name: string) => `Next: section ${n}, ${name}`,
      blocking: (n: number, name: string) => `Next: a point to fix in section ${n}, ${name}`,
      asked: (n: number, name: string) => `Next: the reviewer’s request on section ${n}, ${name}`,
      unfinished: (n: number, name: string) => `Next: finishing section ${n}, ${name}`,
      skipped: (n: number, name: string) => `Next: section ${n}, ${name}, which you skipped`,
    },
    nextRecap: 'Next: the recap, then submitting',
    open: (names: string) => `Still to write: ${names}`,
    asked: (n: number) => `The reviewer waits for ${count(n, 'answer', 'answers')} from you`,
    elsewhere: (id: string) => `${id} goes on in its thread: the card to write under is at its end.`,
  },
  outline: {
    heading: (id: string) => `Outline of ${id}`,
    columns: ['Section', 'State', 'Words', 'Remarks'],
    none: '–',
    write: 'Press a section to go on writing there.',
    read: 'Press a section to read it.',
  },
  recap: {
    heading: 'Before you submit',
    older: 'There is a newer recap further down.',
    missing: 'Missing, and needed to submit:',
    blocking: 'To be fixed, or confirmed by “It is meant”, before submitting:',
    meant: 'Kept as it is, and shown to the reviewers:',
    changes: 'Requests still to answer (Done or Explain):',
    openFindings: (n: number) =>
      `${count(n, 'remark is', 'remarks are')} still open. They do not stop you; the reviewers may well say the same.`,
    gaps: 'What does not come back from one section to the next, going by its words:',
    read: 'What the AI coach sees in the whole:',
    ready: 'All is there. Once submitted, this version is frozen; you can take it back while nobody reviews it.',
    stopped: 'A few points are left before you can submit. Once they are settled, ask for the recap again.',
    closed: (state: string) => `This recap is closed: the proposal is ${state}.`,
    old: 'Your text has changed since that recap. Here is a new one: read it, then submit from it.',
  },
  submitted: {
    done: (version: number) =>
      `Version ${version} is with the reviewers. It is their turn now: you will hear from me here as soon as there is news.`,
    recalled: 'Taken back: you can write again, and submit when you are ready.',
    frozen: (version: number) =>
      `Version ${version} was submitted and keeps the text as it was; your change here does not reach it.`,
    notTaken: (state: string) =>
      `Your change was not taken over: the proposal is ${state}, so its text stays as it is for now.`,
    notCaptured: (state: string) => `This was not added: the proposal is ${state}, so its text stays as it is for now.`,
  },
  review: {
    heading: (id: string, version: number) => `${id} · v${version}`,
    by: (owner: string) => `By ${owner}`,
    summary: 'Summary',
    noSummary: 'No summary.',
    waiting: (since: string) => `Waiting since ${since}`,
    claimedBy: (name: string, since: string) => `In review by ${name} since ${since}`,
    lapsed: (name: string, since: string) =>
      `Back in the queue since ${since}: ${name} had claimed it, and the time to review it ran out.`,
    previousFirst: (name: string, when: string) =>
      `${name} reviewed an earlier version: it is kept for them until ${when}.`,
    previous: (name: string) => `${name} reviewed an earlier version and is asked first.`,
    facts: 'In figures',
    factWords: (words: string, sections: string) => `${words} in ${sections}`,
    factFindings: (major: number, minor: number, dismissed: number) =>
      `Open remarks: ${major} important, ${minor} advice${dismissed === 0 ? '' : `; ${dismissed} meant by the author`}`,
    toPrograms: (n: number) =>
      `${count(n, 'passage seems', 'passages seem')} to speak to a program rather than to a person. This changes nothing in the checks.`,
    noted: (requests: string) => `${requests} noted, not sent yet`,
    answered: 'What became of your requests',
    statuses: { open: 'open', done: 'done', explained: 'explained' },
    replaced: (version: number) => `A newer version, v${version}, is further down.`,
    outcome: {
      recalled: 'taken back by its author',
      'changes-requested': 'changes requested',
      approved: 'approved, being published',
      published: 'published',
      withdrawn: 'withdrawn',
      archived: 'archived',
      restored: 'restored: a draft again',
      dropped: 'revision dropped by its author',
    },
    neverRestored: 'It can no longer be restored.',
    notedItem: (n: number) =>
      `Noted. The author sees it when you send the review (${count(n, 'request', 'requests')} so far).`,
    assignHeading: (id: string) => `Who is to review ${id}?`,
    assignTo: (name: string, inHand: number) => (inHand === 0 ? name : `${name} (${amount(inHand, 'en')} in hand)`),
    teamNote: 'Who has the fewest reviews in hand comes first. Whoever you choose is told in their own messages.',
    noTeam:
      'I see nobody to entrust it to: name the person, for example “/mlops-proposal assign MLP-2026-001 @person”.',
    moreTeam: (id: string) => `Somebody else? Type “/mlops-proposal assign ${id} @person”.`,
    notAssignable: (id: string) =>
      `${id} cannot be entrusted to them: they are not, or no longer, of the reviewing team.`,
    assignAuthor: (id: string, name: string) => `${name} writes ${id}: somebody else has to review it.`,
    assignConflict: (id: string, name: string) =>
      `${name} has declared a conflict of interest for ${id}: entrust it to somebody else.`,
    assignHas: (id: string, name: string) => `${name} has ${id} in hand already: nothing changes.`,
    assignUnknown: (typed: string) =>
      `I do not know who “${typed}” is: mention the person with @, or choose them here.`,
    assignOne: 'One person reviews a proposal: name one alone.',
    assignHow: 'Say which proposal, and to whom: for example “/mlops-proposal assign MLP-2026-001 @person”.',
    assigned: (id: string, name: string) => `${id} is entrusted to ${name}.`,
    assignedYou: (by: string, id: string, title: string) => `${by} entrusts you with the review of ${id}: ${title}.`,
    pastRounds: (id: string) => `${id}: earlier reviews`,
    noPastRounds: 'No review of an earlier version is kept.',
    pastReply: 'Reply: ',
    requestsHeading: (id: string, requests: string) => `${id}: ${requests} to send`,
    noRequests: 'No request is noted yet.',
    requestAt: (n: number, about: string) => `Request ${n} · ${about}`,
    deskReady: 'Your review page: the text on one side, your requests on the other. What you note there is here too.',
    openDesk: 'Open my review',
    deskLink:
      'This link is for you and opens once, within the hour. The page then stays open for twelve hours in that browser.',
    deskAway: 'The review page cannot be reached from here: the buttons of the card do all of it.',
    requestGone: 'This request is no longer in the list: it was removed or sent.',
    requestEdited: 'The request is changed; it goes with your review.',
    requestRemoved: (request: string) => `The request is removed. Its text, should you need it again: “${request}”`,
    requestPlaced: (place: number, total: number) => `The request is number ${place} of ${total}.`,
    firstMarks:
      'The findings open up after your own marks: send the review, or a comment, first. That keeps your eye fresh.',
    sentDirectly: (id: string) => `${id} waits in your messages with the bot: the whole text, to read and to keep.`,
    conflictNoted: 'Noted: this proposal is not for you to review. Thank you for saying so.',
    noConflict: (id: string) => `No conflict of interest of yours is noted for ${id}: you can review it.`,
    yours: (id: string) => `You have claimed ${id}.`,
    untilWhen: (when: string) =>
      `It goes back to the queue on ${when} if nothing happens; each request you note and each comment you send gives you the whole time again.`,
    runsOut: (id: string, when: string) =>
      `Your review of ${id} goes back to the queue on ${when} if nothing happens. A request you note or a comment you send gives you the whole time again.`,
    ranOut: (id: string) =>
      `Your review of ${id} went back to the queue: its time ran out. What you noted stays on the card, and you can claim it again.`,
    released: (id: string) => `${id} is back in the queue.`,
    noLonger: (id: string, by: string) => `${id} is no longer yours to review: ${by} has taken it back or released it.`,
    takenBy: (name: string) => `${name} already has it. Others are waiting in the queue.`,
    resubmitted: (id: string, owner: string) => `${owner} has sent a new version of ${id}, which you reviewed before.`,
    difference: (from: number) => `Changed since version ${from}`,
    gone: (line: string) => `Removed: ${line}`,
    came: (line: string) => `Added: ${line}`,
    noDifference: 'No text has changed since the version you read.',
    commentSent: 'Your comment was sent to the author.',
    sent: 'Your review was sent to the author.',
    allFindings: 'Remarks made while it was written',
    noFindings: 'No remark is left.',
    meant: 'Kept as it is by the author, in spite of a check:',
    reason: (reason: string) => `Meant by the author: “${reason}”`,
  },
  desk: {
    gone: (id: string) => `${id} no longer exists.`,
    newer: (id: string, version: number) =>
      `${id} has moved on: version ${version} has replaced it. This page was for an older version.`,
    taken: (id: string, name: string) => `${name} is reviewing ${id} now: this page is no longer yours.`,
    again: (id: string) => `You have claimed ${id} again since: this page was for your review before.`,
    released: (id: string) => `${id} is back in the queue: nobody is reviewing it now.`,
    lapsed: (id: string) =>
      `The time for your review is over: ${id} is back in the queue. The requests you noted are kept.`,
    sent: (id: string) => `Your review of ${id} is sent.`,
    stands: (id: string, state: string) => `${id} is ${state}: there is nothing to review for now.`,
    until: (when: string) =>
      `Without a new request or a message from you, the proposal goes back to the queue ${when}.`,
    rounds: {
      comment: (version: number, name: string, when: string) => `v${version} · ${when} · ${name} left a comment`,
      changes: (version: number, name: string, when: string) => `v${version} · ${when} · ${name} asked for changes`,
      approve: (version: number, name: string, when: string) => `v${version} · ${when} · ${name} approved`,
    },
  },
  checklist: {
    practical: 'Practical and applicable',
    understanding: 'Deep understanding of MLOps principles and tools',
    production: 'Addresses real production challenges',
    teaching: 'Teaching value for other learners',
  },
  outcome: {
    changes: (name: string, id: string, requests: string) => `${name} has read ${id} and asks for ${requests}.`,
    changesHow: 'Go to each section, change it, then press Done; or explain why you keep it. Then submit again.',
    comment: (name: string, id: string) => `A comment from ${name} on ${id}:`,
    approved: (name: string, id: string) => `${name} has approved ${id}: it is on its way to the catalogue.`,
    published: (id: string, version: number) => `Congratulations! ${id} (v${version}) is in the catalogue.`,
    overall: (name: string) => `Message from ${name}:`,
    marks: 'Strengths they ticked:',
  },
  change: {
    heading: (n: number, total: number, section: number, name: string) =>
      `Request ${n}/${total} · section ${section}, ${name}`,
    status: { open: 'To do', done: 'Done', explained: 'Explained' },
    explanation: (text: string) => `Your explanation: ${text}`,
    left: (n: number) =>
      n === 0 ? 'All requests are answered: you can submit again.' : `${count(n, 'request', 'requests')} left.`,
    closed: 'That request belongs to an earlier review.',
  },
  catalogue: {
    heading: 'In the catalogue',
    version: (id: string, version: number, date: string) => `${id} · v${version} · ${date}`,
    takenDown: (id: string) => `${id} is no longer in the catalogue.`,
    results: (words: string) => `Catalogue: ${words}`,
    all: 'Catalogue: latest proposals',
    none: 'Nothing in the catalogue matches yet.',
    asPage: 'Open the catalogue as a page',
    itsPage: 'Open its page in the catalogue',
    skills: (themes: string) => `Skills: ${themes}`,
    memberPage: 'To read it in the catalogue, with its diagrams: type “/mlops-proposal catalogue”.',
    browse: 'See the catalogue',
  },
  withdrawn: {
    done: (days: number) => `Withdrawn. Nothing is deleted: you can restore it for ${days} days.`,
    byCoordinator: (reason: string, days: number) =>
      `A coordinator has withdrawn your proposal; it can be restored for ${days} days. Their reason: ${reason}`,
    takenDown: (reason: string) =>
      `A coordinator has taken your proposal out of the catalogue. Their reason: ${reason}`,
    restored: 'Restored: it is a draft again.',
    restoredBecause: (reason: string) =>
      `Your proposal was restored by a coordinator: it is a draft again. Their reason: ${reason}`,
    revisionToo: 'The revision that was being written is withdrawn with it. You can restore everything as a draft.',
    revisionDropped: (version: number) => `Revision dropped: version ${version} stays in the catalogue as it is.`,
    revising: (version: number) =>
      `You are writing a new version. Version ${version} stays in the catalogue until the new one is approved.`,
  },
  digest: {
    reviewers: (n: number) =>
      n === 1 ? 'One proposal is waiting for a reviewer:' : `${amount(n, 'en')} proposals are waiting for a reviewer:`,
    coordinators: (n: number) =>
      n === 1
        ? 'Nobody has claimed this proposal yet: you can entrust somebody with it.'
        : `Nobody has claimed these ${amount(n, 'en')} proposals yet: you can entrust somebody with them.`,
  },
  reminders: {
    draft: (id: string) => `Your draft ${id} is waiting, just as you left it.`,
    requests: (id: string, open: number) =>
      open === 0
        ? `Every request on ${id} has its answer: all that is left is to submit again.`
        : `The review of ${id} still waits for ${count(open, 'answer', 'answers')} from you.`,
    noHurry: 'No hurry: everything is saved, and you go on where you were.',
    archivedNext: (day: string, days: number) =>
      `If you do nothing, the proposal will be archived on ${day}. Nothing will be deleted: you can restore it for ${days} days.`,
    archived: (id: string, days: number, until: string) =>
      `${id} is archived: nothing has changed in it for ${days} days. Nothing is deleted, and you can restore it until ${until}.`,
    goes: (id: string, day: string) =>
      `${id} will be erased on ${day}, with its versions and pictures: the programme keeps a withdrawn or archived proposal no longer. Receive your data if you want to keep its text.`,
    goesUnlessRestored: 'You can still restore it: it is a draft again, and nothing is erased.',
    later: {
      tomorrow: 'Remind me tomorrow',
      threeDays: 'Remind me in three days',
      week: 'Remind me in a week',
    },
    never: 'Do not remind me again',
    willRemind: (when: string) => `All right: the next reminder comes ${when}.`,
    neverAgain: (id: string) => `All right: no more reminders of ${id} while it stands where it does.`,
    notWaiting: 'There is nothing left to remind you of: the proposal no longer waits for you.',
    wasLast: 'That was the last reminder about this: there will be no other.',
    howLong: 'For how long? You can also type “!pause 10 days” or “!pause 2027-01-15”.',
    pauses: { week: 'One week', fortnight: 'Two weeks', month: 'One month' },
    noSuchPause: (most: number) =>
      `Until when was not clear: give a time (“!pause 2 weeks”) or a day to come (“!pause 2027-01-15”), within ${most} days.`,
    paused: (id: string, day: string) =>
      `${id} is paused until ${day}: no reminders before that. You can write in it whenever you like.`,
    noSuchAbsence: (most: number) =>
      `I did not understand until when: give a time (“absent 2 weeks”) or a date to come (“absent 15/01/2027”), within ${most} days.`,
    notPaused: 'This draft is not paused.',
    pauseEnded: (id: string) => `The pause of ${id} is over.`,
    pauseOver: (id: string) => `The pause of ${id} ends today: your draft is waiting for you.`,
  },
  account: {
    closed: (name: string) => `The account of ${name} is closed`,
    claims: (n: number): string =>
      n === 1
        ? 'Their review in hand goes back to the queue.'
        : `Their ${amount(n, 'en')} reviews in hand go back to the queue.`,
    drafts: (n: number): string => (n === 1 ? 'Their draft is paused:' : `Their ${amount(n, 'en')} drafts are paused:`),
    ways: 'Nothing is deleted, and all of it goes on if the account is opened again. You can also hand a draft over to somebody (“handover MLP-2026-001”), or withdraw it: it can be restored.',
  },
  news: {
    heading: (n: number): string =>
      n === 1 ? 'One of your proposals is waiting for you' : 'Your proposals are waiting for you',
    waits: (id: string, title: string, _day: string) => `${id} · ${title}: the text is as you left it.`,
    archives: (id: string, title: string, day: string) =>
      `${id} · ${title}: without news of you, it will be archived on ${day}. Nothing will be deleted.`,
    archived: (id: string, title: string, day: string) =>
      `${id} · ${title}: archived today. You can restore it until ${day}.`,
    goes: (id: string, title: string, day: string) =>
      `${id} · ${title}: it will be erased on ${day}. Receive your data if you want to keep its text.`,
    'pause-over': (id: string, title: string, _day: string) => `${id} · ${title}: the pause is over.`,
  },
  presence: {
    switchOff: 'No more reminders at all',
    switchOn: 'Remind me again',
    silent:
      'Reminders are off, about all your proposals. These stay as they are; a draft that is left alone is archived all the same, and you can restore it.',
    reviewersOnly:
      'This command is for the reviewing team. To set your draft aside, type “!pause 2 weeks” in its thread.',
    howLong: 'Until when? You can also type “absent 10 days” or “absent 15/01/2027”.',
    absent: (day: string) =>
      `Noted: you are away until ${day}. No reminders until then, and the coordinators see it. On that day you are back, without doing anything.`,
    noLongerKept: (n: number) =>
      n === 1
        ? 'The proposal that was kept for you can now be reviewed by others.'
        : `The ${amount(n, 'en')} proposals that were kept for you can now be reviewed by others.`,
    stillHeld: (n: number) =>
      n === 1
        ? 'You still have one review in hand. Would you like to give it back? Your notes will stay.'
        : `You still have ${amount(n, 'en')} reviews in hand. Would you like to give them back? Your notes will stay.`,
    release: (id: string) => `Give ${id} back`,
    releaseAll: 'Give all of them back',
    givingBack: (n: number) =>
      n === 1 ? 'Your review goes back to the queue.' : `Your ${amount(n, 'en')} reviews go back to the queue.`,
    nothingHeld: 'You have no review in hand any more.',
    iAmBack: 'I am back',
    present: 'Welcome back! Your absence is over.',
    notAbsent: 'You are not noted as away.',
    claimedAway: (day: string) => `By the way, you are noted as away until ${day}.`,
    assignAway: (name: string, day: string) => `${name} is away until ${day}.`,
    assignGone: (name: string) => `The account of ${name} is closed: choose somebody else.`,
    assignAnyway: 'Entrust all the same',
    assignOther: 'Choose somebody else',
    markAway: (who: string) => `${who}, away`,
    awayHeading: 'Away',
    isAway: (name: string, day: string) => `${name}, until ${day}`,
    isGone: (name: string) => `${name}, account closed`,
    reminded: 'Reminders are on: in the morning, three at most about one thing.',
  },
  /** Beside words that lead nowhere: a thread in private messages, or one that was deleted. */
  closedThread: 'private or closed thread',
  question: {
    stillAsked: (owner: string, id: string, days: number) =>
      `${owner} has waited for an answer to a question about ${id} for ${count(days, 'working day', 'working days')}.`,
    ask: {
      title: 'Ask a person',
      text: 'Your question goes to the coordinators, with your section and its remarks. The answer will come here.',
      label: 'Your question',
      hint: 'What keeps you stuck, in a sentence or two.',
      save: 'Send',
    },
    reply: {
      title: (owner: string) => `Answer ${owner}`,
      label: 'Your answer',
      hint: 'It will be posted in the thread of their proposal.',
      save: 'Answer',
    },
    sent: 'Your question is with the coordinators. The answer will come here; you can go on meanwhile.',
    waiting: 'Your previous question is still waiting for an answer: it will come here.',
    gone: 'This question is no longer there.',
    answered: (owner: string) => `Your answer is in ${owner}’s thread.`,
    answeredBy: (name: string) => `${name} has already answered this question.`,
    heading: (id: string, owner: string) => `${id} · ${owner} asks for help`,
    remarks: 'The open remarks of this section:',
    answerOf: (name: string, when: string) => `Answer by ${name}, ${when}`,
    sectionText: 'What is written in this section:',
    thread: (id: string) => `The thread of ${id}`,
    noText: 'Nothing is written in this section yet.',
    answerHeading: (name: string) => `${name} answers you`,
  },
  coordination: {
    greeting: {
      coordinators: {
        heading: 'Hello! This channel is the coordinators’',
        lines: [
          'Learners’ questions arrive here, with their text and a link to their thread. Your answer goes to that thread.',
          'I also say here what is stuck: a channel that I cannot post in, an AI coach whose settings are refused.',
          'The button below shows who waits for what, and for how many days.',
        ],
      },
      reviewers: {
        heading: 'Hello! This channel is the reviewers’',
        arrives: 'Each proposal that is submitted arrives here, on a card.',
        choose: (read: string, claim: string) =>
          `“${read}” opens it without any commitment; “${claim}” makes it yours.`,
        notes: 'Note your requests as you read: the author gets all of them together, with your decision.',
      },
    },
    rooms: { reviewers: 'reviewers’ channel', catalogue: 'catalogue channel', coordinators: 'coordinators’ channel' },
    blocked: (room: string) => `I cannot post in the ${room}.`,
    noDirect:
      'I cannot write to you in private: your account or the settings of this platform keep me from it. Allow my direct messages (or unblock me), then try again.',
    unreachable: (name: string) =>
      `I cannot write to ${name} in private. What they have to know is said with their name in the thread of their proposal, or in the reviewers’ channel; what is for their eyes alone does not reach them. I will not tell you again.`,
    misconfigured:
      'The AI coach’s provider refuses the settings (key, model or address). Run “npm run doctor”: it says what to mend. The automatic checks go on meanwhile.',
    refusedToken:
      'GitHub refuses the token in GITHUB_TOKEN, or the App of the variables GITHUB_APP_…, so that the repositories which proposals link are not looked at. Run “npm run doctor”: it says what to mend. Without any token they are looked at, too, fewer of them in an hour. Nothing waits for it.',
    setAside: {
      ended: (name: string) =>
        `A message, a file or an act of ${name} made me stop several times: I set it aside, I tell them so, and everything else goes on. It stays in the database for 30 days (table intake); the program’s log says which one.`,
      failed: (name: string) =>
        `A message, a file or an act of ${name} failed at each try: I set it aside, I tell them so, and everything else goes on. It stays in the database for 30 days (table intake); the program’s log says which one, and why.`,
    },
    heals: 'Nothing is lost: what waits is sent within a few minutes after that.',
  },
  overview: {
    going: 'Withdrawn or archived, and erased soon',
    heading: 'The programme at a glance',
    nothing: 'No proposal yet.',
    states: ['State', 'Proposals', 'Oldest'],
    waitingHeading: 'With the reviewers',
    noneWaiting: 'No proposal waits for a review.',
    age: (days: number) => (days < 1 ? 'since today' : `for ${count(days, 'day', 'days')}`),
    reviewersHeading: 'Reviews under way',
    reviewers: ['Reviewer', 'Claimed', 'Oldest'],
    noReviewers: 'Nobody has claimed a proposal now.',
    progressHeading: 'Where drafts stand',
    progress: ['Sections finished', 'Drafts', 'Untouched for 7 days'],
    quiet: 'Untouched for 7 days or more:',
    noDrafts: 'Nobody is drafting now.',
    coachHeading: 'The AI coach over 30 days',
    noCoach: 'The AI coach was not called.',
    coach: (of: { calls: string; failures: string; input: string; cached: number; output: string }) =>
      `${of.calls} calls, ${of.failures} of them without a usable answer · ${of.input} tokens read, ${of.cached}% of them from the cache · ${of.output} tokens written`,
    undeliveredHeading: 'Messages that could not be delivered',
    allDelivered: 'None: everything has arrived.',
    undelivered: (name: string, when: string, reason: string) => `${name} · given up on ${when}: ${reason}`,
    waiting: (count: number, when: string, reason: string) =>
      `${count === 1 ? '1 message is' : `${count} messages are`} tried again, the oldest since ${when}: ${reason}`,
    retry: (name: string) => `Try again: ${name}`,
    firstHeading: 'To look at first',
    longestFirst: 'Waits longest',
    overdueFirst: (count: number) => (count === 1 ? '1 review overdue' : `${count} reviews overdue`),
    questionsFirst: (count: number) =>
      count === 1 ? '1 question without an answer' : `${count} questions without an answer`,
    loadFirst: (people: string) => `Load: ${people}`,
    loadOne: (name: string, count: number) => `${name} ${count}`,
    nobodyLoaded: 'Load: nobody has a review in hand',
    undeliveredFirst: (count: number, reason: string) =>
      `${count === 1 ? '1 message not delivered' : `${count} messages not delivered`}: ${reason}`,
    allWell: 'Nothing overdue, no question without an answer, everything delivered.',
    setAside: {
      heading: 'Set aside',
      first: (sent: number, proposals: number) =>
        `Set aside: ${[
          ...(sent === 0 ? [] : [count(sent, 'item sent', 'items sent')]),
          ...(proposals === 0 ? [] : [count(proposals, 'proposal', 'proposals')]),
        ].join(', ')}`,
      sent: (n: number, when: string) =>
        `${count(n, 'item', 'items')} (a message, a file or an act) that I could not work on, since ${when}. Each person is told of it, and everything else goes on.`,
      proposals: (n: number, when: string) =>
        `${count(n, 'proposal', 'proposals')} that I cannot open, since ${when}. What is done there meanwhile is kept, and will count then.`,
      happened: {
        ended: 'I stopped several times while reading it',
        failed: 'each try failed',
        unreadable: 'written by a newer version of the program, or damaged',
      },
      whatToDo: {
        sent: 'The person looks at what is saved, then tries again, in several parts where it was large. If it happens again, whoever runs the program finds it for 30 days: “What was set aside” in docs/operating.md.',
        proposal:
          'Whoever runs the program finishes its upgrade, or restores the proposal from a backup: “What was set aside” in docs/operating.md.',
      },
    },
    asPage: 'Dashboard',
    pageReady: 'The programme’s figures as a page: states, times, load, remarks set aside, spend.',
    openPage: 'Open the dashboard',
    pageAway: 'No page can be reached from here: type “admin” to see the figures.',
    retrying: 'I am trying again, unless a newer message already stands in its place.',
  },
  lists: {
    open: 'Your open proposals',
    noneOpen: 'You have no open proposal.',
    others: 'The others: type “/mlops-proposal open” and its reference to go to one of them.',
    queue: {
      headings: {
        all: 'Waiting for a review',
        mine: 'My reviews',
        waiting: 'To be claimed',
        resubmitted: 'Back with a new version',
      },
      overdue: (days: number) => `Waiting for more than ${count(days, 'working day', 'working days')}`,
      none: {
        all: 'No proposal is waiting: all caught up.',
        mine: 'You are reviewing no proposal at the moment.',
        waiting: 'No proposal is waiting to be claimed.',
        resubmitted: 'No proposal of the queue is at a new version.',
        overdue: 'No proposal is overdue.',
      },
      filters: {
        all: 'The whole queue',
        mine: 'My reviews',
        waiting: 'To be claimed',
        resubmitted: 'Back again',
        overdue: 'Overdue',
      },
      asPage: 'Open as a page',
      pageReady: 'The queue as a page: all proposals, to be read before they are claimed.',
      openPage: 'Open the queue',
      pageAway: 'No page can be reached from here: type “queue”, its buttons do all of it.',
      unknown: (typed: string, usages: string) =>
        `There is no part “${typed}”: here is the whole queue. After “queue” you can type ${usages}.`,
    },
    noneLeft: 'Nothing more waits after those you have seen.',
    next: 'Next ones',
    first: 'From the start',
    row: (id: string, title: string, ...parts: readonly string[]) => [id, title, ...parts].join(' · '),
    withReviewer: (name: string) => `with ${name}`,
    version: (n: number) => `version ${n}`,
    late: 'overdue',
    workingAge: (days: number) =>
      days < 1 ? 'for less than a working day' : `for ${count(days, 'working day', 'working days')}`,
    catalogueRow: (id: string, title: string, owner: string) => `${id} · ${title} · ${owner}`,
  },
  answers: {
    setAside: {
      ended:
        'I could not read one of your messages or files: I stopped several times while reading it. I set it aside, and everything else goes on. If it was a large file or a long text, send it in several parts; otherwise, try once more. If it happens again, tell the coordinators.',
      failed:
        'I could not work on one of your messages or acts, although I tried several times. I set it aside, and everything else goes on. Look at what is saved, then try once more. If it happens again, tell the coordinators.',
    },
    skipped: (n: number, name: string) => `Section ${n} (${name}) is skipped for now.`,
    skippedRequired: (n: number, name: string) =>
      `Section ${n} (${name}) is skipped for now. It will be needed before you submit.`,
    removed: (n: number) => `Message removed from section ${n}.`,
    cleared: (n: number, name: string) => `Section ${n} (${name}) is empty now.`,
    alreadyEmpty: (n: number, name: string) => `Section ${n} (${name}) is empty already.`,
    unskipped: (n: number) => `Section ${n} is no longer skipped. Here is its card again.`,
    saved: (n: number, name: string) => `Section ${n} (${name}) is saved.`,
    atRecap:
      'Which section is this for? I have not added it anywhere yet. Choose one below; or type “!section 4”, say, and write on there.',
    editedOutside: 'The message you have edited is not part of your answer.',
    joined: (n: number) =>
      `That message is part of a text that you edited in a form: section ${n} stays as it is. Change it in the form.`,
    addedAlready: 'That message is no longer waiting: a later one took its place, or it was added already.',
    added: (n: number) => `Message added to section ${n}.`,
    firstSection: 'You are at the first section.',
    emptyDone: (n: number, name: string) =>
      `Section ${n} (${name}) has no words yet. Write your answer here first, or press “Skip”.`,
    whichSection: (total: number) => `Which section? Give its number from 1 to ${total}, such as “!section 2”.`,
    language: 'From now on we speak English; your own text stays as you wrote it.',
    languagePerProposal:
      'Each proposal has its own language: start one with “/mlops-proposal new fr” or “new en”, or type “!language fr” in its thread.',
    example: (n: number, name: string) => `An example for section ${n} (${name}), from another field`,
    why: (n: number, name: string) => `What section ${n} (${name}) is for`,
    whichLanguage: 'Which language? “!language fr” or “!language en”.',
    formats: 'These formats exist: “!export pdf”, “!export docx” (Word), “!export md” (Markdown) and “!export json”.',
    exportedAs: (name: string) => `Your proposal as it stands: ${name}.`,
    exported: 'Here is your proposal as it stands.',
    stranger: (owner: string) =>
      `This thread is ${owner}’s proposal: what you write here is not part of it, and its text is not stored.`,
    unknown: (word: string) => `I do not know “${word}”, so I did not add it to your answer.`,
    didYouMean: (usages: string) => `Did you mean ${usages}?`,
    apart: {
      sign: 'An aside: this message is not part of your answer.',
      addressed: 'This message speaks to somebody: it is not part of your answer.',
      courtesy: (text: string) => `“${text}” is not part of your answer.`,
      unnamed:
        'This message does not name me, and others talk here too, so I did not add it to your answer. To answer, mention me or write in the card’s field. This button adds the message’s words.',
      fromNowOn: 'Next time, I will only say so for a long message.',
      away: 'This message says nothing of the project: it is not part of your answer.',
      question: (asked: string | null) => [
        'This question is not part of your answer, and I cannot answer it myself.',
        ...(asked === null
          ? ['“Help” says what you can do here.']
          : [asked, '“Example” shows a possible answer, “Help” what you can do here; for the rest, ask a person.']),
      ],
    },
    asksFor: (n: number, name: string, ask: string) => `Section ${n} (${name}) asks for this: ${ask}`,
    shown: (word: string) => `“${word}” is quoted or marked: it was neither done nor added to your answer.`,
    seeHelp: 'Type !help for all commands.',
    editOffer: (n: number, name: string) => `Press the button to edit section ${n} (${name}) in a form.`,
  },
  elsewhere: {
    added: (n: number, id: string) => `Message added to section ${n} of ${id}.`,
    goesOn: (id: string) => `Noted: it goes on in the thread of ${id}, further up in this conversation.`,
  },
  hello: {
    greeting: 'Hello!',
    who: 'I am an AI assistant that guides you, section by section, through writing an MLOps project proposal.',
    how: 'Start whenever you like: you answer in your own words, and can change all of it later.',
  },
  history: {
    changes: {
      added: 'the new message',
      edited: 'the edit of a message',
      deleted: 'the deletion of a message',
      replaced: 'the replacement of the text',
      cleared: 'the emptying of the section',
      skipped: 'the skipping of the section',
      taken: 'the return of an earlier text',
      imported: 'the import of a text',
      abandoned: 'the end of the revision',
    },
    before: {
      added: (when: string) => `Until a message was added ${when}`,
      edited: (when: string) => `Until a message was edited ${when}`,
      deleted: (when: string) => `Until a message was deleted ${when}`,
      replaced: (when: string) => `Until the text was replaced ${when}`,
      cleared: (when: string) => `Until the section was emptied ${when}`,
      skipped: (when: string) => `Until the section was skipped ${when}`,
      taken: (when: string) => `Until an earlier text was taken back ${when}`,
      imported: (when: string) => `Until a text was imported ${when}`,
      abandoned: (when: string) => `Until the revision was dropped ${when}`,
      undone: (when: string) => `Until a change was undone ${when}`,
      redone: (when: string) => `Until a change was made again ${when}`,
      pasted: (when: string) => `Pasted text, kept aside ${when}`,
      unsaved: (when: string) => `Text of a form, kept aside ${when}`,
    },
    does: {
      undo: (what: string) => `Undo: ${what}`,
      redo: (what: string) => `Redo: ${what}`,
    },
    elsewhere: {
      undo: (section: number) => `Undo in section ${section}`,
      redo: (section: number) => `Redo in section ${section}`,
    },
    moved: {
      undo: (what: string) => `Undone: ${what}.`,
      redo: (what: string) => `Made again: ${what}.`,
    },
    sinceStays: 'What was written since stays.',
    already: {
      undo: (what: string) => `It is undone already: ${what}.`,
      redo: (what: string) => `It is made again already: ${what}.`,
    },
    none: {
      undo: (section: number) => `There is nothing to undo in section ${section}. What you can do:`,
      redo: (section: number) => `There is nothing to redo in section ${section}. What you can do:`,
    },
    gone: 'That change can no longer be undone: other ones came after it. Every earlier text is in the history.',
    held: (what: string) =>
      `Newer text stands in its place, and it stays: ${what}. Undo what came after it first, or take an earlier text back from the history.`,
    byAnother: (name: string, what: string) => `The latest change is by ${name}: ${what}. Undo it all the same?`,
    heading: (n: number, name: string) => `History of section ${n} · ${name}`,
    empty: 'Nothing was replaced or removed here so far: there is no earlier text.',
    total: (n: number) =>
      n === 1
        ? 'One earlier text. Taking it back can be undone like everything else.'
        : `${count(n, 'earlier text', 'earlier texts')}, newest first. Taking one back can be undone like everything else.`,
    older: 'Older texts',
    current: 'the present text',
    noText: 'That text is not stored here. This is what there is:',
    sameText: (n: number, name: string) => `Section ${n} (${name}) has this very text already.`,
    taken: (n: number, name: string) => `Section ${n} (${name}) has this text again.`,
  },
  imports: {
    ask: 'Paste the text that you already have here, in one message, or send its file (.md, .txt, .docx or .pdf). I will first show you what each section would get: nothing changes before you agree.',
    heading: 'Your text, shared out among the sections',
    intro: 'This text holds several parts of a proposal. Nothing is saved yet: this is what each section would get.',
    introNone: 'I found no place for any passage of this text. Nothing is saved yet.',
    columns: ['Section', 'Beginning', 'Words'],
    count: (words: number, has: number) => (has === 0 ? String(words) : `${words} (${has} already)`),
    passages: (n: number) => `(${n} passages)`,
    without: (sections: string) => `Sections that get nothing: ${sections}.`,
    unplaced: 'Without a place so far:',
    passage: (heading: string | null, opening: string, words: string): string =>
      heading === null || opening === '' ? `“${heading ?? opening}” (${words})` : `“${heading}”: ${opening} (${words})`,
    more: (n: number) => `and ${count(n, 'more passage', 'more passages')}`,
    odd: {
      double:
        'Most parts stand in it more than once: perhaps two proposals, or one twice. Their texts would follow one another.',
      headless: 'I recognised no heading in it: it is one passage. Move it to a section, or keep it as your answer.',
      long: 'This text has more than 100 passages: neighbours are taken together.',
      mixed: 'Two languages are mixed in it: a proposal is written in one.',
    },
    taken: (n: number) =>
      `${count(n, 'section has a text already', 'sections have a text already')}: add behind it, or replace it; the old text stays in the history.`,
    apply: 'Import',
    behind: 'Add behind',
    replace: 'Replace',
    keep: (n: number) => `Put all of it in section ${n}`,
    drop: 'Import nothing',
    nowhere: 'no place',
    section: (n: number) => `section ${n}`,
    move: {
      title: 'Move a passage',
      block: 'Passage',
      target: 'Where to',
      none: 'No section',
      save: 'Move',
      missing: 'Choose a passage.',
    },
    moved: (what: string, where: string | null): string =>
      where === null ? `“${what}” will go into no section.` : `“${what}” will go into section ${where}.`,
    done: (sections: number, words: number) =>
      `Imported: ${count(words, 'word', 'words')} in ${count(sections, 'section', 'sections')}. Read them again and finish them one by one.`,
    left: (n: number) =>
      `${count(n, 'passage has', 'passages have')} no place. The whole text is kept in the history of section 1.`,
    kept: (where: string) => `The whole text is now in section ${where}.`,
    dropped: 'Nothing was imported. Your text is no part of the answer; it is kept in the history of section 1.',
    over: 'That text was imported or put aside already. To give another one, type !import.',
    lost: 'I cannot find that text any more. Paste it once more.',
    nothing: 'No passage has a place: move one to a section.',
    tooLong: (section: number) =>
      `Section ${section} would get more than 40,000 characters at once: move a passage elsewhere, or leave it without a place.`,
    below: 'How your text would be shared out stands further down.',
  },
  poc: {
    heading: (n: number) => `Links recognised in section ${n}`,
    none: (n: number) =>
      `No link is recognised in section ${n} yet. Write the full address, such as github.com/owner/repository.`,
    notAsked: 'This kind of proposal has no section for links.',
    notInspected: 'Not inspected here: nothing was opened, so this says nothing about what they hold.',
  },
  matrix: {
    heading: 'From challenge to KPI',
    how: 'Each line follows the words of one theme through your sections. It shows where to look; it judges nothing.',
    theme: 'Theme',
    columns: {
      challenge: 'Challenge',
      objective: 'Objective',
      component: 'Component',
      risk: 'Risk',
      indicator: 'KPI',
    },
    seen: 'Seen in the linked repositories',
    others: (n: number) => `and ${count(n, 'other', 'others')}`,
    othersOrMore: (n: number) => `and at least ${count(n, 'other', 'others')}`,
    gapsHeading: 'What does not come back yet, going by its words:',
    noGap: 'Every challenge and every objective is taken up in the other sections.',
    gaps: {
      X1: (quote: string, theme: string) => `The challenge “${quote}” (${theme}) does not come back in any objective.`,
      X2: (quote: string, theme: string) => `The objective “${quote}” (${theme}) does not come back in any KPI.`,
      X3: (quote: string, theme: string) =>
        `The objective “${quote}” (${theme}) does not come back in any component of the architecture.`,
      X4: (quote: string, theme: string) => `The challenge “${quote}” (${theme}) does not come back in any risk.`,
    },
    unwritten: (names: string) => `No text yet for: ${names}. The matrix fills up as you write.`,
    nothing:
      'The matrix is made from your challenges, objectives, components, risks and KPIs. Write a few lines about them, then come back here.',
    noTheme:
      'No MLOps theme is recognised in these sections yet: reproducibility, versions, deployment, monitoring, collaboration…',
  },
  similar: {
    heading: {
      author: 'Proposals like yours in the catalogue',
      team: 'Proposals like this one, in the catalogue or with the reviewers',
    },
    noTitle: 'Write your title or your summary first (sections 1 and 2): their words are what is searched for.',
    none: {
      author: 'No published proposal is like yours.',
      team: 'No other proposal is like this one, neither in the catalogue nor with the reviewers.',
    },
    before: (n: number) =>
      `${n === 1 ? 'One proposal in the catalogue is' : `${amount(n, 'en')} proposals in the catalogue are`} like yours. Nothing is held up by it: ${n > 1 ? 'they' : 'it'} may give you ideas, or show how yours differs.`,
    onCard: (ids: string) => `Similar proposals: ${ids}`,
  },
  help: {
    heading: 'What you can type in the thread',
    line: (usage: string, help: string) => `${usage}: ${help}`,
    unknown: (word: string) => `I do not know “${word}” behind /mlops-proposal. This is what I know:`,
    aside: (sign: string) => `${sign} at the start of a message: an aside that is not part of your answer`,
    slashHeading: 'What you can type after /mlops-proposal',
    general: { list: 'My proposals', catalogue: 'The catalogue', queue: 'The review queue', admin: 'The programme' },
    here: {
      heading: 'Here and now',
      section: (n: number, name: string) => `You are in section ${n}, ${name}: write here, each message is saved.`,
      recap: 'You are at the recap: read the whole again, then submit.',
      finish: '“Section done” (or “!done”) has your text checked and leads to what is missing.',
      start: '“!example” and “!why” help you begin.',
      fix: 'To correct: edit or delete your message, or type “!edit”; “!undo” takes the last change back.',
      move: '“!outline” shows all sections; “!section 7” goes to one of them.',
      person: 'Where a remark keeps coming back, a button lets you ask a person.',
      fixed: (id: string, state: string) => `${id} is ${state}: its text stays as it is for now.`,
      submitted: 'While nobody reviews it, you can take it back to write on.',
      'in-review': 'Nothing is left for you to do: the answer comes here.',
      approved: 'It is on its way to the catalogue.',
      published: 'You can write a new version; this one stays public meanwhile.',
      withdrawn: 'You can restore it: it is a draft again then.',
      archived: 'You can restore it: it is a draft again then.',
      over: 'It can no longer be restored.',
      read: 'You can read all of it again, or download the text.',
    },
  },
  privacy: {
    heading: 'What is stored, and why',
    coach: {
      automatic: 'Automatic checks run in this program alone: nothing is sent to any AI service.',
      model:
        'Automatic checks run in this program alone. The AI coach, for its part, sends the text of your sections to the language model that your programme has chosen, without your name, e-mail addresses and phone numbers, and with an identifier that cannot be traced back to you. Its answers are kept for thirty days, so that the same text is not sent twice.',
    },
    lines: [
      'Your name and your account’s identifier on this platform, the messages you write as answers in your proposal’s thread, their edits, and the versions you submit.',
      'Which button was pressed or which command was typed, by whom and when. The text of your last asides stays with the draft until you submit, so that you can still add them to your answer; earlier texts of a section stay in its history. What other people write in the thread is not stored.',
      'Reviewers see a version once you submit it; everyone who can read the catalogue sees it once it is approved.',
      'To take your proposal back: !withdraw. To get a copy: !export md or !export json. To receive all that is stored of you, or to have it erased, use the buttons below.',
    ],
    held: {
      heading: 'Your data',
      intro: 'This is what this program stores of you today:',
      nothing: 'Today this program stores nothing of you, apart from this request.',
      proposal: (id: string, title: string, state: string) => `${id}, “${title}”: ${state}`,
      more: (n: number) => plural(n, 'en', `and ${n} more proposal`, `and ${n} more proposals`),
      counts: {
        versions: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} version sent to the reviewers`,
            `${amount(n, 'en')} versions sent to the reviewers`,
          ),
        earlier: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} earlier text in the history of your sections`,
            `${amount(n, 'en')} earlier texts in the history of your sections`,
          ),
        files: (n: number) =>
          plural(n, 'en', `${amount(n, 'en')} picture or diagram`, `${amount(n, 'en')} pictures or diagrams`),
        deeds: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} action noted (which button or command, and when)`,
            `${amount(n, 'en')} actions noted (which button or command, and when)`,
          ),
        messages: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} message between you and the bot`,
            `${amount(n, 'en')} messages between you and the bot`,
          ),
        reviews: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} proposal that you review`,
            `${amount(n, 'en')} proposals that you review`,
          ),
        coach: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} count of what the AI coach used for you`,
            `${amount(n, 'en')} counts of what the AI coach used for you`,
          ),
        links: (n: number) =>
          plural(n, 'en', `${amount(n, 'en')} personal link to a page`, `${amount(n, 'en')} personal links to a page`),
        accounts: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} account of yours that is linked on another platform`,
            `${amount(n, 'en')} accounts of yours that are linked on other platforms`,
          ),
        account: (n: number) =>
          plural(
            n,
            'en',
            `${amount(n, 'en')} technical line: your name, your conversation with the bot, how far you have read`,
            `${amount(n, 'en')} technical lines: your name, your conversation with the bot, how far you have read`,
          ),
        other: (n: number) =>
          plural(n, 'en', `${amount(n, 'en')} setting or other data`, `${amount(n, 'en')} settings or other data`),
      },
    },
    folders: { proposals: 'proposals', pictures: 'pictures', data: 'data', text: 'text' },
    receive: {
      button: 'Receive my data',
      file: 'my-data.zip',
      text: 'Here is all that is stored of you, in one archive: the data as JSON, your proposals as documents, your pictures. The file README says what it holds.',
      notice: 'Your archive is being made; it comes to your direct messages with the bot.',
    },
  },
  erase: {
    button: 'Erase my data',
    title: 'Erase my data',
    save: 'Erase everything',
    word: 'ERASE',
    goes: 'What goes:',
    proposal: (id: string, title: string, fate: string) => `${id}, “${title}”: ${fate}`,
    fates: {
      draft: 'erased, with its versions, its history, its pictures and the bot’s messages about it.',
      review: 'with the reviewers; it is taken out of their queue and erased, and whoever reviews it is told.',
      choice: 'published; it goes by what you choose below.',
      anonymous:
        'published; it stays in the catalogue without your name or anything else of you: the published text alone.',
      erased: 'published; it is taken out of the catalogue and erased.',
    },
    rest: 'What you and the bot said to each other, your personal links and those between your accounts, your settings, your name and your account’s identifier. What the AI coach or a drawing under way would still bring back is thrown away.',
    stays: 'What stays, and why:',
    audit:
      'The log of actions and the count of what the AI used, under an alias drawn by lot: it is known what was decided, and nothing leads back to you.',
    others:
      'What you wrote in somebody else’s proposal, as a co-author, and your decisions as a reviewer: that text and those decisions are theirs too. The alias stands in the place of your name.',
    platform: {
      web: 'Nothing else: your messages in this playground are erased too.',
      slack:
        'Your own messages in Slack: the bot deletes its own, but Slack does not let it delete yours. You can do so yourself, one by one.',
      teams:
        'Your own messages in Teams: the bot deletes its own, but Teams does not let it delete yours. You can do so yourself, one by one.',
    },
    when: 'It is done within a day, usually within a quarter of an hour, and a receipt with a number tells you by direct message. Nothing can be brought back afterwards: if you want a copy, receive your data first.',
    published: {
      label: 'Your published proposals',
      anonymous: 'Stay in the catalogue, without my name',
      erased: 'Are taken out of the catalogue and erased',
    },
    confirm: (word: string) => `To confirm, type ${word}`,
    confirmHint: 'Nothing is erased until it is exact.',
    unconfirmed: (word: string) => `Nothing is erased: type exactly ${word} to confirm.`,
    offered: 'Nothing is erased yet. This button first shows what goes and what stays.',
    begun:
      'Noted: your data are erased within a day, and a receipt will tell you so by direct message. What you begin from now on is not part of it.',
    done: (number: string) =>
      `Your data are erased (case ${number}). This message alone is left; it holds nothing else of you, and the address that it came to is forgotten with it.`,
    gone: (id: string) =>
      `${id} is no longer to be reviewed: it was erased at its author’s request. Your review ends there, and there is nothing to do.`,
  },
  forms: {
    edit: {
      title: (n: number, name: string) => `Section ${n} · ${name}`,
      label: 'Your answer',
      hint: 'This replaces the messages of this section by one text. You can undo it.',
      save: 'Save',
      merged: (messages: string) => `Your answer is made of ${messages}; saving joins them into one text.`,
    },
    dismiss: {
      title: 'It is meant',
      which: 'Which remark is it?',
      passages: 'What is meant',
      label: 'Why is it meant?',
      hint: 'A few words. The reviewers will read them.',
      secret:
        'This text will be read by the reviewers, then published. Keep it only if it gives access to nothing: an invented example, an identifier without value.',
      save: 'Keep it as it is',
    },
    withdraw: {
      title: 'Withdraw this proposal?',
      text: (days: number) => `It leaves every queue. Nothing is deleted: it can be restored for ${days} days.`,
      save: 'Withdraw',
    },
    dropRevision: {
      title: 'Drop this revision?',
      text: 'The published version’s text comes back. What you have written since stays in the history of each section.',
      save: 'Drop this revision',
    },
    conflict: {
      title: 'Declare a conflict of interest?',
      text: 'You will not review this proposal. If you have claimed it, it goes back to the queue.',
      save: 'Declare it',
    },
    takeDown: {
      title: 'Take out of the catalogue',
      label: 'Reason',
      hint: 'The author will read it.',
      save: 'Take it out',
    },
    restore: { title: 'Restore this proposal', label: 'Reason', hint: 'The author will read it.', save: 'Restore' },
    explain: {
      title: 'Explain instead of changing',
      label: 'Your explanation',
      hint: 'The reviewer will read it.',
      save: 'Send',
    },
    item: {
      title: (id: string) => `${id}: request a change`,
      editTitle: (id: string) => `${id}: edit the request`,
      section: 'Section',
      criterion: 'Criterion',
      anyCriterion: 'None in particular',
      quote: 'Passage',
      quoteHint: 'Copied from the section as it stands, or empty.',
      request: 'What do you ask for?',
      requestHint: 'One change. You can add others.',
      save: 'Note it',
    },
    review: {
      title: (id: string, version: number) => `Review of ${id}, v${version}`,
      checklist: 'Strengths',
      items: 'Requests to send',
      noItems: 'No request noted: use “Request a change” on the card first if you want some.',
      decision: 'Decision',
      decisions: { comment: 'Comment only', changes: 'Request changes', approve: 'Approve' },
      comment: 'Message to the author',
      commentHint: 'Required if you comment without deciding.',
      save: 'Send',
    },
    errors: {
      empty: 'Please write something here.',
      passage: 'Leave at least one box ticked.',
      quote: (n: number) => `This passage is not in section ${n}. Copy it as it stands, or leave the field empty.`,
      needsItem: 'Requesting changes needs at least one request: note one on the card, or keep one ticked.',
      pendingItems: 'Some requests are ticked: send them as “Request changes”, or untick them to approve.',
      needsComment: 'To comment, write a few words here.',
      decision: 'Choose one of the three decisions.',
      section: 'Choose one of the sections.',
    },
  },
  refusals: {
    notOwner: (owner: string) => `Only ${owner} can do that: it is their proposal.`,
    notReviewer: 'Only reviewers can do that, from the reviewers’ channel.',
    notClaimer: (name: string | null) =>
      name === null
        ? 'Claim the proposal first: nobody has it now.'
        : `Only ${name} can do that: they have claimed it.`,
    notCoordinator: 'Only a coordinator can do that.',
    noEdge: (id: string, state: string) => `That cannot be done now: ${id} is ${state}.`,
    stale: (id: string, state: string) => `That card is out of date: ${id} has moved on since and is now ${state}.`,
    oldRecap: 'Your text has changed since that recap.',
    missing: 'Some required sections are empty.',
    blocking: 'Something must be fixed, or confirmed by “It is meant”, before submitting.',
    unanswered: 'Some of the reviewer’s requests are still open.',
    author: 'This is your own proposal: somebody else has to review it.',
    conflict: 'You declared a conflict of interest for this proposal.',
    reserved: (id: string, name: string, when: string) =>
      `${id} is kept for ${name}, who reviewed the version before, until ${when}. Then it is anybody’s.`,
    nothingAsked: 'Requesting changes needs at least one request.',
    pending: 'There are requests you have not sent yet.',
    published:
      'A published version can only be taken out of the catalogue by a coordinator; your revision can be dropped.',
    neverPublished: 'There is no published version to go back to.',
    reason: 'Please give a reason.',
    tooLate: (days: number) => `A proposal can be restored within ${days} days; for this one, that time is over.`,
    tooManyDrafts: (max: number) =>
      `You are writing ${max} proposals already, which is the most. Submit or withdraw one of them before starting another.`,
    unreadable: {
      kept: (id: string) =>
        `I cannot open ${id} right now: this proposal will be up to date soon. Nothing is lost: what you have just done is kept, and will count without your doing it again. Everything else goes on. If nothing has changed by tomorrow, tell the coordinators.`,
      again: (id: string) =>
        `I cannot open ${id} right now: this proposal will be up to date soon. Nothing is lost, and nothing has changed: try again in a few minutes. If it lasts until tomorrow, tell the coordinators.`,
    },
    noProposal: (id: string) => `There is no proposal ${id} here. Check the number: it looks like MLP-2026-001.`,
    notPublic: (id: string, version: number) =>
      `Version ${version} of ${id} is not in the catalogue: only its author and the reviewing team can read it.`,
    notYours: (id: string) => `${id} is not yours: only its author can open it.`,
    unknownAction: 'That button is not known any more. Type !help to see what you can do.',
  },
  compile: {
    authors: 'Author',
    reference: 'Reference',
    version: 'Version',
    date: 'Date',
    notWritten: 'Not filled in.',
    contents: 'Contents',
    draft: 'draft',
    skills: 'MLOps skills',
    tools: 'Tools',
    annex: 'Annex: from challenge to indicator',
    picture: 'Picture',
    diagram: 'Diagram',
    table: 'Table',
    diagramText: 'The diagram’s text',
    diagramSource: 'Diagram, as Mermaid text:',
    diagramAwaited: 'This diagram is being drawn: reload the page in a moment. Meanwhile, here is its text:',
    unwritten: (format: string) =>
      `The ${format} file could not be written: here is the same text as Markdown. You can ask for it again later.`,
    leftPictures: (many: number) =>
      many === 1
        ? 'One picture is not in this file, which would be too large: its description stands in its place.'
        : `${many} pictures are not in this file, which would be too large: their descriptions stand in their places.`,
    undrawn: (signs: string) =>
      `Some characters could not be printed here (${signs}): the Word file and the Markdown file have them.`,
    leftOut: (rows: number, columns: number) =>
      `This table goes on in the Markdown file: ${[...(rows > 0 ? [count(rows, 'more row', 'more rows')] : []), ...(columns > 0 ? [count(columns, 'more column', 'more columns')] : [])].join(' and ')}.`,
  },
}

/** The shape that every language has. */
export type Words = typeof en
