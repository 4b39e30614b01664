import { expect } from 'chai';
import { apology } from '../../../bots/staff/apology.ts';
import { AT_DESK } from '../../../dialogs/machine/stack.ts';
import { builtIn } from '../../support/dialogs/built-in.ts';

const { texts } = builtIn;

describe('the apology for a turn that failed', () => {
  it('says that the customer is queued, in their language, English where it is unknown', () => {
    expect(apology('en-GB', texts, AT_DESK).text).to.match(/sorry.*in the queue/);
    expect(apology('zh-CN', texts, AT_DESK).text).to.match(/抱歉.*排队/);
    expect(apology(undefined, texts, AT_DESK)).to.deep.equal(apology('en', texts, AT_DESK));
  });

  it('says nothing of a queue where there is no staff desk, but how the shop is reached', () => {
    const none = { ...AT_DESK, by: 'none' } as const;
    for (const locale of ['en', 'de', 'zh'])
      expect(apology(locale, texts, none).text).not.to.match(/queue|Warteschlange|排队/);
    const details = { ...none, by: 'details', phone: '0800 1' } as const;
    expect(apology('en', texts, details).text).to.match(/sorry.*by phone at 0800 1/);
  });
});
