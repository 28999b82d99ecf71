export { refusals } from './refusals.ts'
export { isMailAddress } from './address.ts'
export { folderMailer, listMails, readMail } from './folder.ts'
export { smtpMailer } from './smtp.ts'
