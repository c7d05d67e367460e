/** Puts the page of the inbox, and the hashes by which its content policy allows it, where the node Helpdesk Inbox serves it from. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundleInbox } from './bundleInbox.ts';
import { checkout } from './checkout.ts';

const PAGE = join(checkout.root, 'dist', 'nodes', 'HelpdeskInboxTrigger', 'page');

const { html, hashes } = await bundleInbox();
await mkdir(PAGE, { recursive: true });
await writeFile(join(PAGE, 'index.html'), html);
await writeFile(join(PAGE, 'hashes.json'), JSON.stringify(hashes));
