import type { AssessedHazard } from '../domain/hazard-log.ts'
import type { RiskMatrix } from '../domain/risk.ts'
import { SCORES, stepOf } from '../pipeline-score.ts'
import type { ScoreName, Scoring } from '../pipeline-score.ts'
import { matrixInWords } from '../report/matrix-in-words.ts'
import { UsageError } from '../shared/usage-error.ts'
import { visibleBlock } from '../shared/visible-text.ts'
import type { ScoringSession } from './score-hazards.ts'

/**
 * Asks a person for the scores of a hazard, the matrix and the meaning of its words in view. Nothing typed leaves what
 * is there.
 * @throws UsageError where nobody can be asked
 */
export const askedScoring = async (
  { terminal, examined }: ScoringSession,
  hazard: AssessedHazard,
  by: string,
): Promise<Scoring> => {
  const { ask, tell } = terminal
  if (ask === undefined)
    throw new UsageError(
      'Nothing is to be scored, and nobody sits at this terminal to be asked; expected options such as --initial-likelihood 3',
    )
  const { matrix } = examined.loaded.config
  tell(visibleBlock(`${matrixInWords(matrix)}\n${hazard.id}  ${hazard.name?.text ?? 'no name'}\n`))
  const asked = { ask, tell, matrix, hazard }
  const harm = await textFor(asked, 'Class of harm', hazard.initial.harmClass?.text)
  const patients = await textFor(asked, 'Patients, single or multiple', hazard.initial.patients?.text)
  const steps = new Map<ScoreName, number>()
  for (const { assessment, axis } of SCORES) {
    const step = await stepFor(asked, assessment, axis)
    if (step !== undefined) steps.set(`${assessment}-${axis}`, step)
  }
  const hasScored = (assessment: string): boolean =>
    [...steps.keys()].some((name) => name.startsWith(assessment))
  return {
    ...{ steps, harm, patients, by },
    justification: hasScored('initial') ? await textFor(asked, 'What the initial scores rest on') : undefined,
    rationale: hasScored('residual')
      ? await textFor(asked, 'Why the residual risk is what it is')
      : undefined,
    status: await textFor(asked, 'Status', hazard.statusText?.text),
  }
}

interface Asked {
  readonly ask: (question: string) => Promise<string>
  readonly tell: (text: string) => void
  readonly matrix: RiskMatrix
  readonly hazard: AssessedHazard
}

const textFor = async ({ ask }: Asked, what: string, now?: string): Promise<string | undefined> => {
  const typed = await ask(
    `${what}${now === undefined ? '' : ` (now "${oneLine(now)}"; nothing typed leaves it)`}: `,
  )
  return typed === '' ? undefined : typed
}

/** Asked again until it is a score, or nothing. */
const stepFor = async (
  asked: Asked,
  assessment: 'initial' | 'residual',
  axis: 'likelihood' | 'severity',
): Promise<number | undefined> => {
  const { ask, tell, matrix, hazard } = asked
  const now = (assessment === 'initial' ? hazard.initial : hazard.residual)?.[axis]?.text
  const derived = axis === 'severity' ? hazard.derivedSeverity[assessment] : undefined
  const word = derived === undefined ? undefined : matrix.severities[derived - 1]?.word
  const what = `${assessment === 'initial' ? 'Initial' : 'Residual'} ${axis}, 1 to 5 or a word`
  const beside = [
    now === undefined ? 'now not scored' : `now "${oneLine(now)}"`,
    ...(word === undefined ? [] : [`its harm gives ${word}`]),
    'nothing typed leaves it',
  ].join('; ')
  for (;;) {
    const typed = await ask(`${what} (${beside}): `)
    if (typed === '') return undefined
    const read = stepOf(typed, matrix, axis)
    if ('step' in read) return read.step
    tell(visibleBlock(`${read.explanation}\n`))
  }
}

const oneLine = (text: string): string => visibleBlock(text.replaceAll(/\s*\n\s*/g, ' / ')).trim()
