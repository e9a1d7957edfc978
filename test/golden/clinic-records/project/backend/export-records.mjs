/** All records as lines of JSON. They are put together in memory first, which a large clinic will notice. */
export const exportRecords = async function* (records) {
  const lines = []
  for await (const record of records) lines.push(JSON.stringify(record))
  yield `${lines.join('\n')}\n`
}
