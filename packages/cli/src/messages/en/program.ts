import type { Messages } from '../index.js';

const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const share = (done: number, total: number) => (total > 0 ? ` (${Math.floor((done / total) * 100)}%)` : '');
const remaining = (left: number | undefined) => (left === undefined ? '' : `, about ${left} s left`);

export const program: Messages['program'] = {
  description:
    'hulian: standards, validation, SM2/SM3/SM4 and integration tests for hospitals that connect to a regional population health platform. Everything works offline.',
  version: 'show the version',
  help: 'show help',
  helpCommand: 'show help for a command',
  lang: 'language of the output: zh-CN or en (or environment variable HULIAN_LANG)',
  config: 'configuration file (default: hulian.config.json, found from this folder upwards)',
  written: (path) => `Written to ${path}`,
  after:
    'Exit codes: 0 nothing found; 1 findings or failed verification; 2 wrong use or configuration; 3 environment, network or platform; 70 a bug in hulian\n\n' +
    'Try first:\n' +
    '  hulian validate prescription.xml              validate a shared document\n' +
    '  hulian validate visits.csv --as 门急诊病历    validate a table against a data subset\n' +
    '  hulian standards search 收缩压                search the standards\n' +
    '  hulian sandbox start                          start a test platform on this machine\n' +
    '  hulian doctor                                 check this machine\n',
};

export const help: Messages['help'] = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  globalOptions: 'Global options:',
  commands: 'Commands:',
  joiner: '; ',
  choices: (values) => `one of: ${values.join(', ')}`,
  defaultValue: (value) => `default: ${value}`,
};

export const progress: Messages['progress'] = {
  files: (label, done, total, rate, left) =>
    `${label} ${done}/${total} files${share(done, total)}, ${rate.toFixed(0)} per second${remaining(left)}`,
  bytes: (label, done, total, rate, left) =>
    `${label} ${size(done)}${share(done, total)}, ${size(rate)} per second${remaining(left)}`,
  sameOf: (first, others) =>
    `What stands below ${first} holds for ${others.length} more: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and so on' : ''}`,
  items: (label, done, total, rate, left) =>
    `${label} ${done}${total > 0 ? `/${total}` : ''}, ${rate.toFixed(1)} per second${remaining(left)}`,
};

