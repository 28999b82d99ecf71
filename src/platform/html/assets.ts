import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { browserFolder } from '../root.ts'

/** A file that browsers may keep for a year, because its path changes with its content. */
export interface Asset {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** All static files of the pages. */
export interface AssetTable {
  /** By path, as `/assets/dreiklang.3f2a….css`. */
  readonly byUrl: ReadonlyMap<string, Asset>
  /** The path of a file by its plain name, as `dreiklang.css`; throws where there is none. */
  readonly href: (name: string) => string
  /** The same, or nothing. */
  readonly find: (name: string) => string | undefined
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Weights of Fira Sans that the styles use. */
const FONTS = ['Regular', 'Italic', 'Medium', 'SemiBold']

const OWN = 'src/platform/html/assets'
const KERN = 'node_modules/@kern-ux/native/dist'

const hashed = (name: string, bytes: Uint8Array): string => {
  const ending = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return `/assets/${basename(name, ending)}.${hash}${ending}`
}

/** Files named in a style sheet get the path under which they are served; what is written into it stays. */
const withServedPaths = (css: string, href: (name: string) => string): string =>
  css.replace(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g, (_whole, _quote: string, path: string) => {
    return `url("${href(basename(path))}")`
  })

const scriptsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name))
}

/**
 * Reads every static file and gives it a path that changes with its content.
 * @param root folder of the package, see platform/root.ts
 * @param scripts folder of the built browser scripts; without a build, pages do without them
 */
export const loadAssets = async (root: string, scripts: string = browserFolder()): Promise<AssetTable> => {
  const byUrl = new Map<string, Asset>()
  const urls = new Map<string, string>()
  const href = (name: string): string => {
    const url = urls.get(name)
    if (url === undefined) throw new Error(`assets: there is no file ${name}`)
    return url
  }
  const add = (name: string, bytes: Uint8Array): void => {
    const mediaType = MEDIA_TYPES[extname(name)]
    if (mediaType === undefined) throw new Error(`assets: the media type of ${name} is not known`)
    const url = hashed(name, bytes)
    byUrl.set(url, { bytes, mediaType })
    urls.set(name, url)
  }
  const plain = [
    join(root, OWN, 'dreiklang.svg'),
    ...FONTS.map((weight) => join(root, KERN, 'fonts/fira-sans', `FiraSans-${weight}.woff2`)),
    ...(await scriptsIn(scripts)),
  ]
  for (const path of plain) add(basename(path), await readFile(path))
  const styles = [
    ['kern.css', join(root, KERN, 'kern.min.css')],
    ['dreiklang.css', join(root, OWN, 'dreiklang.css')],
  ] as const
  for (const [name, path] of styles) {
    const css = withServedPaths(await readFile(path, 'utf8'), href)
    add(name, new TextEncoder().encode(css))
  }
  return { byUrl, href, find: (name) => urls.get(name) }
}
