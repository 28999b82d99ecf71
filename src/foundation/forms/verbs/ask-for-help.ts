import { idOfForm } from '../../data-protection/index.ts'
import { type Actor, partyOf } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../../account/index.ts'
import { readInvitationToken } from '../../mandates/index.ts'
import { audit } from '../../security/index.ts'
import { isOver } from '../domain/ending.ts'
import { helpState } from '../domain/help.ts'
import type { Helper, HelpRef, HelpRefusal } from '../help-words.ts'
import type { FormsShell } from '../shell.ts'
import { findDraftRow, lockDraftRow } from '../store/drafts.ts'
import { findHelper, insertHelper, listHelpers, lockHelper, updateHelper } from '../store/help.ts'
import { usable } from './find-draft.ts'

/** How long a link may be used. */
export const HELP_LINK_LASTS = 'P7D'

// Whoever needs more asks one after the other.
const MOST_HELPERS = 20

/** The key that the links of helpers are signed with. */
export const HELP_LINK = 'form.help'

type AskingShell = Pick<FormsShell, 'db' | 'clock' | 'keys' | 'outbox'>

/** Whom to ask; the address is checked before (`normalEmail`). `key` is the hidden key of the form. */
export interface HelpWish {
  readonly draft: Id
  readonly email: string
  readonly pages: Helper['pages']
  readonly language: Language
  readonly network: string | null
  readonly key: Id
}

/** Has somebody told by mail or mailbox what became of a help. */
export const tellOfHelp = (shell: AskingShell, tx: Tx, ref: HelpRef & { readonly kind: string }): Promise<void> =>
  shell.outbox.put(tx, 'forms.help', {
    scope: inAccount(ref.party),
    kind: ref.kind,
    ref: { account: ref.party, help: ref.help },
  })

/**
 * Asks somebody by mail to help with one's own draft. Whether the address has an account nobody learns. The same form asks
 * once; too many mails in an hour are refused (`form/too-many-asked`).
 */
export const askForHelp =
  (shell: AskingShell & Pick<AccountShell, 'limits'>) =>
  async (actor: Actor, wish: HelpWish): Promise<Result<Id, HelpRefusal>> => {
    const empty = await shell.limits.take([
      { limit: 'mail.asked', of: `help ${wish.email} ${actor.account}` },
      { limit: 'mail.address', of: `help ${wish.email}` },
      ...(wish.network === null ? [] : [{ limit: 'mail.network', of: wish.network } as const]),
    ])
    if (empty !== null) return refuse({ code: 'form/too-many-asked', seconds: empty.seconds })
    const party = partyOf(actor)
    const help = idOfForm(shell.keys, HELP_LINK, { key: wish.key, of: `${party} ${wish.draft}` })
    return shell.db.tx(inAccount(party), async (tx) => {
      const key = { account: party, draft: wish.draft }
      const found = await usable(shell, tx, { key, row: await lockDraftRow(tx, party, wish.draft) })
      if (!found.ok) return found
      const sealer = await shell.keys.make(tx, party)
      const there = await listHelpers(tx, sealer, key)
      if (there.length >= MOST_HELPERS) return refuse({ code: 'form/too-many-helpers', most: MOST_HELPERS })
      const at = shell.clock()
      const { email, language, pages, draft } = wish
      const asked = { id: help, draft, pages, email, language, from: actor.name, person: null, name: null, wrote: [] }
      const open = { askedAt: at, endsAt: later(at, HELP_LINK_LASTS), acceptedAt: null, doneAt: null, endedAt: null }
      if (!(await insertHelper(tx, sealer, { party, helper: { ...asked, ...open } }))) return ok(help)
      await audit.append(tx, { act: 'forms.ask-help', ref: { draft, help } }, { doer: actor, at })
      await tellOfHelp(shell, tx, { party, help, kind: 'asked' })
      return ok(help)
    })
  }

/** What a link asks for. */
export interface HelpLink extends HelpRef {
  readonly helper: Helper
  readonly service: { readonly id: string; readonly version: number }
}

