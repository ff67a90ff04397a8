import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { standardsFolder } from '../collect.js';
import { allChecks } from './all.js';
import { LintContext } from './context.js';
import { runChecks, withoutListed } from './run.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const columns =
  'id\tname\tdataType\tformat\tvalueDomain\ttypeEvidence\tdecimalsUncertain\tsource\tconfidence\tnote';
const domain = {
  id: 'CV02.01.101',
  name: '证件',
  edition: 'ws364.03-2011',
  standard: 'WS 364.3-2011',
  oid: '2.16.156.10011.2.3.1.1',
  complete: true,
  source: 'a',
  confidence: 'high',
  values: [{ code: '01', name: '身份证' }],
};
const dataSet = {
  id: 'HDSD00.01-x',
  name: '集',
  edition: 'ws445.01-2014',
  dataSet: 'HDSD00.01',
  standard: 'x',
  source: 'a',
  confidence: 'high',
  fields: [{ id: 'HDSD00.01.001', element: 'DE02.01.039.00', name: '姓名', confidence: 'high' }],
};
const document = {
  id: 'C0001',
  name: '文档',
  edition: 'wst500.01-2016',
  code: 'C0001',
  codeSystem: '2.16.156.10011.2.4',
  codeSystemName: 'x',
  titleVariants: [],
  standard: 'x',
  part: 'x',
  templateId: '2.16.156.10011.2.1.1.21',
  dataSets: ['HDSD00.01-x'],
  source: 'a',
  confidence: 'high',
  header: [],
  sections: [
    {
      name: '节',
      entries: [
        {
          path: 'x',
          name: '姓名',
          element: 'DE02.01.039.00',
          field: 'HDSD00.01.001',
          confidence: 'high',
          seenIn: [],
        },
      ],
    },
  ],
};

/** The document with this entry alone. */
const documentWith = (entry: Record<string, unknown>): string =>
  JSON.stringify({
    ...document,
    sections: [{ name: '节', entries: [{ path: 'x', confidence: 'high', seenIn: [], ...entry }] }],
  });

/** A small library without a fault. */
const sound: Record<string, string> = {
  'data-elements/ws363.03-2011.tsv': `${columns}\nDE02.01.031.00\t身份证件类别代码\tS2\tN2\tCV02.01.101\tagree\t\ta|b\thigh\t\nDE02.01.039.00\t姓名\tS1\tA..50\t\tagree\t\ta|b\thigh\t\n`,
  'value-domains/ws364-2011/CV02.01.101.json': JSON.stringify(domain),
  'data-sets/ws445.01-2014/HDSD00.01-x.json': JSON.stringify(dataSet),
  'documents/wst500-2016/01-x.json': JSON.stringify(document),
  'oids.tsv': 'id\tname\tedition\tsource\tconfidence\n2.16.156.10011.1.3\t证件号\twst500-2016\ta\thigh\n',
  'moved.tsv': 'old\tnew\tsince\tnote\n',
  'element-facts/other-names.tsv': 'element\tname\trelation\n',
  'fhir/concept-maps.tsv': 'map\tsource-table\tcode\tname\tto\tequivalence\n',
  'sources.tsv': 'key\trepository\na\tx\nb\ty\n',
  'catalogue.json': JSON.stringify({
    standards: ['ws363-2011', 'ws364-2011', 'ws445-2014', 'wst500-2016'].map((edition) => ({ edition })),
  }),
};

