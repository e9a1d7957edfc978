import { fileURLToPath } from 'node:url'

/** The absolute path of a file; `undefined` for whatever is none. */
export const pathOf = (uri: string): string | undefined => {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
