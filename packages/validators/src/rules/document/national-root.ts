// Where the template names the root of an identifier, at least one identifier there has it; private roots may stand beside it.
import type { DocumentRule } from '../../documents/context.js';
import { identityNumberRoot, institutionRoot, isOid, isUuid, nationalBranch } from '../../documents/oids.js';
import { ofTemplate } from '../../documents/template.js';
import { findChildren, findDescendant, type XmlElement } from '../../readers/xml-tree.js';
import { wst482, wst500 } from './_references.js';

const places: readonly { readonly path: readonly string[]; readonly root: string }[] = [
  { path: ['recordTarget', 'patientRole', 'patient'], root: identityNumberRoot },
  { path: ['author', 'assignedAuthor'], root: '2.16.156.10011.1.7' },
  { path: ['custodian', 'assignedCustodian', 'representedCustodianOrganization'], root: institutionRoot },
];

/** The roots that a template names for the patient. */
const patientRoots = ofTemplate(({ header }) =>
  header.flatMap(({ path, oid }) =>
    oid !== undefined && path.startsWith('recordTarget/patientRole/id[') ? [oid] : [],
  ),
);

/** An identifier that all examples carry is missing, or only stands under a private or another national root. */
export const nationalRoot: DocumentRule = {
  id: 'document/national-root',
  basis: 'standard',
  references: [wst482, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing', 'private', 'other', 'patient-role'],
  check({ root: document, template, memo, report }) {
    const isUnknown = (oid: string): boolean => oid.startsWith(nationalBranch) && memo.oid(oid) === undefined;
    for (const { path, root } of places) {
      const owner = findDescendant(document, ...path);
      if (owner !== undefined) judge(owner, [root]);
    }
    const role = findDescendant(document, 'recordTarget', 'patientRole');
    const roots = patientRoots(template);
    if (role !== undefined && roots !== undefined && roots.length > 0) judge(role, roots);

    function judge(owner: XmlElement, expected: readonly string[]): void {
      const ids = findChildren(owner, 'id').filter((each) => each.attributes.nullFlavor === undefined);
      const found = ids.map((each) => each.attributes.root?.trim() ?? '');
      if (found.some((each) => expected.includes(each))) return;
      // A root that is no OID, or that nobody knows, is told by document/identifier.
      if (found.some((each) => (isOid(each) ? isUnknown(each) : !isUuid(each)))) return;
      const params = { name: owner.name, expected };
      if (ids.length === 0) report(nationalRoot, { message: 'missing', params, element: owner });
      else if (found.every((each) => !each.startsWith(nationalBranch)))
        report(nationalRoot, { message: 'private', params, element: ids[0] as XmlElement });
      else if (owner.name === 'patientRole')
        report(nationalRoot, {
          message: 'patient-role',
          params,
          severity: 'info',
          element: ids[0] as XmlElement,
        });
      else report(nationalRoot, { message: 'other', params, element: ids[0] as XmlElement });
    }
  },
};
