import type { ComponentListFormat } from '../component-list.ts'
import { cargoLock } from './cargo-lock.ts'
import { cyclonedxJson } from './cyclonedx-json.ts'
import { goMod } from './go-mod.ts'
import { gradleLock } from './gradle-lock.ts'
import { npmLock } from './npm-lock.ts'
import { nugetLock } from './nuget-lock.ts'
import { pnpmLock } from './pnpm-lock.ts'
import { poetryLock } from './poetry-lock.ts'
import { requirementsTxt } from './requirements-txt.ts'
import { spdxJson } from './spdx-json.ts'
import { uvLock } from './uv-lock.ts'
import { yarnLock } from './yarn-lock.ts'

/** Every format of lists of components that can be read. The first that knows a list by its name or text reads it. */
export const COMPONENT_LIST_FORMATS: readonly ComponentListFormat[] = [
  npmLock,
  pnpmLock,
  yarnLock,
  poetryLock,
  uvLock,
  cargoLock,
  goMod,
  requirementsTxt,
  gradleLock,
  nugetLock,
  cyclonedxJson,
  spdxJson,
]
