import type { Kysely } from 'kysely';
import type { HelpdeskStore } from '../../../../nodes/shared/store/helpdeskStore';
import { migrate } from '../../../../nodes/shared/store/schema/migrate';
import { assignmentLoadMigration } from '../../../../nodes/shared/store/schema/assignmentLoadMigration';
import { automaticMessageStatesMigration } from '../../../../nodes/shared/store/schema/automaticMessageStatesMigration';
import type { SchemaDialect } from '../../../../nodes/shared/store/schema/migration';
import { MIGRATIONS } from '../../../../nodes/shared/store/schema/migrations';
import { GRACE, SHOP, at, message } from '../deskEvents';
import { valueOf } from '../storeUnderTest';
import { fillFirstVersion, fillSecondVersion } from './earlierDesk';

/** A place for one database, opened as this version does and as an earlier one would have. */
export interface MigrationPlace {
	dialect: SchemaDialect;
	/** The bare database. */
	connect(): Promise<Kysely<unknown>>;
	open(): Promise<HelpdeskStore>;
	remove(): Promise<void>;
}

const VERSIONS = MIGRATIONS.slice(0, -1).map(({ name }, index) => [name, index + 1] as const);

/** What must become of a filled database of every earlier version, on every engine. */
export function describeMigrations(newPlace: () => MigrationPlace): void {
	describe.each(VERSIONS)('A filled database of the version %s', (_, steps) => {
		let place: MigrationPlace;
		let store: HelpdeskStore;
		beforeEach(async () => {
			place = newPlace();
			const db = await place.connect();
			await migrate(db, MIGRATIONS.slice(0, 1), place.dialect);
			await fillFirstVersion(db);
			await migrate(db, MIGRATIONS.slice(0, steps), place.dialect);
			if (steps > 1) await fillSecondVersion(db);
			await db.destroy();
			store = await place.open();
		});
		afterEach(async () => {
			await store.close();
			await place.remove();
		});
		const get = async (id: string) => valueOf(await store.conversations.get(id, at(12)));

		it('keeps every conversation, and tells of each what can be told', async () => {
			const idle = { priority: 'normal', handledBy: 'none', openedAt: at(8).toISOString(), cycleOpenedAt: at(8).toISOString(), windowClosesAt: at(33).toISOString() };
			const queue = { queueEnteredAt: at(10).toISOString(), autoResolveAt: at(10 + 30 * 24).toISOString() };
			expect(await get('waiting')).toMatchObject({ ...idle, ...queue, state: 'new', topic: 'Delivery', waitingSince: at(10).toISOString(), firstReplyAt: undefined, messages: [{ providerId: 'in waiting', text: 'Hello' }] });
			expect(await get('answered')).toMatchObject({ ...idle, ...queue, state: 'pending', waitingSince: undefined, firstReplyAt: at(10).toISOString() });
			const settled = await get('settled');
			expect(settled).toMatchObject({ ...idle, state: 'resolved', resolutions: 1, firstReplyAt: at(10).toISOString(), autoResolveAt: undefined });
			expect(settled.messages.map(({ author, quarantined }) => [author, quarantined])).toEqual([[undefined, undefined], ['agent', undefined]]);
		});

		it('can be searched', async () => {
			const found = await store.messages.search({ search: 'hel' });
			expect(found.map(({ providerId }) => providerId).sort()).toEqual(['in answered', 'in settled', 'in waiting', 'out answered', 'out settled']);
			expect(await store.contacts.find({ search: 'gra' })).toMatchObject([{ id: 'grace' }]);
		});

		it('goes on working: messages, timers, settings and what nobody has handled', async () => {
			const actor = { kind: 'agent', id: 'bo' } as const;
			expect(await store.receiveMessage(message('next', { from: GRACE, sentAt: at(12).toISOString() }), at(12))).toMatchObject({ outcome: 'continued', conversation: { id: 'answered', state: 'new' } });
			const linus = { key: 'FI.33333', userId: 'FI.33333' };
			expect(await store.receiveMessage(message('back', { from: linus, sentAt: at(12).toISOString() }), at(12))).toMatchObject({ outcome: 'reopened', conversation: { id: 'settled', resolutions: 1 } });
			expect(valueOf(await store.conversations.resolve('settled', actor, at(13)))).toMatchObject({ conversation: { resolutions: 2 } });
			expect(await store.due.unhandledMessages(60_000, 1, at(11))).toMatchObject([{ providerId: 'lost' }]);
			expect(await store.conversations.autoResolve(10, at(11 + 30 * 24))).toMatchObject([{ conversation: { id: 'waiting' } }]);
			expect(valueOf(await store.channels.update(SHOP.id, { csat: true }, actor, at(12)))).toMatchObject({ phone: SHOP.phone, settings: { csat: true } });
			if (steps > 1) expect(await store.history.find({ types: ['contactsMerged'] })).toMatchObject([{ id: 'event 1', contactId: 'ada' }]);
		});

		it('is migrated once', async () => {
			const again = await place.open();
			expect(await again.conversations.find({})).toHaveLength(3);
			await again.close();
		});
	});

	it('counts once what agents have open, from then on their load is kept', async () => {
		const place = newPlace();
		const db = await place.connect();
		await migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(assignmentLoadMigration)), place.dialect);
		await fillFirstVersion(db);
		const desk = db.withTables<Record<'agents' | 'conversations', Record<string, string | number | null>>>();
		const since = { presence_since: 0, is_admin: 0, is_active: 1, created_at: 0 };
		await desk.insertInto('agents').values({ id: 'eve', name: 'Eve', capacity: 1, presence: 'online', ...since }).execute();
		await desk.updateTable('conversations').set({ assignee_id: 'eve' }).where('id', '<>', 'waiting').execute();
		await db.destroy();
		const store = await place.open();
		expect(valueOf(await store.agents.get('eve'))).toMatchObject({ openConversations: 1 });
		const actor = { kind: 'automation', id: 'workflow' } as const;
		expect(valueOf(await store.assignments.assign('waiting', {}, actor, at(12)))).toMatchObject({ outcome: 'waiting', reason: 'full' });
		valueOf(await store.conversations.resolve('answered', actor, at(12)));
		expect(valueOf(await store.assignments.assign('waiting', {}, actor, at(12)))).toMatchObject({ outcome: 'assigned', agent: { openConversations: 1 } });
		await store.close();
		await place.remove();
	});

	it('does not send again what was taken up before it was kept who has it, and frees it where it was not sent', async () => {
		const place = newPlace();
		const db = await place.connect();
		await migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(automaticMessageStatesMigration)), place.dialect);
		await fillFirstVersion(db);
		const earlier = { conversation_id: 'waiting', kind: 'greeting', occasion: '', id: 'greeting 1', answers: 'in waiting', claimed_at: at(9).getTime() };
		await db.withTables<Record<'automatic_messages', typeof earlier>>().insertInto('automatic_messages').values(earlier).execute();
		await db.destroy();
		const store = await place.open();
		const { automaticMessages } = store;
		const order = { conversationId: 'waiting', kind: 'greeting', occasion: '', answers: 'in waiting', execution: '2', willBegin: true } as const;
		expect(valueOf(await automaticMessages.claim(order, at(12)))).toEqual({ claimed: false, reason: 'sent' });
		expect(await automaticMessages.release('greeting 1')).toBe(true);
		expect(valueOf(await automaticMessages.claim(order, at(12)))).toMatchObject({ claimed: true });
		await store.close();
		await place.remove();
	});
}
