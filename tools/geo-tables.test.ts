import { describe, expect, it } from 'vitest'
import { spokenName } from './geo-names.ts'
import { readPostcodes, readRegister } from './geo-register.ts'

describe('a name of the register', () => {
  it.each([
    ['Wiesbaden, Landeshauptstadt', 'Wiesbaden'],
    ['Homberg (Efze), Reformationsstadt, Kreisstadt', 'Homberg (Efze)'],
    ['Bad Homburg v. d. Höhe, Stadt', 'Bad Homburg vor der Höhe'],
    ['Limburg a. d. Lahn, Kreisstadt', 'Limburg an der Lahn'],
    ['Höchst i. Odw.', 'Höchst im Odenwald'],
    ['Hofheim a. T.', 'Hofheim am Taunus'],
    ['Breitenbach a. Herzberg', 'Breitenbach am Herzberg'],
    ['Reg.-Bez. Gießen', 'Regierungsbezirk Gießen'],
  ])('%s is said %s', (written, spoken) => expect(spokenName(written)).toBe(spoken))
  it('that cannot be written out stops the maker', () => {
    expect(() => spokenName('Neustadt b. Coburg')).toThrow(/cannot write out "Neustadt b. Coburg"/)
    expect(() => spokenName(', Stadt')).toThrow(/cannot write out/)
  })
})

describe('the inputs', () => {
  const head = 'osm_id,ags,ort,plz,landkreis,bundesland'
  it('are refused by line and expectation', () => {
    expect(() => readPostcodes('plz;ags')).toThrow(/line 1: expected osm_id,ags/)
    expect(() => readPostcodes(`${head}\n1,6411000,Darmstadt,64283,,Hessen`)).toThrow(/line 2: expected six columns/)
    expect(() => readRegister('6020231130064110000000Darmstadt')).toThrow(/line 1, area: expected digits/)
    expect(() => readRegister('102023113006X')).toThrow(/line 1: expected an AGS, got "06X"/)
  })
  it('may end lines as they like and hold kinds of records that are not needed', () => {
    expect(readPostcodes(`${head}\r\n1,06411000,Darmstadt,64283,,Hessen\r\n`)).toEqual([
      { ags: '06411000', postcode: '64283', county: '' },
    ])
    expect(readRegister('3020231130061    Region\r\n').length).toBe(0)
  })
})
