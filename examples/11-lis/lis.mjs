// LIS: laboratory reports in JSON become records, and each record a shared document. Run: node lis.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildDocument } from '@hulian/sdk/documents';
import { parseMapping, readFolder, runMapping } from '@hulian/sdk/mapping';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const mapping = parseMapping(await readFile(here('lis.mapping.json'), 'utf8'));
const run = runMapping(mapping, { reader: await readFolder(here('export')), folder: here('.') });

let made = 0;
for await (const { dataSet, records } of run.batches)
  for (const { record, source } of records) {
    const values = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
    // What the document demands and the laboratory does not record.
    made += 1;
    const { xml } = buildDocument({
      template: 'C0007',
      values: {
        ...values,
        文档流水号: `LIS${String(made).padStart(29, '0')}`,
        文档机器生成时间: '20260120103000',
        'HDSD00.05.001': '测试孙技师',
        保管机构名称: '测试市第一人民医院',
      },
    });
    console.log(
      `${source.path} → ${dataSet.name}：${Object.keys(record).length} 个数据元，文档 ${xml.split('\n').length - 1} 行`,
    );
  }
for (const { path, verdict } of run.reports) console.log(`${path}：${verdict}`);
