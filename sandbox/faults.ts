// The ways a real EHR fails, by name, for tests and demonstrations.

type Handle = (request: Request) => Promise<Response>;

/** What a fault does instead of, or after, letting the request through. */
export type FaultAnswer =
  | ((request: Request, letThrough: () => Promise<Response>) => Response | Promise<Response>)
  /** The connection breaks before the EHR acts. */
  | 'cut'
  /** The EHR acts, and the connection breaks before its answer arrives. */
  | 'lost-reply'
  | { readonly delayMs: number };

export type Fault = {
  readonly name: string;
  readonly matches: (request: Request) => boolean;
  /** How many requests it strikes; every one when left out. */
  readonly times?: number;
  readonly answer: FaultAnswer;
};

/**
 * What `fetch` throws when a connection breaks. In process the caller meets it as it is;
 * over HTTP the mount (serve.ts) destroys the socket when it sees it.
 */
export function cutConnection(): TypeError {
  return new TypeError('fetch failed', { cause: 'connection cut by a sandbox fault' });
}

export function isCutConnection(error: unknown): boolean {
  return error instanceof TypeError && error.cause === 'connection cut by a sandbox fault';
}

async function answerFault(fault: Fault, request: Request, handle: Handle): Promise<Response> {
  const { answer } = fault;
  if (answer === 'cut') throw cutConnection();
  if (answer === 'lost-reply') {
    await handle(request);
    throw cutConnection();
  }
  if (typeof answer === 'function') return answer(request, () => handle(request));
  await new Promise((resolve) => setTimeout(resolve, answer.delayMs));
  return handle(request);
}

export type Faults = {
  /** From now on this fault strikes too; the one armed first wins. */
  readonly arm: (fault: Fault) => void;
  readonly clear: () => void;
};

/** Wraps a handler so that armed faults strike before it. */
export function withFaults(
  handle: Handle,
  initial: readonly Fault[] = [],
): { readonly handle: Handle; readonly faults: Faults } {
  let armed: { readonly fault: Fault; left: number }[] = [];
  const arm = (fault: Fault) => {
    armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  };
  for (const fault of initial) arm(fault);
  return {
    handle: async (request) => {
      const struck = armed.find(({ fault, left }) => left > 0 && fault.matches(request));
      if (struck === undefined) return handle(request);
      struck.left -= 1;
      return answerFault(struck.fault, request, handle);
    },
    faults: {
      arm,
      clear: () => {
        armed = [];
      },
    },
  };
}
