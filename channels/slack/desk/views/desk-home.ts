import type { types } from '@slack/bolt';
import type { DeskFigures } from '../../../../models/desk/desk-view.ts';
import { plainTextElement, type SlackBlock } from '../../blocks/block.ts';
import { button } from '../../blocks/buttons.ts';
import { LIMITS } from '../../blocks/limits.ts';
import { line, rich } from '../../blocks/rich-text.ts';
import { DESK_ACTIONS, deskBlockId, deskValue } from '../desk-actions.ts';
import { type CaseLine, caseLines } from '../thread/case-lines.ts';

/** The data of App Home for staff. */
export interface HomeData {
  readonly figures: DeskFigures;
  readonly queue: readonly CaseLine[];
  readonly mine: readonly CaseLine[];
}

const FOR_STAFF =
  'Write to me in "Messages" and I answer about your orders. The desk behind this page is for the support group.';

/** Largest number of cases in a list: a view has 100 blocks, and a waiting case takes two. */
const MOST = 20;

/** App Home: today's figures, the user's cases and the queue; without data (the user is not staff) a short hint. */
export function homeView(data: HomeData | undefined): types.HomeView {
  if (data === undefined) return { type: 'home', blocks: [rich(line({ type: 'text', text: FOR_STAFF }))] };
  const { figures, queue, mine } = data;
  return {
    type: 'home',
    blocks: [
      header('Today'),
      { type: 'section', fields: figureFields(figures) },
      header('My conversations'),
      ...caseLines(mine, MOST, 'You have none.'),
      { type: 'divider' },
      header('Waiting'),
      ...queueBlocks(queue),
    ],
  };
}

function header(text: string): SlackBlock {
  return { type: 'header', text: plainTextElement(text, LIMITS.header) };
}

function figureFields(figures: DeskFigures): types.PlainTextElement[] {
  const minutes =
    figures.firstResponseMinutes === null ? '–' : `${Math.round(figures.firstResponseMinutes)} min`;
  const rating = figures.csat === null ? '–' : `${figures.csat.toFixed(1)} of 5`;
  return [
    `Waiting: ${figures.waiting}`,
    `Claimed: ${figures.claimed}`,
    `Resolved: ${figures.resolved}`,
    `First answer: ${minutes}`,
    `Rating: ${rating}`,
  ].map((text) => plainTextElement(text, LIMITS.field));
}

function queueBlocks(queue: readonly CaseLine[]): SlackBlock[] {
  if (queue.length === 0) return caseLines([], MOST, 'Nobody is waiting.');
  const shown = queue.slice(0, MOST).flatMap((item): SlackBlock[] => {
    const about = { case: item.case };
    const claim = button(DESK_ACTIONS.claim, 'Claim', deskValue(about), { style: 'primary' });
    return [
      ...caseLines([item], 1, ''),
      { type: 'actions', block_id: deskBlockId(about, 'queue'), elements: [claim] },
    ];
  });
  return [...shown, ...caseLines(queue, MOST, '').slice(MOST)];
}
