/**
 * Copies plain data (what JSON can say) so that none of its texts is a piece of another one: V8 keeps a whole document
 * in memory behind every longer text that was cut from it, and reports outlive documents.
 */
export const detach = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
