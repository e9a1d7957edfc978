import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real folder to try things in; every path is from it. */
export interface TemporaryFolder {
  /** Absolute real path. */
  readonly folder: string
  readonly at: (path: string) => string
  /** Writes a file and the folders above it. */
  readonly write: (path: string, content?: string | Uint8Array) => void
  readonly remove: (path: string) => void
}

/** A real git repository; identity and dates are fixed, so that the same steps give the same ids. */
export interface GitRepository extends TemporaryFolder {
  /** Runs git and returns what it wrote, trimmed. */
  readonly git: (...args: readonly string[]) => string
  /** Commits everything as it is and returns the commit's id. */
  readonly commit: (message?: string) => string
}

/** Folders made for one test file, and how to be rid of them. */
export interface Workshop {
  readonly folder: () => TemporaryFolder
  readonly repository: () => GitRepository
  /** The repository in a folder that git made: a clone, a worktree, a submodule. */
  readonly repositoryIn: (folder: string) => GitRepository
  readonly clean: () => void
}

/** Starts a workshop; call `clean` when the tests are over. */
export const aWorkshop = (): Workshop => {
  const made: string[] = []
  const folder = (): TemporaryFolder => {
    const path = realpathSync(mkdtempSync(join(tmpdir(), 'hazards-test-')))
    made.push(path)
    return aFolder(path)
  }
  return {
    folder,
    repository: () => {
      const repository = aRepository(folder().folder)
      repository.git('init', '--quiet', '--initial-branch=main')
      return repository
    },
    repositoryIn: aRepository,
    clean: () => {
      for (const path of made) rmSync(path, { recursive: true, force: true })
    },
  }
}

const aFolder = (folder: string): TemporaryFolder => {
  const at = (path: string): string => join(folder, path)
  return {
    folder,
    at,
    write: (path, content = `${path}\n`) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content)
    },
    remove: (path) => {
      rmSync(at(path), { recursive: true })
    },
  }
}

const aRepository = (folder: string): GitRepository => {
  let hour = 0
  const git = (...args: readonly string[]): string => {
    const date = new Date(Date.UTC(2026, 0, 1, (hour += 1))).toISOString()
    const env = { ...process.env, ...FIXED, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    return execFileSync('git', [...CONFIG, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim()
  }
  return {
    ...aFolder(folder),
    git,
    commit: (message = 'A change') => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', `--message=${message}`)
      return git('rev-parse', 'HEAD')
    },
  }
}

// git refuses submodules that are folders on disk, as those of tests are.
const CONFIG = ['-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false']

const FIXED = {
  GIT_DIR: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_WORK_TREE: undefined,
  GIT_AUTHOR_NAME: 'A. Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.org',
  GIT_COMMITTER_NAME: 'A. Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.org',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}
