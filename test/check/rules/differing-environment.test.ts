import { expect, it } from 'vitest'
import { differingEnvironment } from '../../../src/check/rules/differing-environment.ts'
import { findingsOf } from '../../builders/found-by.ts'

const FILES = {
  'hazards/hazards.yaml':
    'product: { name: Example }\nmatrix: nhs\nenvironments:\n  dev: { files: [compose.dev.yml] }\n  production: { files: [compose.yml], released: true }\n',
  'hazards/HAZ-0001.md':
    '# Hazard name\n\nx\n\n# Design controls (manufacturer)\n\n- **D1** Limits\n  - Check: @compose services.web.mem_limit <= 2G\n',
  'compose.yml': 'services:\n  web:\n    mem_limit: 2G\n',
}

const found = async (dev: string) =>
  (await findingsOf(differingEnvironment, { ...FILES, 'compose.dev.yml': dev })).map(
    ({ level, control, place, message }) => `${level} ${control ?? ''} ${place.line}: ${message}`,
  )

const ABOUT = 'The check "@compose services.web.mem_limit <= 2G" of control HAZ-0001.D1'

it('names environment, file and line where another environment does not keep to the claim', async () => {
  expect(await found('services:\n  web:\n    mem_limit: 4G\n')).toEqual([
    `warning HAZ-0001.D1 8: ${ABOUT} does not hold in dev, expected <= 2G there too: in dev found 4G (compose.dev.yml:3), but in production found 2G (compose.yml:3)`,
  ])
})

it('tells a person of another value that keeps to it', async () => {
  expect(await found('services:\n  web:\n    mem_limit: 1G\n')).toEqual([
    `info HAZ-0001.D1 8: ${ABOUT} holds of another value: in dev found 1G (compose.dev.yml:3), but in production found 2G (compose.yml:3)`,
  ])
})

it('is silent where the environments agree', async () => {
  expect(await found('services:\n  web:\n    mem_limit: 2G\n')).toEqual([])
})
