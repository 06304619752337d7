import type { Acted } from '../../app/visit/acted.ts';
import { useWords } from '../context/later-words.ts';

type Receipt = Extract<Acted, { readonly is: 'saved' }>['receipts'][number];

/** Which records of the last step have no record of their own here, and why; empty: all have. */
export function NotAsRecords({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const words = useWords();
  const lines = receipts.flatMap(({ is, key, kind, where, why }) => {
    const what = words.receipts.kind[kind];
    if (is === 'left_out') return [{ key, line: words.ehr.notPossible(what) }];
    return where !== 'record' && why !== null
      ? [{ key, line: words.ehr.notTaken(what, why.text) }]
      : [];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="small">
      {lines.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}
