import { safetyArgument } from './compose/safety-argument.ts'
import { argumentProblems } from './domain/argument-problems.ts'
import type { Artifact } from './domain/artifact.ts'
import type { Examined } from './pipeline.ts'
import { argumentSvg } from './render/argument-svg.ts'
import { gsnYaml } from './render/gsn-yaml.ts'

/** The argument as files of a build: compose → render. Throws where it is not legal, which would be a fault of ours. */
export const argumentFiles = ({ loaded, log, judgement }: Examined): readonly Artifact[] => {
  const argument = safetyArgument(log, judgement)
  const [problem] = argumentProblems(argument)
  if (problem !== undefined) throw new Error(`The argument is not legal GSN: ${problem}`)
  const yaml = gsnYaml(argument, {
    toolVersion: loaded.ask.toolVersion,
    date: log.date,
    revision: log.revision ?? 'no revision',
  })
  return [
    { path: 'argument.gsn.yaml', bytes: new TextEncoder().encode(yaml) },
    { path: 'argument.svg', bytes: new TextEncoder().encode(argumentSvg(argument)) },
  ]
}
