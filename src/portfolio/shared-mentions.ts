import type { SharedKind } from '../domain/portfolio.ts'
import type { ControlRecord, HazardRecord, RegisterFile } from '../domain/schema-types.ts'
import { counted } from '../shared/counted.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Mention } from './shared-things.ts'

/** All that a register names of each kind. */
export const SHARED_MENTIONS: Readonly<Record<SharedKind, (register: RegisterFile) => readonly Mention[]>> = {
  person: ({ people }) =>
    people.map(({ name, role, body, number }) => {
      const registration = [body, number].filter((part) => part !== null).join(' ')
      return {
        name,
        detail: [inPlainWords(role ?? 'no role'), registration].filter((part) => part !== '').join(', '),
      }
    }),
  hazard: ({ hazards }) =>
    hazards.map((hazard) => ({ name: hazard.name ?? '', detail: `${hazard.id}, ${riskToday(hazard)}` })),
  'failure mode': ({ failureModes }) =>
    failureModes.map(({ id, title, hazards }) => ({
      name: title ?? '',
      detail: hazards.length === 0 ? `${id}, of no hazard` : `${id}, of ${hazards.join(' and ')}`,
    })),
  condition: ({ hazards }) =>
    hazards.flatMap(({ id, current }) =>
      current.conditions.map((condition) => ({ name: condition.text, detail: condition.id ?? id })),
    ),
  control: ({ hazards }) =>
    eachControl(hazards).map(({ control, place }) => ({
      name: control.text,
      detail: `${place}, ${control.verification}`,
    })),
  component: ({ components }) =>
    components
      .filter(({ development }) => development !== true)
      .map(({ ecosystem, name, version, direct, state }) => ({
        name: ecosystem === null ? name : `${ecosystem}: ${name}`,
        detail: `${version ?? 'not pinned'}, ${state === 'stale' ? 'another version assessed' : state}`,
        isDirect: direct !== false,
      })),
  setting: ({ hazards }) =>
    eachControl(hazards).flatMap(({ control, place }) =>
      control.checks.map(({ text, holds }) => ({
        name: text,
        detail: `${place}, ${holds ? 'holds' : 'does not hold'}`,
      })),
    ),
  code: ({ hazards }) => [
    ...hazards.flatMap(({ id, code }) => code.map(({ path }) => ({ name: path, detail: id }))),
    ...eachControl(hazards).flatMap(({ control, place }) =>
      control.code.map(({ path, problem }) => ({
        name: path,
        detail: problem === null ? place : `${place}, which does not find it`,
      })),
    ),
  ],
  test: ({ hazards }) =>
    eachControl(hazards).flatMap(({ control, place }) =>
      control.tests.flatMap(({ reference, outcomes }) =>
        reference === null ? [] : [{ name: reference, detail: `${place}, ${outcomeOf(outcomes)}` }],
      ),
    ),
  evidence: ({ hazards }) =>
    eachControl(hazards).flatMap(({ control, place }) =>
      control.evidence.flatMap(({ document, dated, exists }) =>
        document === null
          ? []
          : [{ name: document, detail: `${place}, ${exists ? (dated ?? 'no date') : 'not there'}` }],
      ),
    ),
  owner: ({ hazards }) => {
    const owned = [
      ...hazards.map(({ assignment }) => ({ owner: assignment ?? '', what: 'hazard' })),
      ...eachControl(hazards).map(({ control }) => ({ owner: control.owner ?? '', what: 'control' })),
    ]
    return [...groupBy(owned, ({ owner, what }) => JSON.stringify([owner, what])).values()].flatMap((own) =>
      own.slice(0, 1).map(({ owner, what }) => ({ name: owner, detail: counted(own.length, what) })),
    )
  },
}

const riskToday = ({ current, status, lifecycle }: HazardRecord): string => {
  const level = current.risk === null ? 'not known' : `${current.atLeast ? 'at least ' : ''}${current.risk}`
  return `risk today ${level}, ${status ?? lifecycle ?? 'no status'}`
}

const eachControl = (
  hazards: readonly HazardRecord[],
): readonly { readonly control: ControlRecord; readonly place: string }[] =>
  hazards.flatMap(({ id, controls }) =>
    controls.map((control) => ({ control, place: control.id ?? `${id}, a control without an id` })),
  )

/** The worst of them. */
const outcomeOf = (outcomes: ControlRecord['tests'][number]['outcomes']): string => {
  const states = new Set(outcomes.map(({ status }) => status))
  return (['errored', 'failed', 'skipped', 'passed'] as const).find((state) => states.has(state)) ?? 'not run'
}

/** `clinical-safety-officer` as people say it. */
const inPlainWords = (role: string): string => role.replaceAll('-', ' ')
