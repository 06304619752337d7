import { sayDate } from '../../app/say/say-when.ts';
import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { type Trend as Series, trendsOf } from '../../domain/screening/trend.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { RunChart } from './run-chart.tsx';

/** The year behind today's result, by instrument, each with its cut-off and where that is from. */
export function Trend() {
  const words = useWords();
  const { visit } = useAtVisit();
  const trends = trendsOf(visit.finding.findings, visit.today, visit.practice.timeZone);
  if (trends.length === 0) return null;
  return (
    <>
      <p className="label">{words.trend.heading}</p>
      {trends.map((trend) => (
        <TrendOf key={trend.instrument} trend={trend} />
      ))}
    </>
  );
}

function TrendOf({ trend }: { readonly trend: Series }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { instrument, cutoff, points } = trend;
  const dated = (day: string): string => `${sayDate(day, locale)} ${day.slice(0, 4)}`;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <figure className="trend">
      <figcaption>
        {words.trend.sentence(
          instrument,
          points.length,
          String(first.value),
          String(last.value),
          dated(last.day),
        )}{' '}
        {words.trend.cutoff(cutoff.value)} <span className="small">{cutoff.source}</span>
      </figcaption>
      <RunChart
        points={points}
        cutoff={cutoff.value}
        max={INSTRUMENTS[instrument].max}
        today={visit.today}
      />
      <details className="picker">
        <summary>{words.trend.showTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.trend.date}</th>
              <th scope="col">{words.trend.total}</th>
              <th scope="col">{words.trend.againstCutoff(cutoff.value)}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, value }, index) => (
              <tr key={`${day} ${value} ${points.slice(0, index).length}`}>
                <td>{dated(day)}</td>
                <td>{value}</td>
                <td>{words.trend.reached[value >= cutoff.value ? 'yes' : 'no']}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
