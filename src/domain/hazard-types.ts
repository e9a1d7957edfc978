/**
 * The 32 hazard types of the Digital Clinical Safety Platform, the list that NHS teams share. No body
 * mandates one; a register adds its own in hazards.yaml.
 * Source: digital-clinical-safety-alliance/digital-clinical-safety-platform,
 * templates/DCB0129/templates/hazard-types.md
 */
export const HAZARD_TYPES = [
  'WrongPatient',
  'WrongDemographics',
  'WrongDrug',
  'WrongDrugDose',
  'DrugDelay',
  'NoTreatment',
  'WrongAdministrationRoute',
  'Allergy',
  'WrongSurgicalSite',
  'WrongSurgery',
  'WrongObservation',
  'WrongObservationResult',
  'WrongObservationInterpretation',
  'RequestNotReceivedActioned',
  'WrongInvestigation',
  'WrongInvestigationSite',
  'WrongDiagnosis',
  'ReferralNotReceivedActioned',
  'WrongReferralType',
  'NoClinicalInteraction',
  'NoDocumentationOfClinicalInteraction',
  'DelayedClinicalInteraction',
  'WrongClinicalInteraction',
  'CorruptedData',
  'NoAccessToData',
  'DataBreach',
  'SystemCrash',
  'CommunicationError',
  'AlarmFatigue',
  'Duplicate',
  'Incomplete',
  'GeneralHazard',
] as const

/** Two types that the source misspells: registers copied them, so they mean what was meant. */
export const HAZARD_TYPE_ALIASES = {
  WrongDemograhics: 'WrongDemographics',
  WrongObeservationIntepretation: 'WrongObservationInterpretation',
} as const
