import type { Control } from '../domain/control.ts'
import type { TestLink } from '../domain/hazard-log.ts'
import { fileOfTests, findTests, groupTests } from './find-tests.ts'
import type { TestSources } from './find-tests.ts'

/** What a link goes through when the testing control has no id yet. */
export const NAMELESS = 'a testing control without an id'

/**
 * The tests that speak for each control of one hazard: those it names, those that carry its id, and
 * those of the testing controls that verify it.
 */
export const linkTests = (
  controls: readonly Control[],
  sources: TestSources,
): ReadonlyMap<Control, readonly TestLink[]> => {
  const own = new Map(controls.map((control) => [control, ownLinks(control, sources)] as const))
  return new Map(
    controls.map((control) => {
      const through = controls
        .filter((testing) => testing !== control && verifies(testing, control))
        .flatMap((testing) => throughControl(testing, own.get(testing) ?? []))
      return [control, [...(own.get(control) ?? []), ...through]]
    }),
  )
}

/** Does this testing control name that one under `Verifies`, by its short or its full id? */
const verifies = (testing: Control, { id }: Control): boolean => {
  if (testing.category !== 'testing' || id === undefined) return false
  const full = id.toLowerCase()
  const short = full.slice(full.lastIndexOf('.') + 1)
  return testing.verifies.some(({ text }) => [full, short].includes(text.trim().toLowerCase()))
}

const throughControl = ({ id = NAMELESS }: Control, links: readonly TestLink[]): readonly TestLink[] =>
  links.map((link) => ({ ...link, through: id }))

const ownLinks = (control: Control, sources: TestSources): readonly TestLink[] => {
  const named = control.tests.map((reference): TestLink => {
    const found = findTests(sources, reference.text)
    return { reference, tag: undefined, through: undefined, ...found }
  })
  return [...named, ...taggedLinks(control, named, sources)]
}

/** One link for each test that carries the control's id and that the control does not name anyway. */
const taggedLinks = (
  { id }: Control,
  named: readonly TestLink[],
  { index, paths }: TestSources,
): readonly TestLink[] => {
  const known = new Set(named.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)))
  const tagged = (id === undefined ? undefined : index.byControl.get(id)) ?? []
  return groupTests(tagged, paths)
    .filter((outcomes) => !outcomes.every(({ outcome }) => known.has(outcome)))
    .map((outcomes) => ({
      reference: undefined,
      tag: id,
      through: undefined,
      outcomes,
      isAmbiguous: false,
      file: fileOfTests(outcomes, paths),
      isFileMissing: false,
    }))
}
