import { parentPort, workerData } from 'node:worker_threads'
import { asPrintFiles, type Printed } from './print-order.ts'
import { openPrinter } from './print-pdf.ts'

// A thread that prints what it is sent, one file after the other, until it is ended: see print-beside.ts.
const printer = openPrinter(asPrintFiles(workerData))

const printed = async (json: string): Promise<Printed> => {
  try {
    return { bytes: await (await printer).print(json) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (json: unknown) => {
  if (typeof json !== 'string') throw new TypeError('This is nothing to print')
  void printed(json).then((answer) => parentPort?.postMessage(answer))
})
