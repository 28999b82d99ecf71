import { XDF_3 } from '../fim-words.ts'

/** Small XDatenfelder written for tests: an element each, put together like the real ones. */
export const code = (name: string, value: string): string =>
  `<x:${name} listURI="urn:x"><code>${value}</code></x:${name}>`

export const identity = (id: string, version = '1.0.0'): string =>
  `<x:identifikation><x:id>${id}</x:id><x:version>${version}</x:version></x:identifikation>`

export const use = (times: string, part: string, law = ''): string =>
  `<x:struktur><x:anzahl>${times}</x:anzahl>${law && `<x:bezug link="https://example.org">${law}</x:bezug>`}<x:enthaelt>${part}</x:enthaelt></x:struktur>`

export interface FieldExample {
  readonly id: string
  readonly name?: string
  readonly art?: string
  readonly type?: string
  readonly more?: string
}

export const field = ({ id, name = 'Straße', art = 'input', type = 'text', more = '' }: FieldExample): string =>
  `<x:datenfeld>${identity(id)}<x:name>${name}</x:name><x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>${code('feldart', art)}${code('datentyp', type)}${more}</x:datenfeld>`

export const group = (id: string, content: string): string =>
  `<x:datenfeldgruppe>${identity(id)}<x:name>Gruppe ${id}</x:name><x:bezeichnungEingabe>Gruppe ${id}</x:bezeichnungEingabe>${content}</x:datenfeldgruppe>`

export const rule = (id: string, text: string): string =>
  `<x:regel>${identity(id)}<x:name>Regel ${id}</x:name><x:freitextRegel>${text}</x:freitextRegel></x:regel>`

export const schema = (content: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<x:xdatenfelder.stammdatenschema.0102 xmlns:x="${XDF_3}"><x:header><x:nachrichtID>n</x:nachrichtID></x:header>
<x:stammdatenschema>${identity('S1', '1.2.0')}<x:name>Antrag</x:name><x:bezeichnung>Antrag auf ein Beispiel</x:bezeichnung>${code('freigabestatus', '6')}${head}
${content}
</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>`

/** A small schema with everything in it that a form has. */
export const EXAMPLE = schema(
  use(
    '1:1',
    group('G1', use('0:1', field({ id: 'F1' })) + use('1:*', field({ id: 'F2', name: 'Ort' })) + rule('R1', 'WENN F1')),
  ) +
    use(
      '2:5',
      group(
        'G2',
        code('art', 'X') + use('0:1', field({ id: 'F3' })) + use('0:1', group('G3', use('1:1', field({ id: 'F1' })))),
      ),
    ),
  '<x:beschreibung>Leistungsschlüssel: 99006047261000</x:beschreibung><x:bezug>§ 7 HAG</x:bezug>' +
    rule('R9', 'Für alles'),
)
