import { resolve } from 'node:path'
import type { GivenRegister, Portfolio } from './domain/portfolio.ts'
import { parseJsonText } from './parse/parse-json-text.ts'
import { portfolioOf } from './portfolio/portfolio-of.ts'
import { sha256 } from './read/digest.ts'
import { readGivenFile } from './read/read-given-file.ts'
import { registerContradictions } from './validate/register-contradictions.ts'
import { validateRegister } from './validate/validate-register.ts'

/** Several register.json together: read → parse → validate → portfolio. What cannot be read is part of the answer. */
export const surveyRegisters = (cwd: string, files: readonly string[]): Portfolio =>
  portfolioOf(files.map((file) => givenRegister(cwd, file)))

const givenRegister = (cwd: string, file: string): GivenRegister => {
  const given = readGivenFile(resolve(cwd, file))
  if ('unreadable' in given) return { file, because: given.unreadable }
  const text = utf8Of(given.bytes)
  if (text === undefined) return { file, because: 'it is no text in UTF-8' }
  const parsed = parseJsonText(text)
  if ('unreadable' in parsed) return { file, because: parsed.unreadable }
  const valid = validateRegister(parsed.value)
  if ('unreadable' in valid) return { file, because: valid.unreadable }
  const { register } = valid
  return { file, register, sha256: sha256(given.bytes), contradictions: registerContradictions(register) }
}

/** A build writes UTF-8: read as anything else, names and words would come out as others. */
const utf8Of = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
