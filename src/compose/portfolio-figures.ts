import type { Portfolio, PortfolioTotals } from '../domain/portfolio.ts'
import type { PortfolioFigure } from '../domain/portfolio-entry.ts'
import { counted } from '../shared/counted.ts'

/** The counts over all registers. While a file cannot be read each is at least that, whatever it counts. */
export const portfolioFigures = ({
  files,
  unreadable,
  totals,
  matrices,
}: Portfolio): readonly PortfolioFigure[] => {
  const atLeast = unreadable.length === 0 ? '' : 'at least '
  const read = files - unreadable.length
  const products = matrices.flatMap((group) => group.products)
  const nobody = products.filter(({ officers }) => officers.length === 0).length
  const unlisted = products.filter(({ listsComponents }) => !listsComponents).length
  const shown = (count: number, of?: number): string =>
    of === undefined
      ? `${atLeast}${count}`
      : atLeast === ''
        ? `${count} of ${of}`
        : `${atLeast}${count}, of ${of} known`
  return [
    ...(unreadable.length === 0
      ? []
      : [
          {
            what: 'Files that cannot be read',
            count: `${unreadable.length} of ${files}`,
            means: 'nobody knows what stands in them; no count below holds anything of them',
          },
        ]),
    { what: 'Hazards', count: shown(totals.hazards), means: withdrawnWords(totals) },
    {
      what: 'Hazards whose claimed risk is not earned',
      count: shown(totals.unearned, totals.hazards),
      means: 'what the residual risk rests on is not shown to work today',
    },
    {
      what: 'Hazards that nobody has scored',
      count: shown(totals.unscored, totals.hazards),
      means: 'their risk is not known, which ranks above the highest level',
    },
    {
      what: 'Hazards not approved as they now read',
      count: shown(totals.unapproved, totals.hazards),
      means: `${totals.drafts} of them in draft or triage`,
    },
    {
      what: 'Controls that are not verified',
      count: shown(totals.controls - totals.verified, totals.controls),
      means: 'nothing in date shows that they work',
    },
    {
      what: 'Products whose gate is closed',
      count: shown(totals.closedGates, read),
      means: errorWords(totals),
    },
    {
      what: 'Reviews overdue or never made',
      count: shown(totals.overdueReviews),
      means: reviewWords(totals),
    },
    {
      what: 'Incidents not closed',
      count: shown(totals.openIncidents),
      means: 'no day is named on which every action was done',
    },
    {
      what: 'Documents not approved',
      count: shown(totals.unapprovedDocuments),
      means: 'of the Plan, the Hazard Log and the Clinical Safety Case Report of each product',
    },
    {
      what: 'Third-party components not assessed',
      count: shown(totals.unassessedComponents, totals.components),
      means: componentWords(totals, unlisted),
    },
    {
      what: 'Products that name no Clinical Safety Officer',
      count: shown(nobody, read),
      means: 'under people in hazards.yaml',
    },
  ]
}

const withdrawnWords = ({ withdrawn }: PortfolioTotals): string =>
  withdrawn === 0
    ? 'each hazard of each register, once'
    : `each hazard of each register, once; ${withdrawn} of them withdrawn or merged`

const reviewWords = ({ unaskedReviews }: PortfolioTotals): string =>
  `each by the day of its own register${unaskedReviews === 0 ? '' : `; of ${counted(unaskedReviews, 'more hazard')} no review is asked for`}`

const errorWords = ({ errors, waived }: PortfolioTotals): string =>
  `${counted(errors, 'error')} in all${waived === 0 ? '' : `; ${counted(waived, 'finding')} waived`}`

const componentWords = ({ unreadableLists }: PortfolioTotals, unlisted: number): string =>
  [
    'in the version that is in the release',
    ...(unreadableLists === 0 ? [] : [`lists that cannot be read: ${unreadableLists}`]),
    ...(unlisted === 0 ? [] : [`products without any list: ${unlisted}`]),
  ].join('; ')
