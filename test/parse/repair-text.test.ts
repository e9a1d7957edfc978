import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READY_CHECKS } from '../../src/link/ready-checks/index.ts'
import { READY_CHECK_WORDS } from '../../src/parse/ready-check-words.ts'
import { repairText } from '../../src/parse/repair-text.ts'
import { writtenDates } from '../../src/shared/written-dates.ts'

describe('a text of a mistaken encoding', () => {
  it('is put right where every stretch of it turns back, and says as what it was read', () => {
    expect(repairText('The ward‚Äôs list')).toEqual({
      repaired: { text: 'The ward’s list', readAs: 'Mac Roman', count: 1, line: 1 },
    })
    expect(repairText('first\nThe wardâ€™s cafÃ©')).toEqual({
      repaired: { text: 'first\nThe ward’s café', readAs: 'Windows-1252', count: 2, line: 2 },
    })
  })

  it('stands as it came where one stretch is no mistake, and is said to be doubtful', () => {
    expect(repairText('sound: “café”\nThe ward‚Äôs list')).toEqual({ doubtful: 2 })
  })

  it('is no text that people write: accents, dashes, quotation marks, Greek and pictures pass', () => {
    for (const text of ['“É” – naïve', 'α β', 'plain', '▶ ┌──┐ 🛌', '…à la carte', 'Ångström µg'])
      expect(repairText(text)).toBeUndefined()
  })

  it('comes back as it was meant, whatever western words it held', () => {
    const words = fc.array(fc.constantFrom('a', ' ', '\n', '’', '“', '”', '–', 'é', 'ü', '→', '🛠️'), {
      minLength: 3,
    })
    fc.assert(
      fc.property(words, (parts) => {
        const meant = parts.join('')
        const mistaken = new TextDecoder('macintosh').decode(new TextEncoder().encode(meant))
        const repair = repairText(mistaken)
        if (mistaken === meant) expect(repair).toBeUndefined()
        else expect(repair).toMatchObject({ repaired: { text: meant } })
      }),
      { seed: 1, numRuns: 100 },
    )
  })
})

it('reads a day however it is written out, and no day where the month could be either number', () => {
  expect(writtenDates('on September 15, 2024, again on 3rd Oct 2024 and 2024-11-01')).toEqual([
    '2024-09-15',
    '2024-10-03',
    '2024-11-01',
  ])
  expect(writtenDates('09/10/2024, 31 June 2024')).toEqual([])
})

it('proposes only ready-made checks that there are', () => {
  const known = READY_CHECKS.map(({ id }) => id)
  expect(READY_CHECK_WORDS.map(([, id]) => id).filter((id) => !known.includes(id))).toEqual([])
})
