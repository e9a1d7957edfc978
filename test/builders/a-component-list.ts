import { expect } from 'vitest'
import { parseComponentList } from '../../src/parse/parse-component-list.ts'

export const readList = (file: string, text: string) =>
  parseComponentList(file, new TextEncoder().encode(text))

/** `npm name@version`, `direct` or `transitive`, `dev`. */
export const shownList = async (file: string, text: string): Promise<readonly string[]> => {
  const { components, unreadable } = await readList(file, text)
  expect(unreadable).toBeUndefined()
  return components.map(({ ecosystem, name, version, isDirect, isDevelopment }) =>
    [
      `${ecosystem} ${name}@${version ?? '?'}`,
      ...(isDirect === undefined ? [] : [isDirect ? 'direct' : 'transitive']),
      ...(isDevelopment === true ? ['dev'] : []),
    ].join(', '),
  )
}

/** Why nothing of a list counts. */
export const whyUnreadable = async (file: string, text: string): Promise<string> =>
  (await readList(file, text)).unreadable ?? ''
