import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DeskLock } from '../../desk/DeskLock.ts';
import { temporaryFolder } from './temporaryFolder';

const ADDRESSES = { editorUrl: 'http://127.0.0.1:5678', simulatorUrl: 'http://127.0.0.1:4600' };
const folder = temporaryFolder();

it('a second desk on the same data is told where the first one is and how to end it', async () => {
	await DeskLock.take(join(folder.path, 'home'), ADDRESSES);
	await expect(DeskLock.take(join(folder.path, 'home'), ADDRESSES)).rejects.toThrow(
		`This desk runs already (process ${process.pid}): editor http://127.0.0.1:5678, simulator http://127.0.0.1:4600.`,
	);
});

it('another desk is not concerned', async () => {
	await DeskLock.take(join(folder.path, 'home'), ADDRESSES);
	await expect(DeskLock.take(join(folder.path, 'other'), ADDRESSES)).resolves.toBeDefined();
});

it('a desk that has ended leaves room for the next', async () => {
	const lock = await DeskLock.take(join(folder.path, 'home'), ADDRESSES);
	await lock.release();
	expect(existsSync(join(folder.path, 'home.lock'))).toBe(false);
	await expect(DeskLock.take(join(folder.path, 'home'), ADDRESSES)).resolves.toBeDefined();
});

it.each([
	['of a killed desk', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1', ...ADDRESSES })],
	['whose number another process has by now', JSON.stringify({ pid: process.pid, startedAt: 'long ago', ...ADDRESSES })],
	['that was cut short', '{"pid":'],
])('a lock %s is taken over', async (_what, content) => {
	writeFileSync(join(folder.path, 'home.lock'), content);
	await expect(DeskLock.take(join(folder.path, 'home'), ADDRESSES)).resolves.toBeDefined();
});
