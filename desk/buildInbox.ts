/** Puts the pages of the inbox, the hashes by which their content policies allow them, and the texts in other languages, where the node Helpdesk Inbox serves them from. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundleInbox, bundleRecorder } from './bundleInbox.ts';
import { checkout } from './checkout.ts';

const FOLDER = join(checkout.root, 'dist', 'nodes', 'HelpdeskInboxTrigger', 'page');

await mkdir(FOLDER, { recursive: true });
const { words, ...inbox } = await bundleInbox();
for (const [name, page] of Object.entries({ inbox, recorder: await bundleRecorder() })) {
	await writeFile(join(FOLDER, `${name}.html`), page.html);
	await writeFile(join(FOLDER, `${name}.json`), JSON.stringify(page.hashes));
}
await writeFile(join(FOLDER, 'words.json'), JSON.stringify(words));
