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
	it('leaves nothing in the files of the store, also where nobody else is', async () => {
		const { store } = opened;
		for (let n = 0; n < 50; n++) {
			for (const from of [ADA, GRACE]) {
				const event = message(`${from.key} ${n}`, { from, text: `the words of ${from.name} number ${n} ${'.'.repeat(300)}` });
				await store.recordEvents([event], at(9, n));
				await store.receiveMessage(event, at(9, n));
			}
		}
		const [conversation] = await store.conversations.find({ contactPhone: ADA.phone, channelId: SHOP.id });
		expect(onDisk()).toContain('the words of Ada');

		valueOf(await store.contacts.erase(conversation?.contactId ?? '', { kind: 'desk' }, at(12)));

		const left = onDisk();
		expect(left).toContain('the words of Grace');
		for (const trace of ['the words of Ada', ADA.phone, ADA.userId]) expect(left).not.toContain(trace);
	});
});
