import { expect } from 'chai';
import { LogFeed } from '../../adapters/log-feed.ts';

describe('the feed of the log', () => {
  it('calls those who listen to the conversation that has grown, until they stop', () => {
    const feed = new LogFeed();
    const called: string[] = [];
    const stopFirst = feed.subscribe('a', () => called.push('first'));
    const stopSecond = feed.subscribe('a', () => called.push('second'));
    feed.subscribe('b', () => called.push('other'));
    feed.notify('a', []);
    expect(called.splice(0)).to.deep.equal(['first', 'second']);
    stopFirst();
    expect(feed.conversations()).to.deep.equal(['a', 'b']);
    feed.notify('a', []);
    feed.notify('nobody', []);
    expect(called.splice(0)).to.deep.equal(['second']);
    stopSecond();
    expect(feed.conversations()).to.deep.equal(['b']);
    feed.notify('a', []);
    expect(called).to.deep.equal([]);
  });

  it('says which items were logged', () => {
    const feed = new LogFeed();
    const heard: (readonly string[])[] = [];
    feed.subscribe('a', (items) => heard.push(items));
    feed.notify('a', ['one', 'two']);
    feed.notify('a', []);
    expect(heard).to.deep.equal([['one', 'two'], []]);
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
    feed.notify('a', []);
    expect([called, feed.conversations()]).to.deep.equal([1, ['a']]);
  });
});
