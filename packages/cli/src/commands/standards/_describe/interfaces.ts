/** Interaction services and operations of the unified interface as lines and tables. */
import type { OperationRecord, Service, ServiceField } from '@hulian/standards';
import type { Messages } from '../../../messages/index.js';
import { gridOf, type Description, type Grid } from './description.js';

export function describeService(service: Service, { standards }: Messages): Description {
  const { labels, headings } = standards;
  const fields = (title: (count: number) => string, rows: readonly ServiceField[]): Grid[] =>
    gridOf(
      title(rows.length),
      headings.messageFields,
      rows.map(({ path, name, cardinality, elements = [], fixed, format, type }) => [
        name,
        cardinality,
        elements.join(' '),
        fixed ?? format ?? type,
        path,
      ]),
    );
  return {
    pairs: [
      [labels.standard, service.standard],
      [labels.category, service.category],
      [labels.action, service.action],
      [labels.request, service.message?.request],
      [labels.response, service.message?.response],
      [labels.testCase, service.testCase],
    ],
    grids: [
      ...fields(labels.requestFields, service.request),
      ...fields(labels.responseFields, service.response),
    ],
  };
}

export function describeOperation(operation: OperationRecord, { standards }: Messages): Description {
  const { labels } = standards;
  return {
    pairs: [
      [labels.call, `${operation.method} ${operation.path}`],
      [labels.operationService, operation.service],
    ],
    grids: [],
  };
}
