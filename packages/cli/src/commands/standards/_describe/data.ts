/** Data elements, value domains, data sets and shared documents as lines and tables. */
import type { DataElement, DataSet, DocumentTemplate, ElementName, ValueDomain } from '@hulian/standards';
import { sensitivityClasses } from '@hulian/standards';
import type { Messages } from '../../../messages/index.js';
import { gridOf, type Description } from './description.js';

export function describeElement(element: DataElement, { standards }: Messages): Description {
  const { labels } = standards;
  const { sensitivity, otherNames = [], objectClass } = element;
  const sensitive = sensitivity && {
    class: sensitivity.class,
    name: sensitivityClasses().find((each) => each.class === sensitivity.class)?.name ?? sensitivity.class,
    level: sensitivity.level,
  };
  const deviation = [element.ws445Type, element.ws445Format].filter(Boolean).join(' ');
  const named = (relation: ElementName['relation']) =>
    standards.places(otherNames.filter((other) => other.relation === relation).map(({ name }) => name)) ||
    undefined;
  return {
    pairs: [
      [labels.otherNames.synonym, named('synonym')],
      [labels.otherNames.role, named('role')],
      [labels.otherNames.reused, named('reused')],
      [labels.objectClass, objectClass && standards.objectClass(objectClass)],
      [labels.dataType, element.dataType && `${element.dataType} ${standards.dataTypes[element.dataType]}`],
      [labels.format, element.format ?? labels.notKnown],
      [labels.unit, element.unit],
      [labels.valueDomain, element.valueDomain],
      [labels.ws445, deviation],
      [labels.sensitivity, sensitive && standards.sensitivity(sensitive)],
    ],
    grids: [],
  };
}

export function describeDomain(domain: ValueDomain, { standards }: Messages): Description {
  const { labels, headings } = standards;
  const state = domain.external ? labels.external : domain.complete ? labels.complete : labels.incomplete;
  const retired = domain.retired ?? [];
  return {
    pairs: [
      [labels.standard, domain.standard],
      ['OID', domain.oid],
      [labels.state, state],
    ],
    grids: [
      ...gridOf(
        labels.values(domain.values.length),
        headings.values,
        domain.values.map((value) => [value.code, standards.valueName(value)]),
      ),
      ...gridOf(
        labels.retired(retired.length),
        headings.retired,
        retired.map(({ code, name, lastIn, now = [] }) => [code, name, lastIn, now.join(' ')]),
      ),
    ],
  };
}

export function describeDataSet(dataSet: DataSet, { standards }: Messages): Description {
  const { labels, headings } = standards;
  const rows = dataSet.fields.map((field) => [
    field.id,
    field.name,
    field.element,
    field.dataType,
    field.format,
    field.valueDomain,
  ]);
  return {
    pairs: [
      [labels.standard, dataSet.standard],
      [labels.dataSet, dataSet.dataSet],
    ],
    grids: gridOf(labels.fields(rows.length), headings.fields, rows),
  };
}

export function describeDocument(document: DocumentTemplate, { standards }: Messages): Description {
  const { labels, headings } = standards;
  const sections = document.sections.map((section) => [
    section.code,
    section.name,
    section.cardinality,
    String(section.entries.length),
  ]);
  const entries = document.sections.flatMap((section) =>
    section.entries.map((slot) => [section.name, slot.name, slot.element, slot.field, slot.format]),
  );
  return {
    pairs: [
      [labels.standard, document.standard],
      ['templateId', document.templateId],
      [labels.dataSet, document.dataSets.join(' ')],
    ],
    grids: [
      ...gridOf(labels.sections(sections.length), headings.sections, sections),
      ...gridOf(
        labels.headerSlots(document.header.length),
        headings.slots,
        document.header.map((slot) => [slot.name, slot.element, slot.field, slot.format, slot.path]),
      ),
      ...gridOf(labels.entries(entries.length), headings.entriesOfSections, entries),
    ],
  };
}
