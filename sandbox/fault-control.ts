import { Hono } from 'hono';
import type { Faults } from './faults.ts';
import { type FaultName, faultNames, namedFault } from './named-faults.ts';

type Order = {
  readonly name?: unknown;
  readonly method?: unknown;
  readonly path?: unknown;
  readonly times?: unknown;
};

const isFaultName = (name: unknown): name is FaultName =>
  faultNames.some((known) => known === name);

/**
 * POST /faults `{ name, method?, path?, times? }` arms a named fault, DELETE /faults clears
 * all of them. For browser tests, which sit in another process.
 */
export function faultControl(faults: Faults): Hono {
  const app = new Hono();
  app.post('/faults', async (c) => {
    const order: Order = await c.req.json();
    if (!isFaultName(order.name)) {
      return c.json({ problem: `name must be one of: ${faultNames.join(', ')}` }, 400);
    }
    faults.arm(
      namedFault(order.name, {
        ...(typeof order.method === 'string' ? { method: order.method } : {}),
        ...(typeof order.path === 'string' ? { path: order.path } : {}),
        ...(typeof order.times === 'number' ? { times: order.times } : {}),
      }),
    );
    return c.body(null, 204);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  return app;
}
