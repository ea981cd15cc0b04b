import { contentRules } from './rules/content.ts'
import { deliveryRules } from './rules/delivery.ts'
import { modelRules } from './rules/model.ts'
import { monitoringRules } from './rules/monitoring.ts'
import { projectRules } from './rules/project.ts'

/** What a repository can show of an MLOps project, in the order in which it is told. To know another tool, name it in its row. */
export const factRules = [
  ...projectRules,
  ...deliveryRules,
  ...modelRules,
  ...monitoringRules,
  ...contentRules,
] as const

/** What a repository can show. */
export type FactId = (typeof factRules)[number]['id']
