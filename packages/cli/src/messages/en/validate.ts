import type { Messages } from '../index.js';

export const validate: Messages['validate'] = {
  arguments: {
    paths: 'files, folders, globs, or "-" for standard input',
    rule: 'rule id such as data-element/format-length; without it, all rules are listed',
    identifier: 'kind of identifier',
    value:
      'value to check; "-" reads standard input line by line (use it for personal data, which would stay in the shell history)',
  },
  options: {
    as: 'data subset, document or service to judge by: identifier or Chinese name, such as 西药处方; fhir for FHIR resources; an operationId such as registerResident for requests of the unified interface',
    profile:
      'yardstick: national is the standards, assessment is what assessment preparation asks for; for FHIR also the address, file or package (.tgz) of a profile, more than once',
    format: 'output format',
    formats: 'output format, several at once with a file each: --format text --format json=report.json',
    output: 'write to a file (temporary file, then rename: never half a file)',
    failOn: 'end with exit code 1 at this severity',
    fix: 'mend what does not change the meaning (blanks, encoding, leading zeros …) in the files themselves',
    dryRun:
      'with --fix: write nothing back, print a unified diff; exit code 1 when something would change. Lines of the file hold values and are shown with --show-values only',
    minimize:
      'cut one failing XML document or JSON input down to the least that still fails the same rule, with neutral values, to send to a vendor; goes to --output or standard output',
    rule: 'rule that --minimize keeps failing (default the first of the gravest severity)',
    showValues: 'show values of records in the report (patient data: take care)',
    cross:
      'files must agree with each other too: the same person, the same visit, references, order in time, and the quality rules, also of packs, that look at other records',
    xsd: 'also judge documents and messages by your XML schema (file or folder), reported apart (needs libxml2-wasm)',
    schematron: 'also judge by your schematron file; slow (needs node-schematron)',
    signatureTrust:
      'root certificate that signers are believed by (PEM or DER; may be given several times); without it chains are listed as not checked',
    signatureCrl: "revocation list for signers' certificates (may be given several times)",
    jobs: 'threads that judge files; the output is byte for byte that of one',
    baseline: 'an earlier JSON report or a file of --write-baseline; only new findings decide the exit code',
    writeBaseline: 'write all findings as accepted; needs --reason, --owner and --expires',
    reason: 'why the findings are accepted',
    owner: 'who answers for them',
    expires: 'last day of the acceptance, YYYY-MM-DD',
  },
  fixed: (path, count) => `${path}: ${count} mended`,
  wouldFix: (path, count) => `${path}: ${count} can be mended (nothing written)`,
  schemaErrors: {
    'missing-library': (name) =>
      `The optional component ${name} is not installed. Run npm install ${name} where hulian is installed; without internet bring its package along.`,
    invalid: (name, line) =>
      `${name}${line > 0 ? `, line ${line},` : ''} is no usable schema or schematron (no DTD is accepted and no file outside of the folder is read).`,
    empty: () => 'The folder of --xsd holds no .xsd file.',
    unreadable: (path, code) => `Cannot read ${path} (${code}).`,
  },
  minimize: {
    oneFile: '--minimize takes one file at a time.',
    unreadable: (path) =>
      `${path} is neither well-formed XML nor JSON: masking all of its values cannot be promised, so nothing was written.`,
    nothing: (path) => `${path} has no such finding; nothing was written.`,
    done: (rule, before, after, tries) =>
      `Kept: ${rule}; ${before} characters down to ${after} in ${tries} tries. Names of elements and members are not masked: read the file before you send it.`,
    bounded: (tries) => `Stopped after ${tries} tries; it may not be the smallest.`,
    changed: (rule) =>
      `With masked values ${rule} is gone: it hangs on the value itself. Show it with an invented value.`,
  },
  fixNeedsFiles: '--fix writes files; it cannot be used with standard input.',
  badProfile: (path) => `${path} is neither a FHIR profile (JSON) nor a package of them (.tgz).`,
  unknownProfile: (url) =>
    `Profile ${url} is not loaded. Nothing is fetched: give the file or package that holds it with another --profile.`,
  label: 'Validating',
  unknownSubject: (name, nearest) =>
    `No data subset, shared document, service or operation with a body is called "${name}". ${nearest.length > 0 ? `Nearest: ${nearest.map((each) => `${each.name} (${each.id})`).join('; ')}. ` : ''}See hulian standards list data-sets for all subsets.`,
  baselineBad: (path) => `The baseline ${path} is no report of hulian validate --format json.`,
  baselineNeeds: '--write-baseline needs --reason, --owner and --expires YYYY-MM-DD.',
  baselineExpired: (count) =>
    `${count} findings were accepted once, and the acceptance has expired: they count as new.`,
  formatsNeedFiles: 'Several formats need a file each: --format json=report.json --format html=report.html.',
  workbookNeedsFile: 'A workbook is not text: name a file, --format xlsx=report.xlsx.',
  baselineUnlisted: (count) =>
    `Files have ${count} more findings that are not listed than the baseline knows; they count as new.`,
  baselineCounts: (known, fresh) => `${known} findings are in the baseline, ${fresh} are new.`,
  unknownRule: (rule, nearest) =>
    `There is no rule "${rule}". ${nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : 'hulian explain lists all rules.'}`,
  unknownRuleMessage: (rule, message, known) =>
    `Rule ${rule} has no message "${message}"; it has ${known.join(', ')}.`,
  ruleHeadings: ['RULE', 'SEVERITY', 'BASIS'],
  severity: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
  basis: { standard: 'standard', practice: 'practice' },
  artefacts: {
    'data-set-records': 'data set records',
    document: 'shared documents',
    message: 'interaction messages',
    fhir: 'FHIR resources',
    request: 'platform requests',
    signed: 'signed or encrypted objects',
    unknown: 'any file',
  },
  listJoiner: ', ',
  explainLabels: {
    severity: 'default severity',
    basis: 'basis',
    references: 'clauses',
    appliesTo: 'applies to',
    messages: 'possible messages',
  },
  checkPassed: 'valid',
  checkRemark: (text) => `valid, but note: ${text}`,
  checkFailed: (text) => `not valid: ${text}`,
};
