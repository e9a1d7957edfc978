import { expect, it } from 'vitest'
import { registerContradictions } from '../../src/validate/register-contradictions.ts'
import { clinicRecords, firstHazard } from '../builders/some-registers.ts'

it('finds none in what a build wrote', () => {
  expect(registerContradictions(clinicRecords())).toEqual([])
})

it('finds a hazard that was taken out, and one whose risk was lowered by hand', () => {
  const register = clinicRecords()
  register.hazards = register.hazards.slice(1)
  expect(registerContradictions(register)).toContain('it states 5 hazards and holds 4')
  const lowered = clinicRecords()
  firstHazard(lowered).current.risk = 1
  expect(registerContradictions(lowered)).toContain(
    'the current risk of HAZ-0001 is 1, and its matrix gives 4',
  )
})

it('finds a residual risk that is said to count although a control it rests on fails', () => {
  const register = clinicRecords()
  firstHazard(register).current.earned = true
  expect(registerContradictions(register)).toEqual([
    'the residual risk of HAZ-0001 is said to count, and not every control that it rests on is verified',
  ])
})
