import type { Judged } from '../domain/judged.ts'

/**
 * The code that an approval names: the digest over the digests of the parts. A part that says nothing is left out,
 * so that a kind of evidence which the program learns to read later outdates no approval that does not rest on it.
 */
export const codeOfJudged = ({ subject, parts }: Judged, digest: (text: string) => string): string => {
  const said = parts.filter(({ facts }) => facts.length > 0)
  return digest(
    JSON.stringify([subject, ...said.map(({ name, facts }) => [name, digest(JSON.stringify(facts))])]),
  )
}
