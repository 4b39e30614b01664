import { expect } from 'chai';
import { FileJudge } from '../../../../channels/web/files/file-judge.ts';
import { MAX_FILE } from '../../../../models/files/stored-file.ts';
import { PNG } from '../../../support/sample-files.ts';
import { PATIENCE_MS } from '../../../support/until.ts';

/** A picture of so many bytes, after which something stands. */
const pictureOf = (size: number, end = '') => {
  const bytes = Buffer.concat([PNG, Buffer.alloc(size - PNG.length)]);
  bytes.write(end, size - end.length);
  return bytes;
};

describe('the judge of files', () => {
  const judges: FileJudge[] = [];
  const judgeOf = (timeMs?: number): FileJudge => {
    const judge = new FileJudge(timeMs === undefined ? {} : { timeMs });
    judges.push(judge);
    return judge;
  };
  afterEach(async () => {
    await Promise.all(judges.splice(0).map((judge) => judge.stop()));
  });

  for (const [what, size] of [
    ['a small', 1_000],
    ['a large', MAX_FILE],
  ] as const) {
    it(`tells the type of ${what} file, and whether it is taken`, async () => {
      const judge = judgeOf(PATIENCE_MS);
      expect(await judge.judge('a.png', pictureOf(size), 'ann')).to.deep.equal({
        fault: undefined,
        contentType: 'image/png',
      });
      const page = pictureOf(size, '<script>alert(1)</script>');
      expect(await judge.judge('a.png', page, 'ann')).to.have.property('fault', 'disguised');
    });
  }

  it('gives up a large file that takes too long, and judges a small one all the same', async () => {
    const judge = judgeOf(0);
    const intricate = Buffer.concat([PNG, Buffer.alloc(MAX_FILE - PNG.length, '<svg ')]);
    expect(await judge.judge('a.png', intricate, 'ann')).to.equal(undefined);
    expect(await judge.judge('a.png', PNG, 'ann')).to.have.property('contentType', 'image/png');
  });

  it('judges none of the large files that wait when it is stopped', async () => {
    const judge = judgeOf(PATIENCE_MS);
    const waiting = [1, 2, 3].map((nth) =>
      judge.judge('a.png', pictureOf(MAX_FILE - nth), 'ann').then(
        () => 'judged',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    await judge.stop();
    expect(await Promise.all(waiting)).to.deep.equal(Array.from({ length: 3 }, () => 'PARSER_STOPPED'));
  });
});
