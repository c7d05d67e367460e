import { DeskError } from '../../../desk/DeskError.ts';
import { addHistory } from '../../../desk/history/addHistory.ts';
import { temporaryFolder } from '../temporaryFolder';

describe('A week that cannot be written', () => {
	const home = temporaryFolder();
	const options = () => ({ home: home.path, packageName: 'not-installed-here', numbers: [], log: () => undefined });

	it('says why, and how to start without it', async () => {
		const failure = await addHistory(options()).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(DeskError);
		expect(failure).toMatchObject({ message: expect.stringContaining("Cannot find module 'not-installed-here"), wayOut: expect.stringContaining('--empty') });
	});

	it('is no failure where the start was interrupted', async () => {
		const reason = new Error('ctrl-C');
		await expect(addHistory({ ...options(), signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	});
});
