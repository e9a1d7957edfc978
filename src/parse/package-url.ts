/** What a package URL says (ECMA-427): `pkg:npm/%40scope/name@1.0.0`. */
export interface PackageUrl {
  /** `npm`, in small letters. */
  readonly ecosystem: string
  /** `@scope/name`, or `group:artifact` of Maven. */
  readonly name: string
  readonly version: string | undefined
}

/** `undefined` for what is no package URL. */
export const packageUrl = (text: string | undefined): PackageUrl | undefined => {
  const [, type, path = '', version] = PURL.exec(text ?? '') ?? []
  if (type === undefined || path === '') return undefined
  const ecosystem = type.toLowerCase()
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
  return {
    ecosystem,
    name: parts.join(ecosystem === 'maven' ? ':' : '/'),
    version: version === undefined || version === '' ? undefined : decoded(version),
  }
}

const PURL = /^pkg:\/{0,2}([a-z][a-z0-9.+-]*)\/([^@?#]+)(?:@([^?#]*))?/i

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
