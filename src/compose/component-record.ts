import type { AssessedComponent, ComponentList } from '../domain/component.ts'
import type { ComponentListRecord, ComponentRecord } from '../domain/schema-types.ts'

/** A third-party component in register.json. */
export const componentRecord = ({ component, state }: AssessedComponent): ComponentRecord => ({
  ecosystem: component.ecosystem === '' ? null : component.ecosystem,
  name: component.name,
  version: component.version ?? null,
  direct: component.isDirect ?? null,
  development: component.isDevelopment ?? null,
  state,
})

/** A list of components in register.json. */
export const componentListRecord = ({
  file,
  format,
  digest,
  unreadable,
}: ComponentList): ComponentListRecord => ({
  file,
  format: format ?? null,
  digest: digest ?? null,
  unreadable: unreadable ?? null,
})
