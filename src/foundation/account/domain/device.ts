/** Roughly what a session runs on, as far as the browser says so. */
export interface Device {
  readonly browser: string | null
  readonly system: string | null
}

// The first that fits: Edge and Opera also call themselves Chrome, and everybody calls themselves Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

const LONGEST = 500

/** Browser and system out of a User-Agent header; versions and the rest are dropped, they would only tell people apart. */
export const deviceOf = (userAgent: string): Device => {
  const text = userAgent.slice(0, LONGEST)
  const first = (of: typeof BROWSERS) => of.find(([form]) => form.test(text))?.[1] ?? null
  return { browser: first(BROWSERS), system: first(SYSTEMS) }
}
