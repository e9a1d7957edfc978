import { resolve } from 'node:path'
import type { StubbedControl, TestStub } from '../../compose/test-stub.ts'
import type { Control } from '../../domain/control.ts'
import type { Hazard } from '../../domain/hazard.ts'
import { didYouMean } from '../../shared/nearest.ts'
import { UsageError } from '../../shared/usage-error.ts'
import type { Command, OptionValue } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'

/** A test that fails until somebody writes it, from the sentence of a testing control, whose id it carries. */
export const stub: Command = {
  name: 'stub',
  argument: '<id...>',
  summary:
    'a test for a testing control, which carries its id and fails until it is written; of a hazard, one for each that names no test',
  options: [
    { flags: '--runner <name>', summary: 'whose test it is: vitest, node (its own runner) or pytest' },
    {
      flags: '--out <file>',
      summary: 'write it into this new file instead of printing it; nothing is overwritten',
    },
    ...JUDGING_OPTIONS.filter(({ flags }) => flags.startsWith('--register')),
  ],
  examples: [
    'hazards stub HAZ-0001.T1 --runner vitest',
    'hazards stub HAZ-0001 --runner pytest --out tests/test_haz_0001.py',
  ],
  run: async (terminal, _argument, options) => {
    const [{ load }, { stubFile }, { TEST_STUBS }, { writeNewFile }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../compose/test-stub.ts'),
      import('../../compose/test-stubs/index.ts'),
      import('../../write/write-new-file.ts'),
    ])
    const runner = runnerOf(TEST_STUBS, options['runner'])
    const { log } = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    const controls = listOf(options['arguments']).flatMap((id) => askedFor(log.hazards, id))
    for (const { id } of controls) {
      const problem = runner.problem(id)
      if (problem !== undefined) throw new UsageError(`No test for ${id} was written: ${problem}`)
    }
    const text = stubFile(runner, [...new Map(controls.map((each) => [each.id, each])).values()])
    const out = textOf(options['out'])
    if (out === undefined) terminal.out(text)
    else if (writeNewFile(resolve(terminal.cwd, out), text)) terminal.out(`${out}\n`)
    else
      throw new UsageError(
        `${out} is there already, so nothing was written; print it without --out and paste it`,
      )
    if (options['quiet'] !== true)
      terminal.tell(
        `${controls.map(({ id }) => id).join(', ')}: fails until somebody writes what its title says\n`,
      )
    return EXIT.clean
  },
}

const runnerOf = (runners: readonly TestStub[], option: OptionValue): TestStub => {
  const name = textOf(option)
  const known = runners.map(({ id }) => id)
  const runner = runners.find(({ id }) => id === name)
  if (runner !== undefined) return runner
  throw new UsageError(
    name === undefined
      ? `For which runner is not said, expected --runner with one of ${known.join(', ')}`
      : `There is no stub for the runner "${name}", expected ${known.join(', ')}${didYouMean(name, known)}`,
  )
}

/** The testing controls that an id asks for: itself, or of a hazard those that name no test yet. */
const askedFor = (hazards: readonly Hazard[], asked: string): readonly StubbedControl[] => {
  const id = asked.trim().toLowerCase()
  const controls = hazards.flatMap((hazard) => hazard.controls.map((control) => ({ hazard, control })))
  const found = controls.find(({ control }) => control.id?.toLowerCase() === id)
  if (found !== undefined) return [stubbed(found.hazard, found.control)]
  const hazard = hazards.find((each) => each.id.toLowerCase() === id)
  if (hazard === undefined) {
    const known = [...hazards.map((each) => each.id), ...controls.flatMap(({ control }) => control.id ?? [])]
    throw new UsageError(
      `There is no hazard or control "${asked}" in the register${didYouMean(asked, known)}`,
    )
  }
  const open = hazard.controls.filter(({ category, tests }) => category === 'testing' && tests.length === 0)
  if (open.length === 0)
    throw new UsageError(
      `${hazard.id} has no testing control without a test; name one by its id to get a stub all the same`,
    )
  return open.map((control) => stubbed(hazard, control))
}

const stubbed = ({ controls }: Hazard, { id, category, text, verifies }: Control): StubbedControl => {
  if (id === undefined)
    throw new UsageError(
      `The testing control "${sentenceOf(text)}" has no id, so no test can carry it; give it one, such as **T1**`,
    )
  if (category !== 'testing')
    throw new UsageError(
      `${id} is no testing control, so it has no test of its own; write one under "Testing controls" that verifies it`,
    )
  const tries = verifies.map(({ text: name }) => {
    const control = controls.find((each) => each.id === name || each.id?.endsWith(`.${name}`) === true)
    return control === undefined ? name : `${control.id ?? name}: ${sentenceOf(control.text)}`
  })
  return { id, text: sentenceOf(text), tries }
}

/** Without the items below it that are only words. */
const sentenceOf = (text: string): string => text.split(/\n\s*[-*+] /)[0] ?? ''
