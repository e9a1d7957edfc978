/** Which words of a proposed control speak of what a ready-made check looks at. */
export const READY_CHECK_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:memory|mem|resource)[ _-]?limits?\b|\blimits?\.memory\b|\blimits:[^]*\bmemory:/i,
    'container-memory-limit',
  ],
  [
    /\bcpus?[ _-](?:limits?|quotas?)\b|\bresource limits?\b|\blimits?\.cpus?\b|\blimits:[^]*\bcpus?:/i,
    'container-cpu-limit',
  ],
  [/\breservations?\b/i, 'reservation-below-limit'],
  [/\bmemswap|\bno (?:extra )?swap\b|\bswap (?:is )?(?:disabled|off)\b/i, 'no-extra-swap'],
  [/--max-old-space-size|\bheap (?:cap|limit)\b/i, 'heap-cap-below-limit'],
  [/\brestart polic(?:y|ies)\b|\brestart:\s*\w|\bauto-?restart/i, 'restart-policy'],
  [/\bhealth ?-?checks?\b/i, 'health-check'],
  [
    /\bdepends_on\b|\bservice_healthy\b|\bstart(?:s|ed)? only (?:when|after)\b/i,
    'dependency-waits-for-health',
  ],
  [/\bconnection[ -]pool/i, 'connection-pool-bound'],
  [/\bpin(?:ned|s)?\b[^.]{0,40}\bimages?\b|\bimages?\b[^.]{0,40}\b(?:pinned|digest)\b/i, 'pinned-image'],
]

/** The ready-made checks that fit a proposed control, by their names. They are proposals: a person takes or leaves them. */
export const readyChecksFor = (text: string): readonly string[] =>
  READY_CHECK_WORDS.filter(([pattern]) => pattern.test(text)).map(([, check]) => check)
