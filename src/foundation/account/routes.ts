import type { Route } from '../../platform/http/words.ts'
import { checkMail } from './http/check-mail.route.ts'
import { sendConfirm, showConfirm, showConfirmed } from './http/confirm.route.ts'
import { sendDevice, sendDeviceLink, showDevice, showDeviceLinkSent } from './http/device-link.route.ts'
import { sendJoin, showJoin, showStronger } from './http/join.route.ts'
import { chooseLanguage } from './http/language.route.ts'
import { confirmErase, sendErase, showErase, showErased } from './http/erase.route.ts'
import { downloadAccess, showAccess, showOwnData } from './http/own-data.route.ts'
import { downloadExport, sendExport, showExport } from './http/export.route.ts'
import { sendAddress, sendNewAddress, sendRectify, showNewAddress, showRectify } from './http/rectify.route.ts'
import { showOverview } from './http/overview.route.ts'
import { sendPassword, showPassword } from './http/password.route.ts'
import { sendRegister, showRegister } from './http/register.route.ts'
import { sendEndOthers, sendEndSession, showSessions } from './http/sessions.route.ts'
import type { EntryShell } from './http/shell.ts'
import { sendCode, sendCodes, sendCodesBegin, sendCodesRemoval, showCodes } from './http/codes.route.ts'
import { sendNotMe, sendNotMeHere, showNotMe, showSignIns } from './http/not-me.route.ts'
import { sendPasskeyOptions, sendPasskeySignIn } from './http/passkey.route.ts'
import { sendProve, sendProvePasskey, showProve } from './http/prove.route.ts'
import { sendForgotten, sendRecover, showForgotten, showRecover } from './http/recovery.route.ts'
import {
  sendPasskey,
  sendPasskeyName,
  sendPasskeyRemoval,
  sendPasswordRemoval,
  sendRecoveryCodes,
  showWays,
} from './http/ways.route.ts'
import { sendSignIn, showSignIn } from './http/sign-in.route.ts'
import { sendSignOut } from './http/sign-out.route.ts'
import { sendWorkplace, showWorkplace } from './http/workplace.route.ts'

/** Ways in beside the password, getting in again, and changing all of them. */
const waysIn = (shell: EntryShell): readonly Route[] => [
  sendPasskeyOptions(shell),
  sendPasskeySignIn(shell),
  sendCode(shell),
  showForgotten(),
  sendForgotten(shell),
  showRecover(shell),
  sendRecover(shell),
  showNotMe(shell),
  sendNotMe(shell),
  sendNotMeHere(shell),
  showSignIns(shell),
  showWays(shell),
  sendPasskey(shell),
  sendPasskeyName(shell),
  sendPasskeyRemoval(shell),
  sendPasswordRemoval(shell),
  sendCodesBegin(shell),
  showCodes(shell),
  sendCodes(shell),
  sendCodesRemoval(shell),
  sendRecoveryCodes(shell),
  showProve(shell),
  sendProve(shell),
  sendProvePasskey(shell),
]

/** The routes of this room. */
export const routes = (shell: EntryShell): readonly Route[] => [
  showRegister(),
  sendRegister(shell),
  checkMail(),
  showConfirm(shell),
  sendConfirm(shell),
  showConfirmed(),
  showSignIn(shell),
  sendSignIn(shell),
  ...waysIn(shell),
  sendSignOut(shell),
  showSessions(shell),
  sendEndSession(shell),
  sendEndOthers(shell),
  showPassword(shell),
  sendPassword(shell),
  sendDeviceLink(shell),
  showDeviceLinkSent(),
  showDevice(shell),
  sendDevice(shell),
  showWorkplace(shell),
  sendWorkplace(shell),
  showJoin(shell),
  sendJoin(shell),
  showStronger(shell),
  chooseLanguage(shell),
  showOverview(shell),
  showOwnData(shell),
  showAccess(shell),
  downloadAccess(shell),
  showExport(shell),
  sendExport(shell),
  downloadExport(shell),
  showRectify(shell),
  sendRectify(shell),
  sendAddress(shell),
  showNewAddress(shell),
  sendNewAddress(shell),
  showErase(shell),
  sendErase(shell),
  confirmErase(shell),
  showErased(),
]
