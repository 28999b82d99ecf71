import type { Service } from '../../../../foundation/cases/words.ts'
import { Card, Said } from '../../../../platform/html/index.ts'
import { to } from '../addresses.ts'

/** A service in a list, with what is known about who does it at the chosen place. */
export interface ListedService {
  readonly service: Service
  /** `Zuständig: …`, already in the language of the page. */
  readonly responsible?: string | undefined
}

export interface ServiceCardsProps {
  readonly listed: readonly ListedService[]
  /** Key of the chosen place, kept on the way to the service. */
  readonly place?: string | undefined
  readonly level?: 2 | 3 | undefined
  /** One below the other, where the order says which fits best. */
  readonly ranked?: boolean | undefined
}

/** Services as cards, each leading to its page. */
export const ServiceCards = ({ listed, place, level, ranked }: ServiceCardsProps) => (
  <ul class={ranked ? 'dk-cards dk-cards--ranked' : 'dk-cards'}>
    {listed.map(({ service, responsible }) => (
      <li key={service.id}>
        <Card title={<Said text={service.texts.title} />} href={to.service(service.id, place)} level={level}>
          <p>
            <Said text={service.texts.summary} />
          </p>
          {responsible === undefined ? null : <p class="dk-muted">{responsible}</p>}
        </Card>
      </li>
    ))}
  </ul>
)
