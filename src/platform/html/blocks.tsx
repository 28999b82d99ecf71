import type { ComponentChildren } from 'preact'
import { type Day, type Instant, dayOf, showDay, showInstant } from '../../kernel/clock.ts'
import { type Cents, showMoney } from '../../kernel/money.ts'
import { useLanguage, useWords } from './frame.tsx'
import { blockTexts } from './texts.ts'

/** How good or bad the news is. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'

export interface AlertProps {
  readonly kind: Tone
  readonly title: ComponentChildren
  /** Read out at once, for the answer to something just done. */
  readonly announce?: boolean | undefined
  /** Level of its heading; 2 where nothing is said. */
  readonly level?: 2 | 3 | undefined
  readonly children?: ComponentChildren
}

/** A message in the page. Its kind is said in words too, not only by colour. */
export const Alert = ({ kind, title, announce, level, children }: AlertProps) => {
  const words = useWords()
  const Heading = level === 3 ? 'h3' : 'h2'
  const role = announce ? (kind === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div class={`kern-alert kern-alert--${kind}`} role={role}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
        <Heading class="kern-title">
          <span class="dk-unseen">{words(blockTexts[kind])}: </span>
          {title}
        </Heading>
      </div>
      {children === undefined || children === null ? null : <div class="kern-alert__body dk-prose">{children}</div>}
    </div>
  )
}

export interface BadgeProps {
  readonly kind?: Tone | undefined
  readonly children: ComponentChildren
}

/** A state in one or two words. */
export const Badge = ({ kind = 'info', children }: BadgeProps) => (
  <span class={`kern-badge kern-badge--${kind} kern-badge--small`}>
    <span class="kern-label kern-label--small">{children}</span>
  </span>
)

export interface EmptyStateProps {
  readonly title: ComponentChildren
  /** What to do now. */
  readonly children?: ComponentChildren
  readonly link?: { readonly href: string; readonly text: string } | undefined
}

/** What a list shows when there is nothing in it: why, and what to do. */
export const EmptyState = ({ title, children, link }: EmptyStateProps) => (
  <div class="dk-empty">
    <p class="kern-title">{title}</p>
    {children === undefined ? null : <div class="kern-body">{children}</div>}
    {link === undefined ? null : (
      <p>
        <a class="kern-btn kern-btn--secondary" href={link.href}>
          <span class="kern-label">{link.text}</span>
        </a>
      </p>
    )}
  </div>
)

export interface CardProps {
  readonly title: ComponentChildren
  /** Makes the whole card a link. */
  readonly href?: string | undefined
  /** A line above the title, such as a number. */
  readonly preline?: ComponentChildren | undefined
  readonly badge?: ComponentChildren | undefined
  /** Level of its heading; 2 where nothing is said. */
  readonly level?: 2 | 3 | undefined
  /** Buttons below; not together with `href`. */
  readonly footer?: ComponentChildren | undefined
  readonly children?: ComponentChildren
}

/** Something with a title that stands for itself. */
export const Card = ({ title, href, preline, badge, level, footer, children }: CardProps) => {
  const Heading = level === 3 ? 'h3' : 'h2'
  return (
    <article class={href === undefined ? 'kern-card' : 'kern-card kern-card--interactive'}>
      <div class="kern-card__container">
        <header class="kern-card__header">
          {preline === undefined ? null : <p class="kern-preline kern-preline--small">{preline}</p>}
          <Heading class="kern-title">
            {href === undefined ? (
              title
            ) : (
              <a class="kern-link kern-link--stretched" href={href}>
                {title}
              </a>
            )}
          </Heading>
          {badge === undefined ? null : <p class="dk-card__badge">{badge}</p>}
        </header>
        {children === undefined ? null : <div class="kern-card__body kern-body dk-prose">{children}</div>}
        {footer === undefined ? null : <div class="kern-card__footer">{footer}</div>}
      </div>
    </article>
  )
}

/** Cards side by side where there is room. */
export const CardList = ({ children }: { readonly children: readonly ComponentChildren[] }) => (
  <ul class="dk-cards">
    {children.map((card, index) => (
      <li key={index}>{card}</li>
    ))}
  </ul>
)

export interface DetailsProps {
  readonly summary: ComponentChildren
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}

/** More for those who want it; closed until then. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details class="kern-accordion" open={open}>
    <summary class="kern-accordion__header">
      <span class="kern-title">{summary}</span>
    </summary>
    <div class="kern-accordion__body kern-body dk-prose">{children}</div>
  </details>
)

export interface ProgressProps {
  /** Counted from 1. */
  readonly step: number
  readonly steps: number
  /** Name of this step. */
  readonly title?: ComponentChildren | undefined
}

/** Where one stands on the way through several pages. */
export const Progress = ({ step, steps, title }: ProgressProps) => {
  const words = useWords()
  const label = words(blockTexts.step, { step, steps })
  return (
    <div class="kern-progress dk-progress">
      <p class="kern-label kern-label--small">
        {label}
        {title === undefined ? null : <>: {title}</>}
      </p>
      <progress value={step} max={steps} aria-label={label} />
    </div>
  )
}

const localeOf = { de: 'de-DE', en: 'en-GB', leicht: 'de-DE' } as const

/** An amount of money in the language of the page. */
export const Money = ({ amount }: { readonly amount: Cents }) => (
  <span class="dk-money">{showMoney(amount, localeOf[useLanguage()])}</span>
)

/** A day in the language of the page. */
export const DayText = ({ day }: { readonly day: Day }) => <time dateTime={day}>{showDay(day, useLanguage())}</time>

/** A moment in German time, to the minute; only its day with `dayOnly`. */
export const Time = ({ at, dayOnly }: { readonly at: Instant; readonly dayOnly?: boolean | undefined }) => {
  const language = useLanguage()
  return <time dateTime={at}>{dayOnly ? showDay(dayOf(at), language) : showInstant(at, language)}</time>
}