/** Breaks the small library so that exactly this check complains. */
const faults: Record<string, Record<string, string>> = {
  canonical: { 'moved.tsv': 'old\tnew\tsince\tnote\r\n' },
  'unique-ids': {
    'value-domains/ws364-2011/CV02.01.101.json': JSON.stringify({
      ...domain,
      values: [...domain.values, ...domain.values],
    }),
  },
  'moved-ids': { 'moved.tsv': 'old\tnew\tsince\tnote\nCV02.01.101\tCV99\t1.0.0\t\n' },
  'identifier-grammar': {
    'oids.tsv': 'id\tname\tedition\tsource\tconfidence\n2.016.3\t证件号\twst500-2016\ta\thigh\n',
  },
  'file-places': { 'value-domains/ws364-2011/other.json': JSON.stringify({ ...domain, id: 'CV02.01.102' }) },
  catalogued: { 'catalogue.json': JSON.stringify({ standards: [] }) },
  'sources-stated': { 'sources.tsv': 'key\trepository\na\tx\n' },
  'confidence-policy': {
    'data-elements/ws363.03-2011.tsv': `${columns}\nDE02.01.039.00\t姓名\tN\tN5\t\tagree\ttrue\ta|b\thigh\t\n`,
  },
  'unique-oids': {
    'documents/wst500-2016/01-x.json': JSON.stringify({ ...document, templateId: domain.oid }),
  },
  references: {
    'data-elements/ws363.03-2011.tsv': `${columns}\nDE02.01.039.00\t姓名\tS3\tN2\tCV99.99.999\tagree\t\ta|b\thigh\t\n`,
  },
  'enumerated-domains': {
    'data-elements/ws363.03-2011.tsv': `${columns}\nDE02.01.039.00\t姓名\tS3\tN2\t\tagree\t\ta|b\thigh\t\n`,
  },
  'code-lengths': {
    'value-domains/ws364-2011/CV02.01.101.json': JSON.stringify({
      ...domain,
      values: [{ code: '001', name: '长' }],
    }),
  },
  'names-agree': {
    'data-sets/ws445.01-2014/HDSD00.01-x.json': JSON.stringify({
      ...dataSet,
      fields: [{ ...dataSet.fields[0], name: '血压' }],
    }),
  },
  'document-fields': {
    'data-sets/ws445.01-2014/HDSD00.01-x.json': JSON.stringify({ ...dataSet, fields: [] }),
  },
  'slot-fields': {
    'data-sets/ws445.01-2014/HDSD00.01-x.json': JSON.stringify({
      ...dataSet,
      fields: [
        ...dataSet.fields,
        { id: 'HDSD00.01.002', element: 'DE02.01.031.00', name: '身份证件类别代码', confidence: 'high' },
      ],
    }),
    'documents/wst500-2016/01-x.json': documentWith({
      name: '身份证件类别',
      elementName: '姓名',
      element: 'DE02.01.039.00',
      field: 'HDSD00.01.001',
    }),
  },
  'slot-domains': {
    'value-domains/ws364-2011/CV02.01.102.json': JSON.stringify({
      ...domain,
      id: 'CV02.01.102',
      oid: '2.16.156.10011.2.3.1.2',
    }),
    'documents/wst500-2016/01-x.json': documentWith({
      name: '证件类别',
      element: 'DE02.01.031.00',
      field: 'HDSD00.01.001',
      valueDomainOid: '2.16.156.10011.2.3.1.2',
    }),
  },
  'service-domains': {
    'services/wst846-2024/01-x.json': JSON.stringify({
      id: 'PatientInfoRegister',
      name: '服务',
      edition: 'wst846-2024',
      standard: 'x',
      source: 'a',
      confidence: 'high',
      request: [
        { path: '/code/@code', name: '家庭关系', enum: ['1'], valueDomainOids: ['2.16.156.10011.2.3.1.1'] },
      ],
      response: [],
    }),
  },
  'fhir-codes': {
    'fhir/concept-maps.tsv':
      'map\tsource-table\tcode\tname\tto\tequivalence\nidentity\tCV02.01.101\t01\t护照\tPPN\tequivalent\n',
  },
  schemas: {
    'value-domains/ws364-2011/CV02.01.101.json': JSON.stringify({
      ...domain,
      values: [{ code: 1, name: '数' }],
    }),
  },
};

function problemsOf(name: string, files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'lint-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const check = allChecks.find((each) => each.name === name)!;
  return check.check(new LintContext(root)).map(({ id, text }) => `${id}: ${text}`);
}

describe('data checks', () => {
  it('find nothing in the data of this repository', () => {
    expect(runChecks(new LintContext(standardsFolder))).toEqual([]);
  });

  it.each(allChecks.map(({ name }) => name))('%s: silent on sound data, speaks on a fault', (name) => {
    if (name !== 'canonical') expect(problemsOf(name, sound)).toEqual([]);
    const fault = faults[name];
    expect(fault, `no fault is written for ${name}`).toBeDefined();
    expect(problemsOf(name, { ...sound, ...fault })).not.toEqual([]);
  });

  it('a listed deviation is silent, and a stale line of the list is a problem', () => {
    const found = [{ path: 'p', id: 'a', text: 't' }];
    expect(withoutListed('x', found, new Map([['a', 'why']]))).toEqual([]);
    expect(withoutListed('x', found, new Map([['b', 'why']])).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
