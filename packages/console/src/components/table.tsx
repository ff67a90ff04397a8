import type { ComponentChildren } from 'preact';

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Columns of numbers. */
  readonly numbers?: readonly number[];
  readonly showCaption?: boolean;
}

/** A table that scrolls by itself on a narrow screen; the scrolling box can be reached by keyboard. */
export function Table({ caption, head, rows, numbers = [], showCaption = false }: TableProps) {
  const kind = (index: number): string => (numbers.includes(index) ? 'number' : '');
  return (
    <div class="wide" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={showCaption ? '' : 'spoken'}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" class={kind(index)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => (
                <td key={index} class={kind(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
