import { expect, test } from 'vitest'
import { argumentEntry } from '../../src/compose/argument-entry.ts'
import { safetyArgument } from '../../src/compose/safety-argument.ts'
import type { OutlineEntry } from '../../src/domain/argument-entry.ts'
import type { AssessedLog } from '../../src/domain/hazard-log.ts'
import { FAILING_REPORT, OPEN_PROJECT } from '../builders/a-register.ts'
import { aJudgement, anAssessedHazard, anAssessedLog } from '../builders/an-assessed-log.ts'
import { examineFiles } from '../builders/examine-files.ts'

const shownOf = (log: AssessedLog) => argumentEntry(safetyArgument(log, aJudgement()), log)

const allOf = (entry: OutlineEntry): readonly OutlineEntry[] => [entry, ...entry.children.flatMap(allOf)]

test('holds every element of the argument once, so that the page leaves nothing out', () => {
  const hazards = Array.from({ length: 40 }, (_, index) => anAssessedHazard({ id: `HAZ-${index + 1000}` }))
  const log = anAssessedLog({ hazards })
  const { elements } = safetyArgument(log, aJudgement())
  const anchors = allOf(shownOf(log).outline).flatMap(({ anchor }) => (anchor === '' ? [] : [anchor]))
  expect(anchors.toSorted()).toEqual(elements.map(({ id }) => id).toSorted())
})

test('puts many hazards together by their state, folded, and a few in a row', () => {
  const over = (count: number): OutlineEntry | undefined => {
    const hazards = Array.from({ length: count }, (_, index) =>
      anAssessedHazard({ id: `HAZ-${index + 1000}` }),
    )
    return shownOf(anAssessedLog({ hazards })).outline.children.find(({ anchor }) => anchor === 'S-hazards')
  }
  expect(over(30)?.children.map(({ shape }) => shape)).toEqual(Array.from({ length: 30 }, () => 'goal'))
  const groups = over(200)?.children ?? []
  expect(groups.length).toBeLessThanOrEqual(5)
  expect(groups.every(({ shape, isOpen }) => shape === 'group' && !isOpen)).toBe(true)
  expect(groups.flatMap(({ children }) => children)).toHaveLength(200)
})

test('says of each hazard which failing test speaks against it, and leads to file, line and control', async () => {
  const { log } = await examineFiles({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
  const { goals, outline } = shownOf(log)
  const [first] = goals
  expect(first).toMatchObject({ state: 'gaps below', anchor: `G-${first?.hazard ?? ''}` })
  expect(first?.below).toMatch(/^2 defeated/)
  expect(first?.against.join()).toMatch(/^Refuted: /)
  const counter = allOf(outline).find(({ shape }) => shape === 'counter-solution')
  expect(counter?.facts.join(' ')).toMatch(/DCB0129 6\.3\.3 reports\/junit\.xml:\d+/)
  const defeated = allOf(outline).find(({ state }) => state === 'defeated')
  expect(defeated?.to).toMatch(/^HAZ-\d+\.\w+$/)
})

test('leaves the controls of a large register to the pages of its hazards, and loses none of them', () => {
  const hazards = Array.from({ length: 1500 }, (_, index) => anAssessedHazard({ id: `HAZ-${index + 1000}` }))
  const log = anAssessedLog({ hazards })
  const { elements } = safetyArgument(log, aJudgement())
  expect(elements.length).toBeGreaterThan(5000)
  const { outline, hazards: own } = shownOf(log)
  const goals = allOf(outline).filter(({ to }) => to.endsWith('#argument'))
  expect(goals).toHaveLength(1500)
  const anchors = new Set([outline, ...own].flatMap(allOf).map(({ anchor }) => anchor))
  expect(elements.filter(({ id }) => !anchors.has(id))).toEqual([])
}, 60_000)