export const summaries: Messages['summaries'] = {
  validate: 'validate data set records, shared documents and messages',
  explain: 'explain a rule: basis, wrong example, remedy',
  check: 'check one identifier: resident identity number, unified social credit code, …',
  standards: 'the standards: data elements, value domains, data sets, documents',
  'standards list': 'list the records of one kind',
  'standards show': 'show one record',
  'standards search': 'find by name, identifier or code meaning',
  codes: 'code tables',
  'standards diff': 'compare two records and name breaking changes',
  'standards export': 'export as JSON Schema, TypeScript, SQL, CSV, Markdown or Java',
  'standards verify': 'check that the installed data is as published',
  'codes lookup': 'look up one code in a value domain',
  'codes search': 'search a value domain by meaning',
  'codes map': 'propose standard codes for a local table and list what is left',
  packs: 'packs: what a province, city or hospital adds to or narrows in the standards',
  'packs list': 'list packs with signature and days in force',
  'packs add': 'check a pack and write it into the configuration',
  'packs test': 'check every file of a pack, and try the samples it holds',
  'packs diff': 'what a pack changes',
  'packs sign': 'sign a pack',
  'packs verify': 'verify the signature of a pack',
  keys: 'SM2 keys',
  'keys generate': 'generate an SM2 key pair (the private key file is encrypted by default)',
  'keys show': 'show the public key and its fingerprint, never the private key',
  'keys request': 'make a certificate request',
  'keys inspect': 'show a certificate or a certificate request',
  sign: 'sign a file with SM2',
  verify: 'verify a signature; can explain why it fails',
  encrypt: 'encrypt files for the holder of a public key (SM2 and SM4-GCM, JWE)',
  decrypt: 'decrypt a file',
  digest: 'SM3 digest of files',
  crypto: 'the built-in algorithms',
  'crypto info': 'which implementation runs here',
  'crypto selftest': 'self-test: known answers, signatures, encryption',
  send: 'sign files and submit them to a platform',
  sandbox: 'a test platform on this machine',
  'sandbox start': 'start the test platform (loopback only)',
  'sandbox reset': 'empty the database file of a test platform',
  'sandbox inspect': 'count the objects in the database of a test platform',
  gateway: 'the front-end machine: watch a folder and answer HTTP, validate, sign, queue, send',
  openapi: 'the interface descriptions',
  'openapi diff': 'compare two OpenAPI files and rate every change',
  'openapi export': 'write the interface as one OpenAPI file, with the record schema of every data set',
  'sign request': 'sign a request and show the text that is signed',
  'sandbox trigger': 'set off a fault, reset or notification in a running test platform',
  'sandbox tail': 'show live what arrives at a running test platform',
  outbox: 'the sending queue',
  'outbox list': 'list the records of the queue and how many are in each state',
  'outbox run': 'send the due records of the queue to the platform',
  'outbox show': 'show the state of one record and what to do',
  'outbox retry': 'send a refused or held record again',
  reconcile: 'compare one day with the platform',
  package: 'offline packages for one-way relays of files',
  'package make': 'sign and encrypt records into an offline package',
  'package open': 'verify an offline package; import it into a queue and write a receipt',
  'package patient': 'sign the shared documents of one patient into a package that the patient takes along',
  'package receipt': 'verify a receipt, and say which records are not accepted yet',
  audit: 'the audit log',
  'audit verify': 'verify the hash chain of the audit log of a sandbox',
  coverage: 'which system or duty is served by what, and how far',
  conformance: 'conformance tests: judge a platform by what it answers',
  'conformance list': 'list suites, tests, and requirements without a test',
  'conformance run': 'run a suite against a platform or the built-in sandbox',
  mapping: 'mapping: from the tables of a hospital to records of data sets',
  'mapping init': 'propose a mapping file for a source',
  'mapping check': 'list required and doubtful data elements and columns that are not there',
  'mapping run': 'make and judge records by a mapping; findings name the row and column of the source',
  'mapping coverage': 'list what share of each data subset the source delivers',
  'conformance artifacts':
    'judge a folder of data sets, shared documents and messages, and say what to mend first',
  'conformance listen': 'the sandbox as judge of a system that uploads',
  proxy: 'between a hospital and a platform: pass on unchanged, validate both ways',
  'conformance report': 'write a result as a web page, a workbook or Markdown',
  'conformance compare': 'compare two results: new, fixed, still failing',
  'conformance statement': 'write what a product was shown to support',
  'conformance badge': 'draw an SVG badge of a result',
  documents: 'shared documents: build from a record, extract the record',
  'documents build': 'build a shared document from a record',
  'documents extract': 'extract the record of a shared document and list what has no place',
  'documents render': 'show a shared document as a page for people, or as text',
  'documents diff': 'compare two shared documents by meaning',
  'documents migrate': 'carry a shared document into another template or form and list what is missing',
  messages: 'interaction messages: build from a record, extract the record',
  'messages build': 'build a request or answer of an interaction service, in a SOAP envelope or not',
  'messages extract': 'extract the record of an interaction message and list what the service does not have',
  fhir: 'FHIR R4: conversion, package, capabilities',
  'fhir convert': 'convert records or shared documents to FHIR and back, and list what cannot be held',
  'fhir package': 'make the FHIR package (logical models, profiles, code tables, .tgz)',
  'fhir capabilities': 'show the capability statement of a FHIR server',
  samples: 'invented samples',
  'samples make': 'make samples of data-set records or shared documents',
  maturity: 'self-test of the interoperability maturity',
  'maturity init': 'write an inventory template',
  'maturity score': 'level, points and gaps from inventory, answers and artefacts',
  'maturity report': 'write the self-test as HTML, Markdown, CSV, XLSX or JSON',
  'maturity region': 'the self-tests of many hospitals as one table',
  'maturity targets': 'list what policy plans demand of areas and levels',
  console:
    'open the local web page for administrators: questionnaire, evidence, result, validation, standards',
  quality: 'data quality',
  'quality score': 'score records by data set, institution and month; compare with an earlier score',
  'quality report': 'write a saved score as HTML, Markdown, text or JSON',
  'quality sql': 'compile the rules of a data set to SQL for the platform’s own database',
  'quality indicators': 'measure the indicators of the policy plans over validated records',
  doctor: 'check this machine, the built-in algorithms and the data',
  completion: 'print the completion script of a shell (bash, zsh, fish, PowerShell)',
};
