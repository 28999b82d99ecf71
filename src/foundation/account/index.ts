export type { AccountShell } from './shell.ts'
export { deviceCookie, knowDevice, welcome } from './http/entry.ts'
export { isFrozen, isOpen } from './store/accounts.ts'
export { type Authorities, authorities, foundAuthorities } from './verbs/authorities.ts'
export { accountCard, cardOfEmail, type KnownPerson, openKnownAccount } from './verbs/cards.ts'
export { endOneTime, isOneTime } from './verbs/end-one-time.ts'
export { endInactive } from './verbs/end-inactive.ts'
export { confirm } from './verbs/confirm.ts'
export { forgetErased } from './verbs/forget-erased.ts'
export {
  accountOfIdentity,
  identitiesOf,
  identityLevel,
  openByIdentity,
  type OuterSignIn,
  proveIdentity,
} from './verbs/identities.ts'
export { knownAbout } from './verbs/known-about.ts'
export { openProvenAccount, type ProvenPerson } from './verbs/open-proven.ts'
export { takeIdentityAway } from './verbs/take-identity-away.ts'
export { askNewAddress } from './verbs/correct.ts'
export { type Registration, register } from './verbs/register.ts'
export { actingChoice } from './verbs/acting-choice.ts'
export { actorOf, chooseParty, signOut, workplaces } from './verbs/session.ts'
export { allowDevice } from './verbs/device-link.ts'
export { openSession, type SignedIn } from './verbs/open-session.ts'
export { raiseLevel } from './verbs/raise-level.ts'
export { type SessionState, sessionStates } from './verbs/session-state.ts'
export { endOtherSessions, endSession, listSessions } from './verbs/sessions.ts'
export { signIn, type Visitor } from './verbs/sign-in.ts'
export {
  type Appointment,
  appoint,
  dismiss,
  headsOf,
  listStaff,
  namesOfStaff,
  type StaffMember,
} from './verbs/staff.ts'
export { type Colleague, listColleagues, showColleague, type ShownColleague } from './verbs/colleagues.ts'
export { leave } from './verbs/leave.ts'
export { type FunctionChange, giveFunction, takeFunction } from './verbs/functions.ts'
export {
  inviteStaff,
  listStaffInvitations,
  type OpenStaffInvitation,
  withdrawStaffInvitation,
} from './verbs/invite-staff.ts'
export { demandSignIn, signInDemands } from './verbs/sign-in-demands.ts'
export { noteDeath } from './verbs/note-death.ts'
export {
  arrangeSubstitute,
  endSubstitute,
  listSubstitutes,
  type SubstituteWish,
  type Substitution,
} from './verbs/substitutes.ts'
export { followWorkplace } from './verbs/workplace.ts'
export { functionsOf as heldBy } from './store/staff.ts'
export { chooseLanguage } from './http/language.route.ts'
