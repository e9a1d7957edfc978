import type { MatrixGroup, PortfolioProduct } from '../domain/portfolio.ts'
import type { MatrixRecord } from '../domain/schema-types.ts'
import type { RiskCounts } from '../domain/summary.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import type { LabelledRegister } from './portfolio-of.ts'

/**
 * The registers by their risk matrix: a level of one matrix says nothing of the same level of another, so no count
 * runs over two. Matrices are the same where their words, cells and meanings are, whatever they are called.
 */
export const matrixGroups = (
  registers: readonly LabelledRegister[],
  products: readonly PortfolioProduct[],
): readonly MatrixGroup[] => {
  const judged = registers.flatMap(({ register: { matrix } }, index) => {
    const product = products[index]
    return product === undefined ? [] : [{ matrix, product }]
  })
  const groups = [...groupBy(judged, ({ matrix }) => sameness(matrix)).entries()]
    .toSorted(
      byKeys(
        ([, members]) => -members.length,
        ([, members]) => members[0]?.matrix.name ?? '',
        ([key]) => key,
      ),
    )
    .flatMap(([, members]) => {
      const matrix = members[0]?.matrix
      return matrix === undefined ? [] : [{ matrix, products: members.map(({ product }) => product) }]
    })
  return groups.map((group, index) => {
    const { name } = group.matrix
    const namesakes = groups.filter(({ matrix }) => matrix.name === name)
    const number = groups.slice(0, index + 1).filter(({ matrix }) => matrix.name === name).length
    return groupOf(
      group,
      namesakes.length === 1 ? name : `${name} (${number} of ${namesakes.length} of this name)`,
    )
  })
}

const sameness = ({ likelihoods, severities, risk, levels }: MatrixRecord): string =>
  JSON.stringify([
    likelihoods.map(({ word, meaning }) => [word, meaning]),
    severities.map(({ word, meaning }) => [word, meaning]),
    risk,
    levels,
  ])

const groupOf = (
  { matrix, products }: { readonly matrix: MatrixRecord; readonly products: readonly PortfolioProduct[] },
  name: string,
): MatrixGroup => ({
  name,
  source: matrix.source,
  levels: matrix.levels,
  hazards: products.reduce((sum, { hazards }) => sum + hazards, 0),
  initial: sumOf(products.map(({ initial }) => initial)),
  current: sumOf(products.map(({ current }) => current)),
  residual: sumOf(products.map(({ residual }) => residual)),
  products: products.toSorted(WORST_FIRST),
})

const LEVELS = ['unknown', '5', '4', '3', '2', '1'] as const

/** Unknown risk ranks above 5; at equal risk, what more is open. Equal in all of that: by their names. */
const WORST_FIRST = byKeys<PortfolioProduct>(
  ({ contradictions }) => -contradictions.length,
  ...LEVELS.map(
    (level) =>
      ({ current }: PortfolioProduct) =>
        -current[level],
  ),
  ({ errors }) => -errors,
  ({ unearned }) => -unearned,
  ({ overdueReviews }) => -overdueReviews,
  ({ label }) => label,
)

const sumOf = (counts: readonly RiskCounts[]): RiskCounts => {
  const sum = (level: keyof RiskCounts): number => counts.reduce((total, each) => total + each[level], 0)
  return {
    '1': sum('1'),
    '2': sum('2'),
    '3': sum('3'),
    '4': sum('4'),
    '5': sum('5'),
    unknown: sum('unknown'),
  }
}