/**
 * What a link asks for, for the question before it is accepted. Refuses one that was used by somebody else, has ended or is
 * none of ours with the same words; whoever accepted it finds the way back by it.
 */
export const readHelpLink =
  (shell: Pick<FormsShell, 'db' | 'clock' | 'keys'>) =>
  async (actor: Actor, token: string): Promise<Result<HelpLink, HelpRefusal>> => {
    const used = refuse({ code: 'form/help-link-used-up' } as const)
    const ref = readInvitationToken(shell.keys.derived(HELP_LINK), token)
    if (ref === null) return used
    const { party, id: help } = ref
    return shell.db.tx(inAccount(party), async (tx) => {
      const sealer = await shell.keys.find(tx, party)
      const helper = sealer && (await findHelper(tx, sealer, { party, help }))
      const draft = helper && (await findDraftRow(tx, party, helper.draft))
      if (!helper || !draft || isOver(draft, shell.clock())) return used
      const state = helpState(helper, shell.clock())
      const mine = state === 'helping' && helper.person === actor.account
      if (state !== 'asked' && !mine) return used
      return ok({ party, help, helper, service: { id: draft.service, version: draft.version } })
    })
  }

/**
 * Accepts: from now on this account, and no other, fills in what was asked for. However often and by however many it is
 * sent, one account accepts once. Refuses the owner (`form/help-yourself`).
 */
export const acceptHelp =
  (shell: AskingShell) =>
  async (actor: Actor, token: string): Promise<Result<HelpRef, HelpRefusal>> => {
    const read = await readHelpLink(shell)(actor, token)
    if (!read.ok) return read
    const { party, help } = read.value
    if (party === actor.account) return refuse({ code: 'form/help-yourself' })
    const accepted = await shell.db.tx(inAccount(party), async (tx): Promise<Result<'now' | 'before', HelpRefusal>> => {
      const sealer = await shell.keys.of(tx, party)
      const helper = await lockHelper(tx, sealer, { party, help })
      const at = shell.clock()
      const state = helper && helpState(helper, at)
      if (state === 'helping' && helper?.person === actor.account) return ok('before')
      if (!helper || state !== 'asked') return refuse({ code: 'form/help-link-used-up' })
      await updateHelper(tx, sealer, {
        party,
        helper: { ...helper, person: actor.account, name: actor.name, acceptedAt: at },
      })
      await audit.append(tx, { act: 'forms.accept-help', ref: { draft: helper.draft, help } }, { doer: actor, at })
      await tellOfHelp(shell, tx, { party, help, kind: 'accepted' })
      return ok('now')
    })
    if (!accepted.ok) return accepted
    if (accepted.value === 'now')
      await shell.db.tx(inAccount(actor.account), (tx) =>
        audit.append(tx, { act: 'forms.accept-help', ref: { party, help } }, { doer: actor, at: shell.clock() }),
      )
    return ok({ party, help })
  }

/** Ends a help with one's own draft, from the next request on; one that has ended already is as good. */
export const endHelp =
  (shell: AskingShell) =>
  (actor: Actor, { draft, help }: { readonly draft: Id; readonly help: Id }): Promise<Result<null, HelpRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const party = partyOf(actor)
      const key = { account: party, draft }
      const found = await usable(shell, tx, { key, row: await findDraftRow(tx, party, draft) })
      if (!found.ok) return found
      const sealer = await shell.keys.make(tx, party)
      const helper = await lockHelper(tx, sealer, { party, help })
      if (!helper || helper.draft !== draft) return refuse({ code: 'form/not-found' })
      const at = shell.clock()
      if (helper.endedAt !== null || helper.doneAt !== null) return ok(null)
      await updateHelper(tx, sealer, { party, helper: { ...helper, endedAt: at } })
      await audit.append(tx, { act: 'forms.end-help', ref: { draft, help } }, { doer: actor, at })
      return ok(null)
    })
