import { randomUUID } from 'node:crypto';
import { openPostgresStore } from '../../../nodes/shared/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../../nodes/shared/store/sqlite/openSqliteStore';
import { at, message } from './deskEvents';
import { TEST_SERVER } from './postgres/testServer';

/** Receives as many messages as asked, all at once, and prints what became of them. */
const [place = '{}', count = '0', prefix = ''] = process.argv.slice(2);
const { file = '', schema } = JSON.parse(place) as { file?: string; schema?: string };
const store = schema ? await openPostgresStore({ connection: { ...TEST_SERVER, schema }, newId: randomUUID }) : await openSqliteStore({ file, newId: randomUUID });
const events = Array.from({ length: Number(count) }, (_, index) => message(`${prefix}${index}`));
const receptions = await Promise.all(events.map(async (event) => await store.receiveMessage(event, at(9))));
console.log(JSON.stringify(receptions.map(({ outcome, repeated, conversation }) => ({ outcome, repeated, conversation: conversation?.id }))));
await store.close();
