import type { ComponentListFormat } from '../component-list.ts'
import { cargoLock } from './cargo-lock.ts'
import { cyclonedxJson } from './cyclonedx-json.ts'
import { goMod } from './go-mod.ts'
import { npmLock } from './npm-lock.ts'
import { pnpmLock } from './pnpm-lock.ts'
import { poetryLock } from './poetry-lock.ts'
import { requirementsTxt } from './requirements-txt.ts'
import { spdxJson } from './spdx-json.ts'
import { uvLock } from './uv-lock.ts'

/** Every format of lists of components that can be read. The first that knows a list by its name or text reads it. */
export const COMPONENT_LIST_FORMATS: readonly ComponentListFormat[] = [
  npmLock,
  pnpmLock,
  poetryLock,
  uvLock,
  cargoLock,
  goMod,
  requirementsTxt,
  cyclonedxJson,
  spdxJson,
]
