import { DatabaseSync } from 'node:sqlite';
import { temporarySqliteStore } from './temporarySqliteStore';

const MANY = 5_000;

describe('Contacts of whom thousands have the same name, on SQLite', () => {
	let opened: Awaited<ReturnType<typeof temporarySqliteStore>>;
	beforeEach(async () => {
		opened = await temporarySqliteStore();
		const database = new DatabaseSync(opened.file);
		database.exec(`
			CREATE TEMP TABLE numbers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY}) SELECT i, printf('%05d', i * 7 % ${MANY}) AS mark FROM n;
			INSERT INTO contacts (id, name, created_at) SELECT 'contact ' || i, 'Grace ' || mark, i FROM numbers;
			INSERT INTO contact_words SELECT 'grace', 'contact ' || i FROM numbers UNION ALL SELECT mark, 'contact ' || i FROM numbers;
			INSERT INTO contact_words SELECT '*race', 'contact ' || i FROM numbers UNION ALL SELECT '*' || substr(mark, 2), 'contact ' || i FROM numbers;`);
		database.close();
	});
	afterEach(async () => await opened.remove());
	const found = async (...[filter, limit]: Parameters<typeof opened.store.contacts.find>) => (await opened.store.contacts.find(filter, limit)).map(({ id }) => id);
	const latest = [`contact ${MANY}`, `contact ${MANY - 1}`, `contact ${MANY - 2}`];

	it.each([
		['a word of all', { search: 'grac' }, latest],
		['a part of all names', { name: 'rac' }, latest],
		['words of which one is rare', { search: 'grace 00007' }, ['contact 1']],
		['a part of few names, and a word of all', { name: '0007', search: 'grace' }, ['contact 1']],
		['a word that nobody has, and one of all', { search: 'grace ada' }, []],
	])('are found by %s, latest first', async (_, filter, ids) => {
		expect(await found(filter, 3)).toEqual(ids);
	});

	it('are all given where no limit is set', async () => {
		expect(await found({ search: 'grace' })).toHaveLength(MANY);
	});
});
