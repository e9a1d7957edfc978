import { isRead, isUnread } from '../domain/portfolio.ts'
import type {
  GivenRegister,
  Portfolio,
  PortfolioDoubt,
  PortfolioProduct,
  ReadRegister,
  UnreadableRegister,
} from '../domain/portfolio.ts'
import { folded } from '../shared/folded.ts'
import { groupBy } from '../shared/group-by.ts'
import { byKeys } from '../shared/sort.ts'
import { dueReviews } from './due-reviews.ts'
import { matrixGroups } from './matrix-groups.ts'
import { openIncidents } from './open-incidents.ts'
import { productOf } from './product-of.ts'
import { repeatedProducts } from './repeated-products.ts'
import { sharedThings } from './shared-things.ts'
import { totalsOf } from './totals-of.ts'
import { unearnedRisks } from './unearned-risks.ts'

/**
 * What several registers say together, in an order that does not depend on that of the files. A file that cannot be
 * read is in `unreadable` and `doubts`, and takes nothing from any count.
 */
export const portfolioOf = (given: readonly GivenRegister[]): Portfolio => {
  const registers = labelled(given.filter(isRead))
  const products = registers.map(productOf)
  const unreadable = given.filter(isUnread).toSorted(byKeys(({ file }) => file))
  const dates = products.map(({ date }) => date).toSorted()
  const [first, last] = [dates.at(0), dates.at(-1)]
  const matrices = matrixGroups(registers, products)
  return {
    files: given.length,
    unreadable,
    doubts: [
      ...unreadable.map(unknownDoubt),
      ...products.flatMap(contradictions),
      ...repeatedProducts(products),
    ],
    dates: first === undefined || last === undefined ? undefined : { first, last },
    totals: totalsOf(products),
    matrices,
    unearned: unearnedRisks(registers, matrices),
    reviews: dueReviews(registers),
    incidents: openIncidents(registers),
    shared: sharedThings(registers),
  }
}

/** A register with the name under which it stands in every table. */
export interface LabelledRegister extends ReadRegister {
  readonly label: string
}

/** In the order of names, revisions, days and files. Where two have one name, their files tell them apart. */
const labelled = (registers: readonly ReadRegister[]): readonly LabelledRegister[] => {
  const byName = groupBy(registers, ({ register }) => folded(register.product.name))
  return registers
    .map((each) => {
      const { name } = each.register.product
      const isAlone = folded(name) !== '' && byName.get(folded(name))?.length === 1
      return { ...each, label: isAlone ? name : `${name} (${each.file})`.trim() }
    })
    .toSorted(
      byKeys(
        ({ register }) => folded(register.product.name),
        ({ register }) => register.date,
        ({ register }) => register.revision ?? '',
        ({ file }) => file,
        ({ sha256 }) => sha256,
      ),
    )
}

const unknownDoubt = ({ file, because }: UnreadableRegister): PortfolioDoubt => ({
  ...{ kind: 'unreadable', files: [file] },
  says: `${file} cannot be read: ${because}. Nobody knows how many hazards it has, or at what risk`,
})

/** The first few of a file; all of them stand with its product. */
const contradictions = ({ file, contradictions }: PortfolioProduct): readonly PortfolioDoubt[] => {
  const more = contradictions.length - MOST_SAID
  const said = [...contradictions.slice(0, MOST_SAID), ...(more > 0 ? [`and in ${more} more ways`] : [])]
  return said.map((says) => ({
    ...{ kind: 'contradiction', files: [file] },
    says: `${file} contradicts itself: ${says}`,
  }))
}

const MOST_SAID = 5
