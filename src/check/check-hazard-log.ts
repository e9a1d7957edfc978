import type { Config, RuleSetting } from '../domain/config.ts'
import type { Finding, Level, Problem, RuleMeta } from '../domain/finding.ts'
import type { AssessedHazard, AssessedLog } from '../domain/hazard-log.ts'
import type { Judgement } from '../domain/summary.ts'
import { groupBy } from '../shared/group-by.ts'
import { noMemory } from '../shared/memory.ts'
import type { Memory } from '../shared/memory.ts'
import { byCodeUnit, byKeys } from '../shared/sort.ts'
import type { Rule } from './rule.ts'
import { standUnderBaseline } from './stand-under-baseline.ts'
import { summarise } from './summarise.ts'
import { waive } from './waivers.ts'

/** What the rules found of each hazard before, one list for each rule, for a register that is checked again and again. */
export type CheckMemory = Memory<AssessedHazard, readonly (readonly Problem[])[]>

/**
 * Asks every rule about the log, gives each finding its level in this register, and applies waivers and the
 * baseline.
 * `found` are the findings of earlier stages, of the rules in `foundBy`; they are treated alike.
 */
export const checkHazardLog = (
  log: AssessedLog,
  ask: {
    readonly rules: readonly Rule[]
    readonly found: readonly Finding[]
    readonly foundBy: readonly RuleMeta[]
    readonly memory?: CheckMemory | undefined
  },
): Judgement => {
  const { config, date, evidence, records } = log
  const surroundings = { config, date, evidence, records }
  const foundIn = (ask.memory ?? noMemory())([ask.rules, config, date, evidence, records], (hazard) =>
    ask.rules.map((rule) => rule.checkHazard?.(hazard, surroundings) ?? []),
  )
  const hazards = new Map(log.hazards.map((hazard) => [hazard.id, hazard]))
  const metas = new Map(ask.foundBy.map((meta) => [meta.id, meta]))
  const findings: Finding[] = []
  const add = (meta: RuleMeta, problem: ProblemAt, hazardId: string | undefined): void => {
    const hazard = hazardId === undefined ? undefined : hazards.get(hazardId)
    const level = levelInRegister(meta, problem, { config, hazard })
    if (level !== 'off') findings.push(findingOf(meta, level, { ...problem, hazard: hazardId }))
  }
  for (const finding of ask.found) {
    const meta = metas.get(finding.rule)
    if (meta === undefined) findings.push(finding)
    else add(meta, finding, finding.hazard)
  }
  const judged = log.hazards.filter(isJudged).map((hazard) => ({ hazard, found: foundIn(hazard) }))
  for (const [index, rule] of ask.rules.entries()) {
    for (const { hazard, found } of judged)
      for (const problem of [...(found[index] ?? []), ...(rule.checkAmongOthers?.(hazard, log) ?? [])])
        add(rule, problem, problem.hazard ?? hazard.id)
    for (const problem of rule.checkLog?.(log) ?? []) add(rule, problem, problem.hazard)
  }
  const rules = [...ask.foundBy, ...ask.rules].sort(byKeys(({ id }) => id))
  const waived = inOrder(waive(findings, config, log.date))
  const { findings: all, standing } = standUnderBaseline(waived, log)
  return { findings: all, summary: summarise(log, all, rules), rules, baseline: standing }
}

type ProblemAt = Omit<Problem, 'level'> & { readonly level?: Level | undefined }

/** By file, then by place and rule: the order does not depend on the order of the rules. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...groupBy(findings, ({ place }) => place.file)]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .flatMap(([, ofFile]) => ofFile.toSorted(byPlace))

const byPlace = (left: Finding, right: Finding): number =>
  left.place.line - right.place.line ||
  left.place.column - right.place.column ||
  byCodeUnit(left.rule, right.rule) ||
  byCodeUnit(left.message, right.message)

/** A hazard is judged like any other until a registered person has approved that it was withdrawn. */
const isJudged = ({ axes, approvalState }: AssessedHazard): boolean =>
  !((axes.lifecycle === 'withdrawn' || axes.lifecycle === 'merged') && approvalState === 'valid')

const findingOf = (meta: RuleMeta, level: Finding['level'], problem: ProblemAt): Finding => ({
  rule: meta.id,
  level,
  message: problem.message,
  place: problem.place,
  hazard: problem.hazard,
  control: problem.control,
  help: problem.help,
  fix: problem.fix,
  waived: undefined,
  baseline: undefined,
})

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
