import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Artifact } from '../../src/domain/artifact.ts'
import type { ManifestFacts } from '../../src/write/manifest.ts'

/** A real folder that is gone when the test is done. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hazards-write-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const anArtifact = (path: string, text: string): Artifact => ({
  path,
  bytes: new TextEncoder().encode(text),
})

export const manifestFacts: ManifestFacts = {
  toolVersion: '0.1.0',
  revision: '4f1c0de2',
  isDirty: false,
  date: '2026-11-05',
  inputs: new Map(),
}

/** Every file below the folder with its text, by path; links are not followed. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )

/** Puts a file where nobody but the test put one. */
export const put = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
