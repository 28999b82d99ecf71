import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('workplace', {
  see: { who: ['clerk', 'head'], allows: 'sees the cases of the own authority' },
  move: { who: ['clerk', 'head'], allows: 'moves a case of the own authority, as the service allows the function' },
  resend: { who: ['administrator'], allows: 'sees what could not be delivered and has it tried again' },
})
