import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isMap } from '../../src/shared/is-map.ts'

/** What a step of a workflow or of an action is run with, unless it says otherwise. */
export const STEP_ENV = {
  ...process.env,
  NO_COLOR: '1',
  SOURCE_DATE_EPOCH: '1793491200',
  npm_config_offline: 'false',
}

type Fields = Readonly<Record<string, unknown>>

/** Packs the package as it would be published, and gives the path of the archive. */
export const packInto = (folder: string): string => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return join(folder, readdirSync(folder)[0] ?? '')
}

/** A YAML file as a map. */
export const yamlMap = (file: string): Fields => {
  const value: unknown = parse(readFileSync(file, 'utf8'))
  return isMap(value) ? value : {}
}

/** The steps of a workflow's jobs, as GitHub reads them. */
export const stepsOf = (file: string): readonly Fields[] => {
  const { jobs } = yamlMap(file)
  return Object.values(isMap(jobs) ? jobs : {}).flatMap((job) =>
    isMap(job) && Array.isArray(job['steps']) ? job['steps'].filter(isMap) : [],
  )
}

/** What a script said and how it ended. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a script as GitHub's runner does with `shell: bash`. */
export const runStep = (cwd: string, script: string, env: NodeJS.ProcessEnv = {}): Ran => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    { cwd, env: { ...STEP_ENV, ...env }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
