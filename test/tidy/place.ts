/** The floors from the ground up. Whoever stands on one sees only what lies below. */
export const FLOORS = [
  'kernel',
  'platform',
  'geography',
  'security',
  'data-protection',
  'account',
  'mandates',
  'mailbox',
  'identity',
  'sign-on',
  'forms',
  'cases',
  'wings',
  'app',
] as const
export type Floor = (typeof FLOORS)[number]

const WINGS = ['e-services', 'e-administration', 'open-government', 'information-security']

/** Rooms inside a room, with doors of their own. */
const INNER_ROOMS = ['platform/postgres/launcher']

/** Where a file of src/ lies. */
export interface Place {
  readonly floor: Floor
  /** Folder of the room, from src/. Loose files of a floor are rooms of the floor itself. */
  readonly room: string
  /** Path inside the room: `domain/move.ts`, `index.ts`. */
  readonly inside: string
}

const inFoundation = (name: string): Floor | null =>
  FLOORS.slice(FLOORS.indexOf('geography'), FLOORS.indexOf('wings')).find((floor) => floor === name) ?? null

const roomOf = (steps: readonly string[]): Pick<Place, 'room' | 'inside'> => {
  const depth = INNER_ROOMS.includes(steps.slice(0, 3).join('/')) ? 3 : 2
  return { room: steps.slice(0, depth).join('/'), inside: steps.slice(depth).join('/') }
}

/** The place of a file, or null where src/ knows no such floor. Scripts for browsers stand beside the house. */
export const placeOf = (path: string): Place | null => {
  const [src, first = '', ...rest] = path.split('/')
  if (src !== 'src' || rest.length === 0) return null
  if (first === 'kernel' || first === 'app') return { floor: first, room: first, inside: rest.join('/') }
  const [second = '', ...deeper] = rest
  if (first === 'platform' && deeper.length === 0) return { floor: 'platform', room: 'platform', inside: second }
  if (deeper.length === 0) return null
  const place = roomOf([first, second, ...deeper])
  if (first === 'platform') return { floor: 'platform', ...place }
  if (WINGS.includes(first)) return { floor: 'wings', ...place }
  const floor = first === 'foundation' ? inFoundation(second) : null
  return floor && { floor, ...place }
}

export const isBrowserScript = (path: string): boolean => path.startsWith('src/browser/')
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || !path.startsWith('src/')
