import { FAILURE_MODE_FIELDS, INCIDENT_FIELDS } from './record-fields-of-failures.ts'
import { RUNBOOK_FIELDS } from './record-fields.ts'
import type { RecordTable } from './record-fields.ts'

/** The fields of each kind of record that an import may make. */
export const RECORD_TABLES: Readonly<Record<'failureModes' | 'incidents' | 'runbooks', RecordTable<string>>> =
  {
    failureModes: FAILURE_MODE_FIELDS,
    incidents: INCIDENT_FIELDS,
    runbooks: RUNBOOK_FIELDS,
  }
