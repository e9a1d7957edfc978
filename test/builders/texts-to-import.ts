// Written in the shapes that people have; no document of anybody stands here.

/** A page of a hazard, copied from a site. */
export const PAGE = `Hazard¶
Do not edit below
Hazard name¶
The export takes all memory
Likelihood scoring¶
TBC
Severity scoring¶
TBC
Causes¶
- Exports are built in memory
- The container has no limit
Effect¶
Records open slowly.
Hazard¶
A clinician acts without the record.
Hazard type¶
- NoAccessToData
Harm¶
Treatment is late.
Hazard controls¶
Design controls (manufacturer)¶
- Set a memory limit for the container
Business process controls (deployment)¶
- Ring the ward before a restart
- SystemCrash
Hazard status¶
Draft from a tool
Local remarks¶
Seen twice on Mondays
Code associated with hazard¶
- compose.yml`

/** A write-up of a failure mode. */
export const FAILURE = `# Failure Mode Documentation: The pool runs dry

## Executive Summary

Every connection is taken, and nobody is served.

### Severity: Critical (all of it)

## Failure Trigger and Root Cause

### Trigger Event
- **Many at once**: the morning clinic opens

### Root Cause Analysis

#### 1. No bound
\`\`\`yaml
# Causes
pool: none
\`\`\`

**Problem**: each request opens one more.

## Impact Assessment
- **Everybody**: no record opens

## Prevention Strategies

### 1. Connection Pooling
\`\`\`python
pool(1, 20)
\`\`\`

### 2. Bound the pool
- [ ] ask the database team

## A walk on the stage

### Recovery demonstration
Wait.

---

**Version**: 1
**Review Date**: November 10, 2026`

/** A postmortem without marks, in a mistaken encoding. */
export const POSTMORTEM = `Postmortem: The day exports stood still 

Issue Summary:
Duration: two hours, from 9:00 to 11:00 on September 15, 2024.
Impact:
Clinics waited for the ward‚Äôs lists.
Root Cause: an export without a bound.

Timeline:
9:00 AM: the alert fires.
9:20 AM: somebody looks.
11:00 AM: it works again.

The root cause of it all was traced to one query
It was put right the same day.

Corrective and Preventative Measures

Bound the query: never more than a page, and
never without a limit.

Task List:
Write the test.
Tell the clinics.`

/** A runbook that nobody has filled in. */
export const RUNBOOK = `# High memory runbook

## Overview

**Alert Name:** HighMemory
**Last Updated:** 

## Diagnosis Steps

### 1. Look
\`\`\`bash
# how much
free
\`\`\`

## Resolution Steps

1. [ ] Ring the clinic
2. [ ] Restart it

## Escalation Contacts

| Role | Contact |
| ---- | ------- |
| on call | [Configure in your org] |
`
