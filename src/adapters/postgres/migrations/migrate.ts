import type { Kysely } from 'kysely'

import { state } from './001-state.ts'
import { undelivered } from './002-undelivered.ts'
import { coach } from './003-coach.ts'
import { intake } from './004-intake.ts'
import { timers } from './005-timers.ts'
import { titles } from './006-titles.ts'
import { files } from './007-files.ts'
import { erasure } from './008-erasure.ts'
import { timersOfBefore } from './009-timers-of-before.ts'
import { finished } from './010-finished.ts'
import { revisions } from './011-revisions.ts'
import { pageLinks } from './013-page-links.ts'
import { catalogue } from './014-catalogue.ts'
import { reviewers } from './015-reviewers.ts'
import { remindersOfBefore } from './016-reminders-of-before.ts'
import { signingKeys } from './017-signing-keys.ts'
import { deeds } from './018-deeds.ts'
import { titleSearch } from './019-title-search.ts'
import { programmeTimers } from './020-programme-timers.ts'
import { personSettings } from './021-person-settings.ts'
import { listedVersions } from './022-listed-versions.ts'
import { news } from './023-news.ts'
import { coAuthors } from './024-co-authors.ts'
import { erasureStages } from './025-erasure-stages.ts'
import { formerThreads } from './027-former-threads.ts'
import { editHaste } from './028-edit-haste.ts'
import { channelChanges } from './029-channel-changes.ts'
import { personLinks } from './030-person-links.ts'
import { inspections } from './031-inspections.ts'
import { repositoryFacts } from './032-repository-facts.ts'
import { looks } from './033-looks.ts'
import { suspects } from './035-suspects.ts'
import { laneOrder } from './036-lane-order.ts'
import { unreadableWaits } from './037-unreadable-waits.ts'
import { readiness } from './038-readiness.ts'
import { deliverySuspects } from './039-delivery-suspects.ts'
import { storedTraces } from './040-traces.ts'
import { tidying } from './043-tidying.ts'
import { leftProposals } from './044-left-proposals.ts'
import { shownSetAside } from './046-set-aside.ts'
import { migrateSchema } from '../../../schema/migrate-schema.ts'
import type { Tables } from '../tables.ts'

/** Every migration, in order. One that has landed never changes and never goes: the next one gets the next number. */
const migrations = {
  '001-state': state,
  '002-undelivered': undelivered,
  '003-coach': coach,
  '004-intake': intake,
  '005-timers': timers,
  '006-titles': titles,
  '007-files': files,
  '008-erasure': erasure,
  '009-timers-of-before': timersOfBefore,
  '010-finished': finished,
  '011-revisions': revisions,
  '013-page-links': pageLinks,
  '014-catalogue': catalogue,
  '015-reviewers': reviewers,
  '016-reminders-of-before': remindersOfBefore,
  '017-signing-keys': signingKeys,
  '018-deeds': deeds,
  '019-title-search': titleSearch,
  '020-programme-timers': programmeTimers,
  '021-person-settings': personSettings,
  '022-listed-versions': listedVersions,
  '023-news': news,
  '024-co-authors': coAuthors,
  '025-erasure-stages': erasureStages,
  '027-former-threads': formerThreads,
  '028-edit-haste': editHaste,
  '029-channel-changes': channelChanges,
  '030-person-links': personLinks,
  '031-inspections': inspections,
  '032-repository-facts': repositoryFacts,
  '033-looks': looks,
  '035-suspects': suspects,
  '036-lane-order': laneOrder,
  '037-unreadable-waits': unreadableWaits,
  '038-readiness': readiness,
  '039-delivery-suspects': deliverySuspects,
  '040-traces': storedTraces,
  '043-tidying': tidying,
  '044-left-proposals': leftProposals,
  '046-set-aside': shownSetAside,
}

/** Brings the core's tables to the newest version; several processes may call it at once. Throws with the first that failed. */
export function migrate(db: Kysely<Tables>): Promise<void> {
  return migrateSchema(db, migrations)
}
