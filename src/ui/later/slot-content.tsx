import { Details } from '../basis/details.tsx';
import { CallHer } from '../call/call-her.tsx';
import { ChildNotices } from '../child/child-notices.tsx';
import { KeptHere } from '../child/kept-here.tsx';
import type { Slot } from '../context/later-cards.ts';
import { PaperNotice } from '../paper/paper-notice.tsx';
import { NotInChart } from '../saved/not-in-chart.tsx';
import { StatusLine } from '../saved/status-line.tsx';
import { AloneMarker, AskAloneLine } from '../talk/ask-alone.tsx';
import { CameUp } from '../talk/came-up.tsx';
import { SessionNotices } from './session-notices.tsx';

/** What stands around the cards: the basis behind them, how a tap stands, what must be known. */
export function SlotContent({ slot }: { readonly slot: Slot }) {
  switch (slot) {
    case 'child_notices':
      return <ChildNotices />;
    case 'not_in_chart':
      return <NotInChart />;
    case 'kept_here':
      return <KeptHere />;
    case 'paper_notice':
      return <PaperNotice />;
    case 'session':
      return <SessionNotices />;
    case 'status':
      return <StatusLine />;
    case 'ask_alone':
      return <AskAloneLine />;
    case 'came_up':
      return <CameUp />;
    case 'call_her':
      return <CallHer />;
    case 'alone_marker':
      return <AloneMarker />;
    case 'details':
      return <Details />;
  }
}
