import type { GRAPH_ERRORS } from '../../../../models/errors/graph-errors.ts';

/** Our error code for an error of Meta's Graph API; each stands for one way to handle it. */
export type GraphErrorCode = keyof typeof GRAPH_ERRORS;

/** Meta's documented error codes, by how they are handled; a code that is missing is handled by its HTTP status. */
export const GRAPH_CODES: Readonly<Record<GraphErrorCode, readonly number[]>> = {
  GRAPH_NOT_NOW: [1, 2, 131000, 131016, 131052, 131057, 133004, 135000],
  GRAPH_NUMBER_LIMIT: [4, 80007, 130429, 131048, 133016],
  GRAPH_PAIR_LIMIT: [131056],
  GRAPH_WINDOW_CLOSED: [131047],
  GRAPH_CUSTOMER_UNREACHED: [130472, 130497, 131021, 131026, 131030, 131049, 131050],
  GRAPH_TEMPLATE_REFUSED: [
    132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132068, 132069, 134011,
  ],
  GRAPH_ACCOUNT_BROKEN: [
    0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045, 133000, 133005, 133006, 133008, 133009,
    133010, 133015,
  ],
  GRAPH_REFUSED: [33, 100, 131008, 131009, 131051, 131053],
};

const BY_CODE = new Map(
  Object.entries(GRAPH_CODES).flatMap(([name, codes]) => codes.map((code) => [code, name as GraphErrorCode])),
);

/** Meta's permission errors, 200 to 299. */
const PERMISSIONS = { from: 200, to: 299 };

/** Our error code for an error response: by Meta's code, else by the HTTP status. */
export function graphCodeOf(code: number | undefined, httpStatus: number): GraphErrorCode {
  const known = code === undefined ? undefined : BY_CODE.get(code);
  if (known !== undefined) return known;
  if (code !== undefined && code >= PERMISSIONS.from && code <= PERMISSIONS.to) return 'GRAPH_ACCOUNT_BROKEN';
  if (httpStatus === 429) return 'GRAPH_NUMBER_LIMIT';
  if (httpStatus === 401 || httpStatus === 403) return 'GRAPH_ACCOUNT_BROKEN';
  return httpStatus >= 500 ? 'GRAPH_NOT_NOW' : 'GRAPH_REFUSED';
}
