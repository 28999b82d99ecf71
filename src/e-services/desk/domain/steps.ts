import { type FormDefinition, type FormPage, pagesOf } from '../../../foundation/forms/words.ts'

/** What else lies below the address of a draft. */
const TAKEN: ReadonlySet<string> = new Set(['summary', 'send', 'discard', 'files', 'helpers', 'fertig'])

/** The last part of the address of a page; pages that are called like something else get a word before. */
export const addressOf = (page: FormPage): string => (TAKEN.has(page.id) ? `page-${page.id}` : page.id)

/** The page of a form at an address, seen or not. */
export const pageAt = (form: FormDefinition, address: string): FormPage | null =>
  pagesOf(form).find((page) => addressOf(page) === address) ?? null
