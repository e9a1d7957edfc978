import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A program to run: the only way in which anything of a repository is ever started. */
export interface RunRequest {
  /** The program and its arguments, handed to the system as they are: no shell sees them. */
  readonly words: readonly string[]
  /** Absolute. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The longest that it may take, in seconds. */
  readonly timeout: number
}

/** How it ended. */
export interface RunResult {
  /** `undefined`: it did not end by itself, or did not begin. */
  readonly code: number | undefined
  readonly isTimedOut: boolean
  /** Why it could not be started: a clause without a full stop. */
  readonly unstarted: string | undefined
  /** The last line it wrote for a person; '' where it wrote none. */
  readonly lastLine: string
}

/** Runs programs one at a time, and ends them with everything that they started. */
export interface Runner {
  readonly run: (request: RunRequest) => Promise<RunResult>
  /** Ends what runs, at once: for a signal that ends the program itself. */
  readonly kill: () => void
}

export const createRunner = (): Runner => {
  let running: ChildProcess | undefined
  const kill = (): void => {
    if (running !== undefined) killGroup(running)
  }
  return {
    kill,
    run: (request) =>
      new Promise((resolve) => {
        const [program = '', ...args] = request.words
        const child = start(program, args, request)
        if ('problem' in child) {
          resolve({ ...UNENDED, unstarted: child.problem })
          return
        }
        running = child
        const tail = tailOf(child)
        let isTimedOut = false
        const timer = setTimeout(() => {
          isTimedOut = true
          killGroup(child)
        }, request.timeout * 1000)
        const end = (result: Partial<RunResult>): void => {
          clearTimeout(timer)
          // What the program left behind would work on in a folder that is about to go.
          killGroup(child)
          running = undefined
          resolve({ ...UNENDED, isTimedOut, lastLine: tail(), ...result })
        }
        child.on('error', (error) => end({ unstarted: reasonOf(error, program) }))
        child.on('close', (code) => end({ code: code ?? undefined }))
      }),
  }
}

const UNENDED: RunResult = { code: undefined, isTimedOut: false, unstarted: undefined, lastLine: '' }

const start = (
  program: string,
  args: readonly string[],
  { folder, env }: RunRequest,
): ChildProcess | { readonly problem: string } => {
  try {
    // A group of its own, so that all of it can be ended at once; and nobody answers its questions.
    return spawn(program, [...args], {
      cwd: folder,
      env: withoutGit(env),
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    return { problem: reasonOf(error, program) }
  }
}

const reasonOf = (error: unknown, program: string): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `there is no program "${program}"`
  if (code === 'EACCES') return `"${program}" may not be run`
  if (code === 'E2BIG') return `its arguments are longer than the system takes`
  return error instanceof Error ? error.message : String(error)
}

const killGroup = (child: ChildProcess): void => {
  try {
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nothing of it runs any more.
  }
}

const LONGEST_TAIL = 4000

const tailOf = ({ stdout, stderr }: ChildProcess): (() => string) => {
  let text = ''
  for (const stream of [stdout, stderr])
    stream?.on('data', (chunk: Buffer) => void (text = (text + chunk.toString()).slice(-LONGEST_TAIL)))
  return () =>
    text
      .split('\n')
      .map((line) => line.trim())
      .findLast((line) => line !== '') ?? ''
}

/** A hook hands these down: the tests' own git would work on the repository that is being judged. */
const withoutGit = (env: RunRequest['env']): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GIT_(?!CONFIG_|AUTHOR_|COMMITTER_|SSH)/.test(name)),
  )
