import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { RunningDesk } from '../../../desk/RunningDesk.ts';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { openSqliteStore } from '../../../nodes/shared/store/sqlite/openSqliteStore';
import { InboxPage } from '../../inbox/kit/InboxPage';
import { signInLinks } from './signInLinks';
import { SimulatorClient, type Customer } from './SimulatorClient';
import { startTestDesk, type TestDesk } from './startTestDesk';

/** Only against a desk that hangs: how busy a machine is must decide nothing. */
const SLOW_MS = 120_000;

export interface DeskOfTwoAgents {
	readonly running: RunningDesk;
	readonly simulator: SimulatorClient;
	/** What the desk keeps, opened beside it. */
	readonly store: HelpdeskStore;
	/** The address of the inbox. */
	readonly url: string;
	/** The one-time links with which they came in, by e-mail address. */
	readonly links: ReadonlyMap<string, string>;
	/** Each in a browser of their own; not there without one. */
	readonly eve: InboxPage;
	readonly bo: InboxPage;
	/** A customer who has got the greeting of the desk. */
	readonly writes: (name: string, phone: string, text: string) => Promise<Customer>;
	/** Shows an agent a queue. */
	readonly queue: (agent: InboxPage, name: string) => Promise<void>;
}

/** For the tests of a block a real n8n with the workflow of the inbox, a number, and two agents who have signed in. */
export function deskOfTwoAgents(startMs: number): DeskOfTwoAgents {
	let test: TestDesk | undefined;
	const desk: { -readonly [Part in keyof DeskOfTwoAgents]?: DeskOfTwoAgents[Part] } = {
		writes: async (name, phone, text) => {
			const customer = await desk.simulator!.customer(name, { phone });
			await customer.write(text);
			await customer.nextReplies(1, SLOW_MS);
			return customer;
		},
		queue: async ({ page }, name) => await page.getByRole('navigation').getByRole('button', { name }).click(),
	};

	beforeAll(async () => {
		test = await startTestDesk(['00-set-up-the-desk.json', '01-first-reply.json', '14-inbox.json']);
		desk.running = test.desk;
		const { simulator, simulatorUrl, workflows, editorUrl } = test.desk;
		desk.url = `${editorUrl}/webhook/helpdesk/inbox`;
		desk.simulator = new SimulatorClient(simulatorUrl, (await simulator!.demoNumber()).phoneNumberId);
		desk.store = await openSqliteStore({ file: join(test.home, '.n8n', 'whatsapp-helpdesk', 'helpdesk.sqlite'), newId: randomUUID });
		if (process.env['CHROMIUM_PATH'] === undefined) return;
		const links = await signInLinks(test.desk, workflows.find(({ name }) => name === '14 Inbox')!);
		desk.links = links;
		[desk.eve, desk.bo] = await Promise.all([InboxPage.open(links.get('eve@example.com')!), InboxPage.open(links.get('bo@example.com')!)]);
		await Promise.all([desk.eve, desk.bo].map(async ({ page }) => await page.getByRole('heading', { name: 'New' }).waitFor()));
	}, startMs);

	afterAll(async () => {
		await Promise.all([desk.eve?.close(), desk.bo?.close()]);
		await desk.store?.close();
		await test?.stop();
	});
	return desk as DeskOfTwoAgents;
}
