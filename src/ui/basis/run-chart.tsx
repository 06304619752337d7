import type { TrendPoint } from '../../domain/screening/trend.ts';

const WIDTH = 300;
const HEIGHT = 80;
const EDGE = 8;

/**
 * Results on a year's line, with the cut-off dashed. Markers and dashes carry it, not colour; the
 * sentence and the table beside it say the same, so the drawing itself is hidden from readers.
 */
export function RunChart({
  points,
  cutoff,
  max,
  today,
}: {
  readonly points: readonly TrendPoint[];
  readonly cutoff: number;
  readonly max: number;
  readonly today: string;
}) {
  const start = Temporal.PlainDate.from(today).subtract({ months: 12 });
  const days = start.until(today, { largestUnit: 'days' }).days;
  const x = (day: string): number =>
    EDGE + (start.until(day, { largestUnit: 'days' }).days / days) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - (value / max) * (HEIGHT - 2 * EDGE);
  const line = points.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="run-chart">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
      <line x1={EDGE} x2={WIDTH - EDGE} y1={y(cutoff)} y2={y(cutoff)} strokeDasharray="4 3" />
      <polyline points={line} fill="none" />
      {points.map(({ day, value }, index) => (
        <circle key={`${day} ${points.slice(0, index).length}`} cx={x(day)} cy={y(value)} r={3.5} />
      ))}
    </svg>
  );
}
