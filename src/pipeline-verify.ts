import { BUNDLE_NAME, carriedName, FACTS_NAME, MANIFEST_NAME, SIGNATURE_NAME } from './domain/bundle.ts'
import { compared, notChecked } from './domain/delivery-check.ts'
import type { CheckedThing } from './domain/delivery-check.ts'
import type { ManifestFile } from './domain/schema-types.ts'
import { decode } from './parse/decode.ts'
import { parseJsonText } from './parse/parse-json-text.ts'
import { sha256 } from './read/digest.ts'
import type { Delivery } from './read/open-delivery.ts'
import { unzip } from './read/unzip.ts'
import { counted } from './shared/counted.ts'
import { isMap } from './shared/is-map.ts'
import { UsageError } from './shared/usage-error.ts'
import { explainError, tellingErrors } from './validate/explain-error.ts'
import { schemaOf } from './validate/schemas.ts'

/**
 * The manifest of what was handed over.
 * @throws UsageError where there is none, or none that this version of the program can read
 */
export const manifestOf = ({ files }: Delivery): ManifestFile => {
  const bytes = files.get(MANIFEST_NAME)
  if (bytes === undefined)
    throw new UsageError(`It holds no ${MANIFEST_NAME}, expected what "hazards build" wrote`)
  const parsed = parseJsonText(decode(bytes).text)
  if ('unreadable' in parsed)
    throw new UsageError(
      `Its ${MANIFEST_NAME} cannot be read: ${parsed.unreadable}, expected the one of a build`,
    )
  const schema = isMap(parsed.value) ? parsed.value['schema'] : undefined
  if (typeof schema === 'string' && schema !== 'hazards-manifest/1' && schema.startsWith('hazards-manifest/'))
    throw new UsageError(
      `Its ${MANIFEST_NAME} is written in ${schema}, expected hazards-manifest/1, the newest that this version of hazards knows; verify it with the version that built it`,
    )
  const check = schemaOf('manifest')
  if (check(parsed.value)) return parsed.value
  const [error] = tellingErrors(check.errors)
  const why = error === undefined ? 'it is no manifest' : explainError(error, 'a part of it').message
  throw new UsageError(`Its ${MANIFEST_NAME} is none of ours: ${why}`)
}

/** Each output against its digest, what is missing, and what nobody listed. */
export const checkOutputs = (delivery: Delivery, manifest: ManifestFile): readonly CheckedThing[] => [
  ...twice(manifest.outputs.map(({ path }) => path)),
  ...manifest.outputs.map((output) => checkFile('output', output, delivery.files.get(output.path))),
  ...(manifest.beside ?? []).flatMap((path) => checkBeside(path, delivery)),
  ...extraFiles(delivery, manifest),
]

/**
 * What carries the inputs: the bundle itself, or the one in the folder, where it is of the same build. `undefined`:
 * there is none.
 */
