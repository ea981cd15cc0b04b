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
  },
  turns: {
    yours: 'your turn',
    reviewers: 'waiting for a reviewer',
    reviewer: (name: string) => `with ${name}`,
    bot: 'being published',
    catalogue: (version: number) => `v${version} in the catalogue`,
    nobody: 'nothing to do',
    over: 'can no longer be restored',
  },
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
  },
  untitled: 'Untitled',
  section: 'Section',

  buttons: {
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
    dismiss: 'Not relevant',
    seeAll: 'See all',
    askHuman: 'Ask a person',
    coachAgain: 'Ask the AI coach again',
    answer: 'Answer',
    undo: 'Undo',
    submit: 'Submit',
    recap: 'Recap',
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
    addTo: 'Add it to a section',
    claim: 'Claim',
    read: 'Read',
    conflict: 'Conflict of interest',
    release: 'Release',
    addItem: 'Request a change',
    review: 'Send the review',
    findings: 'Findings of the checks',
    open: (id: string) => `Open ${id}`,
    goTo: (name: string) => `Go to “${name}”`,
  },

  root: {
    line: (id: string, state: string, done: number, total: number, turn: string) =>
      `${id} · ${state} · ${done}/${total} · ${turn}`,
    by: (owner: string) => `By ${owner}`,
    hint: 'Write below this message: each message is saved at once.',
  },
  welcome: {
    title: 'Let’s write your MLOps project proposal',
    text: (sections: number) =>
      `I am an AI assistant, not a person. We go through ${spelt[sections] ?? sections} ${plural(sections, 'en', 'section', 'sections')}, one at a time. Write your answer here, in ` +
      'as many messages as you like: each one is saved. You can edit or delete them, stop, and come back any day.',
    how: [
      'Press “Section done” when a section says what you want. Automatic checks answer at once; you decide what to do with them.',
      'Start a message with // to say something that is not part of your answer.',
      'Type !help to see all commands.',
    ],
  },
  card: {
    heading: (n: number, total: number, name: string) => `Section ${n}/${total} · ${name}`,
    minutes: (n: number) => `about ${n} min`,
    optional: 'optional',
    criteria: 'What reviewers look at',
    empty: 'Your answer: empty so far. Write here, below.',
    answer: (messages: string, words: string, time: string) => `Your answer: ${messages}, ${words} · saved ${time}`,
    marks: { open: 'in progress', done: 'done', skipped: 'skipped' },
    moved: (n: number) => `The card of section ${n} is further down.`,
    closed: 'You can read this section, but not change it, as the proposal stands now.',
  },
  coach: {
    headingRead: (n: number, name: string) => `Section ${n} · ${name}: what the coach says`,
    nothingYet: 'The automatic checks found nothing to change.',
    nothingRead: 'Nothing to change here: neither the automatic checks nor the AI coach has a remark.',
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
    stuck: 'This remark is back for the third time. If it keeps you stuck, ask a person.',
    heading: (n: number, name: string) => `Section ${n} · ${name}: what the checks say`,
    solid: 'What is solid',
    nothing: 'Nothing to change here, as far as automatic checks can tell.',
    count: (shown: number, all: number) =>
      shown < all ? `${shown} of ${all} remarks` : count(all, 'remark', 'remarks'),
    item: (n: number) => `item ${n}`,
    sameFor: (items: string, n: number) => `Same remark for ${plural(n, 'en', 'item', 'items')} ${items}`,
    severities: { blocking: 'must be fixed before submitting', major: 'important', minor: 'advice' },
    limits: 'No AI coach is switched on here: these are automatic checks, which cannot judge everything.',
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
      `Noted: “${name}” is set aside for this passage. It comes back only if the passage changes.`,
    dismissedCount: (n: number) => `You have set ${count(n, 'remark', 'remarks')} aside.`,
    cannotDismiss: 'This one cannot be set aside: it stops the submission. Change the passage instead.',
    gone: 'No such remark is open any more: the text has changed since, or it was set aside already.',
  },
  resume: {
    heading: (id: string) => `Where you are in ${id}`,
    done: (done: number, total: number) => `${done} of ${count(total, 'section', 'sections')} finished`,
    last: (when: string) => `Last change: ${when}`,
    next: (n: number, name: string) => `Next: section ${n}, ${name}`,
    nextRecap: 'Next: the recap, then submitting',
    open: (names: string) => `Still to write: ${names}`,
    asked: (n: number) => `The reviewer waits for ${count(n, 'answer', 'answers')} from you`,
    elsewhere: (id: string) => `${id} goes on in its thread: the card to write under is at its end.`,
  },
  recap: {
    heading: 'Before you submit',
    columns: ['Section', 'State', 'Words', 'Remarks'],
    none: '–',
    empty: 'empty',
    older: 'There is a newer recap further down.',
    missing: 'Missing, and needed to submit:',
    blocking: 'To be fixed before submitting:',
    changes: 'Requests still to answer (Done or Explain):',
    openFindings: (n: number) =>
      `${count(n, 'remark is', 'remarks are')} still open. They do not stop you; the reviewer may well say the same.`,
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
    previous: (name: string) => `${name} reviewed an earlier version and is asked first.`,
    facts: 'Automatic facts',
    factWords: (words: string, sections: string) => `${words} in ${sections}`,
    factFindings: (major: number, minor: number, dismissed: number) =>
      `Open remarks: ${major} important, ${minor} advice; ${dismissed} set aside by the author`,
    toPrograms: (n: number) =>
      `${count(n, 'passage seems', 'passages seem')} to speak to a program rather than to a person. This changes nothing in the checks.`,
    noted: (requests: string) => `${requests} noted, not sent yet`,
    answered: 'What the author did with the requests',
    statuses: { open: 'open', done: 'done', explained: 'explained' },
    replaced: (version: number) => `A newer version, v${version}, is further down.`,
    outcome: {
      recalled: 'taken back by its author',
      'changes-requested': 'changes requested',
      approved: 'approved, being published',
      published: 'published',
      withdrawn: 'withdrawn',
      restored: 'restored: a draft again',
      dropped: 'revision dropped by its author',
    },
    neverRestored: 'It can no longer be restored.',
    notedItem: (n: number) =>
      `Noted. The author sees it when you send the review (${count(n, 'request', 'requests')} so far).`,
    firstMarks:
      'The findings open up after your own marks: send the review, or a comment, first. That keeps your eye fresh.',
    conflictNoted: 'Noted: this proposal is not for you to review. Thank you for saying so.',
    yours: (id: string) => `${id} is yours to review.`,
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
    noDifference: 'No text has changed since the version you read.',
    commentSent: 'Your comment was sent to the author.',
    sent: 'Your review was sent to the author.',
    allFindings: 'Remarks made while it was written',
    noFindings: 'No remark is left.',
    reason: (reason: string) => `Author’s reason: ${reason}`,
  },
  checklist: {
    practical: 'Practical and applicable',
    understanding: 'Deep understanding of MLOps principles and tools',
    production: 'Addresses real production challenges',
    teaching: 'Teaching value for other learners',
  },
  outcome: {
    changes: (name: string, requests: string) => `${name} has read your proposal and asks for ${requests}.`,
    changesHow: 'Go to each section, change it, then press Done; or explain why you keep it. Then submit again.',
    comment: (name: string) => `A comment from ${name}:`,
    approved: (name: string) => `${name} has approved your proposal. It is on its way to the catalogue.`,
    published: (id: string, version: number) => `Congratulations! ${id} (v${version}) is in the catalogue.`,
    overall: 'The reviewer adds:',
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
    revisionDropped: (version: number) => `Revision dropped: version ${version} stays in the catalogue as it is.`,
    revising: (version: number) =>
      `You are writing a new version. Version ${version} stays in the catalogue until the new one is approved.`,
  },
  question: {
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
    answerHeading: (name: string) => `${name} answers you`,
  },
  coordination: {
    rooms: { reviewers: 'reviewers’ channel', catalogue: 'catalog channel', coordinators: 'coordinators’ channel' },
    blocked: (room: string) => `I cannot post in the ${room}.`,
    misconfigured:
      'The AI coach’s provider refuses the settings (key, model or address). Run “npm run doctor”: it says what to mend. The automatic checks go on meanwhile.',
    heals: 'Nothing is lost: what waits is sent within a few minutes after that.',
  },
  overview: {
    heading: 'The programme at a glance',
    nothing: 'No proposal yet.',
    states: ['State', 'Proposals', 'Oldest since'],
    reviewersHeading: 'Reviews under way',
    reviewers: ['Reviewer', 'Claimed', 'Oldest since'],
    noReviewers: 'Nobody has claimed a proposal now.',
    progressHeading: 'Where drafts stand',
    progress: ['Sections finished', 'Drafts', 'Untouched for 7 days'],
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
    retrying: 'I am trying again, unless a newer message already stands in its place.',
  },
  lists: {
    open: 'Your open proposals',
    noneOpen: 'You have no open proposal.',
    queue: 'Waiting for a review',
    noneQueued: 'No proposal is waiting: all caught up.',
    row: (id: string, title: string, state: string, done: number, total: number) =>
      `${id} · ${title} · ${state} · ${Math.min(done, total)}/${total}`,
    queueRow: (id: string, title: string, owner: string, since: string) =>
      `${id} · ${title} · ${owner} · since ${since}`,
    withReviewer: (name: string) => `with ${name}`,
    catalogueRow: (id: string, title: string, owner: string) => `${id} · ${title} · ${owner}`,
  },
  answers: {
    skipped: (n: number, name: string) => `Section ${n} (${name}) is skipped for now.`,
    skippedRequired: (n: number, name: string) =>
      `Section ${n} (${name}) is skipped for now. It will be needed before you submit.`,
    removed: (n: number) => `Message removed from section ${n}.`,
    cleared: (n: number, name: string) => `Section ${n} (${name}) is empty now.`,
    alreadyEmpty: (n: number, name: string) => `Section ${n} (${name}) is empty already.`,
    unskipped: (n: number) => `Section ${n} is no longer skipped. Here is its card again.`,
    undone: (n: number) => `Section ${n} has its earlier text back.`,
    nothingToUndo: 'There is nothing to undo.',
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
    formats: 'These formats exist: “!export md” (Markdown) and “!export json”.',
    exported: 'Here is your proposal as it stands.',
    stranger: (owner: string) =>
      `This thread is ${owner}’s proposal: what you write here is not part of it, and its text is not stored.`,
    unknown: (word: string) => `I do not know “${word}”, so I did not add it to your answer.`,
    didYouMean: (usages: string) => `Did you mean ${usages}?`,
    seeHelp: 'Type !help for all commands.',
    editOffer: (n: number, name: string) => `Press the button to edit section ${n} (${name}) in a form.`,
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
    heading: 'Proposals like yours in the catalogue',
    noTitle: 'Write your title first (section 1): its words are what is searched for.',
    none: 'No published proposal shares the words of your title.',
  },
  help: {
    heading: 'What you can type in the thread',
    line: (usage: string, help: string) => `${usage}: ${help}`,
    unknown: (word: string) => `I do not know “${word}” behind /mlops-proposal. This is what I know:`,
    aside: '// at the start of a message: an aside that is not part of your answer',
    slashHeading: 'What you can type after /mlops-proposal',
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
      'Which button was pressed or which command was typed, by whom and when. The text of asides (//) and of what other people write in the thread is not stored.',
      'Reviewers see a version once you submit it; everyone who can read the catalogue sees it once it is approved.',
      'To take your proposal back: !withdraw. To get a copy: !export md or !export json. To have your data erased, ask the coordinator of your programme.',
    ],
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
      title: 'Set a remark aside',
      which: 'Which one?',
      label: 'Why is it not relevant here?',
      hint: 'A few words. The reviewer will see them.',
      save: 'Set aside',
    },
    withdraw: {
      title: 'Withdraw this proposal?',
      text: (days: number) => `It leaves every queue. Nothing is deleted: it can be restored for ${days} days.`,
      save: 'Withdraw',
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
      checklist: 'What is true of this proposal',
      items: 'Requests to send',
      noItems: 'No request noted: use “Request a change” on the card first if you want some.',
      decision: 'Decision',
      decisions: { comment: 'Comment only', changes: 'Request changes', approve: 'Approve' },
      comment: 'A word to the author',
      commentHint: 'Friendly and concrete. Optional, except for a comment.',
      save: 'Send',
    },
    errors: {
      empty: 'Please write something here.',
      changedMeanwhile:
        'The section has changed since you opened this form. Copy your text, open the form again, and paste it where it belongs.',
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
    blocking: 'Something must be fixed before submitting.',
    unanswered: 'Some of the reviewer’s requests are still open.',
    author: 'This is your own proposal: somebody else has to review it.',
    conflict: 'You declared a conflict of interest for this proposal.',
    nothingAsked: 'Requesting changes needs at least one request.',
    pending: 'There are requests you have not sent yet.',
    published:
      'A published version can only be taken out of the catalogue by a coordinator; your revision can be dropped.',
    neverPublished: 'There is no published version to go back to.',
    reason: 'Please give a reason.',
    tooLate: (days: number) => `A proposal can be restored within ${days} days; this one was withdrawn longer ago.`,
    tooManyDrafts: (max: number) =>
      `You already have ${max} open proposals, which is the most at a time. Finish or withdraw one, then start another.`,
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
    fileName: (id: string, version: number) => `${id}-v${version}.md`,
  },
}

/** The shape that every language has. */
export type Words = typeof en
