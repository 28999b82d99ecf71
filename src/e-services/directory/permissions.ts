import { definePermissions } from '../../foundation/security/words.ts'

export const may = definePermissions('directory', {
  read: { who: ['anyone'], allows: 'finds services and responsible authorities, and reads who runs this site' },
})
