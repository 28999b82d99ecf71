export { type InvitationRef, invitationToken, readInvitationToken } from './domain/invitation-token.ts'
export type { MandatesShell } from './shell.ts'
export { isFounded } from './store/organisations.ts'
export { acceptInvitation, declineInvitation, readInvitation } from './verbs/answer.ts'
export { agreeAlone, giveBack, listGiven, revokeMandate } from './verbs/end-mandate.ts'
export { foundOrganisation, openBranch, proveOrganisation, seeOrganisation } from './verbs/found-organisation.ts'
export { askForMandate, inviteMember, offerMandate } from './verbs/invite.ts'
export {
  endByDeath,
  endRepresentation,
  enterRepresentation,
  holdersByLaw,
  type OtherParent,
  otherParents,
  type Representation,
} from './verbs/represent.ts'
export { standingsOf } from './verbs/list-standings.ts'
export { mailboxReaders } from './verbs/mailbox-readers.ts'
export { actorOfKey, actorOfKnownKey, makeKey, revokeKey } from './verbs/machine-keys.ts'
export {
  beAway,
  changeMember,
  holdFunction,
  leaveOrganisation,
  letFunctionUse,
  makeFunction,
  seeParts,
} from './verbs/members.ts'
export { standsFor } from './verbs/stands-for.ts'
