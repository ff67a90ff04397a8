import type { CommandWords } from './words.js';

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The script for fish: one line for each command, option and value. */
export const fishScript = (commands: readonly CommandWords[]): string => {
  const lines = commands.flatMap(({ path, commands: children, options, choices }) => {
    const here = path
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => `__fish_seen_subcommand_from ${word}`);
    const unseen = children.map(({ word }) => word).join(' ');
    const before = [...here, ...(unseen === '' ? [] : [`not __fish_seen_subcommand_from ${unseen}`])];
    const when = (conditions: readonly string[]): string =>
      conditions.length === 0 ? '' : ` -n ${quote(conditions.join('; and '))}`;
    // A group needs a verb, so that file names would only be in the way.
    const alone = children.length > 0 ? ' -f' : '';
    return [
      ...children.map(
        ({ word, description }) =>
          `complete -c hulian${alone}${when(before)} -a ${quote(word)} -d ${quote(description)}`,
      ),
      ...choices.map((choice) => `complete -c hulian -f${when(here)} -a ${quote(choice)}`),
      ...options.map(({ names, description, values }) => {
        const forms = names.map((name) =>
          name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
        );
        const value =
          values === undefined ? '' : values.length > 0 ? ` -xa ${quote(values.join(' '))}` : ' -r';
        return `complete -c hulian${when(here)}${forms.join('')}${value} -d ${quote(description)}`;
      }),
    ];
  });
  return `# hulian: completion for fish\n${lines.join('\n')}\n`;
};
