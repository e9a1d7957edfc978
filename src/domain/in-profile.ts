import type { Config } from './config.ts'
import type { Profile } from './finding.ts'

/** The settings as they hold in a profile: what it says of a rule's level comes before what holds in both. */
export const inProfile = (config: Config, profile: Profile): Config => ({
  ...config,
  profile,
  rules: new Map([...config.rules, ...(config.profiles.get(profile) ?? [])]),
})
