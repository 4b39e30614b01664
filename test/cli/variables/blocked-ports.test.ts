import { expect } from 'chai';
import { BLOCKED_PORTS } from '../../../cli/variables/blocked-ports.ts';

describe('the blocked ports', () => {
  it("are those that Node's own fetch refuses, before it connects", async () => {
    const reasons = await Promise.all(
      [...BLOCKED_PORTS].map((port) =>
        fetch(`http://127.0.0.1:${port}`).then(
          () => `${port} was opened`,
          (error: Error) => (error.cause as Error | undefined)?.message,
        ),
      ),
    );
    expect(reasons).to.have.length(BLOCKED_PORTS.size);
    expect(new Set(reasons)).to.deep.equal(new Set(['bad port']));
  });
});
