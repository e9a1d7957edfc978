import type { RegisterChange } from '../domain/comparison.ts'
import { controlName } from '../domain/control-name.ts'
import { isDeploymentCategory, VERIFICATIONS } from '../domain/control.ts'
import type { Place, Written } from '../domain/finding.ts'
import type { AssessedControl, AssessedHazard } from '../domain/hazard-log.ts'
import { changesOfEvidence } from './changes-of-evidence.ts'
import type { HazardOnBoth } from './changes-of-risk.ts'
import { folded, pairsBy } from './pairs.ts'
import { isStateKnown } from './side.ts'
import type { Pair, Side } from './side.ts'

/** The same control on both sides. */
export interface ControlOnBoth extends Pick<HazardOnBoth, 'base' | 'head'> {
  readonly hazard: string
  readonly before: AssessedControl
  readonly after: AssessedControl
}

/** Controls that came, went, or are no longer what they were. */
export const changesOfControls = ({ before, after, base, head }: HazardOnBoth): readonly RegisterChange[] =>
  controlPairs(before.controls, after.controls).flatMap((pair) => {
    if (pair.before !== undefined && pair.after !== undefined)
      return changedControl({ hazard: after.id, before: pair.before, after: pair.after, base, head })
    if (pair.after !== undefined) return [addedControl(pair.after, after, head)]
    return pair.before === undefined ? [] : [removedControl(pair.before, before)]
  })

/** By their ids; what has none on a side is known by its words. */
const controlPairs = (
  before: readonly AssessedControl[],
  after: readonly AssessedControl[],
): readonly Pair<AssessedControl>[] => {
  const ids = new Set(after.flatMap(({ id }) => id ?? []))
  const isShared = ({ id }: AssessedControl): boolean => id !== undefined && ids.has(id)
  const was = new Set(before.filter(isShared).flatMap(({ id }) => id ?? []))
  const inWords = ({ category, text }: AssessedControl): string => `words ${category} ${folded(text)}`
  const withoutId = new Set([...before, ...after].filter(({ id }) => id === undefined).map(inWords))
  return pairsBy(before, after, (control) => {
    if (control.id === undefined) return inWords(control)
    // A control that was given its id in between.
    if (!was.has(control.id) && withoutId.has(inWords(control))) return inWords(control)
    return `id ${control.id}`
  })
}

const forDeployer = ({ category }: AssessedControl): string =>
  isDeploymentCategory(category) ? ', which the deploying organisation puts in place' : ''

const addedControl = (control: AssessedControl, hazard: AssessedHazard, side: Side): RegisterChange => ({
  kind: isDeploymentCategory(control.category) ? 'transfer-changed' : 'control-added',
  ...{ hazard: hazard.id, control: controlName(control) },
  says: `Control ${controlName(control)} (${control.category}) is new and ${isStateKnown(control, side) ? control.verification : 'in a state that is not known'}${forDeployer(control)}`,
  ...{ was: undefined, is: sourceOf(control, hazard), before: undefined, after: extentOf(control) },
})

const removedControl = (control: AssessedControl, hazard: AssessedHazard): RegisterChange => ({
  kind: 'control-removed',
  ...{ hazard: hazard.id, control: controlName(control) },
  says: `Control ${controlName(control)} (${control.category})${control.isReliedOn ? ', on which the residual risk rested,' : ''} is gone${forDeployer(control)}`,
  ...{ was: sourceOf(control, hazard), is: undefined, before: extentOf(control), after: undefined },
})

/** From its first line to the last one that says anything of it. */
const extentOf = (control: AssessedControl): Place => {
  const facts = [control.status, control.owner, control.due, control.reduces, control.newHazards]
  const lists = [control.addresses, control.code, control.checks, control.tests, control.verifies]
  const all = [...facts, ...lists.flat(), ...control.evidence].flatMap((written) => written?.place ?? [])
  const own = all.filter(({ file, line }) => file === control.place.file && line >= control.place.line)
  const last = own.reduce((end, place) => (place.endLine > end.endLine ? place : end), control.place)
  return { ...control.place, endLine: last.endLine, endColumn: last.endColumn }
}

const sourceOf = (control: AssessedControl, { sections }: AssessedHazard): string => {
  const { line, endLine } = extentOf(control)
  const lines = sections
    .map(({ source }) => source)
    .join('')
    .split('\n')
  return lines
    .slice(line - 1, endLine)
    .join('\n')
    .trimEnd()
}

