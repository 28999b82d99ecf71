import type { ComponentChildren } from 'preact'

/** A tinted band from edge to edge, for the start of the start page and its search. */
export const Band = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="dk-band">
    <div class="dk-container dk-band__inner">{children}</div>
  </div>
)

/** The sentence below a title that says what this page is for. */
export const Lead = ({ children }: { readonly children: ComponentChildren }) => <p class="dk-lead">{children}</p>

export interface ColumnsProps {
  /** Beside the content on a wide page, below it on a narrow one. */
  readonly aside: ComponentChildren
  /** Name of the side column for screen readers. */
  readonly asideLabel: string
  readonly children: ComponentChildren
}

/** Content with something beside it, such as opening hours beside a service. */
export const Columns = ({ aside, asideLabel, children }: ColumnsProps) => (
  <div class="dk-columns">
    <div class="dk-column">{children}</div>
    <aside class="dk-column dk-column--aside" aria-label={asideLabel}>
      {aside}
    </aside>
  </div>
)
