import { randomUUID } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../../../nodes/shared/store/sqlite/openSqliteStore';
import { seededChance } from '../../../kit/seededChance';
import { ADA, GRACE, at, message } from '../deskEvents';
import { present } from '../storeUnderTest';

/** More of them: `POWER_CUTS=500 SEED=7`. */
const CUTS = Number(process.env['POWER_CUTS'] ?? 15);
const SEED = Number(process.env['SEED'] ?? 20261121);

describe(`The files of a SQLite store as ${CUTS} power cuts would leave them (seed ${SEED})`, () => {
	let folder: string;
	let store: HelpdeskStore;
	const file = () => join(folder, 'desk.sqlite');
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'helpdesk-cuts-'));
		store = await openSqliteStore({ file: file(), newId: randomUUID });
	});
	afterEach(async () => {
		await store.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** The store writes in this process and between two turns, so that both files are of one moment. Of a write that was under way part may be on the disk. */
	function cut(number: number, torn: Buffer): string {
		const copy = join(folder, `cut-${number}.sqlite`);
		copyFileSync(file(), copy);
		copyFileSync(`${file()}-wal`, `${copy}-wal`);
		appendFileSync(`${copy}-wal`, torn);
		return copy;
	}

	it('open, are whole, and hold everything that a provider was told is safe', async () => {
		const chance = seededChance(SEED);
		const told = new Set<string>();
		let isOver = false;
		let count = 0;
		/** Conversations with all that belongs to them, several at a time. */
		const work = async (from: typeof ADA) => {
			while (!isOver) {
				const event = message(`message ${count++}`, { from });
				await store.recordEvents([event], at(9));
				told.add(event.message.id);
				const { conversation } = await store.receiveMessage(event, at(9));
				const conversationId = present(conversation).id;
				await store.recordReply({ conversationId, providerId: `reply ${count++}`, kind: 'text', text: 'x'.repeat(Math.floor(5_000 * chance())), author: 'agent', answers: event.message.id }, at(9));
				if (chance() < 0.2) await store.conversations.resolve(conversationId, { kind: 'agent', id: 'eve' }, at(10));
				await turn();
			}
		};
		const workers = [ADA, GRACE, ADA].map(work);
		const cuts: Array<{ copy: string; safe: string[] }> = [];
		while (cuts.length < CUTS) {
			for (let turns = Math.floor(60 * chance()); turns >= 0; turns--) await turn();
			cuts.push({ safe: [...told], copy: cut(cuts.length, Buffer.from(Array.from({ length: Math.floor(9_000 * chance()) }, () => Math.floor(256 * chance())))) });
		}
		isOver = true;
		await Promise.all(workers);

		expect(cuts.at(-1)?.safe.length).toBeGreaterThan(CUTS / 2);
		for (const { copy, safe } of cuts) {
			const opened = await openSqliteStore({ file: copy, newId: randomUUID });
			await opened.recordEvents([message('afterwards')], at(12));
			await opened.close();
			const database = new DatabaseSync(copy, { readOnly: true });
			expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
			expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
			const kept = new Set(database.prepare("select key from inbound_events where event = 'message'").all().map(({ key }) => key));
			expect(safe.filter((id) => !kept.has(id))).toEqual([]);
			database.close();
		}
	}, 60_000 + CUTS * 1_000);
});
