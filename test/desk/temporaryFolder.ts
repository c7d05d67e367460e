import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for each test, gone after it. */
export function temporaryFolder(): { path: string } {
	const folder = { path: '' };
	beforeEach(() => {
		folder.path = mkdtempSync(join(tmpdir(), 'desk-'));
	});
	afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
	return folder;
}
