import { type Instant, showInstant } from '../../../kernel/clock.ts'
import { derivedId, id, type Id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { accountCard, headsOf } from '../../account/index.ts'
import { deliver } from '../../mailbox/index.ts'
import { findGrant } from '../../security/index.ts'
import type { ReadingGrant } from '../../security/words.ts'
import { GRANT_NOTICES as t } from '../grant-texts.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { partiesOf } from '../store/history.ts'
import { followGrant } from './give-grant.ts'

/**
 * What follows from a grant outside of its transaction: the reader's own list and a message there, and after an emergency the notices to the
 * heads of the authority and to the parties of the case. It may run again at any point.
 */
export const tellGrant =
  (shell: CasesShell) =>
  async ({ scope, kind, ref }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.grant: expected the scope of an authority')
    const { authority } = scope
    const grant = id(ref['grant'] ?? '')
    await followGrant(shell)(authority, { grant, reader: id(ref['reader'] ?? '') })
    if (kind === 'emergency') await tellEmergency(shell, authority, grant)
    else await tellReader(shell, authority, grant)
  }

const tellReader = async (shell: CasesShell, authority: Id, grantId: Id): Promise<void> => {
  const found = await shell.db.tx(inAuthority(authority), (tx) => findGrant(tx, authority, grantId))
  const card = found && (await accountCard(shell)(found.grant.reader))
  if (!found || !card) return
  const name = (await shell.authorities.byId(authority))?.name ?? ''
  const fill = { authority: name, until: showInstant(found.grant.until, card.language) }
  await deliver(shell)(card.id, {
    id: derivedId(Date.parse(found.grant.proposed.at), `granted ${grantId}`),
    authority,
    title: say(t.readerTitle, card.language, fill),
    text: [say(t.readerText, card.language, fill)],
    links: [{ href: '/workplace/granted', text: say(t.readerLink, card.language) }],
  })
}

interface Emergency {
  readonly grant: ReadingGrant
  readonly number: string
  readonly authority: Id
}

const tellEmergency = async (shell: CasesShell, authority: Id, grantId: Id): Promise<void> => {
  const loaded = await shell.db.tx(inAuthority(authority), async (tx) => {
    const found = await findGrant(tx, authority, grantId)
    const reach = found?.grant.reach
    if (!found || reach?.kind !== 'case') return null
    const c = { authority, id: reach.case }
    const stored = await findCase(tx, c)
    const heads = (await headsOf(tx, authority)).filter((head) => head !== found.grant.reader)
    return { grant: found.grant, number: stored?.row.number ?? '', heads, parties: await partiesOf(tx, c) }
  })
  if (!loaded) return
  const { grant, number, heads, parties } = loaded
  const told = { grant, number, authority }
  for (const head of heads) await notice(shell, told, { to: head, as: 'head' })
  for (const party of parties) await notice(shell, told, { to: party, as: 'person' })
}

const notice = async (
  shell: CasesShell,
  { grant, number, authority }: Emergency,
  { to, as }: { readonly to: Id; readonly as: 'head' | 'person' },
): Promise<void> => {
  const card = await accountCard(shell)(to)
  if (!card) return
  const { language } = card
  const at = (moment: Instant): string => showInstant(moment, language)
  const fill = { number, at: at(grant.from), until: at(grant.until) }
  const href = `/workplace/grants/${grant.id}`
  await deliver(shell)(to, {
    id: derivedId(Date.parse(grant.from), `emergency ${as} ${grant.id} ${to}`),
    authority,
    title: say(as === 'head' ? t.headTitle : t.personTitle, language, fill),
    text: [say(as === 'head' ? t.headText : t.personText, language, fill)],
    links: as === 'head' ? [{ href, text: say(t.headLink, language) }] : [],
  })
}
