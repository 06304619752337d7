import type { Refusal } from '../../domain/decide/handoff-action.ts';
import type { Change, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import type { ReadBack, Sent } from '../../fhir/write/sent.ts';
import type { RecordSent } from '../../fhir/write/write-record.ts';

/** The records as this tap left them, for taking it back; absent: nothing stands. */
export type AsStored = { readonly stored?: readonly StoredRecord[] };

/** What became of the line for the infant's chart. Only `saved` may be said to be in it. */
export type LineSent = RecordSent<string> | { readonly is: 'wrong_chart' };

/** What became of a tap, for the status line. */
export type Acted =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'wrong_chart' }
  /** Records a handoff may be made of were not read: one may be under way already. */
  | { readonly is: 'maybe_under_way' }
  /** The person has no chart here: held in this window, and nowhere else. */
  | { readonly is: 'kept_here'; readonly resources: ReadBack }
  | (Sent &
      AsStored & {
        /** What became of the line for the infant's chart; absent: there was none to write. */
        readonly childNote?: LineSent;
        /** The decision that was sent, to be taken back; absent: it cannot be. */
        readonly made?: readonly Change[];
        /** Orders made in the EHR that it let go, `ServiceRequest/12`: they stand; absent: none. */
        readonly ordersLet?: readonly string[];
      });
