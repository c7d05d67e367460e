/** Puts the pages of the inbox, and the hashes by which their content policies allow them, where the node Helpdesk Inbox serves them from. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundleInbox, bundleRecorder } from './bundleInbox.ts';
import { checkout } from './checkout.ts';

const FOLDER = join(checkout.root, 'dist', 'nodes', 'HelpdeskInboxTrigger', 'page');

await mkdir(FOLDER, { recursive: true });
for (const [name, page] of Object.entries({ inbox: await bundleInbox(), recorder: await bundleRecorder() })) {
	await writeFile(join(FOLDER, `${name}.html`), page.html);
	await writeFile(join(FOLDER, `${name}.json`), JSON.stringify(page.hashes));
}
