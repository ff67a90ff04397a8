// Structural attributes (classCode, moodCode, typeCode, determinerCode) as the HL7 V3 reference information model has them
// for elements of these names. The national texts demand the attributes and, but for a few, no source states their
// values: they are a convention of HL7, no fact of WS/T 846, and a record may set each of them by its path.

const typeCodes: Readonly<Record<string, string>> = {
  subject: 'SUBJ',
  subject1: 'SBJ',
  author: 'AUT',
  verifier: 'VRF',
  performer: 'PRF',
  location: 'LOC',
  location1: 'LOC',
  location2: 'LOC',
  component: 'COMP',
  component1: 'COMP',
  component2: 'COMP',
  componentOf: 'COMP',
  componentOf1: 'COMP',
  pertinentInformation: 'PERT',
  pertinentInformation1: 'PERT',
  reason: 'RSON',
  specimen: 'SPC',
  dataEnterer: 'ENT',
  admitter: 'ADM',
  discharger: 'DIS',
  custodian: 'CST',
  recordTarget: 'RCT',
  consumable2: 'CSM',
  coveredPartyOf: 'COV',
  beneficiary: 'BEN',
  directTarget: 'DIR',
  subjectOf1: 'SUBJ',
  subjectOf3: 'SUBJ',
  subjectOf6: 'SUBJ',
};

const classCodes: readonly (readonly [RegExp, string])[] = [
  [/^controlActProcess$/, 'CACT'],
  [/^registrationRequest$/, 'REG'],
  [/^(?:assignedEntity|assignedAuthor|assignedCustodian|assignedDevice)$/, 'ASSIGNED'],
  [/^patient$/, 'PAT'],
  [/Person$|^relationshipHolder1$/, 'PSN'],
  [/Organization$|^scoper2$/, 'ORG'],
  [/^(?:location|locatedPlace)$/, 'PLC'],
  [/^serviceDeliveryLocation$/, 'SDLOC'],
  [/^asLocatedEntityPartOf$|^locatedEntity/, 'LOCE'],
  [/^asOrganizationPartOf$|^organizationContains$/, 'PART'],
  [/^encounter/, 'ENC'],
  [/^observation/, 'OBS'],
  [/^(?:procedureRequest|processStep|specimenProcessStep)$/, 'PROC'],
  [/^substanceAdministrationRequest$/, 'SBADM'],
  [/^supplyRequest$/, 'SPLY'],
  [/^(?:manufacturedProduct1)$/, 'MANU'],
  [/^(?:manufacturedProduct|containerPackagedProduct|containerAdditiveMaterial)$/, 'MMAT'],
  [/^contactParty$/, 'CON'],
  [/^asEmployee$/, 'EMP'],
  [/^specimen$/, 'SPEC'],
  [/^clinicalDocument$/, 'DOCCLIN'],
  [/^coverageRecord$/, 'COV'],
  [/^organizer$|^placerGroup$/, 'GROUPER'],
  [/^beneficiary$/, 'MBR'],
  [/^birthplace$/, 'BIRTHPL'],
  [/^policy$/, 'POL'],
  [/^device$/, 'DEV'],
];

/** The conventional value of a structural attribute; empty where no convention is known. */
export const structuralValue = (element: string, attribute: string): string | undefined => {
  switch (attribute) {
    case 'classCode':
      return classCodes.find(([pattern]) => pattern.test(element))?.[1] ?? '';
    case 'determinerCode':
      return 'INSTANCE';
    case 'moodCode':
      return /Request$|Intent$/.test(element) ? 'RQO' : 'EVN';
    case 'typeCode':
      return typeCodes[element] ?? '';
    case 'contextControlCode':
      return 'AP';
    case 'contextConductionInd':
      return 'true';
    default:
      return undefined;
  }
};
