/** Renders Block Kit as a page that looks like Slack, for the documentation's pictures; no resource comes from outside. */
export function blockKitPage(shown: unknown): string {
  const isHome = at(shown, 'type') === 'home';
  const messages = Array.isArray(shown) ? shown : [shown];
  const body = messages.map((message) => (isHome ? blocksOf(message) : messageOf(message))).join('');
  return `<!doctype html><meta charset="utf-8"><title>Slack</title><style>${STYLE}</style><main>${body}</main>`;
}

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { background: #fff; color: #1d1c1d; font: 15px/1.47 Lato, 'Open Sans', Arial, 'Noto Color Emoji', 'Noto Sans', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif; }
main { width: 640px; padding: 14px 18px; }
.message { display: flex; gap: 10px; padding: 6px 0; }
.face { flex: none; width: 36px; height: 36px; border-radius: 8px; background: #4a154b; color: #fff; font-weight: 700; text-align: center; line-height: 36px; }
.message > div:last-child { flex: 1; min-width: 0; }
.by { font-weight: 900; } .by small { font-weight: 400; color: #616061; }
.by i { font: 700 10px/1 sans-serif; background: #e8e8e8; color: #616061; border-radius: 3px; padding: 2px 4px; vertical-align: 2px; }
.block { margin: 4px 0 8px; overflow-wrap: anywhere; white-space: pre-wrap; }
h1 { font-size: 18px; line-height: 1.33; margin: 6px 0; }
hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; }
.context { color: #616061; font-size: 13px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; white-space: normal; }
.button { border: 1px solid #bbb; border-radius: 8px; padding: 5px 12px; font-weight: 700; font-size: 13px; }
.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.danger { border-color: #e01e5a; color: #e01e5a; }
.more { letter-spacing: 2px; }
.select::after { content: ' ▾'; }
.mention { background: #fff6d1; color: #1264a3; border-radius: 3px; padding: 0 2px; }
.link { color: #1264a3; } code { background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; color: #c01343; font-size: 12px; padding: 1px 3px; }
blockquote { border-left: 4px solid #ddd; padding-left: 12px; margin: 2px 0 6px; }
ul { padding-left: 24px; } .accessory { float: right; width: 88px; height: 88px; margin-left: 12px; border-radius: 8px; background: #eee; color: #616061; font-size: 11px; padding: 6px; overflow: hidden; }
`;

function messageOf(message: unknown): string {
  return `<div class="message"><div class="face">O</div><div><div class="by">Onevoice <i>APP</i></div>${blocksOf(message)}</div></div>`;
}

function blocksOf(message: unknown): string {
  return listOf(message, 'blocks').map(blockOf).join('');
}

function blockOf(block: unknown): string {
  switch (at(block, 'type')) {
    case 'header':
      return `<h1>${textOf(at(block, 'text'))}</h1>`;
    case 'divider':
      return '<hr>';
    case 'section': {
      const fields = listOf(block, 'fields').map((field) => `<div>${textOf(field)}</div>`);
      const image = at(block, 'accessory');
      const alt =
        image === undefined ? '' : `<span class="accessory">${escaped(at(image, 'alt_text'))}</span>`;
      const grid = fields.length === 0 ? '' : `<div class="fields">${fields.join('')}</div>`;
      return `<div class="block">${alt}${textOf(at(block, 'text'))}${grid}</div>`;
    }
    case 'context':
      return `<div class="block context">${listOf(block, 'elements').map(textOf).join(' ')}</div>`;
    case 'actions':
      return `<div class="block row">${listOf(block, 'elements').map(controlOf).join('')}</div>`;
    case 'rich_text':
      return `<div class="block">${listOf(block, 'elements').map(groupOf).join('')}</div>`;
    default:
      throw new Error(`No picture of a block of type ${String(at(block, 'type'))}.`);
  }
}

function controlOf(element: unknown): string {
  switch (at(element, 'type')) {
    case 'button':
      return `<span class="button ${escaped(at(element, 'style') ?? '')}">${textOf(at(element, 'text'))}</span>`;
    case 'overflow':
      return '<span class="button more">•••</span>';
    default:
      return `<span class="button select">${textOf(at(element, 'placeholder'))}</span>`;
  }
}

function groupOf(group: unknown): string {
  const inside = listOf(group, 'elements');
  switch (at(group, 'type')) {
    case 'rich_text_quote':
      return `<blockquote>${inside.map(elementOf).join('')}</blockquote>`;
    case 'rich_text_list':
      return `<ul>${inside.map((item) => `<li>${listOf(item, 'elements').map(elementOf).join('')}</li>`).join('')}</ul>`;
    default:
      return `<div>${inside.map(elementOf).join('')}</div>`;
  }
}

function elementOf(element: unknown): string {
  const text = escaped(at(element, 'text') ?? at(element, 'url') ?? '');
  switch (at(element, 'type')) {
    case 'user':
    case 'usergroup':
      return `<span class="mention">@${at(element, 'type') === 'user' ? 'Anna' : 'support'}</span>`;
    case 'link':
      return styled(element, `<span class="link">${text}</span>`);
    case 'date':
      return at(element, 'format') === '{ago}' ? '12 minutes ago' : 'today at 10:41';
    default:
      return styled(element, text);
  }
}

function styled(element: unknown, html: string): string {
  const style = at(element, 'style');
  const tags = [
    ['bold', 'b'],
    ['italic', 'em'],
    ['strike', 's'],
    ['code', 'code'],
  ] as const;
  return tags.reduce(
    (inner, [name, tag]) => (at(style, name) === true ? `<${tag}>${inner}</${tag}>` : inner),
    html,
  );
}

function textOf(text: unknown): string {
  return escaped(at(text, 'text') ?? '');
}

function escaped(text: unknown): string {
  return String(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function listOf(value: unknown, key: string): unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
