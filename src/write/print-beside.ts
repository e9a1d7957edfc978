import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { UsageError } from '../shared/usage-error.ts'
import { isPrinted, type PrintOrder } from './print-order.ts'
import { openPrinter, type PrintFiles, type PdfPrinter } from './print-pdf.ts'

/**
 * Prints in threads of its own, while the other files of a build are being made; a machine with one processor gains
 * nothing from that, and prints in between. The bytes are the same.
 */
export const openPrinterBeside = async (
  files: PrintFiles,
  { thread = THREAD, most = Math.min(MOST_THREADS, availableParallelism()) } = {},
): Promise<Omit<PdfPrinter, 'isChecking'>> => {
  // As it comes from the package the thread is a file of its own; run from its sources it is not there.
  if (most < 2 || !existsSync(thread)) return openPrinter(files)
  const threads: Thread[] = []
  const another = (): Thread => {
    const started = startThread(thread, files)
    threads.push(started)
    return started
  }
  return {
    fonts: files.fonts,
    print: (json) => {
      const idle = threads.find(({ waiting }) => waiting() === 0)
      return (idle ?? (threads.length < most ? another() : threads.reduce(lessBusy))).print(json)
    },
    close: async () => {
      await Promise.all(threads.map(({ end }) => end()))
    },
  }
}

const lessBusy = (left: Thread, right: Thread): Thread => (right.waiting() < left.waiting() ? right : left)

/** Each may hold some 200 MB of pages. */
const MOST_THREADS = 2

const THREAD = fileURLToPath(new URL('./print-worker.js', import.meta.url))

interface Thread {
  readonly waiting: () => number
  readonly print: (json: string) => Promise<Uint8Array>
  readonly end: () => Promise<unknown>
}

/** A thread holds the program open only while something is being printed. */
const startThread = (file: string, files: PrintFiles): Thread => {
  const worker = new Worker(file, { workerData: files })
  worker.unref()
  const waiting = new Map<number, { readonly done: (bytes: Uint8Array) => void; readonly fail: Fail }>()
  let count = 0
  let ended: UsageError | undefined
  const settle = (number: number) => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    return one
  }
  const failAll = (error: Error): void => {
    for (const number of [...waiting.keys()]) settle(number)?.fail(error)
  }
  const end = (why: string): void => {
    ended ??= new UsageError(`A document could not be laid out as PDF: ${why}. ${INSTEAD}`)
    failAll(ended)
  }
  worker.on('message', (answer: unknown) => {
    if (!isPrinted(answer)) {
      failAll(new Error('Unreachable: a printing thread gave no answer that is known'))
      return
    }
    const one = settle(answer.number)
    if ('bytes' in answer) one?.done(answer.bytes)
    else one?.fail(new Error(answer.problem))
  })
  worker.on('error', ({ message }) => {
    end(`its thread stopped (${message})`)
  })
  worker.on('exit', () => {
    end('its thread ended before it was done')
  })
  return {
    waiting: () => waiting.size,
    print: (json) =>
      new Promise((done, fail) => {
        if (ended !== undefined) {
          fail(ended)
          return
        }
        const order: PrintOrder = { number: (count += 1), json }
        waiting.set(order.number, { done, fail })
        worker.ref()
        worker.postMessage(order)
      }),
    end: () => worker.terminate(),
  }
}

/** What ends a thread is nearly always that memory is short. */
const INSTEAD =
  'Give the machine more memory, or build the other formats alone: "hazards build --only html md docx xlsx csv"'

type Fail = (error: Error) => void
