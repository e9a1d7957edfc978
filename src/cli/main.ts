#!/usr/bin/env node
import type { Terminal } from './command.ts'
import { runProgram } from './program.ts'

// A reader that goes away (`hazards check | head`) is no error of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

/** One question, one line; Ctrl-D ends the input, and so the question. */
const ask = async (question: string): Promise<string> => {
  const { createInterface } = await import('node:readline')
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    lines.on('close', () => resolve(''))
    lines.question(question, (answer) => {
      resolve(answer.trim())
      lines.close()
    })
    // Ctrl-C ends the program, as it does wherever nothing is asked.
    lines.on('SIGINT', () => void process.kill(process.pid, 'SIGINT'))
  })
}

const args = process.argv.slice(2)
const { NO_COLOR, FORCE_COLOR } = process.env
const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  out: (data) => void process.stdout.write(data),
  tell: (text) => void process.stderr.write(text),
  isColoured: (isForced || process.stdout.isTTY) && (NO_COLOR ?? '') === '' && !args.includes('--no-color'),
  // Both have to be a person's: what is asked has to be seen, and what is typed has to be theirs.
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
}

// Never process.exit: it would cut off what is still on its way into a pipe.
process.exitCode = await runProgram(args, terminal)
