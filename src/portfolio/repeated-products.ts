import type { PortfolioDoubt, PortfolioProduct } from '../domain/portfolio.ts'
import { folded } from '../shared/folded.ts'
import { groupBy } from '../shared/group-by.ts'

/** A product of which several files were given: its hazards are counted once for each of them. */
export const repeatedProducts = (products: readonly PortfolioProduct[]): readonly PortfolioDoubt[] =>
  [...groupBy(products, identityOf).values()].filter(({ length }) => length > 1).map(doubtOf)

/** A name and who makes it: two manufacturers may have products of one name. */
export const identityOf = ({
  name,
  manufacturer,
}: {
  readonly name: string
  readonly manufacturer: string | null | undefined
}): string => `${folded(name)}\n${folded(manufacturer ?? '')}`

const doubtOf = (fellows: readonly PortfolioProduct[]): PortfolioDoubt => {
  const files = fellows.map(({ file }) => file)
  const name = fellows[0]?.name ?? ''
  const isSame = new Set(fellows.map(stateOf)).size === 1
  return {
    ...{ kind: isSame ? 'repeated' : 'other revision', files },
    says: isSame
      ? `${files.join(' and ')} are the same product at the same revision, ${name}: its hazards are counted ${fellows.length} times, expected one file for each product`
      : `${fellows.map((each) => `${each.file} (${stateOf(each)})`).join(' and ')} are the same product, ${name}, as it was judged at different times: the hazards of each are counted, expected one file for each product`,
  }
}

const stateOf = ({ revision, isDirty, date }: PortfolioProduct): string =>
  `${revision?.slice(0, 12) ?? 'no revision'}${isDirty ? ' with uncommitted changes' : ''}, ${date}`
