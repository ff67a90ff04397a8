import type { Messages } from '../index.js';

const named = (all: readonly { readonly name: string; readonly meaning: string }[]) =>
  all.map(({ name, meaning }) => `${name} (${meaning})`).join(', ');

const near = (nearest: string | undefined) => (nearest ? `; did you mean ${nearest}?` : '.');

export const errors: Messages['errors'] = {
  label: 'Error: ',
  unknownOption: (option, nearest) =>
    `There is no option ${option}${near(nearest)} See --help for all options.`,
  unknownCommand: (command, nearest) =>
    `There is no command ${command}${near(nearest)} See hulian --help for all commands.`,
  missing: (parameters, options, command) =>
    [
      ...(parameters.length > 0 ? [`Missing: ${named(parameters)}`] : []),
      ...(options.length > 0 ? [`Required options: ${named(options)}`] : []),
    ].join('; ') + `. See ${command} --help for the usage.`,
  optionValueMissing: (option) => `Option ${option} needs a value.`,
  optionMissing: (option) => `Option ${option} is required.`,
  optionsConflict: (first, second) => `Options ${first} and ${second} cannot be used together.`,
  tooManyArguments: (surplus, command) =>
    `Too many arguments: ${surplus.join(', ')}. Put names with blanks in quotes; see ${command} --help for the usage.`,
  badChoice: (option, value, choices) => `${option} cannot be "${value}"; one of: ${choices.join(', ')}.`,
  badNumber: (option, value, low, high) =>
    `${option} must be a whole number from ${low} to ${high}, not "${value}".`,
  configUnreadable: (path) => `Cannot read the configuration file ${path}.`,
  configNotJson: (path, line) =>
    `The configuration file ${path} is not valid JSON${line ? ` (near line ${line})` : ''}.`,
  configMember: (path, member, problem) =>
    `In the configuration file ${path}, ${member} is wrong: ${problem}.`,
  expectedObject: 'an object is expected',
  expectedText: 'a text is expected',
  expectedTexts: 'an array of texts is expected',
  expectedSeverity: 'error, warning, info or off is expected',
  unknownMember: (known) => `there is no such member; known are ${known.join(', ')}`,
  library: (message, code) => `${message} (${code})`,
  ambiguousName: (name, candidates) =>
    `${candidates.length} records are called "${name}"; give the identifier: ${candidates.join('; ')}.`,
  unknownId: (id, nearest) =>
    `The library of standards has no "${id}". ${nearest.length > 0 ? `Nearest: ${nearest.join('; ')}.` : 'Try hulian standards search.'}`,
  pathsMissing: (paths) =>
    paths
      .map(({ path, nearest }) => `${path} does not exist${nearest ? ` (did you mean ${nearest}?)` : ''}`)
      .join('; ') + '.',
  noMatch: (pattern) => `No file matches ${pattern}.`,
  pathEmpty: 'A path is empty (perhaps a variable of a script is not set). Write "." for the current folder.',
  oneFileOnly: (option) => `${option} is for one file only; leave it out when there are several.`,
  noFiles: (path) => `${path} holds no file that can be validated (xml, json, ndjson, csv, tsv, xlsx).`,
  passedOver: (folder, names) =>
    `Note: ${folder} holds ${names.length} ${names.length === 1 ? 'file' : 'files'} of formats that are not read, passed over: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' ...' : ''}`,
  specialFiles: (folder, names) =>
    `Note: ${folder} holds ${names.length} ${names.length === 1 ? 'pipe, socket or device' : 'pipes, sockets or devices'}, passed over: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' ...' : ''}`,
  stdinTerminal: '"-" reads standard input, but standard input is a terminal. Use a pipe or a redirection.',
  bug: (text, version, node) =>
    `A bug in hulian: ${text}\nThis is not your fault. Please give the command line (without patient data) and the next line to the maintainers; HULIAN_DEBUG=1 shows details.\nhulian ${version}, Node.js ${node}, ${process.platform} ${process.arch}`,
};

export const system: Messages['system'] = {
  ENOENT: (path) => `${path} does not exist.`,
  ENOENT_FOLDER: (path) => `The folder ${path} does not exist; make it first.`,
  ENOTDIR: (path) => `A parent of ${path} is not a folder.`,
  EISDIR: (path) => `${path} is a folder; a file is needed here.`,
  EEXIST: (path) => `${path} exists already. Use --force to overwrite it, or choose another name.`,
  EACCES: (path) =>
    `No permission to read or write ${path}. Check the permissions of the file and its folder, or choose another place.`,
  EPERM: (path) =>
    `The system does not allow this on ${path}. Check the permissions, or choose another place.`,
  EROFS: (path) => `${path} lies on a read-only file system. Choose another place.`,
  ENOSPC: (path) =>
    `The disk is full; ${path} was not written and an existing file was not changed. Free some space and try again.`,
  EDQUOT: (path) => `The disk quota is used up; ${path} was not written. Free some space and try again.`,
  EMFILE: () => 'Too many open files. Close other programs or raise the limit of the system, then try again.',
  CANCELLED: () => 'Cancelled.',
  EBUSY: (path) => `${path} is in use. Close the program that uses it and try again.`,
  ENAMETOOLONG: () => 'The file name is too long.',
  EADDRINUSE: () => 'The port is in use. Choose another one, or --port 0 for any free port.',
  EADDRNOTAVAIL: () => 'Cannot listen on this address.',
  ECONNREFUSED: () => 'Connection refused: nobody listens there. Check the address and port of the platform.',
  ECONNRESET: () =>
    'The connection was cut and the outcome is unknown. Query by idempotency key first; do not blindly resend.',
  ENOTFOUND: () =>
    'The name of the platform cannot be resolved. Check the address, or ask the network administrator.',
  ETIMEDOUT: () =>
    'Timed out; the outcome is unknown. Query by idempotency key first; do not blindly resend.',
};
