/** Data that survives storage unchanged: what snapshots, arguments and results are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object, for named arguments, slots and parameters. */
export type JsonObject = { [key: string]: Json };
