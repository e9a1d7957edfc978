import { COMPOSE } from '../domain/control.ts'
import type { CheckLine } from '../domain/control.ts'

const OPERATORS = '(?:=|!=|<=|>=|<|>|exists|absent|matches)'

/**
 * `NAME [SERVICE] [in FILE] [OPERATOR VALUE]`. A name is two or more words of small letters joined by hyphens; a file
 * of such a name is written `./my-file`.
 */
const NAMED = new RegExp(
  String.raw`^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)` +
    String.raw`(?:\s+(?!in\s|\\?${OPERATORS}(?:\s|$))(\S+))?` +
    String.raw`(?:\s+in\s+("[^"]+"|'[^']+'|\S+))?` +
    String.raw`(?:\s+(\S+)(?:\s+([^]+))?)?$`,
)

/** The words of a `Check:` line that begins with the name of a check; `undefined` for any other line. */
export const namedCheck = (
  line: string,
): Pick<CheckLine, 'name' | 'file' | 'path' | 'operator' | 'value'> | undefined => {
  const [, name, service, file, operator = '', value] = NAMED.exec(line) ?? []
  if (name === undefined) return undefined
  return {
    name,
    file: file ?? COMPOSE,
    path: service?.replaceAll(/[\\`"']/g, '') ?? '*',
    operator,
    value,
  }
}
