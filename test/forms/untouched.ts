import { partPage } from '../../src/e-services/designer/http/pages/part.page.tsx'
import { fieldsOf } from '../../src/e-services/designer/http/place.ts'
import { partTyped } from '../../src/e-services/designer/http/typed-part.ts'
import type { FormDefinition, Part } from '../../src/foundation/forms/words.ts'
import { instant } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { pageHtml } from './pages-shown.tsx'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
const plain = (html: string): string =>
  html.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
const attribute = (tag: string, name: string): string => plain(tag.match(`\\s${name}="([^"]*)"`)?.[1] ?? '')

/** What a browser sends of the first form of a page that nobody typed anything into. */
const sentUntouched = (html: string): readonly (readonly [string, string])[] => {
  const whole = /<form class="dk-form"[^]*?<\/form>/.exec(html)?.[0] ?? ''
  const inputs = [...whole.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="radio"') || /\schecked/.test(tag))
  const areas = [...whole.matchAll(/(<textarea[^>]*>)\n?([^]*?)<\/textarea>/g)]
  const selects = [...whole.matchAll(/(<select[^>]*>)([^]*?)<\/select>/g)]
  const chosen = (options: string): string => /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? ''
  return [
    ...inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const),
    ...areas.map(([, tag = '', text = '']) => [attribute(tag, 'name'), plain(text)] as const),
    ...selects.map(
      ([, tag = '', options = '']) => [attribute(tag, 'name'), attribute(chosen(options), 'value')] as const,
    ),
  ]
}

const NOW = instant('2026-11-24T09:00:00.000Z')

/** A part as it is after somebody has opened its page and pressed the button. */
export const savedUntouched = (shown: FormDefinition, at: string, part: Part): Part => {
  const design = {
    id: newId(),
    name: 'x',
    origin: { kind: 'blank' as const },
    revision: 1,
    form: shown,
    changedAt: NOW,
  }
  const view = { design, at, part, seen: '', key: newId(), typed: {}, errors: [] }
  const typed = partTyped(part, fieldsOf(sentUntouched(pageHtml(partPage('de', view)))), 'de')
  if ('errors' in typed)
    throw new Error(`${at}: ${typed.errors.map(({ field: name, text }) => `${name} ${text}`).join()}`)
  return typed.part
}
