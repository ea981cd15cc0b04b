import type { Language } from '../../../text/language.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { DashboardFigures } from '../../model/known.ts'
import { awayPart } from './away-part.ts'
import { dismissedPart } from './dismissed-part.ts'
import { funnelPart } from './funnel-part.ts'
import { goingPart } from './going-part.ts'
import { loadPart } from './load-part.ts'
import { longestPart } from './longest-part.ts'
import { questionsPart } from './questions-part.ts'
import { quietPart } from './quiet-part.ts'
import { setAsidePart } from './set-aside-part.ts'
import { spendPart } from './spend-part.ts'
import { statesPart } from './states-part.ts'
import { timesPart } from './times-part.ts'
import { undeliveredPart } from './undelivered-part.ts'
import type { DashboardPart } from './part.ts'
import { dashboardWords } from './words.ts'

/** All figures of a programme, ready to be drawn, read as tables, and exported. */
export interface Dashboard {
  readonly language: Language
  readonly title: string
  readonly reader: string
  readonly parts: readonly DashboardPart[]
}

/** The page of a programme's figures. */
export function dashboardOf(context: StepContext, figures: DashboardFigures): Dashboard {
  const { language, name } = context.envelope.actor
  const words = dashboardWords[language]
  const aside = setAsidePart(context, figures.overview.setAside)
  return {
    language,
    title: words.title,
    reader: name,
    parts: [
      longestPart(context, figures.longest),
      questionsPart(context, figures.overview.questions),
      undeliveredPart(context, figures.overview.undelivered.rows),
      ...(aside === null ? [] : [aside]),
      statesPart(context, figures.overview),
      funnelPart(context, figures.overview, context.rubric),
      timesPart(context, figures),
      loadPart(context, figures),
      awayPart(context),
      dismissedPart(context, figures),
      spendPart(context, figures),
      quietPart(context, figures.overview.quiet),
      ...(context.limits.retentionDays === null ? [] : [goingPart(context, figures.overview.going)]),
    ],
  }
}
