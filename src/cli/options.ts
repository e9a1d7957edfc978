import { resolve } from 'node:path'
import { UsageError } from '../shared/usage-error.ts'
import type { Ask } from '../pipeline.ts'
import type { CommandOption, OptionValue, OptionValues, Terminal } from './command.ts'
import { TOOL_VERSION } from './tool-version.ts'

/** Options of every command that judges a register. */
export const JUDGING_OPTIONS: readonly CommandOption[] = [
  { flags: '--register <dir>', summary: "the register's folder (default: the nearest one on the way up)" },
  { flags: '--results <glob...>', summary: 'test reports, in place of those hazards.yaml names' },
  { flags: '--results-rev <rev>', summary: 'the revision that reports speak for when they name none' },
  {
    flags: '--date <yyyy-mm-dd>',
    summary: 'the date of judgement (default: SOURCE_DATE_EPOCH, else today in UTC)',
  },
  { flags: '--rev <rev>', summary: 'judge this commit alone, not the working tree' },
  { flags: '--profile <name>', summary: 'draft or release, in place of what hazards.yaml says' },
  { flags: '--cache-dir <dir>', summary: 'where results of parsing are kept between runs' },
  { flags: '--no-cache', summary: 'parse everything anew and keep nothing' },
]

/** Options of every command. */
export const COMMON_OPTIONS: readonly CommandOption[] = [
  { flags: '--quiet', summary: 'only what went wrong' },
  { flags: '--no-color', summary: 'no colours (also: NO_COLOR in the environment)' },
  { flags: '--debug', summary: 'show where in the program an error comes from' },
]

/** What the options of a judging command ask of the pipeline. */
export const askOf = (
  { cwd, env }: Terminal,
  options: OptionValues,
  ask: Pick<Ask, 'out' | 'recordsInputs'>,
): Ask => {
  const cacheDir = textOf(options['cacheDir'])
  return {
    cwd,
    env,
    toolVersion: TOOL_VERSION,
    register: textOf(options['register']),
    results: listOf(options['results']),
    resultsRev: textOf(options['resultsRev']),
    date: textOf(options['date']),
    rev: textOf(options['rev']),
    profile: profileOf(textOf(options['profile'])),
    cacheDir:
      options['cache'] === false ? false : cacheDir === undefined ? undefined : resolve(cwd, cacheDir),
    ...ask,
  }
}

export const textOf = (value: OptionValue): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The texts of an option or an argument that may be given several times. */
export const listOf = (value: OptionValue): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? value : []
}

const profileOf = (name: string | undefined): Ask['profile'] => {
  if (name === undefined || name === 'draft' || name === 'release') return name
  throw new UsageError(`There is no profile "${name}", expected draft or release`)
}
