/**
 * What is to be done about an error. `retry`: again in a while. `limit`: the number sends too fast. `pair`: too fast to this customer.
 * `window`: only a template reaches them. `path`: WhatsApp does not reach this customer, another way may. `template`: the
 * template is at fault. `account`: an operator has to mend the account; the message is kept meanwhile. `permanent`: never.
 */
export type ErrorClass =
  | 'retry'
  | 'limit'
  | 'pair'
  | 'window'
  | 'path'
  | 'template'
  | 'account'
  | 'permanent';

/** Meta's documented error codes of sending, by what is to be done; a code that is missing is judged by its HTTP status. */
export const ERROR_CLASSES: Readonly<Record<ErrorClass, readonly number[]>> = {
  retry: [1, 2, 131000, 131016, 131052, 131057, 133004, 135000],
  limit: [4, 80007, 130429, 131048, 133016],
  pair: [131056],
  window: [131047],
  path: [130472, 130497, 131021, 131026, 131030, 131049, 131050],
  template: [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132068, 132069, 134011],
  account: [
    0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045, 133000, 133005, 133006, 133008, 133009,
    133010, 133015,
  ],
  permanent: [33, 100, 131008, 131009, 131051, 131053],
};

const BY_CODE = new Map(
  Object.entries(ERROR_CLASSES).flatMap(([name, codes]) => codes.map((code) => [code, name as ErrorClass])),
);

/** Meta's permission errors, 200 to 299. */
const PERMISSIONS = { from: 200, to: 299 };

/** What is to be done about an answer that was no success. */
export function classOf(code: number | undefined, httpStatus: number): ErrorClass {
  const known = code === undefined ? undefined : BY_CODE.get(code);
  if (known !== undefined) return known;
  if (code !== undefined && code >= PERMISSIONS.from && code <= PERMISSIONS.to) return 'account';
  if (httpStatus === 429) return 'limit';
  if (httpStatus === 401 || httpStatus === 403) return 'account';
  return httpStatus >= 500 ? 'retry' : 'permanent';
}
