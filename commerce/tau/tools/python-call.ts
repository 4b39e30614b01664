/** The parameters of each tool of the benchmark, in their order. */
export const TOOL_PARAMETERS = {
  cancel_pending_order: ['order_id', 'reason'],
  modify_pending_order_address: ['order_id', 'address1', 'address2', 'city', 'state', 'country', 'zip'],
  modify_pending_order_payment: ['order_id', 'payment_method_id'],
  modify_pending_order_items: ['order_id', 'item_ids', 'new_item_ids', 'payment_method_id'],
  return_delivered_order_items: ['order_id', 'item_ids', 'payment_method_id'],
  exchange_delivered_order_items: ['order_id', 'item_ids', 'new_item_ids', 'payment_method_id'],
  modify_user_address: ['user_id', 'address1', 'address2', 'city', 'state', 'country', 'zip'],
  find_user_id_by_email: ['email'],
  find_user_id_by_name_zip: ['first_name', 'last_name', 'zip'],
  get_user_details: ['user_id'],
  get_order_details: ['order_id'],
  get_product_details: ['product_id'],
  list_all_product_types: [],
  calculate: ['expression'],
  think: ['thought'],
  transfer_to_human_agents: ['summary'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a tool. */
export type ToolName = keyof typeof TOOL_PARAMETERS;

/** Whether a name is that of a tool. */
export function isTool(name: string): name is ToolName {
  return Object.hasOwn(TOOL_PARAMETERS, name);
}

/** Python's text for arguments that do not fit the parameters of a tool; undefined: they fit. */
export function argumentFault(name: ToolName, kwargs: Readonly<Record<string, unknown>>): string | undefined {
  const parameters: readonly string[] = TOOL_PARAMETERS[name];
  const call = `${className(name)}.invoke()`;
  // The benchmark hands the data of the shop over under this name.
  if (Object.hasOwn(kwargs, 'data'))
    return `tau_bench.envs.retail.tools.${name}.${call} got multiple values for keyword argument 'data'`;
  const extra = Object.keys(kwargs).find((key) => !parameters.includes(key));
  if (extra !== undefined) return `${call} got an unexpected keyword argument '${extra}'`;
  const missing = parameters
    .filter((parameter) => !Object.hasOwn(kwargs, parameter))
    .map((one) => `'${one}'`);
  if (missing.length === 0) return undefined;
  const noun = missing.length === 1 ? 'argument' : 'arguments';
  return `${call} missing ${missing.length} required positional ${noun}: ${enumerated(missing)}`;
}

function enumerated(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  if (others.length === 0) return last;
  return `${others.reverse().join(', ')}${others.length > 1 ? ',' : ''} and ${last}`;
}

/** `cancel_pending_order` is called as `CancelPendingOrder`. */
function className(name: ToolName): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
