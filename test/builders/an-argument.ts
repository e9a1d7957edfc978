import type { ArgumentElement, SafetyArgument } from '../../src/domain/argument.ts'

/** An element about which nothing is said but what the test says. */
export const anElement = (
  overrides: Partial<ArgumentElement> & Pick<ArgumentElement, 'id' | 'kind'>,
): ArgumentElement => ({
  text: `Says ${overrides.id}`,
  supportedBy: [],
  inContextOf: [],
  undeveloped: undefined,
  challenges: undefined,
  isDefeated: false,
  place: undefined,
  clause: undefined,
  page: undefined,
  anchor: undefined,
  ...overrides,
})

/** A claim with one piece of evidence. */
export const anArgument = (
  elements: readonly ArgumentElement[] = [
    anElement({ id: 'G-claim', kind: 'goal', supportedBy: ['Sn-1'] }),
    anElement({ id: 'Sn-1', kind: 'solution' }),
  ],
): SafetyArgument => ({ root: 'G-claim', elements })

/** The element with this id; throws where there is none. */
export const elementOf = ({ elements }: SafetyArgument, id: string): ArgumentElement => {
  const found = elements.find((element) => element.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${elements.map((each) => each.id).join(', ')}`)
  return found
}
