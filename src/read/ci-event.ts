import { readFileSync } from 'node:fs'

/** What GitHub says of the event that set this run off; `undefined` where there is nothing to be read. */
export const readCiEvent = (env: Readonly<Record<string, string | undefined>>): unknown => {
  const path = env['GITHUB_EVENT_PATH']
  if (path === undefined || path === '') return undefined
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return event
  } catch {
    return undefined
  }
}
