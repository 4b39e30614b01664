/** JSON data, which every store returns unchanged; snapshots, arguments and results consist of it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object, for named arguments, slots and parameters. */
export type JsonObject = { [key: string]: Json };
