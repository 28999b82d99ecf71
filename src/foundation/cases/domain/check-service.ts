import type { Service } from '../service-words.ts'
import { findDutyGaps } from './check-duties.ts'
import type { ServiceFinding } from './check-findings.ts'
import { findUnknownNames } from './check-names.ts'
import { findMissingTexts } from './check-texts.ts'
import { findWorkflowFaults } from './check-workflow.ts'

export type { FindingCode, ServiceFinding } from './check-findings.ts'

/**
 * Everything that is wrong with a service, without running it. A finding of weight `fault` keeps the service from being
 * used, because a case could get stuck or somebody could decide alone; one of weight `gap` is a duty not yet met
 * (a legal basis, a language, a way back for a fee).
 */
export const checkService = (service: Service): readonly ServiceFinding[] => [
  ...findWorkflowFaults(service),
  ...findUnknownNames(service),
  ...findDutyGaps(service),
  ...findMissingTexts(service),
]
