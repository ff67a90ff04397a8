import type { Messages } from '../index.js';

export const maturity: Messages['maturity'] = {
  arguments: {
    inventory: 'inventory file (made by hulian maturity init); it may hold answers too',
    earlier: 'earlier inventory or answers file: to go on with it, or to move it to the edition of --scheme',
    region: 'folders or files: an inventory or answers (JSON) of each hospital',
  },
  options: {
    scheme: 'scheme, for example hospital-2020; see hulian standards list schemes',
    answers:
      'answers file ({ scheme, asOf, facts, answers }); may be given several times, the first one wins',
    artifacts:
      'folder of artefacts (records, documents, messages): validated and linked to indicators; may be given several times',
    results:
      'result of a conformance test (conformance run or artifacts with --format json, or a bundle), linked to indicators; may be given several times',
    quality:
      'quality score (quality score --as-of … --format json); written as item=file it is the data-quality factor of that item; may be given several times',
    assume:
      'what if: indicator=value, for example 3.2.14=full; may be given several times; changes only the what-if part',
    target: 'level whose gaps are listed; by default the one above the level reached',
    require: 'level to reach, for example 4A; exit code 1 when it is not',
    before: 'an earlier result (score or report with --format json); the report lists what changed',
    indicators: 'indicators of the plans as measured (quality indicators --format json), told in the report',
    sign: 'sign the written file with this private key (SM2), the signature goes to FILE.sig; needs --output',
    format: 'output format',
    output: 'write to a file instead of standard output',
    all: 'list all gaps (the first 7 by default)',
    yes: 'ask nothing, write the template',
    area: 'area, for example 广东省',
    tier: 'tier of the hospital, for example 三级',
    name: 'name of the institution',
  },
  ask: {
    lead: 'One question after the other; an empty line keeps what is there, Ctrl+D ends and keeps what was answered.\n',
    question: (text, now) => `${text}${now === undefined ? '' : ` [${now}]`}: `,
    name: 'Name of the institution',
    tier: 'Tier of the hospital (三级, 二级, 一级)',
    area: 'Area (for example 山东省青岛市)',
    badTier: (tiers) => `Write one of ${tiers.join(', ')}.`,
    businesses: 'Businesses not carried out',
    business: (name, decided) =>
      `Is ${name} carried out (y/n; without it ${decided.join(', ')} cost nothing)`,
    list: {
      systemsInUse: 'Systems in use',
      systemsOnPlatform: 'Systems on the platform',
      externalOrganisations: 'External organisations connected',
    },
    numbers: 'Numbers, for example 1 3 5-8; names outside the list count as 其它',
    infrastructure: 'Platform and infrastructure',
    yesNo: '(y/n) ',
    figures: 'Recovery times, delays and usage shares',
    ratio: 'numerator/denominator, for example 1200/1500',
    figure: (name, unit, decided) => `${name} (${unit}; decides ${decided.join(', ')})`,
    certificates: 'Certificates and reports',
    fresh: ' (of this year or the year before)',
    reference: '  Evidence: path of a file, or a number (empty: none yet, or keep): ',
    date: '  Date of the evidence YYYY-MM-DD: ',
    sm3: '  No file on this machine: its SM3 (64 hexadecimal digits, empty: none yet): ',
    keptProof: (reference, date) => `  Evidence so far: ${reference} (${date})\n`,
    badDate: '  Write the date as 2026-05-06.',
    badSm3: '  SM3 has 64 hexadecimal digits.',
    badYesNo: 'Write y or n.',
    badNumber: (text) => `There is no number ${text}.`,
    badRatio: 'Write numerator/denominator, the first not above the second, for example 1200/1500.',
    badFigure: 'Write a number that is not negative.',
    ended:
      'The questions were broken off; what was answered is written. Go on with hulian maturity init FILE --output FILE.',
  },
  notCarried: (subject, reason) =>
    `${subject} was not taken over: ${{ 'not-in-scheme': 'this scheme has no such row', 'other-meaning': 'the same number is another demand here', 'meaning-unknown': 'the earlier scheme is not known, so a number does not say that the demand is the same' }[reason]}. Answer it anew.`,
  noInput:
    'Give an inventory file, or answers with --answers. Run hulian maturity init first when there is none.',
  schemeUnknown: (id, known) => `There is no scheme ${id}. Known: ${known.join(', ')}.`,
  notResult: (path) =>
    `${path} is no result of a maturity self-test. Give a file that score or report wrote with --format json.`,
  notIndicators: (path) =>
    `${path} holds no measured indicators. Give a file that quality indicators wrote with --format json.`,
  schemeOther: (path, id, known) =>
    `${path} was made for scheme ${id}, which is not known (known: ${known.join(', ')}). To move it: hulian maturity init ${path} --scheme hospital-2020 --yes --output NEW takes over what it can and names the rest.`,
  notJson: (path) => `${path} is no JSON object.`,
  formFault: (path, at, expected) =>
    `${path}: ${at === '' ? 'the file' : at} must be ${expected}; this part was not used.`,
  unproved: (names) =>
    `${names.length} items have no evidence and do not count: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}.`,
  badAssume: (text) => `--assume takes indicator=value, for example 3.2.14=full; this is ${text}.`,
  levelUnknown: (level, known) => `There is no level ${level}. Known: ${known.join(', ')}.`,
  error: {
    'date-invalid': (params) =>
      `The date of the self-test ${params['asOf'] ?? ''} is no date. Write 2026-11-21.`,
    'scheme-mismatch': (params) =>
      `The answers belong to scheme ${params['answers'] ?? ''}, not to ${params['scheme'] ?? ''}. To move them: hulian maturity init FILE --scheme ${params['scheme'] ?? ''} --yes --output NEW takes over what it can and names the rest.`,
    'level-unknown': (params) =>
      `There is no level ${params['level'] ?? ''}. Known: ${params['known'] ?? ''}.`,
    'input-malformed': (params) => `The input lacks ${params['member'] ?? ''}.`,
  },
  level: 'Level',
  pair: (label, value) => `${label}: ${value}`,
  strict: 'by demands',
  byScore: 'by score',
  reached: 'reached (the lower one)',
  none: 'no level reached',
  notComputed: 'this scheme computes no level',
  points: 'Points',
  sections: ['section', 'points', 'of', 'answered', 'of'],
  blocking: (level, count) =>
    `${count} items are missing for level ${level} (by points won, then by ease of proof)`,
  blockingColumns: ['indicator', 'name', 'reason', 'gain', 'proof'],
  more: (count) => `${count} more, see --all.`,
  waysTitle: 'What to run next (with your own file names):',
  ways: {
    samples:
      'data sets, shared documents: hulian conformance artifacts FOLDER (tells what is wrong, sample by sample), then add --artifacts FOLDER to score',
    services:
      'services: hulian conformance run hip-soap --target URL --format json --output result.json, then add --results result.json to score',
    answers:
      'everything else: hulian maturity init inventory.json --output inventory.json (go on answering, with proofs), then score again',
  },
  notRun: (count) => `${count} not answered`,
  notProven: (count) => `${count} answered but not proved: they do not count`,
  form: {
    conformance: () => ': full, partial or none',
    exists: () => ': true or false',
    all: () => ': true or false',
    option: (option) => `: one option, for example "${option}"`,
    count: (option) => `: a list of options, for example ["${option}"], or their number`,
    metric: () => ': a number, or { "numerator": 1, "denominator": 2 }',
    metrics: () => ': an object naming each, for example { "rtoHours": 4, "rpoHours": 6 }',
  },
  problems: (count) => `${count} faults in the input`,
  whatIf: (assumed) => `What if ${assumed}`,
  undecidable: (level) => `Level ${level} cannot be decided: the public texts of the scheme are incomplete.`,
  targetColumns: ['id', 'area', 'document', 'least level', 'deadline', 'state'],
  requireFailed: (wanted, reached) => `Required: ${wanted}; reached: ${reached}.`,
  initThere: (path) =>
    `${path} exists already and is left as it is. To go on: hulian maturity init ${path} --output ${path}; to begin anew, choose another name.`,
  notInventory: (path) =>
    `${path} is no inventory and no answers file: it has no scheme, no answers and no facts. hulian maturity init makes an inventory.`,
  initDone:
    'Fill the inventory and run hulian maturity score FILE. Every answer needs reference, date and sm3 (hulian digest computes it).',
  region: {
    head: (scheme, hospitals) => `${scheme}  ${hospitals} hospitals`,
    disclaimer: 'Rolled up from self-tests of the hospitals; not the official result.',
    noFiles: 'No JSON files found. Name the folder that holds an inventory or answers of each hospital.',
    unreadable: (path, reason) => `${path} was left out: ${reason}`,
    repeated: (names) => `Names in more than one file, each file counted as a hospital: ${names.join(', ')}`,
    more: (count) => `${count} more rows, see --format json or xlsx.`,
    levels: 'Levels',
    levelColumns: ['tier', 'level', 'hospitals'],
    targets: 'Policy targets',
    targetColumns: ['id', 'bound', 'met', 'not decidable', 'asked for'],
    gaps: 'Common gaps',
    gapColumns: ['indicator', 'name', 'hospitals'],
    members: 'Hospitals',
    memberColumns: ['hospital', 'tier', 'level', 'points', 'as of', 'file'],
  },
  sheets: {
    summary: 'result',
    sections: 'sections',
    table: 'indicators',
    gaps: 'gaps',
    evidence: 'evidence',
  },
  reportColumns: ['indicator', 'name', 'requirements', 'answer', 'state', 'evidence'],
  evidenceColumns: ['indicator', 'file or number', 'date', 'SM3', 'state'],
  evidenceState: { missing: 'file is gone', changed: 'file was changed' },
  measured: (used, unused) =>
    `Artefacts: ${used} indicators answered; ${unused} types were seen but do not count (not checked to the end, or a service: its requests show nothing of how it answers).`,
  inventedPeople: (files) =>
    `${files} of the artefacts are about invented people (identity numbers of region 999999). What a sample tool made and not the hospital's own systems proves nothing: take it out of the folder.`,
  runProof: (suite, target, path) => `conformance run ${suite}, ${target} (${path})`,
  qualityProof: (path) => `quality score (${path})`,
  resultUsed: (path, used) => `${path}: ${used} indicators answered.`,
  sandboxResult: (path) =>
    `${path} is a run on the built-in sandbox: it says nothing of the hospital and counts for nothing. Run the suite against the hospital's platform.`,
  bundleAltered: (path) =>
    `${path} was altered after it was made and is not used. hulian verify names the place.`,
  undated: (path) =>
    `${path} states no day, so it proves nothing. Score again with hulian quality score --as-of YYYY-MM-DD.`,
  qualityUnused: (item) =>
    `The data-quality factor of ${item} was not used: the item has no answer yet, or the score holds none of the four coefficients.`,
  dayAhead: (day) => `The self-test is dated ${day}, a day that has not come yet.`,
};