export const carriedBy = ({ kind, files }: Delivery): Delivery['files'] | undefined => {
  if (kind === 'bundle') return files
  const bytes = files.get(BUNDLE_NAME)
  if (bytes === undefined) return undefined
  try {
    const held = unzip(bytes)
    return sha256(held.get(MANIFEST_NAME) ?? '') === sha256(files.get(MANIFEST_NAME) ?? '') ? held : undefined
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

/** Each input that is carried against its digest; one that is not carried is not checked. */
export const checkInputs = (
  carried: Delivery['files'] | undefined,
  manifest: ManifestFile,
): readonly CheckedThing[] => {
  if (carried === undefined)
    return [
      notChecked(
        'input',
        counted(manifest.inputs.length, 'input'),
        `they are not here: a build carries its inputs in ${BUNDLE_NAME}, which "hazards build --bundle" writes`,
      ),
    ]
  const why = new Map((manifest.leftOut ?? []).map(({ path, because }) => [path, because]))
  const inputs = manifest.inputs.map((input) => {
    const name = carriedName(input.path)
    const bytes = name === undefined ? undefined : carried.get(name)
    const leftOut = why.get(input.path)
    return bytes === undefined && leftOut !== undefined
      ? notChecked('input', input.path, `the bundle does not carry it: ${leftOut}`)
      : checkFile('input', input, bytes)
  })
  return [...twice(manifest.inputs.map(({ path }) => path)), ...inputs]
}

const twice = (paths: readonly string[]): readonly CheckedThing[] => {
  const known = new Set<string>()
  return paths.flatMap((path): readonly CheckedThing[] => {
    if (!known.has(path)) {
      known.add(path)
      return []
    }
    const because = 'the manifest lists it twice, so nobody can tell which digest holds'
    return [
      { area: 'manifest', path, outcome: 'differs', expected: 'listed once', found: 'listed twice', because },
    ]
  })
}

const checkFile = (
  area: 'output' | 'input',
  { path, sha256: expected }: ManifestFile['outputs'][number],
  bytes: Uint8Array | undefined,
): CheckedThing =>
  bytes === undefined
    ? {
        area,
        path,
        outcome: 'missing',
        expected,
        found: null,
        because: 'the manifest lists it and it is not there',
      }
    : compared(area, path, { expected, found: sha256(bytes), because: 'it was changed after the build' })

/** A bundle cannot hold itself; in a folder, it holds the same manifest. */
const checkBeside = (path: string, { kind, files }: Delivery): readonly CheckedThing[] => {
  const bytes = files.get(path)
  if (path === BUNDLE_NAME && kind === 'bundle') return []
  if (bytes === undefined)
    return [
      {
        ...{ area: 'output', path, outcome: 'missing', expected: 'a file', found: null },
        because: 'the manifest says that it was written beside the outputs, and it is not there',
      },
    ]
  return path === BUNDLE_NAME ? [checkHeldManifest(path, bytes, files)] : []
}

const checkHeldManifest = (path: string, bytes: Uint8Array, files: Delivery['files']): CheckedThing => {
  try {
    const found = sha256(unzip(bytes).get(MANIFEST_NAME) ?? '')
    const expected = sha256(files.get(MANIFEST_NAME) ?? '')
    return compared('output', path, { expected, found, because: 'it holds the manifest of another build' })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return {
      ...{ area: 'output', path, outcome: 'differs', expected: 'a bundle of this build', found: null },
      because: error.message,
    }
  }
}

const extraFiles = ({ kind, files, odd }: Delivery, manifest: ManifestFile): readonly CheckedThing[] => {
  const beside = new Set(manifest.beside ?? [])
  const listed = new Set([MANIFEST_NAME, ...manifest.outputs.map(({ path }) => path), ...beside])
  if (kind === 'bundle') for (const { path } of manifest.inputs) listed.add(carriedName(path) ?? path)
  const extra = [...files.keys(), ...odd].filter((path) => odd.has(path) || !listed.has(path))
  return extra.map((path) => ({
    ...{ area: 'output', path, outcome: 'extra', expected: null },
    found: odd.has(path) ? 'a link, or no file' : sha256(files.get(path) ?? ''),
    because:
      path === SIGNATURE_NAME
        ? 'the manifest names no signature, so it was made after the build'
        : 'the manifest does not list it: no build wrote it',
  }))
}

/** register.json and findings.json state the same totals, date and revision, and so does the manifest. */
export const checkTotals = ({ files }: Delivery, manifest: ManifestFile): readonly CheckedThing[] => {
  const [register, findings] = [objectIn(files.get('register.json')), objectIn(files.get('findings.json'))]
  if (
    register === undefined ||
    findings === undefined ||
    !schemaOf('register')(register) ||
    !schemaOf('findings')(findings)
  )
    return [
      notChecked(
        'totals',
        'register.json and findings.json',
        'one of them is missing, or not in the format that this version of hazards writes',
      ),
    ]
  const pair = (what: string, expected: unknown, found: unknown): CheckedThing =>
    compared('totals', what, {
      ...{ expected: JSON.stringify(expected), found: JSON.stringify(found) },
      because: 'two files of the same build state it differently',
    })
  const held = register.hazards.flatMap(({ controls }) => controls)
  return [
    pair('summary of register.json and findings.json', register.summary, findings.summary),
    pair('hazards in register.json', register.summary.hazards, register.hazards.length),
    pair('controls in register.json', register.summary.controls, held.length),
    pair('revision', manifest.revision, register.revision),
    pair('dirty', manifest.dirty, register.dirty),
    pair('date', manifest.date, register.date),
  ]
}

const objectIn = (bytes: Uint8Array | undefined): unknown => {
  if (bytes === undefined) return undefined
  const parsed = parseJsonText(decode(bytes).text)
  return 'unreadable' in parsed ? undefined : parsed.value
}

/** What was made again against what was handed over. */
export const checkMadeAgain = (
  { files }: Delivery,
  manifest: ManifestFile,
  made: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): readonly CheckedThing[] => {
  const again = new Map(made.map(({ path, bytes }) => [path, sha256(bytes)]))
  // What the build was told cannot be made again of what it says itself.
  const judged = manifest.outputs.filter(({ path }) => path !== FACTS_NAME)
  const listed = judged.map(({ path }): CheckedThing => {
    const found = again.get(path)
    const expected = sha256(files.get(path) ?? '')
    return found === undefined
      ? notChecked('judged again', path, 'judging again made no such file')
      : compared('judged again', path, {
          ...{ expected, found },
          because: 'judged again from the inputs that the bundle carries, it comes out differently',
        })
  })
  const known = new Set(manifest.outputs.map(({ path }) => path))
  const more = [...again].filter(([path]) => !known.has(path))
  return [
    ...listed,
    ...more.map(([path, found]): CheckedThing => ({
      ...{ area: 'judged again', path, outcome: 'missing', expected: found, found: null },
      because: 'judging again makes it, and the manifest does not list it',
    })),
  ]
}
