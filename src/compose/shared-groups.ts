import { SHARED_KINDS } from '../domain/portfolio.ts'
import type { SharedKind, SharedThing } from '../domain/portfolio.ts'
import type { SharedGroupEntry, SharedThingEntry } from '../domain/portfolio-entry.ts'
import { counted } from '../shared/counted.ts'

/** What products share, kind by kind; kinds of which nothing is shared are left out. */
export const sharedGroups = (things: readonly SharedThing[]): readonly SharedGroupEntry[] =>
  SHARED_KINDS.flatMap((kind) => {
    const own = things.filter((thing) => thing.kind === kind)
    const direct = own.filter(({ isDirect }) => isDirect)
    const left = own.length - direct.length
    if (own.length === 0) return []
    return [
      {
        ...SHARED_WORDS[kind],
        things: direct.map(sharedEntry),
        left:
          left === 0
            ? ''
            : `${counted(left, 'more component is', 'more components are')} shared that only other components need: the workbook lists them`,
      },
    ]
  })

/** How a kind is called over its table, and what its details say. */
export const SHARED_WORDS: Readonly<Record<SharedKind, Pick<SharedGroupEntry, 'title' | 'help'>>> = {
  person: {
    title: 'People',
    help: 'Named in hazards.yaml of several products, each with role and registration',
  },
  hazard: { title: 'Hazards of one name', help: 'With the risk today, each by the matrix of its product' },
  'failure mode': { title: 'Failure modes of one name', help: 'With the hazards they can lead to' },
  condition: {
    title: 'Conditions for the deploying organisation',
    help: 'With the control that it has to put in place',
  },
  control: { title: 'Controls in the same words', help: 'With what the evidence of each product shows' },
  component: {
    title: 'Third-party components',
    help: 'With the version in each release, and whether it is assessed',
  },
  setting: { title: 'Settings that are checked', help: 'With the controls that claim them' },
  code: {
    title: 'Code of one path',
    help: 'With the controls that name it; a path is of its own repository',
  },
  test: { title: 'Tests of one name', help: 'With the controls that rest on them' },
  evidence: { title: 'Documents that are evidence', help: 'With the controls that rest on them' },
  owner: { title: 'Owners', help: 'Who answers for hazards and controls of several products' },
}

export const sharedEntry = ({ name, holders }: SharedThing): SharedThingEntry => ({
  name,
  holders: holders.map(({ product, details }) => ({ product, details: details.join('; ') })),
})
