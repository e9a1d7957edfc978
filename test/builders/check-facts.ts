import type { Environment, OwnCheck } from '../../src/domain/config.ts'
import type { CheckFacts } from '../../src/link/check-links.ts'
import { createCheckTargets } from '../../src/link/check-targets.ts'
import { parseSettings } from '../../src/parse/parse-settings.ts'

/** What `Check:` lines are held against in a tree of these texts; `environments` as hazards.yaml has them. */
export const checkFacts = async (
  tree: Readonly<Record<string, string>>,
  environments: Readonly<Record<string, Environment>> = {},
  own: Readonly<Record<string, OwnCheck>> = {},
): Promise<CheckFacts> => {
  const settings = await Promise.all(
    Object.entries(tree).map(async ([file, text]) => [file, await parseSettings(file, text)] as const),
  )
  const evidence = { settings: new Map(settings), paths: new Set(Object.keys(tree)) }
  return {
    targets: createCheckTargets(evidence, new Map(Object.entries(environments))),
    paths: evidence.paths,
    own: new Map(Object.entries(own)),
  }
}
