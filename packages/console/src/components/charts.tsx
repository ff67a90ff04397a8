import { clamp, labelAnchor, radarArea, radarPoint } from './geometry.js';

/** One spoke of the radar; the same figures are in a table beside it. */
export interface Spoke {
  readonly label: string;
  readonly share: number;
  /** Share with the assumptions. */
  readonly assumed?: number;
}

/** Shares of the sections as a radar. */
export function Radar({ spokes, title }: { spokes: readonly Spoke[]; title: string }) {
  const radius = 100;
  return (
    <svg class="radar" viewBox="-160 -125 320 250" role="img" aria-label={title}>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon
          key={share}
          class="ring"
          points={radarArea(
            spokes.map(() => share),
            radius,
          )}
        />
      ))}
      {spokes.map((spoke, index) => {
        const end = radarPoint(index, spokes.length, radius);
        const label = radarPoint(index, spokes.length, radius * 1.1);
        return (
          <g key={spoke.label}>
            <line class="ring" x1={0} y1={0} x2={end.x} y2={end.y} />
            <text x={label.x} y={label.y + 4} text-anchor={labelAnchor(label, radius)}>
              {spoke.label} {Math.round(clamp(spoke.share) * 100)}%
            </text>
          </g>
        );
      })}
      {spokes.some(({ assumed }) => assumed !== undefined) ? (
        <polygon
          class="area assumed"
          points={radarArea(
            spokes.map(({ share, assumed }) => assumed ?? share),
            radius,
          )}
        />
      ) : null}
      <polygon
        class="area"
        points={radarArea(
          spokes.map(({ share }) => share),
          radius,
        )}
      />
    </svg>
  );
}

/** A rung of the ladder. */
export interface Rung {
  readonly name: string;
  readonly detail: string;
  readonly state: 'reached' | 'target' | 'above';
  readonly spoken: string;
}

/** The levels as steps, lowest first. */
export function Ladder({ rungs, title }: { rungs: readonly Rung[]; title: string }) {
  return (
    <ol class="ladder" aria-label={title}>
      {rungs.map(({ name, detail, state, spoken }, index) => (
        <li key={name} class={state}>
          <svg viewBox="0 0 40 60" aria-hidden="true" preserveAspectRatio="none">
            <rect
              x="0"
              width="40"
              y={60 - (60 * (index + 1)) / rungs.length}
              height={(60 * (index + 1)) / rungs.length}
            />
          </svg>
          <strong>{name}</strong>
          <span>{detail}</span>
          <span class="spoken">{spoken}</span>
        </li>
      ))}
    </ol>
  );
}

/** A bar with its share in words. */
export function Bar({ share, label }: { share: number; label: string }) {
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="whole" width="100" height="8" />
      <rect class="part" width={clamp(share) * 100} height="8" />
    </svg>
  );
}
