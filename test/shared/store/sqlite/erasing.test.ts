import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoreUnderTest } from '../storeUnderTest';
import { valueOf } from '../storeUnderTest';
import { ADA, GRACE, SHOP, at, message } from '../deskEvents';
import { temporarySqliteStore } from './temporarySqliteStore';

let opened: StoreUnderTest & { file: string };
beforeEach(async () => {
	opened = await temporarySqliteStore();
});
afterEach(async () => await opened.remove());

const onDisk = (): string => {
	const folder = dirname(opened.file);
	return readdirSync(folder)
		.map((name) => readFileSync(join(folder, name), 'latin1'))
		.join('\n');
};

describe('A contact who was erased', () => {
	it.each([
		['before they were ever searched', false],
		['after they were searched', true],
	])('leaves nothing in the files of the store, also where nobody else is: words %s', async (_, isSearched) => {
		const { store } = opened;
		for (let n = 0; n < 50; n++) {
			for (const from of [ADA, GRACE]) {
				const event = message(`${from.key} ${n}`, { from, text: `the words of ${from.name} number ${n} secret${from.name} ${'.'.repeat(300)}` });
				await store.recordEvents([event], at(9, n));
				await store.receiveMessage(event, at(9, n));
			}
		}
		const [conversation] = await store.conversations.find({ contactPhone: ADA.phone, channelId: SHOP.id });
		expect(onDisk()).toContain('the words of Ada');
		if (isSearched) {
			expect(await store.messages.search({ search: 'secretada' })).toHaveLength(50);
			expect(onDisk()).toContain('secretada');
		}

		valueOf(await store.contacts.erase(conversation?.contactId ?? '', { kind: 'desk' }, at(12)));

		const left = onDisk();
		expect(left).toContain('the words of Grace');
		for (const trace of ['the words of Ada', 'secretada', ADA.phone, ADA.userId]) expect(left).not.toContain(trace);
		expect(await store.messages.search({ search: 'secretada' })).toEqual([]);
		expect(await store.messages.search({ search: 'secretgrace' })).toHaveLength(50);
		expect(onDisk()).not.toContain('secretada');
	});
});

describe('Content that has reached its age', () => {
	it('leaves nothing in the files of the store', async () => {
		const { store } = opened;
		const event = message('old', { text: `the old words secretword ${'.'.repeat(300)}` });
		await store.recordEvents([event], at(9));
		const { conversation } = await store.receiveMessage(event, at(9));
		await store.conversations.resolve(conversation?.id ?? '', { kind: 'desk' }, at(10));
		expect(await store.messages.search({ search: 'secretword' })).toHaveLength(1);
		expect(onDisk()).toContain('the old words');
		await store.retention.deleteOld({ limit: 100, defaultAgeMs: 1 }, { kind: 'desk' }, at(12));
		for (const trace of ['the old words', 'secretword']) expect(onDisk()).not.toContain(trace);
	});
});
