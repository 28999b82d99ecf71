import { authoritiesOfHessen } from '../../src/app/hessen/authorities.ts'
import { refusals } from '../../src/e-services/directory/refusals.ts'
import { routes } from '../../src/e-services/directory/routes.ts'
import { loadServices } from '../../src/e-services/services/index.ts'
import { foundAuthorities } from '../../src/foundation/account/index.ts'
import type { Service } from '../../src/foundation/cases/words.ts'
import { dayOf } from '../../src/kernel/clock.ts'
import { openApplication } from '../setup/application.ts'

/** The municipality that takes no part in the installation of the tests. */
export const NOT_HERE = '06633009'

/** A service from elsewhere: its texts speak German only, and hostile ones must stay texts. */
const imported = (like: Service): Service => ({
  ...like,
  id: 'imported-permit',
  owner: 'county',
  fees: [],
  texts: {
    title: { de: 'Jagdschein <b>beantragen</b>' },
    summary: { de: 'Wer jagt, braucht "einen" Schein & {place}.' },
    description: { de: 'Erster Absatz.\n\nZweiter Absatz\nmit zwei Zeilen.' },
  },
})

/** The directory of all services of this program over the authorities of Hessen, all but one. */
export const openDirectory = async () => {
  const application = await openApplication([{ routes, refusals }])
  const { house } = application
  const services = await loadServices()
  const [first] = services
  if (!first) throw new Error('there are no services')
  for (const service of [...services, imported(first)]) await house.services.release(service)
  const authorities = authoritiesOfHessen(dayOf(house.clock())).filter(({ area }) => area !== NOT_HERE)
  await foundAuthorities(house)(authorities)
  return { ...application, services, authorities }
}
