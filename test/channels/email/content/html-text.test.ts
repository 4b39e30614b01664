import { expect } from 'chai';
import { htmlText } from '../../../../channels/email/content/html-text.ts';

describe('the text of HTML mail', () => {
  it('leaves out what is not displayed', () => {
    const html =
      '<html><head><title>t</title><style>p{}</style></head><body><div style="display:none;max-height:0">preview</div><span style="font-size:0px">x</span><script>alert(1)</script><img src="https://t.example/pixel.gif" alt="logo"><!-- c --><p hidden>h</p><p>Hello</p></body></html>';
    expect(htmlText(html)).to.equal('Hello');
  });

  it('keeps lines, lists, tables and entities', () => {
    const html =
      '<p>a &amp; b&nbsp;&lt;c&gt;</p><ul><li>one</li><li>two</li></ul><table><tr><td>x</td><td>y</td></tr></table>line<br>next<pre>a  b\nc</pre>';
    expect(htmlText(html)).to.equal('a & b <c>\n\n- one\n- two\n\nx y\nline\nnext\n\na  b\nc');
  });

  it('marks as quoted what the mail program marked', () => {
    expect(htmlText('Yes<div class="gmail_quote">On …<blockquote>old</blockquote></div>')).to.equal(
      'Yes\n> On …\n>\n> old',
    );
    expect(htmlText('<div>Yes</div><div id="divRplyFwdMsg">From: x</div><div>old</div>')).to.equal(
      'Yes\n> From: x\n> old',
    );
  });

  it('shows an emoji that is a picture', () => {
    expect(htmlText('Thanks <img alt="👍" src="x.png">')).to.equal('Thanks 👍');
  });

  it('reads markup of any kind without throwing', () => {
    for (const html of [
      '',
      '<',
      '<<<>>>',
      '</p></p>',
      '<p',
      '<a href="',
      '&#xFFFFFFFF;&bogus;',
      '<![CDATA[x]]>',
      '\u0000<b>\u0000',
    ]) {
      expect(() => htmlText(html)).to.not.throw();
    }
  });
});
