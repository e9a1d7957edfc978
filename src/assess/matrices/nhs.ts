import { defineMatrix } from '../matrix.ts'

/**
 * The five by five example matrix that NHS teams use. The standard itself prescribes none: it is for
 * the manufacturer's plan to declare one.
 * @clause DCB0129 3.2.1 — the plan holds the criteria for what risk is acceptable
 */
export const nhs = defineMatrix({
  id: 'nhs',
  name: 'NHS clinical risk matrix',
  source:
    'NHS Digital hazard log template v3.6 (14 February 2020), as in the example tables of the DCB0129 implementation guidance v3.2; meanings in our own words',
  likelihoods: [
    { word: 'Very Low', meaning: 'The possibility is negligible, or nearly so' },
    { word: 'Low', meaning: 'It could happen, but nearly always will not' },
    { word: 'Medium', meaning: 'It is possible' },
    { word: 'High', meaning: 'Not certain, but very possible: to be expected in most cases' },
    { word: 'Very High', meaning: 'Certain or almost certain; highly likely' },
  ],
  severities: [
    {
      word: 'Minor',
      meaning:
        'One patient: a minor injury with recovery in the short term, a minor psychological upset, an inconvenience, or a consequence that is negligible',
    },
    {
      word: 'Significant',
      meaning:
        'One patient: a minor injury without recovery in the short term, or significant psychological trauma. Several patients: a minor injury with recovery in the short term, a minor psychological upset, or an inconvenience',
    },
    {
      word: 'Considerable',
      meaning:
        'One patient: a severe injury or incapacity with recovery in the short term, or severe psychological trauma. Several patients: a minor injury without recovery in the short term, or significant psychological trauma',
    },
    {
      word: 'Major',
      meaning:
        'One patient: death, an incapacity that changes the rest of a life, the prospect of either, or a severe injury or incapacity without recovery in the short term. Several patients: a severe injury or incapacity with recovery in the short term, or severe psychological trauma',
    },
    {
      word: 'Catastrophic',
      meaning:
        'Several patients: death, an incapacity that changes the rest of a life, the prospect of either, or a severe injury or incapacity without recovery in the short term',
    },
  ],
  risk: [
    [1, 1, 2, 2, 3],
    [1, 2, 2, 3, 4],
    [2, 2, 3, 3, 4],
    [2, 3, 3, 4, 5],
    [3, 4, 4, 5, 5],
  ],
  levels: [
    'Acceptable: nothing further is needed',
    'Acceptable where reducing it further would cost more than it gains, or is impractical',
    'Undesirable: try to remove the hazard or to control it; acceptable only where reducing it further is impractical',
    'Removing the hazard, or adding controls until the risk is acceptable, is mandatory',
    'Unacceptable',
  ],
  harms: [
    { name: 'death', single: 'Major', multiple: 'Catastrophic' },
    { name: 'permanent incapacity', single: 'Major', multiple: 'Catastrophic' },
    { name: 'severe lasting injury', single: 'Major', multiple: 'Catastrophic' },
    { name: 'severe short-term injury', single: 'Considerable', multiple: 'Major' },
    { name: 'severe psychological trauma', single: 'Considerable', multiple: 'Major' },
    { name: 'minor lasting injury', single: 'Significant', multiple: 'Considerable' },
    { name: 'significant psychological trauma', single: 'Significant', multiple: 'Considerable' },
    { name: 'minor short-term injury', single: 'Minor', multiple: 'Significant' },
    { name: 'minor psychological upset', single: 'Minor', multiple: 'Significant' },
    { name: 'inconvenience', single: 'Minor', multiple: 'Significant' },
    { name: 'negligible consequence', single: 'Minor', multiple: undefined },
  ],
})
