import type { Config, RuleSetting } from '../domain/config.ts'
import type { Finding, Level, Problem, RuleMeta } from '../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { Judgement } from '../domain/summary.ts'
import { byKeys } from '../shared/sort.ts'
import type { Rule } from './rule.ts'
import { summarise } from './summarise.ts'
import { waive } from './waivers.ts'

/**
 * Asks every rule about the log, gives each finding its level in this register, and applies waivers.
 * `found` are the findings of earlier stages, of the rules in `foundBy`; they are treated alike.
 */
export const checkHazardLog = (
  log: AssessedLog,
  ask: {
    readonly rules: readonly Rule[]
    readonly found: readonly Finding[]
    readonly foundBy: readonly RuleMeta[]
  },
): Judgement => {
  const { config } = log
  const hazards = new Map(log.hazards.map((hazard) => [hazard.id, hazard]))
  const levelOf = (meta: RuleMeta, problem: ProblemAt): Level =>
    levelInRegister(meta, problem, {
      config,
      hazard: problem.hazard === undefined ? undefined : hazards.get(problem.hazard),
    })
  const metas = new Map<string, RuleMeta>(ask.foundBy.map((meta) => [meta.id, meta]))
  const findings = [
    ...ask.found.flatMap((finding) => {
      const meta = metas.get(finding.rule)
      return meta === undefined ? [finding] : findingAt(finding, meta, levelOf(meta, finding))
    }),
    ...ask.rules.flatMap((rule) =>
      problemsOf(rule, log).flatMap((problem) => findingAt(problem, rule, levelOf(rule, problem))),
    ),
  ]
  const rules = [...ask.foundBy, ...ask.rules].sort(byKeys(({ id }) => id))
  const waived = waive(findings, config, log.date).sort(BY_PLACE)
  return { findings: waived, summary: summarise(log, waived, rules), rules }
}

type ProblemAt = Omit<Problem, 'level'> & { readonly level?: Level | undefined }

const BY_PLACE = byKeys<Finding>(
  ({ place }) => place.file,
  ({ place }) => place.line,
  ({ place }) => place.column,
  ({ rule }) => rule,
  ({ message }) => message,
)

const problemsOf = (rule: Rule, log: AssessedLog): readonly Problem[] => {
  const { checkHazard } = rule
  const ofHazards =
    checkHazard === undefined
      ? []
      : log.hazards
          .filter(isJudged)
          .flatMap((hazard) =>
            checkHazard(hazard, log).map((problem) => ({ ...problem, hazard: problem.hazard ?? hazard.id })),
          )
  return [...ofHazards, ...(rule.checkLog?.(log) ?? [])]
}

/** A hazard is judged like any other until a registered person has approved that it was withdrawn. */
const isJudged = ({ axes, approvalState }: AssessedHazard): boolean =>
  !((axes.lifecycle === 'withdrawn' || axes.lifecycle === 'merged') && approvalState === 'valid')

const findingAt = (problem: ProblemAt, meta: RuleMeta, level: Level): readonly Finding[] =>
  level === 'off'
    ? []
    : [
        {
          rule: meta.id,
          level,
          message: problem.message,
          place: problem.place,
          hazard: problem.hazard,
          control: problem.control,
          help: problem.help,
          fix: problem.fix,
          waived: undefined,
        },
      ]

const WEIGHT: Readonly<Record<Level, number>> = { off: 0, info: 1, warning: 2, error: 3 }

/**
 * A rule's own level, or the one hazards.yaml gives it. A problem that weighs less than its rule keeps
 * that weight; `from` holds the given level back to a warning where the current risk is known and lower.
 */
const levelInRegister = (
  meta: RuleMeta,
  problem: ProblemAt,
  at: { readonly config: Config; readonly hazard: AssessedHazard | undefined },
): Level => {
  const own = meta.level[at.config.profile]
  const setting = at.config.rules.get(meta.id)
  if (setting === undefined) return problem.level ?? own
  const given = isBelowThreshold(setting, at.hazard) ? lighter(setting.level, 'warning') : setting.level
  const isSofter = problem.level !== undefined && WEIGHT[problem.level] < WEIGHT[own]
  return isSofter ? lighter(given, problem.level ?? given) : given
}

/** An unknown risk ranks above 5, so it is never below a threshold. */
const isBelowThreshold = ({ from }: RuleSetting, hazard: AssessedHazard | undefined): boolean => {
  const risk = hazard?.currentRisk.risk
  return from !== undefined && risk !== undefined && risk < from
}

const lighter = (left: Level, right: Level): Level => (WEIGHT[left] < WEIGHT[right] ? left : right)
