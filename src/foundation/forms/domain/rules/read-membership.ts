import { type Relation, takeComparing } from './comparing.ts'
import { type Cursor, peek, takePhrase } from './cursor.ts'
import { codesOfGroups, STATE_LISTS } from './nationalities.ts'
import type { PlacedElement } from './rule-words.ts'
import type { Expression } from './syntax.ts'

/** `EU`, `EU-Staaten`, `EWR-Vertragsstaat`, `Schweiz`. */
const groupOf = (word: string): 'EU' | 'EWR' | 'Schweiz' | null => {
  if (/^schweiz(?:er)?$/.test(word)) return 'Schweiz'
  const [, group] = /^(eu|ewr)(?:-(?:mitglied|staat|land|laend|buerger|vertrag)\p{L}*)?$/u.exec(word) ?? []
  return group === undefined ? null : group === 'eu' ? 'EU' : 'EWR'
}
const GROUP_FILLERS: ReadonlySet<string> = new Set([
  'ein',
  'eine',
  'einer',
  'eines',
  'einem',
  'der',
  'die',
  'des',
  'dem',
  'den',
  'in',
  'aus',
  'zu',
  'zur',
  'zum',
  'und',
  'oder',
  'staat',
  'staaten',
  'staates',
  'staats',
  'land',
  'landes',
  'mitgliedstaat',
  'mitgliedstaaten',
  'mitgliedstaates',
  'mitgliedsstaat',
  'mitgliedsstaaten',
  'mitgliedsstaates',
  'mitglied',
  'gehoert',
  'angehoert',
  'liegt',
  'ist',
  'vertragsstaat',
  'vertragsstaaten',
]) // prettier-ignore

/** Membership of a state: `nicht EU/EWR/Schweiz`, `außerhalb der EU`. */
export const readMembership = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (!STATE_LISTS.includes(subject.element.codeList ?? '')) return null
  const by = takeComparing(cursor)
  if (by !== null && by !== '=' && by !== '<>') return null
  let out = by === '<>'
  const groups = new Set<'EU' | 'EWR' | 'Schweiz'>()
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const group = token.kind === 'word' ? groupOf(token.text) : null
    if (group !== null) groups.add(group)
    else if (/^(?:nicht|kein|keine|keiner|keinem|ausserhalb)$/.test(token.text)) out = !out
    else if (/^nicht-(?:eu|ewr)$/.test(token.text)) {
      out = !out
      groups.add(token.text.endsWith('eu') ? 'EU' : 'EWR')
    } else if (takePhrase(cursor, 'europaeischen union')) {
      groups.add('EU')
      continue
    } else if (
      takePhrase(cursor, 'europaeischen wirtschaftsraums') ||
      takePhrase(cursor, 'europaeischen wirtschaftsraumes')
    ) {
      groups.add('EWR')
      continue
    } else if (token.kind !== 'word' || !GROUP_FILLERS.has(token.text)) {
      if (
        !/^[,/-]$/.test(token.text) ||
        !/^(?:der|des|dem|zur|zum|einem|einer|(?:eu|ewr)(?:-\p{L}+)?|schweiz|oder|und|[-/])$/u.test(
          peek(cursor, 1)?.text ?? '',
        )
      )
        break
    }
    cursor.at++
  }
  if (groups.size === 0) return null
  const codes = codesOfGroups(groups, null)
  return (about) => {
    const among: Expression = { is: 'among', subject: about, codes, group: [...groups].join(', ') }
    return out ? { is: 'not', of: among } : among
  }
}
