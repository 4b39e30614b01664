import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { fileFault, honestName } from '../../../models/files/file-fault.ts';
import { isMarkupToo } from '../../../models/files/polyglot.ts';
import { HTML, PDF, PNG } from '../../support/sample-files.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** The last record of a zip file without entries, with a comment. */
const zipEnd = (comment = '') => {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, latin1(comment)]);
};
const zip = Buffer.concat([latin1('PK\u0003\u0004'), Buffer.alloc(26), deflateRawSync(HTML), zipEnd()]);
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(40, 7),
]);
const gif = Buffer.concat([latin1('GIF89a'), Buffer.from('0100010080000000000000ffffff3b', 'hex')]);
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  latin1('ftypheic'),
  Buffer.alloc(4),
  latin1('mif1heic'),
  Buffer.alloc(40),
]);
const exe = Buffer.concat([latin1('MZ'), Buffer.alloc(200)]);
const elf = Buffer.concat([Buffer.from([0x7f]), latin1('ELF'), Buffer.alloc(60)]);
const svg = (inside: string) => latin1(`<svg xmlns="http://www.w3.org/2000/svg" ${inside}/>`);
const xmp = latin1('<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF></rdf:RDF></x:xmpmeta>');

describe('the judgement of a file', () => {
  const taken: [name: string, bytes: Buffer][] = [
    ['a.png', PNG],
    ['a.jpg', jpeg],
    ['a.png', jpeg],
    ['a.gif', gif],
    ['IMG_1.HEIC', heic],
    ['IMG_1.jpg', heic],
    ['a.pdf', PDF],
    ['photo', PNG],
    ['described.jpg', Buffer.concat([jpeg, xmp])],
    [
      'moving.jpg',
      Buffer.concat([jpeg, Buffer.from([0xff, 0xd9]), latin1('....ftypmp42'), Buffer.alloc(99)]),
    ],
    ['chance.jpg', Buffer.concat([jpeg, zipEnd(), Buffer.alloc(30, 7)])],
    ['drawn.jpg', Buffer.concat([jpeg, latin1('<svg viewBox="0 0 1 1"> once = 1 onload = 2<svg >')])],
    ['letter.txt', latin1('a text')],
    ['table.zip', zip],
    ['page.html', HTML],
  ];
  for (const [name, bytes] of taken) {
    it(`takes ${name}`, async () => {
      expect(await fileFault(name, bytes)).to.equal(undefined);
      expect(await honestName(name, bytes)).to.equal(name);
    });
  }

  const refused: [what: string, name: string, bytes: Buffer, fault: string][] = [
    ['a page', 'a.png', HTML, 'disguised'],
    ['a page', 'a.pdf', HTML, 'disguised'],
    ['a page', 'a.SVG', HTML, 'disguised'],
    ['a drawing with a script', 'logo.svg', svg('onload="alert(1)"'), 'disguised'],
    ['a drawing without one', 'logo.svg', svg(''), 'disguised'],
    ['a drawing', 'logo.png', svg('onload="alert(1)"'), 'disguised'],
    ['an archive', 'a.jpg', zip, 'disguised'],
    ['a text', 'a.heic', latin1('hello'), 'disguised'],
    ['a document', 'a.jpg', PDF, 'disguised'],
    ['a picture', 'a.pdf', PNG, 'disguised'],
    ['a picture with an archive behind it', 'a.png', Buffer.concat([PNG, zip]), 'disguised'],
    [
      'a picture with an archive with a comment',
      'a.gif',
      Buffer.concat([gif, zipEnd('x'.repeat(999))]),
      'disguised',
    ],
    ['a picture with a page behind it', 'a.png', Buffer.concat([PNG, HTML]), 'disguised'],
    [
      'a picture with a script of a server',
      'a.jpg',
      Buffer.concat([jpeg, latin1('<?php echo 1;')]),
      'disguised',
    ],
    ['a picture with a drawing', 'a.jpg', Buffer.concat([jpeg, svg('a="1" onload = "x()"')]), 'disguised'],
    [
      'a picture with a drawing in a drawing’s tag',
      'a.jpg',
      Buffer.concat([jpeg, latin1(`<svg ${'<svg '.repeat(999)}`), svg('onload="x()"')]),
      'disguised',
    ],
    [
      'a picture with a drawing without an end',
      'a.jpg',
      Buffer.concat([jpeg, latin1('<svg onload=x')]),
      'disguised',
    ],
    [
      'a script that begins as a picture',
      'a.gif',
      latin1('GIF89a=1;alert(document.domain)//'.padEnd(99)),
      'disguised',
    ],
    ['a page that begins as a picture', 'photo', latin1('GIF89a<script>alert(1)</script>'), 'disguised'],
    ['a page that begins as a document', 'a.pdf', Buffer.concat([latin1('%PDF-1.7\n'), HTML]), 'disguised'],
    ['a document with an archive behind it', 'a.pdf', Buffer.concat([PDF, zip]), 'disguised'],
    ['a program', 'a.png', exe, 'program'],
    ['a program', 'setup.exe', exe, 'program'],
    ['a program', 'a.pdf', elf, 'program'],
    ['a script of a shell', 'a.jpg', latin1('#!/bin/sh\nrm -rf /'), 'program'],
    ['nothing', 'a.png', Buffer.alloc(0), 'empty'],
    ['nothing', 'a.txt', Buffer.alloc(0), 'empty'],
  ];
  for (const [what, name, bytes, fault] of refused) {
    it(`refuses ${what} that is called ${name}`, async () => {
      expect(await fileFault(name, bytes)).to.equal(fault);
      if (fault !== 'empty') expect(await honestName(name, bytes)).to.equal(`${name}.bin`);
    });
  }

  it('looks at many beginnings of drawings about as fast as at anything else', () => {
    const cpuOf = (unit: string) => {
      const bytes = Buffer.alloc(4_000_000, unit);
      const begun = process.cpuUsage();
      expect(isMarkupToo(bytes)).to.equal(false);
      return process.cpuUsage(begun).user;
    };
    const usual = Math.max(5_000, cpuOf('<path '));
    for (const unit of ['<svg ', '<svg x on', '<svg onabc', '<svg\tonabc  ', '<!doctype\t'])
      expect(cpuOf(unit) / usual, unit).to.be.lessThan(20);
  });

  it('finds no markup in ten megabytes of noise', async () => {
    let seed = 1;
    const noise = Buffer.from(
      Uint8Array.from({ length: 10_000_000 }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed >> 16;
      }),
    );
    expect(await fileFault('large.jpg', Buffer.concat([jpeg, noise]))).to.equal(undefined);
  });
});
