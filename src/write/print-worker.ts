import { parentPort, workerData } from 'node:worker_threads'
import { asPrintFiles, isPrintOrder, type Printed } from './print-order.ts'
import { openPrinter } from './print-pdf.ts'

// A thread that prints what it is sent, one file after the other, until it is ended: see print-beside.ts.
const printer = openPrinter(asPrintFiles(workerData))

const printed = async (number: number, json: string): Promise<Printed> => {
  try {
    return { number, bytes: await (await printer).print(json) }
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (order: unknown) => {
  if (!isPrintOrder(order)) throw new TypeError('This is no order to print')
  void printed(order.number, order.json).then((answer) => parentPort?.postMessage(answer))
})
