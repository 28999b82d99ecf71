import type { Route } from '../../platform/http/words.ts'
import { checkMail } from './http/check-mail.route.ts'
import { sendConfirm, showConfirm, showConfirmed } from './http/confirm.route.ts'
import { sendDevice, sendDeviceLink, showDevice, showDeviceLinkSent } from './http/device-link.route.ts'
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
import { sendSignIn, showSignIn } from './http/sign-in.route.ts'
import { sendSignOut } from './http/sign-out.route.ts'
import { sendWorkplace, showWorkplace } from './http/workplace.route.ts'

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
  sendSignOut(shell),
  showSessions(shell),
  sendEndSession(shell),
  sendEndOthers(shell),
  showPassword(),
  sendPassword(shell),
  sendDeviceLink(shell),
  showDeviceLinkSent(),
  showDevice(shell),
  sendDevice(shell),
  showWorkplace(shell),
  sendWorkplace(shell),
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
