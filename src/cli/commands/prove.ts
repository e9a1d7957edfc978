import { join } from 'node:path'
import type { ProveConfig } from '../../domain/proof.ts'
import type { ProofRecord } from '../../domain/schema-types.ts'
import type { Examined, Loaded } from '../../pipeline.ts'
import type { Proving } from '../../pipeline-prove.ts'
import type { ChosenControl } from '../../prove/choose-controls.ts'
import { counted } from '../../shared/counted.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { Command, OptionValues, Terminal } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'

/** Undoes controls in a copy of the tree and looks whether their tests notice. The one command that runs code. */
export const prove: Command = {
  name: 'prove',
  argument: '[id...]',
  summary: 'undo controls in a copy of the tree, and see whether their tests notice: this runs your tests',
  options: [
    ...JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|date|cache-dir|no-cache)\b/.test(flags)),
    { flags: '--yes', summary: 'run the commands of hazards.yaml without asking' },
    { flags: '--mutants <n>', summary: 'how many parts of a control are undone one by one (default: 5)' },
    { flags: '--time <minutes>', summary: 'the longest that all of it may take (default: 30)' },
  ],
  examples: ['hazards prove', 'hazards prove HAZ-0001.D1 HAZ-0003', 'hazards prove --yes --mutants 20'],
  run: async (terminal, _argument, options) => {
    const limits = limitsOf(options)
    await refuseStrangers(terminal)
    const pipeline = await import('../../pipeline.ts')
    const loaded = await pipeline.load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    const config = provingOf(loaded)
    const examined = await pipeline.examine(loaded)
    const chosen = await choose(examined, listOf(options['arguments']), terminal)
    if (chosen.length === 0) {
      terminal.tell('There is no control here that can be undone and has a test\n')
      return EXIT.clean
    }
    await agree(config, chosen, { terminal, isAgreed: options['yes'] === true })
    return await proveAll(examined, chosen, { terminal, config, ...limits })
  },
}

interface Limits {
  readonly mutants: number
  /** Seconds. */
  readonly time: number
}

const limitsOf = (options: OptionValues): Limits => ({
  mutants: numberOf('--mutants', textOf(options['mutants']) ?? '5'),
  time: numberOf('--time', textOf(options['time']) ?? '30') * 60,
})

const numberOf = (flag: string, text: string): number => {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new UsageError(`${flag} is "${text}", expected a whole number from 1 on`)
}

/** What a pull request brings along is run for nobody who has not agreed to it, whatever the options say. */
const refuseStrangers = async ({ env }: Terminal): Promise<void> => {
  const [{ strangerReason }, { readCiEvent }] = await Promise.all([
    import('../../prove/stranger.ts'),
    import('../../read/ci-event.ts'),
  ])
  const reason = strangerReason(env, readCiEvent(env))
  if (reason !== undefined)
    throw new UsageError(
      `hazards prove runs nothing here: ${reason}, expected a change of your own; run it where the change has been reviewed, such as on the main branch`,
    )
}

const provingOf = ({ config, isConfigValid, findings }: Loaded): ProveConfig => {
  const [first] = findings
  if (!isConfigValid)
    throw new UsageError(
      `hazards.yaml is wrong in places, so nothing was run${first === undefined ? '' : `: ${first.message}`}; "hazards check" names every place`,
    )
  if (config.prove === undefined)
    throw new UsageError(
      'hazards.yaml does not say how tests are run, expected "prove:" with the command; docs/how-to/prove-a-control.md shows one',
    )
  return config.prove
}

const choose = async (
  { log }: Examined,
  ids: readonly string[],
  { tell }: Terminal,
): Promise<readonly ChosenControl[]> => {
  const { chooseControls } = await import('../../prove/choose-controls.ts')
  const { chosen, left, unknown } = chooseControls(log, ids)
  const [id] = unknown
  if (id !== undefined) {
    const known = log.hazards.flatMap((hazard) => [
      hazard.id,
      ...hazard.controls.flatMap((each) => each.id ?? []),
    ])
    throw new UsageError(`There is no hazard or control "${id}"${didYouMean(id, known)}`)
  }
  for (const each of left) tell(`${each.id} cannot be proven: ${each.because}\n`)
  return chosen
}

