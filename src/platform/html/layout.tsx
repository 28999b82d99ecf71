import { renderToString } from 'preact-render-to-string'
import { htmlLang, type Language } from '../../kernel/texts.ts'
import type { AssetTable } from './assets.ts'
import { easyGermanStatus } from './easy-german-checks.ts'
import { FormToken } from './form.tsx'
import { AssetProvider, FrameProvider, Said, Script, useFrame, useWords } from './frame.tsx'
import { Navigation } from './navigation.tsx'
import { Logo } from './logo.tsx'
import { demonstrationTexts, frameTexts, PRODUCT } from './texts.ts'
import type { Crumb, Frame, PageContent } from './words.ts'

/** Languages under their own name, so that everybody finds theirs. */
const LANGUAGE_NAMES = [
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['leicht', 'Leichte Sprache'],
] as const satisfies readonly (readonly [Language, string])[]

/** Renders a page as a whole HTML document. */
export type RenderPage = (frame: Frame, content: PageContent) => string

/** A renderer of pages that knows where the styles and scripts lie. */
export const pageRenderer =
  (assets: Pick<AssetTable, 'href' | 'find'>): RenderPage =>
  (frame, content) =>
    `<!doctype html>\n${renderToString(
      <AssetProvider value={assets.find}>
        <FrameProvider value={frame}>
          <Page content={content} href={assets.href} />
        </FrameProvider>
      </AssetProvider>,
    )}\n`

const Page = ({ content, href }: { readonly content: PageContent; readonly href: (name: string) => string }) => {
  const frame = useFrame()
  const words = useWords()
  const failed = content.failed ? words(frameTexts.failed) : ''
  return (
    <html lang={htmlLang(frame.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${failed}${content.title} – ${PRODUCT}`}</title>
        <link rel="icon" href={href('dreiklang.svg')} type="image/svg+xml" />
        <link rel="preload" href={href('FiraSans-Regular.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={href('kern.css')} />
        <link rel="stylesheet" href={href('dreiklang.css')} />
        <Script name="page" />
      </head>
      <body>
        <a class="dk-skip" href="#content">
          {words(frameTexts.skip)}
        </a>
        <Header />
        {frame.actingFor ? <ActingFor name={frame.actingFor} /> : null}
        {frame.demonstration ? <DemonstrationBanner /> : null}
        <Breadcrumb crumbs={content.breadcrumb ?? []} />
        <main class="dk-main" id="content" tabIndex={-1}>
          {content.body}
        </main>
        <Footer />
      </body>
    </html>
  )
}

const Header = () => {
  const words = useWords()
  return (
    <header class="dk-header">
      <div class="kern-kopfzeile dk-topline">
        <div class="dk-container dk-topline__content">
          <span class="kern-kopfzeile__label">{words(frameTexts.official)}</span>
          <LanguageSwitch />
        </div>
      </div>
      <div class="dk-container dk-brandline">
        <a class="dk-brand" href="/">
          <Logo />
          <span class="dk-brand__text">
            <span class="dk-brand__name">{PRODUCT}</span>
            <span class="dk-brand__claim">{words(frameTexts.claim)}</span>
          </span>
        </a>
        <AccountArea />
      </div>
      <Navigation />
    </header>
  )
}

const LanguageSwitch = () => {
  const frame = useFrame()
  const words = useWords()
  return (
    <nav class="dk-languages" aria-label={words(frameTexts.languages)}>
      <ul>
        {LANGUAGE_NAMES.map(([language, name]) => (
          <li key={language}>
            <a
              href={`/language/${language}?to=${encodeURIComponent(frame.here)}`}
              lang={htmlLang(language)}
              hreflang={htmlLang(language)}
              aria-current={language === frame.language ? 'true' : undefined}
              rel="nofollow"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const AccountArea = () => {
  const frame = useFrame()
  const words = useWords()
  if (frame.signedInAs === null)
    return (
      <div class="dk-account">
        <a class="kern-btn kern-btn--secondary" href={`/konto/sign-in?to=${encodeURIComponent(frame.here)}`}>
          <span class="kern-icon kern-icon--account-circle kern-icon--default" aria-hidden="true" />
          <span class="kern-label">{words(frameTexts.signIn)}</span>
        </a>
      </div>
    )
  return (
    <div class="dk-account">
      <p class="dk-account__who">
        <span class="dk-account__label">{words(frameTexts.signedInAs)}</span> <a href="/konto">{frame.signedInAs}</a>
      </p>
      <form method="post" action="/konto/sign-out">
        <FormToken />
        <button class="kern-btn kern-btn--tertiary" type="submit">
          <span class="kern-icon kern-icon--logout kern-icon--default" aria-hidden="true" />
          <span class="kern-label">{words(frameTexts.signOut)}</span>
        </button>
      </form>
    </div>
  )
}

/** Whoever acts for another sees it on every page, and is oneself again by one button. */
const ActingFor = ({ name }: { readonly name: string }) => {
  const words = useWords()
  return (
    <section class="dk-acting" aria-label={words(frameTexts.actingFor)}>
      <div class="dk-container">
        <p>
          {words(frameTexts.actingFor)} <a href="/konto/vertretung">{name}</a>
        </p>
        <form method="post" action="/konto/vertretung/selbst">
          <FormToken />
          <button class="kern-btn kern-btn--secondary" type="submit">
            <span class="kern-label">{words(frameTexts.asOneself)}</span>
          </button>
        </form>
      </div>
    </section>
  )
}

const DemonstrationBanner = () => {
  const words = useWords()
  return (
    <section class="dk-demonstration" aria-label={words(demonstrationTexts.title)}>
      <p class="dk-container">
        <strong>{words(demonstrationTexts.title)}</strong> <span>{words(demonstrationTexts.text)}</span>{' '}
        <a href="/demonstration">{words(demonstrationTexts.persons)}</a>
      </p>
    </section>
  )
}

const crumbText = ({ text }: Crumb) => (typeof text === 'string' ? text : <Said text={text} />)

const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const words = useWords()
  if (crumbs.length === 0) return null
  const all = crumbs[0]?.href === '/' ? crumbs : [{ text: words(frameTexts.home), href: '/' }, ...crumbs]
  return (
    <nav class="dk-breadcrumb" aria-label={words(frameTexts.breadcrumb)}>
      <ol class="dk-container">
        {all.map((crumb, index) => (
          <li key={index}>
            {crumb.href === undefined ? (
              <span aria-current={index === all.length - 1 ? 'page' : undefined}>{crumbText(crumb)}</span>
            ) : (
              <a href={crumb.href}>{crumbText(crumb)}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Footer = () => {
  const frame = useFrame()
  const words = useWords()
  const links = [
    ['/imprint', frameTexts.imprint],
    ['/data-protection', frameTexts.privacy],
    ['/accessibility', frameTexts.accessibility],
  ] as const
  return (
    <footer class="dk-footer">
      <div class="dk-container dk-footer__content">
        <nav aria-label={words(frameTexts.footer)}>
          <ul class="dk-footer__links">
            {links.map(([href, text]) => (
              <li key={href}>
                <a href={href}>{words(text)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{words(frameTexts.source)}</p>
        {frame.language === 'leicht' ? <p>{easyGermanStatus(frame.language)}</p> : null}
      </div>
    </footer>
  )
}
