import { expect } from 'chai';
import { withDeadline } from '../../models/with-deadline.ts';

const never = () => new Promise<string>(() => {});

describe('a deadline', () => {
  it('gives what the work gives, and its failure', async () => {
    expect(await withDeadline(Promise.resolve('done'), 60_000, () => 'late')).to.equal('done');
    const failure = withDeadline(Promise.reject(new Error('broken')), 60_000, () => 'late');
    expect(await failure.catch((error: Error) => error.message)).to.equal('broken');
  });

  it('gives what is said of it when it has passed', async () => {
    expect(await withDeadline(never(), 1, () => 'late')).to.equal('late');
  });

  it('does not pass any more once the work is done', async () => {
    let late = false;
    await withDeadline(Promise.resolve('done'), 1, () => {
      late = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(late).to.equal(false);
  });
});
