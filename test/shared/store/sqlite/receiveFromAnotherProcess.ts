import { randomUUID } from 'node:crypto';
import { openSqliteStore } from '../../../../nodes/shared/store/sqlite/openSqliteStore';
import { at, message } from '../deskEvents';

/** Receives as many messages as asked, all at once, and prints what became of them. */
const [file = '', count = '0', prefix = ''] = process.argv.slice(2);
const store = await openSqliteStore({ file, newId: randomUUID });
const events = Array.from({ length: Number(count) }, (_, index) => message(`${prefix}${index}`));
const receptions = await Promise.all(events.map(async (event) => await store.receiveMessage(event, at(9))));
console.log(JSON.stringify(receptions.map(({ outcome, repeated, conversation }) => ({ outcome, repeated, conversation: conversation?.id }))));
await store.close();
