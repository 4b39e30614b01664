import { expect } from 'chai';
import { readKnowledge } from '../../knowledge/files.ts';
import { type Answer, Knowledge } from '../../knowledge/knowledge.ts';
import { DEMO_KNOWLEDGE } from '../../knowledge/seed.ts';
import type { Article } from '../../models/article.ts';
import type { PolicyFact } from '../../models/policy-fact.ts';
import { CHINESE_QUESTIONS, ENGLISH_QUESTIONS, OFF_TOPIC, type QuestionCase } from './questions.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

const FROM = new Date('2026-01-01T00:00:00Z');

const RETURNS: Article = {
  _id: 'returns@1/en',
  article: 'returns',
  version: 1,
  locale: 'en',
  title: 'Returns',
  keywords: [],
  body: '## How long you can return goods\nWithin {fact:days} days.',
  from: FROM,
  until: null,
};

function days(version: number, value: number, from: Date, until: Date | null): PolicyFact {
  return {
    _id: `days@${version}`,
    fact: 'days',
    version,
    title: { en: 'Days', zh: '天数' },
    value: [value],
    from,
    until,
  };
}

function articleOf(answer: Answer): string {
  return answer.kind === 'answer' ? (answer.sources[0]?.id ?? '') : 'none';
}

describe('knowledge', () => {
  let knowledge: Knowledge;

  before(async () => {
    const { articles, facts } = await readKnowledge(DEMO_KNOWLEDGE);
    knowledge = new Knowledge(articles, facts);
  });

  function misses(locale: string, cases: readonly QuestionCase[]): string[] {
    return cases
      .map(([question, article]) => [
        question,
        article,
        articleOf(knowledge.answer(question, { locale, now: NOW })),
      ])
      .filter(([, article, found]) => article !== found)
      .map(([question, article, found]) => `${question}: ${found}, not ${article}`);
  }

  for (const [locale, cases] of [
    ['en', ENGLISH_QUESTIONS],
    ['zh', CHINESE_QUESTIONS],
  ] as const) {
    it(`quotes the right article for ${cases.length} questions (${locale})`, () => {
      const wrong = misses(locale, cases);
      console.log(`      hit@1 ${locale}: ${cases.length - wrong.length} of ${cases.length}`);
      expect(wrong).to.deep.equal([]);
    });

    it(`has no answer to what no article is about (${locale})`, () => {
      const answered = OFF_TOPIC[locale].filter(
        (question) => knowledge.answer(question, { locale, now: NOW }).kind !== 'none',
      );
      expect(answered).to.deep.equal([]);
    });
  }

  it('names the article and every fact it quotes, with version and date', () => {
    const answer = knowledge.answer('how long does a refund take', { locale: 'en', now: NOW });
    expect(answer).to.deep.include({
      kind: 'answer',
      text: 'A refund takes 3–5 working days from the day we start it. We start it at once when you cancel, and when a return has reached our warehouse.',
      sources: [
        { id: 'refunds', version: 1, title: 'Refunds', effectiveFrom: FROM },
        { id: 'refund-days', version: 1, title: 'Working days until a refund arrives', effectiveFrom: FROM },
      ],
    });
  });

  it('answers Chinese readers in Chinese, and in no other language when there is no Chinese text', () => {
    const answer = knowledge.answer('退款多久到账？', { locale: 'zh', now: NOW });
    expect(answer).to.have.property('text').that.includes('3–5 个工作日');
    const english = new Knowledge([RETURNS], [days(1, 30, FROM, null)]);
    expect(english.answer('return goods', { locale: 'zh', now: NOW })).to.deep.equal({ kind: 'none' });
  });

  it('leaves no placeholder in any answer', () => {
    for (const [locale, cases] of [
      ['en', ENGLISH_QUESTIONS],
      ['zh', CHINESE_QUESTIONS],
    ] as const) {
      for (const [question] of cases) {
        const answer = knowledge.answer(question, { locale, now: NOW });
        expect(answer).to.have.property('text').that.does.not.match(/[{}]/);
      }
    }
  });

  it('changes its answer on the day a fact changes', () => {
    const change = new Date('2027-01-01T00:00:00Z');
    const both = new Knowledge([RETURNS], [days(1, 30, FROM, change), days(2, 60, change, null)]);
    const on = (now: Date) => both.answer('how long to return goods', { locale: 'en', now });
    expect(on(new Date(change.getTime() - 1))).to.deep.include({ text: 'Within 30 days.' });
    expect(on(change)).to.deep.include({ text: 'Within 60 days.' });
    expect(on(change)).to.have.nested.property('sources[1].version', 2);
  });

  it('quotes nothing before its article or its facts are in force', () => {
    const early = new Knowledge([RETURNS], [days(1, 30, new Date('2026-06-01T00:00:00Z'), null)]);
    const on = (day: string) => early.answer('return goods', { locale: 'en', now: new Date(day) }).kind;
    expect([on('2025-12-31'), on('2026-03-01'), on('2026-06-01')]).to.deep.equal(['none', 'none', 'answer']);
  });

  it('refuses articles that quote a fact nobody stated', () => {
    expect(() => new Knowledge([RETURNS], [])).to.throw('Article returns@1/en quotes an unknown fact: days');
  });

  it('answers 10 KB of text and control characters like any other text', () => {
    for (const text of ['refund '.repeat(1500), '\u0000\u0007\u202e', '{fact:days}', '退'.repeat(5000)]) {
      expect(knowledge.answer(text, { locale: 'en', now: NOW }).kind).to.be.oneOf(['answer', 'none']);
    }
  });
});
