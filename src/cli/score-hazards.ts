import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { Risk } from '../domain/risk.ts'
import { SCORES, scoredFile, stepOf } from '../pipeline-score.ts'
import type { ScoredFile, ScoreName, Scoring } from '../pipeline-score.ts'
import { lineDiff } from '../shared/line-diff.ts'
import { listed } from '../shared/listed.ts'
import { didYouMean } from '../shared/nearest.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import { replaceUnchanged } from '../write/replace-unchanged.ts'
import { hazardOf } from './approve-hazards.ts'
import type { Examined } from '../pipeline.ts'
import type { OptionValues, Terminal } from './command.ts'
import { textOf } from './options.ts'
import { askedScoring } from './ask-scoring.ts'

/** Somebody who scores, with the register as it was judged for them. */
export interface ScoringSession {
  readonly terminal: Terminal
  readonly examined: Examined
  readonly options: OptionValues
}

/** Sets the scores of each hazard in turn; false where one was left as it is. */
export const scoreHazards = async (session: ScoringSession, ids: readonly string[]): Promise<boolean> => {
  const { examined, options } = session
  const hazards = [...new Set(ids)].map((id) => hazardOf(session, id))
  const [first] = hazards
  if (first === undefined)
    throw new UsageError('No hazard is named, expected its id, such as "hazards score HAZ-0001"')
  const isByOptions = VALUES.some((name) => textOf(options[name]) !== undefined)
  if (isByOptions && hazards.length > 1)
    throw new UsageError(
      'Scores in options are of one hazard, expected one id; without them each is asked for in turn',
    )
  const by = await scorer(session)
  let isAll = true
  for (const hazard of hazards) {
    const scoring = isByOptions ? scoringOf(session, by) : await askedScoring(session, hazard, by)
    isAll = (await scoreOne(session, hazard, scoring)) && isAll
  }
  examined.loaded.cache.flush()
  return isAll
}

const VALUES = [
  ...['initialLikelihood', 'initialSeverity', 'residualLikelihood', 'residualSeverity'],
  ...['harm', 'patients', 'justification', 'rationale', 'status'],
]
const OPTION_OF: Readonly<Record<ScoreName, string>> = {
  'initial-likelihood': 'initialLikelihood',
  'initial-severity': 'initialSeverity',
  'residual-likelihood': 'residualLikelihood',
  'residual-severity': 'residualSeverity',
}

/**
 * Who scores: somebody whom hazards.yaml lists.
 * @throws UsageError where it lists nobody of that name
 */
const scorer = async ({ terminal: { ask }, examined, options }: ScoringSession): Promise<string> => {
  const { people } = examined.loaded.config
  const names = people.map(({ name }) => name)
  const known = listed(names) || 'it lists nobody'
  const by =
    textOf(options['by']) ?? (await ask?.(`Who scores? Your name as hazards.yaml has it (${known}): `))
  if (by === undefined || by === '')
    throw new UsageError(`A score is a person's, expected --by and a name of hazards.yaml (${known})`)
  if (names.includes(by)) return by
  throw new UsageError(
    `"${by}" is nobody that hazards.yaml lists under "people", expected ${known}${didYouMean(by, names)}`,
  )
}

const scoringOf = ({ examined, options }: ScoringSession, by: string): Scoring => {
  const { matrix } = examined.loaded.config
  const steps = new Map<ScoreName, number>()
  for (const { assessment, axis } of SCORES) {
    const name = `${assessment}-${axis}` as const
    const text = textOf(options[OPTION_OF[name]])
    if (text === undefined) continue
    const read = stepOf(text, matrix, axis)
    if ('explanation' in read) throw new UsageError(`--${name}: ${read.explanation}`)
    steps.set(name, read.step)
  }
  const [harm, patients, justification, rationale, status] = VALUES.slice(SCORES.length).map((name) =>
    textOf(options[name]),
  )
  return { steps, harm, patients, justification, rationale, status, by }
}

const scoreOne = async (
  { terminal, examined, options }: ScoringSession,
  hazard: AssessedHazard,
  scoring: Scoring,
): Promise<boolean> => {
  const scored = await scoredFile(examined, hazard, scoring)
  const difference = lineDiff(decoded(scored.before), decoded(scored.after))
  if (difference === '') {
    terminal.tell(`${hazard.id} says so already, and nothing was written\n`)
    return true
  }
  if (options['dryRun'] === true) {
    terminal.out(visibleBlock(difference))
    terminal.tell(`${effectOn(hazard, scored)}Nothing was written (--dry-run)\n`)
    return true
  }
  terminal.tell(visibleBlock(`\n${hazard.file}\n${difference}\n${effectOn(hazard, scored)}`))
  if (options['yes'] !== true && !(await isConfirmed(terminal, hazard.id))) {
    terminal.tell(`${hazard.id} was not scored, and nothing was written for it\n`)
    return false
  }
  replaceUnchanged(examined.loaded.tree.root, scored)
  terminal.out(`${scored.path}\n`)
  return true
}

const isConfirmed = async ({ ask }: Terminal, id: string): Promise<boolean> => {
  if (ask === undefined)
    throw new UsageError(
      'Nobody sits at this terminal to look at the difference; look at it with --dry-run, then write it with --yes',
    )
  return (await ask(`Write this? Type ${id} to write it: `)) === id
}

/** What becomes of the risks, and of an approval of what stood there before. */
const effectOn = (before: AssessedHazard, { hazard: after }: ScoredFile): string => {
  const { approval, approvalState } = before
  const isVoid = approval !== undefined && approvalState === 'valid' && after.approvalState !== 'valid'
  return [
    riskLine('Initial risk ', before.initialRisk, after.initialRisk),
    riskLine('Residual risk', before.residualRisk, after.residualRisk),
    riskLine('Risk today   ', before.currentRisk, after.currentRisk),
    ...(isVoid
      ? [
          `The approval by ${approval.name}, ${approval.date ?? 'undated'}, is of another text and out of date: somebody has to approve ${before.id} again`,
        ]
      : []),
    '',
  ].join('\n')
}

const riskLine = (name: string, was: Risk | undefined, is: Risk | undefined): string =>
  `${name} ${levelOf(was)}${levelOf(was) === levelOf(is) ? '' : ` → ${levelOf(is)}`}`

const levelOf = (risk: Risk | undefined): string => String(risk?.risk ?? 'unknown')

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
