import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { UsageError } from '../shared/usage-error.ts'
import { isPrinted } from './print-order.ts'
import { openPrinter, type PrintFiles, type PdfPrinter } from './print-pdf.ts'

/**
 * Prints in threads of its own, while the other files of a build are being made; a machine with one processor gains
 * nothing from that, and prints in between. The bytes are the same. One processor is left to the other work until
 * nothing else is being made.
 */
export const openPrinterBeside = async (
  files: PrintFiles,
  { thread = THREAD, processors = availableParallelism() } = {},
): Promise<Omit<PdfPrinter, 'isChecking'>> => {
  // As it comes from the package the thread is a file of its own; run from its sources it is not there.
  if (processors < 2 || !existsSync(thread)) return openPrinter(files)
  const threads: PrintingThread[] = []
  const waiting: Order[] = []
  let room = Math.min(MOST_THREADS, processors - 1)
  const another = (): PrintingThread => {
    const started = startThread(thread, files)
    threads.push(started)
    return started
  }
  const printNext = (): void => {
    const [next] = waiting
    if (next === undefined) return
    const idle = threads.find(({ isIdle }) => isIdle()) ?? (threads.length < room ? another() : undefined)
    if (idle === undefined) return
    waiting.shift()
    void idle.print(next).finally(printNext)
    printNext()
  }
  return {
    fonts: files.fonts,
    print: (json) =>
      new Promise((done, fail) => {
        waiting.push({ json, done, fail })
        printNext()
      }),
    hurry: () => {
      room = Math.min(MOST_THREADS, processors)
      printNext()
    },
    close: async () => {
      for (const { fail } of waiting.splice(0)) fail(new Error('Nobody waits for this any more'))
      await Promise.all(threads.map(({ end }) => end()))
    },
  }
}

interface Order {
  /** A document in the words of templates/print/document.typ. */
  readonly json: string
  readonly done: (bytes: Uint8Array) => void
  readonly fail: (error: Error) => void
}

/** Each may hold up to 300 MB of pages. */
const MOST_THREADS = 2

const THREAD = fileURLToPath(new URL('./print-worker.js', import.meta.url))

interface PrintingThread {
  readonly isIdle: () => boolean
  /** Until it is printed, or has failed. */
  readonly print: (order: Order) => Promise<void>
  readonly end: () => Promise<unknown>
}

/** A thread holds the program open only while something is being printed. */
const startThread = (file: string, files: PrintFiles): PrintingThread => {
  const worker = new Worker(file, { workerData: files })
  worker.unref()
  let ended: UsageError | undefined
  let printing: { readonly order: Order; readonly settled: () => void } | undefined
  const settle = (tell: (order: Order) => void): void => {
    const one = printing
    printing = undefined
    worker.unref()
    if (one === undefined) return
    tell(one.order)
    one.settled()
  }
  const end = (why: string): void => {
    const error = (ended ??= new UsageError(`A document could not be laid out as PDF: ${why}. ${INSTEAD}`))
    settle(({ fail }) => {
      fail(error)
    })
  }
  worker.on('message', (answer: unknown) => {
    settle(({ done, fail }) => {
      if (!isPrinted(answer)) fail(new Error('Unreachable: a printing thread gave no answer that is known'))
      else if ('bytes' in answer) done(answer.bytes)
      else fail(new Error(answer.problem))
    })
  })
  worker.on('error', ({ message }) => {
    end(`its thread stopped (${message})`)
  })
  worker.on('exit', () => {
    end('its thread ended before it was done')
  })
  return {
    isIdle: () => printing === undefined,
    print: (order) =>
      new Promise((settled) => {
        if (ended !== undefined) {
          order.fail(ended)
          settled()
          return
        }
        printing = { order, settled }
        worker.ref()
        worker.postMessage(order.json)
      }),
    end: () => worker.terminate(),
  }
}

/** What ends a thread is nearly always that memory is short. */
const INSTEAD =
  'Give the machine more memory, or build the other formats alone: "hazards build --only html md docx xlsx csv"'
