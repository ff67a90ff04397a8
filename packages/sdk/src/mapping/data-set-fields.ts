import type { DataSet, DataSetField } from '@hulian/standards';
import { SdkError } from '../errors/sdk-error.js';

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

/**
 * The field that a key means: id, data element id, or Chinese name where it is unique.
 * @throws SdkError CONFIG_INVALID when it means none or several
 */
export const findField = (dataSet: DataSet, key: string): DataSetField => {
  const folded = fold(key);
  const found =
    dataSet.fields.filter(({ id }) => id === key).length > 0
      ? dataSet.fields.filter(({ id }) => id === key)
      : dataSet.fields.filter(({ element, name }) => element === key || fold(name) === folded);
  const [field] = found;
  if (field !== undefined && found.length === 1) return field;
  throw new SdkError('CONFIG_INVALID', {
    option: `${dataSet.name}/${key}`,
    expected: found.length > 1 ? found.map(({ id, name }) => `${id} ${name}`) : dataSet.id,
  });
};
