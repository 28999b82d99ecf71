export { type InvitationRef, invitationToken, readInvitationToken } from './domain/invitation-token.ts'
export type { MandatesShell } from './shell.ts'
export { isFounded, isUnproven } from './store/organisations.ts'
export { agreeAlone } from './verbs/end-mandate.ts'
export { foundOrganisation, proveOrganisation, seeOrganisation } from './verbs/found-organisation.ts'
export {
  endByDeath,
  endRepresentation,
  enterRepresentation,
  holdersByLaw,
  type OtherParent,
  otherParents,
  type Representation,
  tiesOf,
} from './verbs/represent.ts'
export {
  choiceByRegister,
  followRegister,
  joinByRegister,
  type RegisteredOrganisation,
} from './verbs/join-by-register.ts'
export { standingsOf } from './verbs/list-standings.ts'
export { mailboxReaders } from './verbs/mailbox-readers.ts'
export { actorOfKey, actorOfKnownKey, makeKey, revokeKey } from './verbs/machine-keys.ts'
export { seeParts } from './verbs/members.ts'
export { standsFor } from './verbs/stands-for.ts'
