#!/usr/bin/env node
import type { Terminal } from './command.ts'
import { runProgram } from './program.ts'

// A reader that goes away (`hazards check | head`) is no error of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

const args = process.argv.slice(2)
const { NO_COLOR, FORCE_COLOR } = process.env
const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  isColoured: (isForced || process.stdout.isTTY) && (NO_COLOR ?? '') === '' && !args.includes('--no-color'),
}

// Never process.exit: it would cut off what is still on its way into a pipe.
process.exitCode = await runProgram(args, terminal)
