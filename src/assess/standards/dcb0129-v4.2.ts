import { clauseGroup } from '../standard.ts'
import type { Standard } from '../standard.ts'

/**
 * DCB0129 Specification v4.2 (2 May 2018): 61 sub-clauses in 24 sub-sections, each said in our own words. Two are
 * recommendations (4.1.2 and the end of 6.2.2), one is an exemption (5.1.2). The standard says MUST and SHOULD.
 */
export const dcb0129: Standard = {
  id: 'dcb0129-v4.2',
  name: 'DCB0129 v4.2',
  source: 'DCB0129 Specification, version 4.2 of 2 May 2018 (Amendment 24/2018)',
  groups: [
    clauseGroup('2.1', 'Clinical risk management process', {
      clauses: [['2.1.1', 'part', 'A process for managing clinical risk is defined and written down.']],
    }),
    clauseGroup('2.2', 'Top Management', {
      clauses: [
        [
          '2.2.1',
          'part',
          'Top Management gives the means and competent people, and names a Clinical Safety Officer.',
        ],
        ['2.2.2', 'part', 'The Plan says who may authorise the system and its safety documents.'],
      ],
    }),
    clauseGroup('2.3', 'Clinical Safety Officer', {
      clauses: [
        ['2.3.1', 'part', 'The officer is a clinician with fitting qualifications and experience.'],
        ['2.3.2', 'part', 'The officer holds a current registration with an appropriate professional body.'],
        ['2.3.3', 'part', 'The officer knows how risk is managed in a clinical setting.'],
        ['2.3.4', 'person', 'The officer sees to it that the process is followed.'],
      ],
    }),
    clauseGroup('2.4', 'Competence of the people', {
      clauses: [
        ['2.4.1', 'part', 'Everybody with a task in clinical risk management is able to do it.'],
        ['2.4.2', 'part', 'Records of competence and experience are kept for all of them.'],
      ],
    }),
    clauseGroup('2.5', 'Third-party products', {
      clauses: [
        ['2.5.1', 'machine', 'Every third-party product in a release is assessed.'],
        ['2.5.2', 'machine', 'The Clinical Safety Case Report says how they were assessed.'],
      ],
    }),
    clauseGroup('2.6', 'Review of the process', {
      clauses: [
        ['2.6.1', 'machine', 'The process itself is reviewed formally, at intervals that were planned.'],
      ],
    }),
    clauseGroup('3.1', 'Clinical Risk Management File', {
      clauses: [
        ['3.1.1', 'part', 'A file for clinical risk management is opened when the project starts.'],
        ['3.1.2', 'part', 'The file is kept up for the life of the system.'],
        ['3.1.3', 'part', 'The file holds every formal document and the evidence of compliance.'],
        ['3.1.4', 'part', 'Decisions that bear on clinical risk management are recorded in the file.'],
      ],
    }),
    clauseGroup('3.2', 'Clinical Risk Management Plan', {
      clauses: [
        [
          '3.2.1',
          'machine',
          'A Plan is made when the project starts, with the criteria by which risk is acceptable.',
        ],
        ['3.2.2', 'machine', 'A Clinical Safety Officer approves the Plan.'],
        ['3.2.3', 'part', 'The Plan is brought up to date when the project or its key people change.'],
        ['3.2.4', 'part', 'The Plan is kept up for the life of the system.'],
      ],
    }),
    clauseGroup('3.3', 'Hazard Log', {
      clauses: [
        ['3.3.1', 'machine', 'A Hazard Log is set up and kept up.'],
        ['3.3.2', 'machine', 'A Clinical Safety Officer approves each version of the Hazard Log.'],
        ['3.3.3', 'machine', 'An issued Hazard Log goes with each Clinical Safety Case Report.'],
      ],
    }),
    clauseGroup('3.4', 'Clinical Safety Case', {
      clauses: [
        [
          '3.4.1',
          'part',
          'A Clinical Safety Case, the argument with its evidence, is developed and kept up.',
        ],
      ],
    }),
    clauseGroup('3.5', 'Clinical Safety Case Reports', {
      clauses: [
        ['3.5.1', 'machine', 'A report is issued at each phase of the lifecycle that the Plan names.'],
        ['3.5.2', 'machine', 'A Clinical Safety Officer approves each report.'],
        ['3.5.3', 'part', 'The report is made available to whoever receives the system.'],
      ],
    }),
    clauseGroup('3.6', 'Safety Incident Management Log', {
      clauses: [['3.6.1', 'machine', 'A log of safety incidents is kept.']],
    }),
    clauseGroup('4.1', 'Clinical risk analysis', {
      clauses: [
        ['4.1.1', 'part', 'The analysis that the Plan asks for is carried out.'],
        [
          '4.1.2',
          'part',
          'A group of several disciplines, a Clinical Safety Officer among them, should take part.',
        ],
        [
          '4.1.3',
          'person',
          'The analysis is as deep as the size, the complexity and the risk of the system ask for.',
        ],
      ],
      others: { '4.1.2': 'should' },
    }),
    clauseGroup('4.2', 'Scope and intended use', {
      clauses: [
        ['4.2.1', 'part', 'The clinical scope of the system is defined.'],
        ['4.2.2', 'part', 'Its intended use is defined.'],
      ],
    }),
    clauseGroup('4.3', 'Identification of hazards', {
      clauses: [
        [
          '4.3.1',
          'part',
          'Known and foreseeable hazards to patients are written down, in normal use and under fault.',
        ],
      ],
    }),
    clauseGroup('4.4', 'Estimation of clinical risk', {
      clauses: [
        [
          '4.4.1',
          'machine',
          'For each hazard severity, likelihood and the risk are estimated by the criteria of the Plan.',
        ],
      ],
    }),
    clauseGroup('5.1', 'Clinical risk evaluation', {
      clauses: [
        [
          '5.1.1',
          'machine',
          'For each hazard it is judged by those criteria whether its initial risk is acceptable.',
        ],
        ['5.1.2', 'machine', 'Where it is, the clauses on control (6.1 to 6.3) do not apply to that hazard.'],
      ],
      others: { '5.1.2': 'exemption' },
    }),
    clauseGroup('6.1', 'Choice of controls', {
      clauses: [
        ['6.1.1', 'machine', 'Controls are found for every risk that is not acceptable.'],
        ['6.1.2', 'machine', 'Each control is examined for new hazards and for what it does to others.'],
        ['6.1.3', 'machine', 'Risks that a control brings or raises are managed like any other.'],
        ['6.1.4', 'machine', 'The residual risk is judged by the criteria of the Plan.'],
        ['6.1.5', 'machine', 'Where it is not acceptable, further controls are found.'],
        ['6.1.6', 'machine', 'Where no control will do, benefit is weighed against risk (6.2).'],
      ],
    }),
    clauseGroup('6.2', 'Benefit against risk', {
      clauses: [
        [
          '6.2.1',
          'part',
          'Where the residual risk cannot be brought down, it is determined whether the benefits outweigh it.',
        ],
        [
          '6.2.2',
          'part',
          'Where they do not, the risk stays unacceptable and the project should be looked at anew.',
        ],
      ],
    }),
    clauseGroup('6.3', 'Controls put in place', {
      clauses: [
        [
          '6.3.1',
          'machine',
          'The controls are built, but for those that another organisation puts in place.',
        ],
        ['6.3.2', 'machine', 'It is verified of each control that it is implemented.'],
        ['6.3.3', 'machine', 'It is verified of each control that it is effective.'],
      ],
    }),
    clauseGroup('6.4', 'Completeness', {
      clauses: [
        ['6.4.1', 'machine', 'The risks of all hazards that were found have been considered and accepted.'],
      ],
    }),
    clauseGroup('7.1', 'Delivery', {
      clauses: [
        [
          '7.1.1',
          'part',
          'Before delivery a formal review looks whether everything that is required was addressed.',
        ],
        ['7.1.2', 'part', 'The result of that review stands in the Clinical Safety Case Report.'],
        ['7.1.3', 'machine', 'The configuration that is released stands in the report.'],
      ],
    }),
    clauseGroup('7.2', 'Monitoring after delivery', {
      clauses: [
        [
          '7.2.1',
          'part',
          'There is a process to collect and review what is reported of safety, concerns and incidents.',
        ],
        ['7.2.2', 'machine', 'What is reported is weighed for what it does to the safety case.'],
        ['7.2.3', 'part', 'Where it undermines the case, something is done about it and the report says so.'],
        ['7.2.4', 'machine', 'Safety incidents are reported and resolved in good time.'],
        ['7.2.5', 'machine', 'Incidents and how each was resolved are recorded in the log.'],
      ],
    }),
    clauseGroup('7.3', 'Modification', {
      clauses: [
        ['7.3.1', 'part', 'Changes and updates are managed in the same way.'],
        ['7.3.2', 'part', 'They do so as deeply as the change and its risk ask for.'],
        ['7.3.3', 'machine', 'A report is issued for every change that alters clinical risk.'],
        ['7.3.4', 'machine', 'There is a trail of every version and patch released for deployment.'],
      ],
    }),
  ],
}
