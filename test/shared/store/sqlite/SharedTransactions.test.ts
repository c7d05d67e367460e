import { SharedTransactions } from '../../../../nodes/shared/store/sqlite/SharedTransactions';

/** What was kept by each commit, in order. */
let commits: string[][];
/** Tells which attempts the engine fails, by their number from 1 on, and how. */
let trouble: Map<number, 'begin' | 'commit'>;
let writes: SharedTransactions<string[]>;

beforeEach(() => {
	commits = [];
	trouble = new Map();
	let attempts = 0;
	writes = new SharedTransactions(async (step) => {
		const fault = trouble.get(++attempts);
		if (fault === 'begin') throw new Error('busy');
		const written: string[] = [];
		const result = await step(written);
		if (fault === 'commit') throw new Error('full');
		commits.push(written);
		return result;
	});
});

const write = async (name: string) =>
	await writes.write(async (written) => {
		await Promise.resolve();
		written.push(name);
		return `${name} in commit ${commits.length + 1}`;
	});
const refuse = async (name: string) =>
	await writes.write(async (written) => {
		await Promise.resolve();
		written.push(name);
		throw new Error(`no ${name}`);
	});
const outcomes = async (all: Array<Promise<string>>) =>
	(await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? one.value : String((one.reason as Error).message)));

describe('Writes on SQLite', () => {
	it('of one moment share a transaction, in their order', async () => {
		expect(await outcomes(['a', 'b', 'c'].map(write))).toEqual(['a in commit 1', 'b in commit 1', 'c in commit 1']);
		expect(commits).toEqual([['a', 'b', 'c']]);
	});

	it('of different moments have one each', async () => {
		for (const name of ['a', 'b']) await write(name);
		expect(commits).toEqual([['a'], ['b']]);
	});

	it('that come in while others are kept are kept next', async () => {
		const later: Array<Promise<string>> = [];
		const first = writes.write(async () => {
			later.push(write('b'), write('c'));
			return await Promise.resolve('a');
		});
		await first;
		await Promise.all(later);
		expect(commits).toEqual([[], ['b', 'c']]);
	});

	it('are told nothing before the commit', async () => {
		let committed = 0;
		const held = new SharedTransactions<number>(async (step) => {
			const result = await step(0);
			await new Promise((resolve) => setImmediate(resolve));
			committed++;
			return result;
		});
		const told = ['a', 'b'].map(async () => await held.write(async () => await Promise.resolve()).then(() => committed));
		expect(await Promise.all(told)).toEqual([1, 1]);
	});

	it('share one no more than 32 at a time, and let the process do other things in between', async () => {
		const seen: number[] = [];
		let isOver = false;
		const look = () => {
			seen.push(commits.length);
			if (!isOver) setImmediate(look);
		};
		look();
		await Promise.all(Array.from({ length: 70 }, async (_, n) => await write(`${n}`)));
		isOver = true;
		expect(commits.map(({ length }) => length)).toEqual([32, 32, 6]);
		expect(seen).toEqual(expect.arrayContaining([1, 2]));
	});

	it('fail by themselves, and leave the others what they are', async () => {
		expect(await outcomes([write('a'), refuse('b'), write('c')])).toEqual(['a in commit 1', 'no b', 'c in commit 2']);
		expect(commits).toEqual([['a'], ['c']]);
	});

	it('are tried one by one where all of them together cannot be kept', async () => {
		trouble.set(1, 'commit').set(3, 'commit');
		expect(await outcomes(['a', 'b', 'c'].map(write))).toEqual(['a in commit 1', 'full', 'c in commit 2']);
	});

	it('all fail where no transaction can begin, and later ones do not', async () => {
		trouble.set(1, 'begin');
		expect(await outcomes(['a', 'b'].map(write))).toEqual(['busy', 'busy']);
		expect(await write('c')).toBe('c in commit 1');
	});

	it('that fail alone are not tried again', async () => {
		let tries = 0;
		const once = writes.write(async () => await Promise.reject(new Error(`try ${++tries}`)));
		await expect(once).rejects.toThrow('try 1');
		expect(tries).toBe(1);
	});

	it('are waited for when the store is closed', async () => {
		const late = ['a', 'b'].map(write);
		await writes.end();
		expect(commits).toEqual([['a', 'b']]);
		await Promise.all(late);
		await writes.end();
	});
});
