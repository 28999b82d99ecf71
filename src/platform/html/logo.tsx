/** The mark of Dreiklang: three arcs that sound together. The same drawing is the favicon (assets/dreiklang.svg). */
export const Logo = () => (
  <svg class="dk-logo" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
    <rect class="dk-logo__ground" width="48" height="48" rx="8" />
    <g fill="none" stroke-width="5" stroke-linecap="round">
      <path class="dk-logo__high" d="M10 10a28 28 0 0 1 28 28" />
      <path class="dk-logo__middle" d="M10 20.5A17.5 17.5 0 0 1 27.5 38" />
      <path class="dk-logo__low" d="M10 31a7 7 0 0 1 7 7" />
    </g>
  </svg>
)
