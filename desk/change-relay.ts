import type { Relay } from './case.ts';
import type { Casework } from './casework.ts';

/** Changes or takes back what was relayed; at once if it has arrived, else as soon as it has. */
export function changeRelay(work: Casework, relay: Relay, change: NonNullable<Relay['later']>): void {
  const { ref, id } = relay;
  const { later: _done, ...rest } = relay;
  const others = work.case.relays.filter((entry) => entry.ref !== ref);
  if (id === '') {
    work.change({ relays: [...others, { ...rest, later: change }] });
    return;
  }
  work.change({ relays: [...others, rest] });
  work.act(
    change.type === 'edit' ? { type: 'edit', ref, id, text: change.text } : { type: 'deletion', ref, id },
  );
}
