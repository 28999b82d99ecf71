import type { Service } from '../../../../foundation/cases/words.ts'
import { EmptyState, Pager, useWords } from '../../../../platform/html/index.ts'
import { findTexts } from '../../texts.ts'
import { to } from '../addresses.ts'
import { ServiceCards } from './service-cards.tsx'

/** A part of the list of all services. */
export interface AllServicesView {
  /** Letters under which there is something. */
  readonly letters: readonly string[]
  /** The chosen letter, '' for all. */
  readonly letter: string
  readonly services: readonly Service[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

const Letters = ({ letters, letter }: Pick<AllServicesView, 'letters' | 'letter'>) => {
  const words = useWords()
  return (
    <nav class="dk-letters" aria-label={words(findTexts.letters)}>
      <ul>
        <li>
          <a href={to.all()} aria-current={letter === '' ? 'true' : undefined}>
            {words(findTexts.everyLetter)}
          </a>
        </li>
        {letters.map((one) => (
          <li key={one}>
            <a href={to.all({ letter: one })} aria-current={one === letter ? 'true' : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Every service in the order of the alphabet. */
export const AllServicesPage = ({ view }: { readonly view: AllServicesView }) => {
  const words = useWords()
  const pageAfter = (after: string | undefined): string | undefined =>
    after === undefined ? undefined : to.all({ letter: view.letter, after })
  const empty = <EmptyState title={words(findTexts.none)}>{words(findTexts.noneText)}</EmptyState>
  return (
    <>
      <h1>{view.letter === '' ? words(findTexts.allTitle) : words(findTexts.underLetter, { letter: view.letter })}</h1>
      {view.letters.length > 1 ? <Letters {...view} /> : null}
      {view.services.length === 0 ? empty : <ServiceCards listed={view.services.map((service) => ({ service }))} />}
      <Pager previous={pageAfter(view.previous)} next={pageAfter(view.next)} />
    </>
  )
}
