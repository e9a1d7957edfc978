/** What `/api/health` answers: whether the backend can be used, and how full its memory is. */
export const describeHealth = ({ guard, isDatabaseReachable }) => ({
  status: isDatabaseReachable ? 200 : 503,
  body: {
    state: !isDatabaseReachable ? 'down' : guard.isEasing() ? 'easing off' : 'ok',
    memoryShare: Number(guard.share().toFixed(3)),
  },
})

/** What `/metrics` answers, one figure a line; the rules in ops/alerts.yml speak of these. */
export const printMetrics = ({ guard, refused }) =>
  [`clinic_memory_share ${guard.share().toFixed(3)}`, `clinic_requests_refused_total ${refused}`, ''].join(
    '\n',
  )
