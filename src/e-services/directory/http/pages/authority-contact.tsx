import type { Authority } from '../../../../foundation/account/words.ts'
import { useLanguage, useWords } from '../../../../platform/html/index.ts'
import { authorityTexts } from '../../service-texts.ts'

/** A phone number as a link dials it: digits, with a plus only in front. */
const dialled = (phone: string): string => phone.replace(/(?!^\+)\D/g, '')

/** How an authority can be reached: address, phone, e-mail and opening hours. */
export const AuthorityContact = ({ profile, wide }: Pick<Authority, 'profile'> & { readonly wide?: boolean }) => {
  const words = useWords()
  const lang = useLanguage() === 'en' ? 'de' : undefined
  return (
    <dl class={wide ? 'dk-contact dk-contact--wide' : 'dk-contact'}>
      <div>
        <dt>{words(authorityTexts.address)}</dt>
        <dd>
          {profile.street}
          <br />
          {profile.postcode} {profile.place}
        </dd>
      </div>
      <div>
        <dt>{words(authorityTexts.phone)}</dt>
        <dd>
          <a href={`tel:${dialled(profile.phone)}`}>{profile.phone}</a>
        </dd>
        <dt>{words(authorityTexts.email)}</dt>
        <dd>
          <a href={`mailto:${profile.email}`}>{profile.email}</a>
        </dd>
      </div>
      <div>
        <dt>{words(authorityTexts.hours)}</dt>
        {profile.openingHours.length === 0 ? <dd>{words(authorityTexts.noHours)}</dd> : null}
        {profile.openingHours.map(({ days, hours }) => (
          <dd class="dk-contact__hours" lang={lang} key={days}>
            <span>{days}</span> <span>{hours}</span>
          </dd>
        ))}
      </div>
    </dl>
  )
}
