import type { VirtualTime } from '../time/virtual-time.ts';
import { FAULT_KINDS, type Passage, type Traffic } from './fault-kinds.ts';

/** One fault of a schedule: the `nth` request of its kind of traffic meets it. */
export type PlannedFault = {
  readonly kind: string;
  readonly traffic: Traffic;
  readonly nth: number;
};

/** Who sends: a window that is closed hears nothing any more. */
export type Sender = { readonly id: string; readonly isOpen: () => boolean };

export type Network = {
  readonly send: (
    sender: Sender,
    input: string | URL | Request,
    init?: RequestInit,
  ) => Promise<Response>;
  /** Requests that have not arrived yet, or whose answer has not. */
  readonly underWay: () => number;
  readonly stopFaults: () => void;
};

type Options = {
  readonly time: VirtualTime;
  readonly draw: (below: number) => number;
  readonly faults: readonly PlannedFault[];
  readonly handle: (request: Request, sender: Sender) => Promise<Response>;
  /** Told of each fault that struck, and of what it struck. */
  readonly struck: (fault: PlannedFault, sender: Sender) => void;
};

const trafficOf = (method: string, pathname: string): Traffic | null => {
  if (pathname === '/auth/token') return 'token';
  if (!/^\/fhir(\/|$)/.test(pathname) || pathname.includes('/.well-known/')) return null;
  return method === 'GET' ? 'read' : 'write';
};

/** The way between the windows and the EHR: slow, unordered, and as faulty as planned. */
export function createNetwork({ time, draw, faults, handle, struck }: Options): Network {
  let left = [...faults];
  let underWay = 0;
  const counts: Record<Traffic, number> = { read: 0, write: 0, token: 0 };
  const answered = new Map<string, Response>();
  // A copy of every answer costs more than the answer: kept only where one may be given again.
  const keepsAnswers = faults.some(({ kind }) => kind === 'stale');
  const dead = new Set<string>();

  const wait = (milliseconds: number): Promise<void> => {
    underWay += 1;
    return new Promise((done) =>
      time.after(milliseconds, () => {
        underWay -= 1;
        done();
      }),
    );
  };

  function planned(traffic: Traffic | null): PlannedFault | null {
    if (traffic === null) return null;
    const nth = counts[traffic];
    counts[traffic] += 1;
    return left.find((fault) => fault.traffic === traffic && fault.nth === nth) ?? null;
  }

  async function pass(sender: Sender, make: () => Request): Promise<Response> {
    const { method, url, headers } = make();
    const traffic = trafficOf(method, new URL(url).pathname);
    const fault = planned(traffic);
    const same = `${method} ${url}`;
    const token = headers.get('Authorization') ?? '';
    await wait(5 + draw(120));
    // Closed while its request was on the way: it arrives, or it never left.
    if (!sender.isOpen() && draw(2) === 0) return never();
    const land = async (): Promise<Response> => {
      if (dead.has(token)) return new Response('', { status: 401 });
      const answer = await handle(make(), sender);
      if (keepsAnswers && traffic === 'read') answered.set(same, answer.clone());
      return answer;
    };
    const passage: Passage = {
      land,
      wait,
      earlier: () => answered.get(same)?.clone() ?? null,
      endToken: (forGood) => {
        dead.add(token);
        if (forGood) dead.add(sender.id);
      },
    };
    const kind = FAULT_KINDS.find(({ name }) => name === fault?.kind);
    if (fault !== null && kind !== undefined) {
      left = left.filter((one) => one !== fault);
      struck(fault, sender);
    }
    const renewal = traffic === 'token' && dead.has(sender.id);
    const answer = renewal
      ? Response.json({ error: 'invalid_grant' }, { status: 400 })
      : await (kind?.strike(passage) ?? land());
    await wait(5 + draw(120));
    return sender.isOpen() ? answer : never();
  }

  return {
    send: (sender, input, init = {}) => {
      if (!sender.isOpen()) return never();
      const { signal, ...rest } = init;
      const asked = input instanceof Request ? input.url : input;
      const make = (): Request => new Request(asked, rest);
      return new Promise((resolve, reject) => {
        const leave = () => reject(new DOMException('The operation was aborted.', 'AbortError'));
        if (signal?.aborted) leave();
        signal?.addEventListener('abort', leave);
        pass(sender, make).then(resolve, reject);
      });
    },
    underWay: () => underWay,
    stopFaults: () => {
      left = [];
      dead.clear();
    },
  };
}

const never = (): Promise<never> => new Promise(() => undefined);
