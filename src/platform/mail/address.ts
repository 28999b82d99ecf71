/** One mail address of the form `local@domain`: no name, no list, no spaces, no brackets, no control characters. */
const form = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[\p{L}\p{N}]([\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u

/** Whether a text is one plain mail address, so that it can't smuggle in a header or a second recipient. */
export const isMailAddress = (text: string): boolean => form.test(text) && !text.includes('..')