/** Shows what would be run, and runs nothing that nobody has agreed to. */
const agree = async (
  { tests }: ProveConfig,
  chosen: readonly ChosenControl[],
  { terminal, isAgreed }: { readonly terminal: Terminal; readonly isAgreed: boolean },
): Promise<void> => {
  const commands = tests.flatMap(({ folder, setup, command }) => [
    ...(setup.length === 0 ? [] : [`  ${inFolder(folder)}${setup.join(' ')}`]),
    `  ${inFolder(folder)}${command}`,
  ])
  const lines = [...new Set(commands.map(visibleText))]
  terminal.tell(
    `${counted(chosen.length, 'control')} will be undone in a copy of the tree, where these commands of hazards.yaml run as you:\n${lines.join('\n')}\n`,
  )
  if (isAgreed) return
  if (terminal.ask === undefined)
    throw new UsageError(
      'Nobody is here to be asked, so nothing was run; say --yes where you trust these commands and the tests',
    )
  const answer = await terminal.ask('Run them? Type yes: ')
  if (answer.toLowerCase() !== 'yes') throw new UsageError('Nothing was run, since the answer was not "yes"')
}

const inFolder = (folder: string): string => (folder === '' ? '' : `in ${folder}: `)

interface ProveAll extends Limits {
  readonly terminal: Terminal
  readonly config: ProveConfig
}

const proveAll = async (
  examined: Examined,
  chosen: readonly ChosenControl[],
  { terminal, config, mutants, time }: ProveAll,
): Promise<ExitCode> => {
  const [{ openBench }, { withCleanUp }] = await Promise.all([
    import('../../pipeline-prove-bench.ts'),
    import('../../write/with-clean-up.ts'),
  ])
  const bench = openBench(examined.loaded, { env: terminal.env, links: config.links, time })
  const proofs: ProofRecord[] = []
  await withCleanUp(bench.close, () =>
    proveEach(examined, chosen, { terminal, proofs, proving: { bench, config, mutants } }),
  )
  const of = (verdict: ProofRecord['verdict']): number =>
    proofs.filter((proof) => proof.verdict === verdict).length
  const left = chosen.length - proofs.length
  terminal.tell(
    `${of('proven')} proven, ${of('vacuous')} vacuous, ${of('inconclusive')} inconclusive${left === 0 ? '' : `; ${left} not tried, since the time was up`}\n`,
  )
  return of('vacuous') > 0 ? EXIT.findings : EXIT.clean
}

interface ProveEach {
  readonly terminal: Terminal
  readonly proving: Proving
  /** Grows. */
  readonly proofs: ProofRecord[]
}

const proveEach = async (
  examined: Examined,
  chosen: readonly ChosenControl[],
  { terminal, proving, proofs }: ProveEach,
): Promise<void> => {
  const [{ setUp, proveControl }, { keepProof }] = await Promise.all([
    import('../../pipeline-prove.ts'),
    import('../keep-proof.ts'),
  ])
  const trouble = await setUp(proving)
  if (trouble !== undefined) throw new UsageError(`Nothing was proven: ${visibleText(trouble)}`)
  const { tree, log } = examined.loaded
  for (const control of chosen) {
    const proof = await proveControl(examined, control, proving)
    if (proof === undefined) return
    const kept = keepProof(join(tree.root, log.folder), proof)
    proofs.push(kept.proof)
    terminal.tell(
      visibleText(`${control.id} is ${kept.proof.verdict}: ${kept.proof.because}${kept.remark}`) + '\n',
    )
  }
}
