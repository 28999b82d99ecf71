import type { Authority } from '../../../../foundation/account/words.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { Area } from '../../../../foundation/geography/words.ts'
import { Lead, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { authorityTexts } from '../../service-texts.ts'
import { AuthorityContact } from './authority-contact.tsx'
import { ServiceCards } from './service-cards.tsx'

/** What everybody may know about an authority. */
export interface AuthorityView {
  readonly authority: Authority
  /** Its area today, where the key still stands for one. */
  readonly area: Area | null
  readonly services: readonly Service[]
}

const AreaText = ({ area }: { readonly area: Area }) => {
  const words = useWords()
  const language = useLanguage()
  if (area.inhabitants === null) return <>{area.officialName}</>
  const count = area.inhabitants.toLocaleString(language === 'en' ? 'en-GB' : 'de-DE')
  return <>{words(authorityTexts.inhabitants, { area: area.officialName, count })}</>
}

/** An authority: how to reach it, its area, its services. */
export const AuthorityPage = ({ view: { authority, area, services } }: { readonly view: AuthorityView }) => {
  const words = useWords()
  return (
    <>
      <h1>{authority.name}</h1>
      <Lead>{authority.profile.office}</Lead>
      <section aria-labelledby="contact">
        <h2 id="contact">{words(authorityTexts.contact)}</h2>
        <AuthorityContact profile={authority.profile} wide />
      </section>
      {area === null ? null : (
        <section aria-labelledby="area">
          <h2 id="area">{words(authorityTexts.area)}</h2>
          <p>
            <AreaText area={area} />
          </p>
        </section>
      )}
      <section aria-labelledby="services">
        <h2 id="services">{words(authorityTexts.services)}</h2>
        {services.length === 0 ? (
          <p>{words(authorityTexts.noServices)}</p>
        ) : (
          <ServiceCards listed={services.map((service) => ({ service }))} place={authority.area} level={3} />
        )}
      </section>
    </>
  )
}
