import type { Block, Line, ListBlock, TableBlock } from './formatted-text.ts';
import { bareWords } from './links.ts';

/** Most columns whose names are repeated in each row, and the longest such name, in characters. */
const MAX_NAMES = 8;
const MAX_NAME = 40;

/**
 * A table as a list, for channels without tables: an item per row, with the first cell in bold and the others after their column names
 * ("**Europe** – Days: 3, Price: €4.90").
 */
export function rowsAsList({ head, rows }: TableBlock): ListBlock {
  return {
    kind: 'list',
    start: null,
    items: rows.map(([first = [], ...others]): Block[] => [
      {
        kind: 'paragraph',
        children: [...asTitle(first), ...others.flatMap((cell, index) => named(head, cell, index))],
      },
    ]),
  };
}

function asTitle(cell: Line): Line {
  return bareWords(cell).trim() === '' ? [] : [{ kind: 'strong', children: cell.flatMap(withoutStrong) }];
}

function withoutStrong(inline: Line[number]): Line {
  return inline.kind === 'strong' ? inline.children : [inline];
}

function named(head: readonly Line[], cell: Line, index: number): Line {
  const name =
    head.length > MAX_NAMES
      ? ''
      : bareWords(head[index + 1] ?? [])
          .slice(0, MAX_NAME)
          .trim();
  const before = `${index === 0 ? ' – ' : ', '}${name === '' ? '' : `${name}: `}`;
  return bareWords(cell).trim() === '' ? [] : [{ kind: 'text', text: before }, ...cell];
}
