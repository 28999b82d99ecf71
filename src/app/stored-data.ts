import { retentionRules as accountRules } from '../foundation/account/retention-rules.ts'
import { retentionDuties as accountDuties, storedData as accountData } from '../foundation/account/stored-data.ts'
import { storedData as casesData } from '../foundation/cases/stored-data.ts'
import { storedData as dataProtectionData } from '../foundation/data-protection/stored-data.ts'
import { storedData as mandatesData } from '../foundation/mandates/stored-data.ts'
import { storedData as filingData } from '../e-services/filing/stored-data.ts'
import { storedData as designerData } from '../e-services/designer/stored-data.ts'
import { storedData as formsData } from '../foundation/forms/stored-data.ts'
import {
  retentionDuties as identityDuties,
  retentionRules as identityRules,
  storedData as identityData,
} from '../foundation/identity/stored-data.ts'
import { storedData as mailboxData } from '../foundation/mailbox/stored-data.ts'
import {
  retentionDuties as proofingDuties,
  retentionRules as proofingRules,
  storedData as proofingData,
} from '../e-administration/proofing/stored-data.ts'
import {
  retentionDuties as representationDuties,
  retentionRules as representationRules,
  storedData as representationData,
} from '../e-administration/representation/stored-data.ts'
import {
  retentionDuties as securityDuties,
  retentionRules as securityRules,
  storedData as securityData,
} from '../foundation/security/stored-data.ts'
import {
  retentionDuties as signOnDuties,
  retentionRules as signOnRules,
  storedData as signOnData,
} from '../foundation/sign-on/stored-data.ts'
import type { RetentionDuty, RetentionRule, StoredTable } from '../kernel/stored-data.ts'
import type { Shell } from './shell.ts'

/** Which migrations ran, and the queue of the platform; everything else is a room's. */
const PLATFORM: readonly StoredTable[] = [
  { table: 'platform.migration', personal: 'none', holds: 'which steps of the schema ran', ends: 'never' },
]

/** Every table of every room, with what it holds about people. */
export const STORED_DATA: readonly StoredTable[] = [
  ...PLATFORM,
  ...securityData,
  ...dataProtectionData,
  ...accountData,
  ...mandatesData,
  ...mailboxData,
  ...identityData,
  ...signOnData,
  ...formsData,
  ...casesData,
  ...filingData,
  ...designerData,
  ...proofingData,
  ...representationData,
]

/** How long the rooms keep what no service declares. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  ...Object.values(securityRules),
  ...Object.values(accountRules),
  ...Object.values(identityRules),
  ...Object.values(proofingRules),
  ...Object.values(representationRules),
  ...Object.values(signOnRules),
]

/** The same rules with what carries them out every hour. */
export const retentionDutiesOf = (shell: Pick<Shell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  ...securityDuties(shell),
  ...accountDuties(shell),
  ...identityDuties(shell),
  ...proofingDuties(shell),
  ...representationDuties(shell),
  ...signOnDuties(shell),
]
