import { join } from 'node:path'
import { HAZARD_TYPES } from '../../domain/hazard-types.ts'
import type { Pattern } from '../../domain/pattern.ts'
import type { Loaded } from '../../pipeline.ts'
import { UsageError } from '../../shared/usage-error.ts'
import { askHazard, unknownTypes } from '../ask-hazard.ts'
import type { AskedHazard } from '../ask-hazard.ts'
import type { Command, OptionValues, Terminal } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { JUDGING_OPTIONS, askOf, listOf, textOf } from '../options.ts'
import { TOOL_VERSION } from '../tool-version.ts'

/** Writes a new hazard file with the next free id and every heading in place, empty or from a pattern. */
export const newHazard: Command = {
  name: 'new',
  argument: '[name]',
  summary:
    'a new hazard file with the next free id and every heading in place; asks at a terminal where no name is given',
  options: [
    { flags: '--from <pattern>', summary: 'start from a pattern; "hazards patterns" lists them' },
    { flags: '--type <type...>', summary: 'types of hazard that it has' },
    ...JUDGING_OPTIONS.filter(({ flags }) => /--(?:register|date)\b/.test(flags)),
  ],
  examples: [
    'hazards new "Allergy banner is hidden by a long name"',
    'hazards new "Dose shown in the wrong unit" --type WrongDrugDose',
    'hazards new --from one-container-takes-all',
    'hazards new --from one-container-takes-all "The reporting service starves the record"',
  ],
  run: async (terminal, argument, options) => {
    const [{ load, pastIds }, { nextHazardId, slugOf }, { writeNewFile }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../compose/new-hazard.ts'),
      import('../../write/write-new-file.ts'),
    ])
    const loaded = await load(askOf(terminal, options, { out: undefined, recordsInputs: false }))
    const asked = await whatIsAsked(terminal, { name: argument, options, loaded })
    const ids = [...loaded.log.hazards.map(({ id }) => id), ...(await pastIds(loaded))]
    const id = nextHazardId(ids)
    const path = [loaded.log.folder, `${id}-${slugOf(asked.name)}.md`].filter((part) => part !== '').join('/')
    if (!writeNewFile(join(loaded.tree.root, path), await textOfNew(asked, id, loaded.date)))
      throw new UsageError(`${path} is there already, so nothing was written`)
    terminal.out(`${path}\n`)
    if (options['quiet'] !== true) terminal.tell(whatNext(id, asked.pattern))
    return EXIT.clean
  },
}

const whatIsAsked = async (
  { ask, tell }: Terminal,
  given: { readonly name: string | undefined; readonly options: OptionValues; readonly loaded: Loaded },
): Promise<AskedHazard> => {
  const known = [...HAZARD_TYPES, ...given.loaded.config.hazardTypes]
  const types = [...new Set(listOf(given.options['type']))]
  const problem = unknownTypes(types, known)
  if (problem !== undefined) throw new UsageError(problem)
  const pattern = await patternOf(textOf(given.options['from']))
  const asked =
    given.name === undefined && pattern === undefined && ask !== undefined
      ? await askHazard({ ask, tell }, { patterns: await loadedPatterns(), types: known })
      : { name: given.name ?? pattern?.title ?? '', pattern, types: [] }
  const name = asked.name.replaceAll(/\s+/g, ' ').trim()
  if (name === '')
    throw new UsageError(
      'The hazard has no name, expected a few words such as "Dose shown in the wrong unit", or --from PATTERN',
    )
  return { ...asked, name, types: [...new Set([...types, ...asked.types])] }
}

const loadedPatterns = async (): Promise<readonly Pattern[]> =>
  (await import('../../pipeline-patterns.ts')).loadPatterns()

const patternOf = async (name: string | undefined): Promise<Pattern | undefined> => {
  if (name === undefined) return undefined
  const { patternNamed } = await import('../../compose/select-patterns.ts')
  const found = patternNamed(await loadedPatterns(), name)
  if ('problem' in found) throw new UsageError(found.problem)
  return found.pattern
}

const textOfNew = async (
  { name, pattern, types }: AskedHazard,
  id: string,
  date: string,
): Promise<string> => {
  const [{ newHazardText, hazardFromPattern }, { packageFile }] = await Promise.all([
    import('../../compose/new-hazard.ts'),
    import('../../read/package-files.ts'),
  ])
  const hazard = { id, name, date, types }
  return pattern === undefined
    ? newHazardText(packageFile('templates/scaffold/hazard.md'), hazard)
    : hazardFromPattern(packageFile('templates/scaffold/hazard-from-pattern.md'), hazard, {
        pattern,
        version: TOOL_VERSION,
      })
}

const whatNext = (id: string, pattern: Pattern | undefined): string =>
  pattern === undefined
    ? `${id} is a draft: fill in its headings, then run "hazards check"\n`
    : `${id} is a draft that nobody has judged: make its words yours, link what "To link:" asks for, then run "hazards check"\n`
