// Institutions, their departments, and their staff.
import { readPath } from '../../../fhir/path.js';
import type { Resource } from '../outcome.js';
import { counterpart, type Counterpart } from './counterpart.js';
import { coded, department, extensionPath, identifierSystems, mapped, organization, plain } from './form.js';

const organizationTypes = 'http://terminology.hl7.org/CodeSystem/organization-type';
const isDepartment = (resource: Resource): boolean =>
  readPath(resource, `type.0.coding[system=${organizationTypes}].code`) === 'dept';

const institution = counterpart({
  kind: 'organization',
  type: 'Organization',
  profile: 'organization',
  read: 'getOrganization',
  create: 'registerOrganization',
  update: 'updateOrganization',
  claims: (resource) => !isDepartment(resource),
  lenient: true,
  filled: () => ({ active: true }),
  members: [
    ['organizationCode', `identifier[system=${identifierSystems.institution}].value`, plain],
    ['name', 'name', plain],
    ['categoryCode', extensionPath('category-code'), plain],
    ['licenceNumber', extensionPath('licence-number'), plain],
    ['parentCode', 'partOf', organization],
    ['address', 'address.0.text', plain],
    ['telephone', 'telecom[system=phone].value', plain],
  ],
});

const unit = counterpart({
  kind: 'department',
  type: 'Organization',
  profile: 'department',
  read: 'getDepartment',
  create: 'registerDepartment',
  update: 'updateDepartment',
  claims: isDepartment,
  lenient: true,
  filled: () => ({
    active: true,
    type: [{ coding: [{ system: organizationTypes, code: 'dept' }] }],
  }),
  members: [
    ['organizationCode', 'partOf', organization],
    ['departmentCode', `identifier[system=${identifierSystems.department}].value`, plain],
    ['name', 'name', plain],
    ['parentDepartmentCode', extensionPath('parent-department'), plain],
  ],
});

const staffNumber = `identifier[system=${identifierSystems.staff}]`;

const person = counterpart({
  kind: 'practitioner',
  type: 'Practitioner',
  profile: 'practitioner',
  read: 'getPractitioner',
  create: 'registerPractitioner',
  update: 'updatePractitioner',
  lenient: true,
  filled: ({ body }) => ({
    active: true,
    // A qualification has a code in R4, also where only its certificate is known.
    ...(body['titleCode'] === undefined &&
      (body['practiceCertificateNumber'] ?? body['practiceValidUntil']) !== undefined && {
        qualification: [{ code: { text: '执业证书' } }],
      }),
  }),
  members: [
    ['staffNumber', `${staffNumber}.value`, plain],
    // A staff number is given by an institution.
    ['organizationCode', `${staffNumber}.assigner`, organization],
    ['name', 'name.0.text', plain],
    ['genderCode', 'gender', mapped('gender')],
    ['titleCode', 'qualification.0.code', coded()],
    ['practiceCertificateNumber', 'qualification.0.identifier.0.value', plain],
    ['practiceValidUntil', 'qualification.0.period.end', plain],
    ['departmentCode', extensionPath('staff-department'), plain],
  ],
});

const role = counterpart({
  kind: 'practitioner',
  type: 'PractitionerRole',
  profile: 'practitioner-role',
  read: 'getPractitioner',
  lenient: true,
  filled: ({ id }) => ({ active: true, practitioner: { reference: `Practitioner/${id}` } }),
  members: [
    ['organizationCode', 'organization', organization],
    ['titleCode', 'code.0', coded()],
    ['departmentCode', 'specialty.0', department],
  ],
});

export const institutions: readonly Counterpart[] = [unit, institution, person, role];
