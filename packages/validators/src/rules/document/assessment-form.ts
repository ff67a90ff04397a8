// Forms that only the assessment schemas demand, told as warnings in the other profiles: vendors meet them at the assessment.
import type { DocumentRule } from '../../documents/context.js';
import { findChild, findDescendant } from '../../readers/xml-tree.js';

/** Document id, document time or organisation code is right by the standard but not in the form of the assessment. */
export const assessmentForm: DocumentRule = {
  id: 'document/assessment-form',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['document-id', 'effective-time', 'organisation-code'],
  check({ root, template, profile, report }) {
    // In the profile itself document/assessment-structure says the same as an error.
    if (profile === 'assessment' || template?.template.code.startsWith('C') !== true) return;
    const id = findChild(root, 'id');
    const length = id?.attributes.extension?.trim().length ?? 0;
    // One document of 53, C0045, asks for 8 to 20 characters.
    if (
      id !== undefined &&
      length > 0 &&
      (length < 32 || length > 36) &&
      template.template.code !== 'C0045'
    ) {
      report(assessmentForm, {
        message: 'document-id',
        params: { length },
        element: id,
        attribute: 'extension',
      });
    }
    const time = findChild(root, 'effectiveTime');
    if (time?.attributes.value?.trim().length === 8)
      report(assessmentForm, { message: 'effective-time', element: time, attribute: 'value' });
    const organization = findDescendant(
      root,
      'custodian',
      'assignedCustodian',
      'representedCustodianOrganization',
      'id',
    );
    const code = organization?.attributes.extension?.trim() ?? '';
    if (organization !== undefined && code !== '' && code.length !== 18) {
      report(assessmentForm, {
        message: 'organisation-code',
        params: { length: code.length },
        element: organization,
        attribute: 'extension',
      });
    }
  },
};
