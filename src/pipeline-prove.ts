import { proofDigest, proofFiles, proofParts } from './assess/proof-parts.ts'
import type { TestLink } from './domain/hazard-log.ts'
import type { Mutant } from './domain/mutant.ts'
import type { ProveConfig } from './domain/proof.ts'
import type { ProofRecord } from './domain/schema-types.ts'
import { globMatcher } from './link/match-glob.ts'
import type { Examined, Loaded } from './pipeline.ts'
import { mutantsOf, textsOf } from './pipeline-prove-mutants.ts'
import { runTrouble, tryTests } from './pipeline-prove-trial.ts'
import type { Bench } from './pipeline-prove-trial.ts'
import { applyEdits } from './prove/apply-edits.ts'
import type { ChosenControl } from './prove/choose-controls.ts'
import { planTests } from './prove/plan-tests.ts'
import type { TestPlan } from './prove/plan-tests.ts'
import { baselineTrouble, outcomeOf, skippedTest, testsOf } from './prove/trial.ts'
import type { Outcome, Trial } from './prove/trial.ts'
import { verdictOf } from './prove/verdict.ts'
import type { TriedMutant, Verdict } from './prove/verdict.ts'
import { sha256 } from './read/digest.ts'

/** What a proof needs of the register. */
export interface ControlFacts {
  readonly loaded: Loaded
  readonly controlIds: ReadonlySet<string>
  /** Does one of the commands run this test? */
  readonly isRun: (link: TestLink) => boolean
}

/** What a proof needs beside the register. */
export interface Proving {
  readonly bench: Bench
  readonly config: ProveConfig
  /** The most parts of a control that are undone one by one. */
  readonly mutants: number
}

/** Runs what sets a copy of the tree up; why it failed, if it did: a clause without a full stop. */
export const setUp = async ({ bench, config }: Proving): Promise<string | undefined> => {
  const done = new Set<string>()
  for (const { setup, folder, timeout } of config.tests) {
    const key = JSON.stringify([folder, setup])
    if (setup.length === 0 || done.has(key)) continue
    done.add(key)
    const at = folder === '' ? bench.scratch.root : `${bench.scratch.root}/${folder}`
    const result = await bench.runner.run({ words: setup, folder: at, env: bench.env, timeout })
    const trouble = runTrouble(result, timeout)
    if (trouble !== undefined) return `the set-up "${setup.join(' ')}" failed: ${trouble}`
    if (result.code !== 0)
      return `the set-up "${setup.join(' ')}" ended with ${result.code ?? 0}: ${result.lastLine}`
  }
  return undefined
}

/**
 * Undoes one control in the copy and runs its tests, first of all on the copy as it is; `undefined`: the time was
 * up before that came to anything.
 */
export const proveControl = async (
  { loaded, log }: Examined,
  { control, id }: ChosenControl,
  proving: Proving,
): Promise<ProofRecord | undefined> => {
  const plan = planTests(
    control,
    proving.config.tests,
    (pattern, file) => globMatcher(pattern)?.(file) === true,
  )
  const files = new Set(plan.runs.flatMap((run) => run.files))
  const facts: ControlFacts = {
    loaded,
    controlIds: new Set(log.hazards.flatMap(({ controls }) => controls.flatMap((each) => each.id ?? []))),
    isRun: (link) => link.file !== undefined && files.has(link.file),
  }
  const judged = await judgeControl(control, plan, { facts, proving })
  if (judged === undefined) return undefined
  const textOf = textsOf(loaded)
  const parts = proofParts(control, { textOf, digest: sha256 })
  return {
    schema: 'hazards-proof/1',
    control: id,
    verdict: judged.verdict,
    because: judged.because,
    digest: proofDigest(id, parts, sha256),
    parts: [...parts],
    files: [...proofFiles(control)],
    tests: [...judged.tests],
    mutants: judged.tried.map(({ mutant, outcome, because }) => ({
      description: mutant.description,
      places: [...mutant.places],
      outcome,
      because,
    })),
    commands: plan.runs.map(({ command }) => command.command),
    revision: log.revision ?? null,
    dirty: log.isDirty,
    date: log.date,
    tool: { name: 'hazards', version: loaded.ask.toolVersion },
  }
}

interface Judged extends Verdict {
  readonly tests: readonly string[]
  readonly tried: readonly TriedMutant[]
}

interface Judging {
  readonly facts: ControlFacts
  readonly proving: Proving
}

const judgeControl = async (
  control: ChosenControl['control'],
  plan: TestPlan,
  { facts, proving }: Judging,
): Promise<Judged | undefined> => {
  const { bench } = proving
  const none = (because: string, tests: readonly string[] = []): Judged => ({
    ...{ verdict: 'inconclusive', because, tests, tried: [] },
  })
  if (plan.runs.length === 0) return none(`no command of hazards.yaml runs ${plan.unrun ?? 'its tests'}`)
  const mutants = await mutantsOf(control, facts.loaded, proving.mutants)
  if (mutants.length === 0) return none('nothing of it is there that could be undone')
  const baseline = await tryTests(control, plan, { facts, bench })
  if (baseline === undefined) return undefined
  const trouble = baselineTrouble(baseline)
  if (trouble !== undefined) return none(`before anything was undone, ${trouble}`, testsOf(baseline))
  const tried = await tryMutants(mutants, async (mutant) => {
    const trial = await tryMutant(mutant, { loaded: facts.loaded, bench }, () =>
      tryTests(control, plan, { facts, bench }),
    )
    return trial === undefined ? undefined : outcomeOf(trial, baseline)
  })
  return tried === undefined
    ? undefined
    : { ...verdictOf(tried, plan.unrun ?? skippedTest(baseline)), tests: testsOf(baseline), tried }
}

/** One after the other, until one is killed. */
const tryMutants = async (
  mutants: readonly Mutant[],
  run: (mutant: Mutant) => Promise<Outcome | undefined>,
): Promise<readonly TriedMutant[] | undefined> => {
  const tried: TriedMutant[] = []
  for (const mutant of mutants) {
    const outcome = await run(mutant)
    if (outcome === undefined) return undefined
    tried.push({ mutant, ...outcome })
    if (outcome.outcome === 'killed') break
  }
  return tried
}

/** Undoes the control, tries its tests, and puts back what was undone. */
const tryMutant = async (
  mutant: Mutant,
  { loaded, bench }: { readonly loaded: Loaded; readonly bench: Bench },
  trial: () => Promise<Trial | undefined>,
): Promise<Trial | undefined> => {
  const restore = bench.scratch.replace(applyEdits(mutant.edits, textsOf(loaded)))
  if (restore === undefined)
    return { trouble: 'its file is a link that leads out of the copy', links: [], isUnexplained: false }
  try {
    return await trial()
  } finally {
    restore()
  }
}
