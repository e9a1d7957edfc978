import { INCIDENT_FIELDS, FAILURE_MODE_FIELDS } from '../domain/record-fields-of-failures.ts'
import { RUNBOOK_FIELDS } from '../domain/record-fields.ts'
import type { HeadingWords } from './import-own-headings.ts'

/** What headings of a write-up of how something can fail, and of a how-to on a fault, speak of. */
export const FAILURE_MODE_WORDS: HeadingWords = {
  table: FAILURE_MODE_FIELDS,
  words: [
    [/\btrigger/i, 'Trigger'],
    [/\b(?:timeline|progression|sequence of events)\b/i, 'Timeline'],
    [/\bprevent|\bhardening\b|\blimits$|\brecommended (?:actions|controls)\b/i, 'Prevention'],
    [/\bcauses?\b|\bleak patterns\b|\bpatterns and fixes\b|\bhow it (?:comes about|happens)\b/i, 'Causes'],
    [
      /\bdiagnos|\btroubleshoot|\binvestigat|\bconfirm\b|\bprofile\b|\bidentify\b|\bmistaken\b/i,
      'What it is mistaken for',
    ],
    [/\bdetect|\bsymptoms?\b|\bmonitor|\balert/i, 'Detection'],
    [/\bimpact\b|\beffects?\b|\bconsequences?\b/i, 'Effects'],
    [/\brecover|\bmitigation\b|\bresolution\b|\brestor/i, 'Recovery'],
    [/\bsummary\b|\boverview\b|\bdescription\b|\bscenario\b|^background\b/i, 'Description'],
  ],
}

/** What headings of a postmortem or a report of an incident speak of. */
export const INCIDENT_WORDS: HeadingWords = {
  table: INCIDENT_FIELDS,
  words: [
    [/\btimeline\b|\bchronology\b|\bsequence of events\b/i, 'Journal'],
    [
      /\bcorrective\b|\bpreventi?ve\b|\bpreventati?ve\b|\baction items\b|\btasks?\b|\bfollow-?ups?\b|\bnext steps\b/i,
      'Actions',
    ],
    [/\bcauses?\b|\bcontributing\b|\bwhat went wrong\b|\bresolution\b/i, 'Cause'],
    [/\bimpact\b|\beffects?\b|\bwho was affected\b/i, 'Impact'],
    [/\bmitigat|\bworkaround\b/i, 'What was known to lessen it'],
    [/\bsummary\b|\boverview\b|\bwhat happened\b|\bbackground\b/i, 'Summary'],
  ],
}

/** What headings of a runbook speak of. */
export const RUNBOOK_WORDS: HeadingWords = {
  table: RUNBOOK_FIELDS,
  words: [
    [/\bdiagnos|\btroubleshoot|\binvestigat|\btriage\b/i, 'Diagnosis'],
    [/\bescalat|\bcontacts?\b|\bon[- ]call\b/i, 'Contact'],
    [/\bcauses?\b/i, 'Causes'],
    [/\bprevent/i, 'Prevention'],
    [/\bafter(?:wards|math)?\b|\bpost[- ]/i, 'Afterwards'],
    [/\bsteps?\b|\bresol|\bprocedure\b|\brecover|\brestor|\bmitigat|\broll ?back\b/i, 'Steps'],
    [/\bimpact\b/i, 'Impact'],
    [/\brelated\b|\breferences?\b|\blinks\b|\bresources\b|\bdashboards?\b/i, 'Related'],
    [/\bhistory\b|\bchange ?log\b/i, 'Revision history'],
    [/\bdescription\b|\bpurpose\b|\bwhen to use\b/i, 'Description'],
  ],
}
