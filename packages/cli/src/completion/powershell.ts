import { optionNames, optionValues, wordsAfter, type CommandWords } from './words.js';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const list = (words: readonly string[]): string => `@(${words.map(quote).join(', ')})`;

/** The script for PowerShell; where nothing is offered PowerShell completes file names itself. */
export const powershellScript = (commands: readonly CommandWords[]): string => {
  const table = (wordsOf: (command: CommandWords) => readonly string[]): string =>
    commands.map((command) => `    ${quote(command.path)} = ${list(wordsOf(command))}`).join('\n');
  const values = optionValues(commands).flatMap(({ typed, values: known }) =>
    typed.map((option) => `    ${quote(option)} = ${list(known)}`),
  );
  return `# hulian: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName hulian -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${table(wordsAfter)}
  }
  $options = @{
${table(optionNames)}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Skip 1 | ForEach-Object { "$_" })
  $path = ''
  foreach ($word in $typed) {
    $next = "$path $word".Trim()
    if ($words.ContainsKey($next)) { $path = $next }
  }
  $previous = if ($typed.Count -gt 0) { "$path $($typed[-1])".Trim() } else { '' }
  $offered = if ($values.ContainsKey($previous)) { $values[$previous] } elseif ($wordToComplete -like '-*') { $options[$path] } else { $words[$path] }
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
};
