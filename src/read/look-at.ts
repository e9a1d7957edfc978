import { lstatSync, type Stats } from 'node:fs'

/** What stands at an absolute path, links not followed; `undefined` where nothing can be seen there. */
export const lookAt = (absolute: string): Stats | undefined => {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false })
  } catch {
    // No permission to look, a name that is too long: it is not there for us.
    return undefined
  }
}
