import type { ArgumentElement, SafetyArgument } from '../domain/argument.ts'
import type { WhyStep } from '../domain/shown.ts'

/**
 * What keeps a claim from being developed: each cause under it with the claims it goes up through, as far as the root.
 * Of a cause that several elements tell, the first is told; what speaks against a claim comes before what is missing.
 */
export const whyChains = (argument: SafetyArgument, from: string): readonly (readonly WhyStep[])[] => {
  const byId = new Map(argument.elements.map((element) => [element.id, element]))
  const above = new Map<string, string>()
  for (const { id, supportedBy, challenges } of argument.elements) {
    for (const other of supportedBy) above.set(other, id)
    if (challenges !== undefined) above.set(id, challenges)
  }
  const wayUp = (id: string): readonly string[] => {
    const parent = above.get(id)
    return parent === undefined ? [id] : [id, ...wayUp(parent)]
  }
  const causes = argument.elements.filter(isCause).filter(({ id }) => wayUp(id).includes(from))
  return (
    causes
      .filter(
        (cause, index) => !causes.slice(0, index).some((earlier) => tellsTheSame(earlier, cause, above)),
      )
      // How a claim is split says nothing of why it falls.
      .map(({ id }) =>
        wayUp(id)
          .flatMap((each) => byId.get(each) ?? [])
          .filter(({ kind }) => kind !== 'strategy')
          .map(stepOf),
      )
  )
}

const isCause = ({ undeveloped, challenges }: ArgumentElement): boolean =>
  undeveloped !== undefined || challenges !== undefined

/** Under one claim, a failing test is the reason why nothing shows that a control works. */
const tellsTheSame = (
  earlier: ArgumentElement,
  cause: ArgumentElement,
  above: ReadonlyMap<string, string>,
): boolean => {
  const words = (cause.undeveloped ?? cause.text).replace(/^[a-z-]+: /, '')
  return (
    above.get(earlier.id) === above.get(cause.id) && (earlier.undeveloped ?? earlier.text).includes(words)
  )
}

const stepOf = ({ text, undeveloped, place, clause }: ArgumentElement): WhyStep => ({
  ...{ text, reason: undeveloped, clause },
  place: place === undefined ? undefined : { file: place.file, line: place.line },
})
