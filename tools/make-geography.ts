/** Makes data/geo/areas.json and postcodes.json: node tools/make-geography.ts REGISTER.txt POSTCODES.csv (Node 24). */
import { readFileSync, writeFileSync } from 'node:fs'
import { makeTables } from './geo-tables.ts'

const [register, postcodes, ...rest] = process.argv.slice(2)
if (register === undefined || postcodes === undefined || rest.length > 0) {
  process.stderr.write('Expected two paths: the register (GV100AD) and the postcode table (CSV).\n')
  process.exit(2)
}
const tables = makeTables(readFileSync(register, 'utf8'), readFileSync(postcodes, 'utf8'))
writeFileSync(new URL('../data/geo/areas.json', import.meta.url), tables.areas)
writeFileSync(new URL('../data/geo/postcodes.json', import.meta.url), tables.postcodes)
