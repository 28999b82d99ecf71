import { later } from '../../kernel/clock.ts'
import type { RetentionDuty, StoredTable } from '../../kernel/stored-data.ts'
import { inReference } from '../../platform/postgres/index.ts'
import { retentionRules } from './retention-rules.ts'
import type { AccountShell } from './shell.ts'
import { deleteEndedChallenges } from './store/challenges.ts'
import { deleteEndedConfirmations } from './store/confirmations.ts'
import { deleteEndedDeviceLinks } from './store/device-links.ts'
import { deleteEndedEntryLinks } from './store/entry-links.ts'
import { deleteEndedSessions } from './store/sessions.ts'

const WITH_ACCOUNT = 'with the account'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  { table: 'account.authority', personal: 'none', holds: 'names and addresses of authorities, public', ends: 'never' },
  {
    table: 'account.account',
    personal: 'sealed',
    holds: 'name and e-mail address, sealed; hash of the password, level of trust, language',
    ends: 'when the person closes the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.sign_in_name',
    personal: 'references',
    holds: 'keyed hash of the e-mail address',
    ends: WITH_ACCOUNT,
    own: { exported: 'a keyed hash of the address that the export has', erased: true },
  },
  {
    table: 'account.session',
    personal: 'sealed',
    holds: 'hash of a token; name, sealed with the token; device, sealed; when it was used',
    ends: 'within an hour after the session ended',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.activity',
    personal: 'references',
    holds:
      'when an account was last signed in to, when its person was told that it will be erased, when one for once is over',
    ends: WITH_ACCOUNT,
    own: { exported: true, erased: true },
  },
  {
    table: 'account.confirmation',
    personal: 'sealed',
    holds: 'links that confirm an address, with the typed name, sealed, and a hash of the password',
    ends: 'thirty days after the link ended',
    own: { exported: 'an ended link, which tells nothing beyond the address', erased: true },
  },
  {
    table: 'account.address_change',
    personal: 'sealed',
    holds: 'a new e-mail address that waits for its confirmation, and the old one, both sealed',
    ends: 'with the next change after the link has ended, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.device_link',
    personal: 'references',
    holds: 'links that make a browser known to an account',
    ends: 'thirty days after the link ended',
    own: { exported: 'a link that ends by itself', erased: true },
  },
  {
    table: 'account.identity',
    personal: 'sealed',
    holds: 'by which way a person was identified, how surely and when; what that way said about the person, sealed',
    ends: 'when the person takes it away, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.identity_name',
    personal: 'references',
    holds: 'keyed hash of what an outer account calls a person',
    ends: 'with the identity',
    own: { exported: 'a keyed hash of an identity that the export has', erased: true },
  },
  {
    table: 'account.passkey',
    personal: 'sealed',
    holds: 'passkeys: name and credential id, sealed; public key, counter, when it was added and used',
    ends: 'when its owner takes it away, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.passkey_name',
    personal: 'references',
    holds: 'keyed hash of the id of a passkey',
    ends: 'with the passkey',
    own: { exported: 'a keyed hash of a passkey that the export has', erased: true },
  },
  {
    table: 'account.challenge',
    personal: 'references',
    holds: 'hash of what was asked of a browser, and of its visit',
    ends: 'within an hour after it ended, five minutes after it was made',
    own: { exported: 'hashes that end after five minutes', erased: true },
  },
  {
    table: 'account.one_time_code',
    personal: 'sealed',
    holds: 'the secret of one-time codes, sealed',
    ends: 'when its owner takes the codes away, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.recovery_code',
    personal: 'references',
    holds: 'keyed hashes of recovery codes, and when one was used',
    ends: 'with the next ones that are made, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.entry_link',
    personal: 'references',
    holds: 'links by which somebody gets in again, or says that a sign-in was not theirs',
    ends: 'thirty days after the link ended',
    own: { exported: 'a link that ends by itself', erased: true },
  },
  {
    table: 'account.browser_reset',
    personal: 'references',
    holds: 'since when browsers count as known to an account',
    ends: WITH_ACCOUNT,
    own: { exported: 'one moment, which every later sign-in in the export shows', erased: true },
  },
  {
    table: 'account.sign_in',
    personal: 'sealed',
    holds: 'when and how the account was signed in to; the device, sealed',
    ends: 'with the first sign-in after ninety days, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'account.staff',
    personal: 'sealed',
    holds: 'who holds which function in an authority; the name is sealed',
    ends: 'when the function is taken away',
  },
  {
    table: 'account.substitution',
    personal: 'sealed',
    holds: 'who holds whose function from one day to another; the reason is sealed',
    ends: 'with the next one that is arranged after it ended, or when one of the two leaves',
  },
  {
    table: 'account.staff_invitation',
    personal: 'sealed',
    holds: 'who is asked to work in an authority: address and reason, sealed, keyed hash of the address, functions',
    ends: 'when it is withdrawn, thirty days after it ended unused, or when who used it leaves',
  },
  {
    table: 'account.function_change',
    personal: 'sealed',
    holds: 'who got or lost a function in an authority, and when; the reason is sealed',
    ends: 'when the person leaves the authority',
  },
  {
    table: 'account.sign_in_demand',
    personal: 'none',
    holds: 'which functions of an authority need a second factor',
    ends: 'when its administrators change it',
  },
  {
    table: 'account.workplace',
    personal: 'references',
    holds: 'where an account works',
    ends: 'with the function',
    own: { exported: true, erased: true },
  },
]

/** The rules of this room with what carries them out. A link is kept a while, so that a late click is told what happened. */
export const retentionDuties = ({ db, clock }: Pick<AccountShell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  {
    rule: retentionRules.sessions,
    run: () => db.tx(inReference, (tx) => deleteEndedSessions(tx, clock())),
  },
  {
    rule: retentionRules.deviceLinks,
    run: () =>
      db.tx(inReference, (tx) => deleteEndedDeviceLinks(tx, later(clock(), `-${retentionRules.deviceLinks.within}`))),
  },
  {
    rule: retentionRules.confirmations,
    run: () =>
      db.tx(inReference, (tx) =>
        deleteEndedConfirmations(tx, later(clock(), `-${retentionRules.confirmations.within}`)),
      ),
  },
  {
    rule: retentionRules.challenges,
    run: () => db.tx(inReference, (tx) => deleteEndedChallenges(tx, clock())),
  },
  {
    rule: retentionRules.entryLinks,
    run: () =>
      db.tx(inReference, (tx) => deleteEndedEntryLinks(tx, later(clock(), `-${retentionRules.entryLinks.within}`))),
  },
]
