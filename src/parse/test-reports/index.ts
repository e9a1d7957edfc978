import type { TestReportFormat } from '../test-report.ts'
import { junitXml } from './junit-xml.ts'
import { vitestJson } from './vitest-json.ts'

/** Every format of test reports that can be read. */
export const TEST_REPORT_FORMATS: readonly TestReportFormat[] = [junitXml, vitestJson]
