// Where the points of the radar and the bars lie.

/** A point of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Point on a spoke of a radar with `count` spokes, the first straight up, clockwise; the centre is 0, 0. */
export function radarPoint(index: number, count: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: round(distance * Math.cos(angle)), y: round(distance * Math.sin(angle)) };
}

/** Corners of the area for shares from 0 to 1; what is outside is brought to the edge. */
export function radarArea(shares: readonly number[], radius: number): string {
  return shares
    .map((share, index) => radarPoint(index, shares.length, radius * clamp(share)))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

/** On which side of a label's point its text stands, so that it does not run into the drawing. */
export function labelAnchor({ x }: Point, radius: number): 'start' | 'middle' | 'end' {
  return Math.abs(x) < radius * 0.2 ? 'middle' : x > 0 ? 'start' : 'end';
}

/** A share between 0 and 1. */
export function clamp(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
