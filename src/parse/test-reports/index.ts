import type { TestReportFormat } from '../test-report.ts'
import { ctrfJson } from './ctrf-json.ts'
import { cucumberJson } from './cucumber-json.ts'
import { cucumberMessages } from './cucumber-messages.ts'
import { dotnetTrx } from './dotnet-trx.ts'
import { junitXml } from './junit-xml.ts'
import { mochaJson } from './mocha-json.ts'
import { nunitXml } from './nunit-xml.ts'
import { playwrightJson } from './playwright-json.ts'
import { tap } from './tap.ts'
import { vitestJson } from './vitest-json.ts'
import { xunitXml } from './xunit-xml.ts'

/** Every format of test reports that can be read. The first that knows a report by its head reads it. */
export const TEST_REPORT_FORMATS: readonly TestReportFormat[] = [
  junitXml,
  dotnetTrx,
  xunitXml,
  nunitXml,
  vitestJson,
  playwrightJson,
  mochaJson,
  cucumberMessages,
  cucumberJson,
  ctrfJson,
  tap,
]