const changedControl = (pair: ControlOnBoth): readonly RegisterChange[] => {
  const { before, after, hazard } = pair
  const name = controlName(after)
  const change = (
    kind: RegisterChange['kind'],
    says: string,
    texts: Partial<Pick<RegisterChange, 'was' | 'is'>> = {},
  ): RegisterChange => ({
    ...{ kind, hazard, control: name, says: `Control ${name} ${says}`, was: undefined, is: undefined },
    ...{ before: before.place, after: after.place, ...texts },
  })
  const relied =
    before.isReliedOn === after.isReliedOn
      ? []
      : after.isReliedOn
        ? [change('control-newly-relied-on', 'is one that the residual risk rests on now')]
        : [change('control-no-longer-relied-on', 'is no longer one that the residual risk rests on')]
  const reworded =
    folded(before.text) === folded(after.text)
      ? []
      : [
          change(
            isDeploymentCategory(after.category) ? 'transfer-changed' : 'control-reworded',
            `is worded anew${forDeployer(after)}`,
            { was: before.text, is: after.text },
          ),
        ]
  return [
    ...stateChange(pair, change),
    ...relied,
    ...reworded,
    ...factChanges(pair, change),
    ...changesOfEvidence(pair),
  ]
}

type Say = (kind: RegisterChange['kind'], says: string) => RegisterChange

/** Only where both sides can tell. */
const stateChange = (
  { before, after, base, head }: ControlOnBoth,
  change: Say,
): readonly RegisterChange[] => {
  if (!isStateKnown(before, base) || !isStateKnown(after, head)) return []
  const [was, is] = [before.verification, after.verification]
  if (was === is)
    return was === 'verified' || before.because === after.because
      ? []
      : [change('evidence-changed', `is ${is} as before, for another reason: ${after.because}`)]
  const says = `was ${was} and is ${is}: ${after.because}`
  if (was === 'verified') return [change('control-no-longer-verified', says)]
  if (is === 'verified') return [change('control-newly-verified', says)]
  const isWorse = VERIFICATIONS.indexOf(is) < VERIFICATIONS.indexOf(was)
  return [change(isWorse ? 'control-state-worse' : 'evidence-changed', says)]
}

/** What its own lines say of it, word for word. */
const factChanges = ({ before, after }: ControlOnBoth, change: Say): readonly RegisterChange[] =>
  FACTS.flatMap(([what, of]) => {
    const [was, is] = [of(before), of(after)]
    const [from, to] = [was, is].map((written) => written.map(({ text }) => folded(text)).join(', '))
    if (from === to) return []
    const said = change('control-changed', `had as ${what} ${inWords(from)} and has ${inWords(to)}`)
    return [{ ...said, before: was[0]?.place ?? said.before, after: is[0]?.place ?? said.after }]
  })

const inWords = (text = ''): string => (text === '' ? 'nothing' : `"${text}"`)

type Said = Partial<Written> & Pick<Written, 'text'>

const one = (said: Said | undefined): readonly Said[] => (said === undefined ? [] : [said])
const word = (text: string | undefined): readonly Said[] => (text === undefined ? [] : [{ text }])

const FACTS: readonly (readonly [what: string, of: (control: AssessedControl) => readonly Said[]])[] = [
  ['id', ({ id }) => word(id)],
  ['category', ({ category }) => word(category)],
  ['group', ({ group }) => word(group)],
  ['status', ({ status }) => one(status)],
  ['declared state', ({ declared, status }) => (status === undefined ? word(declared) : [])],
  ['causes it addresses', ({ addresses }) => addresses],
  ['controls it verifies', ({ verifies }) => verifies],
  ['owner', ({ owner }) => one(owner)],
  ['due date', ({ due }) => one(due)],
  ['reduction', ({ reduces }) => one(reduces)],
  ['new hazards', ({ newHazards }) => one(newHazards)],
]

/** What a side cannot tell of a control is no change, and is never left out. */
export const untoldControls = (controls: readonly AssessedControl[], side: Side): readonly string[] =>
  controls
    .filter((control) => !isStateKnown(control, side))
    .map((control) => controlName(control).replace(/^[^".]+\./, ''))
