const LONGEST_LINE = 64 * 1024 * 1024

/**
 * The lines of a stream, without their ends, as many at a time as came together.
 * @throws Error where one line is longer than 64 MiB
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let pieces: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    length += chunk.length
    if (length > LONGEST_LINE) throw new Error('a line is longer than 64 MiB')
    if (!chunk.includes('\n')) continue
    const lines = pieces.join('').split(/\r?\n/)
    const rest = lines.pop() ?? ''
    pieces = [rest]
    length = rest.length
    yield lines
  }
  const rest = pieces.join('')
  if (rest !== '') yield [rest]
}
