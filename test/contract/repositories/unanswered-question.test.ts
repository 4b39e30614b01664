import { expect } from 'chai';
import { UnansweredQuestionRepository } from '../../../models/knowledge/unanswered-question-repository.ts';
import { prepareModels } from '../../../models/store/connection.ts';
import { withStores } from '../../support/store/stores.ts';

describe('the repository of unanswered questions', () => {
  withStores((store) => {
    let questions: UnansweredQuestionRepository;
    before(async () => {
      questions = new UnansweredQuestionRepository(store.connection());
      await prepareModels(store.connection());
    });

    store.it('keeps a question once per key, newest first', async () => {
      const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
      await questions.addOnce({ _id: 'a', question: 'Do you sell unicorns?', at: at(1) });
      await questions.addOnce({ _id: 'b', question: '有独角兽吗？', at: at(2) });
      await questions.addOnce({ _id: 'a', question: 'Asked again', at: at(3) });
      const kept = await questions.newest(10);
      expect(kept.map(({ question }) => question)).to.deep.equal(['有独角兽吗？', 'Do you sell unicorns?']);
      expect(await questions.newest(1)).to.have.length(1);
    });

    store.it('keeps the beginning of a very long one', async () => {
      await questions.addOnce({ _id: 'long', question: 'x'.repeat(100_000), at: new Date('2026-02-01') });
      expect((await questions.newest(1))[0]?.question).to.equal('x'.repeat(2_000));
    });
  });
});
