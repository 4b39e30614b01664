import { expect } from 'chai';
import { LogFeed } from '../../../adapters/in-process/log-feed.ts';

describe('the feed of the log', () => {
  it('calls those who listen to the conversation that has grown, until they stop', () => {
    const feed = new LogFeed();
    const called: string[] = [];
    const stopFirst = feed.subscribe('a', () => called.push('first'));
    const stopSecond = feed.subscribe('a', () => called.push('second'));
    feed.subscribe('b', () => called.push('other'));
    feed.notify('a', [], 1);
    expect(called.splice(0)).to.deep.equal(['first', 'second']);
    stopFirst();
    expect(feed.conversations()).to.deep.equal(['a', 'b']);
    feed.notify('a', [], 1);
    feed.notify('nobody', [], 1);
    expect(called.splice(0)).to.deep.equal(['second']);
    stopSecond();
    expect(feed.conversations()).to.deep.equal(['b']);
    feed.notify('a', [], 1);
    expect(called).to.deep.equal([]);
  });

  it('says which items were logged, and up to which entry', () => {
    const feed = new LogFeed();
    const heard: [readonly string[], number][] = [];
    feed.subscribe('a', (...growth) => heard.push(growth));
    feed.notify('a', ['one', 'two'], 3);
    feed.notify('a', [], 4);
    expect(heard).to.deep.equal([
      [['one', 'two'], 3],
      [[], 4],
    ]);
  });

  it('announces what is about to be logged to those who want to know it, and makes it for them alone', () => {
    const feed = new LogFeed();
    const [entry, heard] = [{ seq: 1, activity: { text: 'Hi' } }, [] as unknown[]];
    let made = 0;
    const entries = () => {
      made += 1;
      return [entry];
    };
    feed.subscribe('a', () => heard.push('grown'));
    feed.announce('a', entries);
    expect([made, heard]).to.deep.equal([0, []]);
    for (let nth = 0; nth < 2; nth += 1)
      feed.subscribe(
        'a',
        () => {},
        (announced) => heard.push(...announced),
      );
    feed.announce('a', entries);
    feed.announce('nobody', entries);
    expect([made, heard]).to.deep.equal([1, [entry, entry]]);
  });

  it('keeps somebody who listens anew when an earlier one stops once more', () => {
    const feed = new LogFeed();
    let called = 0;
    const stop = feed.subscribe('a', () => {});
    stop();
    feed.subscribe('a', () => {
      called += 1;
    });
    stop();
    feed.notify('a', [], 1);
    expect([called, feed.conversations()]).to.deep.equal([1, ['a']]);
  });
});
