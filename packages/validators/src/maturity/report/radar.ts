// A radar chart as SVG: one spoke per section, the share of the section's maximum.
import { escapeAttribute } from '../../escape-xml.js';

/** One spoke; `share` from 0 to 1. */
export interface RadarSpoke {
  readonly label: string;
  readonly share: number;
}

// Wide enough for the longest section name beside the chart.
const [width, height, radius] = [880, 360, 140];

/** Draws the chart; the same shares are in the table beside it, so it needs no more than a title for a screen reader. */
export function drawRadar(spokes: readonly RadarSpoke[], title: string): string {
  const angle = (index: number): number => (2 * Math.PI * index) / spokes.length - Math.PI / 2;
  const point = (index: number, share: number): string =>
    `${(width / 2 + radius * share * Math.cos(angle(index))).toFixed(1)},${(height / 2 + radius * share * Math.sin(angle(index))).toFixed(1)}`;
  const ring = (share: number): string =>
    `<polygon class="ring" points="${spokes.map((_, index) => point(index, share)).join(' ')}"/>`;
  const labels = spokes.map(({ label, share }, index) => {
    const [x = '', y = ''] = point(index, 1.12).split(',');
    const side = Math.cos(angle(index));
    const anchor = Math.abs(side) < 0.2 ? 'middle' : side > 0 ? 'start' : 'end';
    return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeAttribute(label)} ${Math.round(share * 100)}%</text>`;
  });
  return [
    `<svg class="radar" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeAttribute(title)}">`,
    ...[0.25, 0.5, 0.75, 1].map(ring),
    ...spokes.map(
      (_, index) =>
        `<line class="ring" x1="${width / 2}" y1="${height / 2}" x2="${point(index, 1).replace(',', '" y2="')}"/>`,
    ),
    `<polygon class="area" points="${spokes.map(({ share }, index) => point(index, Math.min(1, Math.max(0, share)))).join(' ')}"/>`,
    ...labels,
    '</svg>',
  ].join('');
}
