import type { Person } from '../../domain/config.ts'
import type { ApprovalLine } from '../../domain/hazard.ts'
import { always, defineRule } from '../rule.ts'

/** An approval counts only from somebody whose registration the register can name. */
export const unknownApprover = defineRule({
  id: 'unknown-approver',
  level: always('error'),
  clause: 'DCB0129 2.3.2, 3.3.2',
  summary: 'An approval names a person whom hazards.yaml does not list with that registration',
  checkHazard: ({ id, approval, approvalState }, { config }) =>
    approval === undefined || approvalState !== 'unknown-person'
      ? []
      : [
          {
            place: approval.place,
            message: `${id} is approved by ${signature(approval)}, but ${whoIsListed(approval, config.people)}, expected a person listed with the same name, body and number`,
            help: 'Let a person who is listed under "people:" in hazards.yaml approve the hazard, or correct the registration that is wrong',
          },
        ],
})

const signature = ({ name, body, number }: Pick<ApprovalLine, 'name' | 'body' | 'number'>): string => {
  const registration = [body, number].filter((part) => part !== undefined).join(' ')
  return `${name} (${registration === '' ? 'no registration' : registration})`
}

const whoIsListed = (approval: ApprovalLine, people: readonly Person[]): string => {
  const namesake = people.find(({ name }) => name === approval.name)
  if (namesake !== undefined) return `hazards.yaml lists ${signature(namesake)}`
  return people.length === 0 ? 'hazards.yaml lists no people' : 'hazards.yaml lists nobody of that name'
}
