import type { SafetyArgument } from '../domain/argument.ts'
import { caseTextFile } from '../domain/case-text.ts'
import type { CaseTextName } from '../domain/case-text.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { isUnwritten } from '../domain/is-unwritten.ts'
import type { Judgement } from '../domain/summary.ts'
import { counted } from '../shared/counted.ts'
import { argumentOf, type Branch } from './argument-branch.ts'
import { hazardBranch } from './hazard-branch.ts'
import { operationBranch } from './operation-branch.ts'
import { processBranch } from './process-branch.ts'
import { hazardPages } from './hazard-pages.ts'

/**
 * The argument of the register in GSN (DCB0129 3.4.1): the manufacturer's claim, and how far the register carries it.
 * Where evidence is absent a claim is undeveloped; where evidence speaks against it, it is challenged. Nothing here
 * says that the product is safe: that is for people to say, and to answer for.
 */
export const safetyArgument = (log: AssessedLog, judgement: Judgement): SafetyArgument => {
  const { config, hazards } = log
  const { product } = config
  const pages = hazardPages(hazards).refs.map(({ page }) => page)
  const what = [product.name, product.version].filter(Boolean).join(' ')
  return argumentOf({
    ...{ kind: 'goal', name: 'claim', clause: 'DCB0129 3.4.1', page: 'index.html' },
    text: `A claim of ${product.manufacturer ?? 'the manufacturer (not stated)'}, argued for here and asserted by no tool: the clinical risk of ${what} is acceptable in its intended use`,
    place: config.file === undefined ? undefined : { file: config.file, line: 1 },
    context: contexts(log),
    under: [
      {
        ...{ kind: 'strategy', name: 'hazards', clause: 'DCB0129 6.4.1', page: 'hazards.html' },
        text: `Argument over every hazard of the register (${counted(hazards.length, 'hazard')})`,
        undeveloped: 'the register has no hazard',
        under: hazards.map((hazard, index) => hazardBranch(hazard, { log, page: pages[index] ?? '' })),
      },
      processBranch(log, judgement, pages),
      operationBranch(log),
    ],
  })
}

const contexts = (log: AssessedLog): readonly Branch[] => {
  const { config, revision, isDirty, date } = log
  const { matrix, product, declaresMatrix } = config
  const dirty = isDirty ? ', and files that differ from it' : ''
  const levels = matrix.levels.map((meaning, index) => `${index + 1}: ${meaning}`).toReversed()
  return [
    textContext(log, 'scope', 'Clinical scope', 'DCB0129 4.2.1'),
    textContext(log, 'intended-use', 'Intended use', 'DCB0129 4.2.2'),
    {
      ...{ kind: 'context', name: 'release', clause: 'DCB0129 7.1.3' },
      text: `Release ${product.release ?? 'not stated'}, revision ${revision ?? 'not known'}${dirty}, judged on ${date}`,
    },
    {
      ...{ kind: 'context', name: 'risk-criteria', clause: 'DCB0129 3.2.1' },
      text: `Risk criteria: ${matrix.name}${declaresMatrix ? '' : ' (by default: nobody has declared a matrix)'}; ${levels.join('; ')}`,
    },
  ]
}

/** What a person wrote, or that nobody has. */
const textContext = (
  { folder, caseTexts }: AssessedLog,
  name: CaseTextName,
  title: string,
  clause: string,
): Branch => {
  const file = caseTextFile(folder, name)
  const found = caseTexts.find((each) => each.name === name)
  const isWritten = found !== undefined && found.unreadable === undefined && !isUnwritten(found.text)
  return {
    ...{ kind: 'context', name, clause, place: { file, line: 1 } },
    text: isWritten ? `${title}: ${found.text}` : `${title}: nobody has written it yet (${file})`,
  }
}
