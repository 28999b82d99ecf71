import { id } from '../../kernel/ids.ts'
import { defineTexts } from '../../kernel/texts.ts'
import type { JobDefinition, JobPayload } from '../../platform/jobs/words.ts'
import { inAuthority } from '../../platform/postgres/index.ts'
import type { RepresentationShell } from './shell.ts'
import { deleteEntriesOf } from './store/entries.ts'
import { followBegun, followDecided } from './verbs/carry-out.ts'

/** What the jobs of this room do, for staff who look at what was not done. */
const jobTitles = defineTexts({
  follow: {
    de: 'Eingetragene Vertretung übertragen',
    en: 'Carry an entered representation to those concerned',
    leicht: 'Die Vertretung in das Konto eintragen',
  },
  left: {
    de: 'Vertretungen eines gelöschten Kontos löschen',
    en: 'Delete representations of an erased account',
    leicht: 'Alte Vertretungen löschen',
  },
})

/** Names of the queues of this room. */
export const queues = ['representation.follow', 'representation.party-left'] as const

type JobShell = Pick<RepresentationShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** What one side of an entry did goes on at the other. */
const follow =
  (shell: JobShell) =>
  async ({ kind, ref }: JobPayload): Promise<void> => {
    const authority = id(ref['authority'] ?? '')
    if (kind === 'begun')
      return followBegun(shell)(id(ref['account'] ?? ''), { claim: id(ref['claim'] ?? ''), authority })
    if (kind !== 'confirmed' && kind !== 'refused' && kind !== 'ended')
      throw new Error(`representation.follow: expected begun, confirmed, refused or ended, got ${kind}`)
    return followDecided(shell)({ authority, entry: id(ref['entry'] ?? '') }, kind)
  }

/** What an authority has about a claim goes with the account; the audit trail keeps that there was something. */
const leave =
  (shell: JobShell) =>
  ({ scope, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('representation.party-left: expected the scope of an authority')
    return shell.db.tx(inAuthority(scope.authority), async (tx) => {
      for (const gone of await deleteEntriesOf(tx, scope.authority, id(ref['account'] ?? '')))
        await shell.keys.destroy(tx, gone)
    })
  }

/** The jobs of this room. */
export const jobs = (shell: JobShell): readonly JobDefinition[] => [
  { queue: 'representation.follow', title: jobTitles.follow, handler: follow(shell) },
  { queue: 'representation.party-left', title: jobTitles.left, handler: leave(shell) },
]
