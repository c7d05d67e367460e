import { bundleInbox, type InboxPage as Bundle } from '../../../desk/bundleInbox.ts';
import type { InboxCall, RequestOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import { FakeInbox } from './FakeInbox';
import { InboxPage } from './InboxPage';

interface SettingsPage {
	readonly fake: FakeInbox;
	readonly inbox: InboxPage;
	/** Waits until the page has made a call, and gives what it asked. */
	asks<Name extends InboxCall>(call: Name, work: () => Promise<unknown>): Promise<RequestOf<Name>>;
}

/** A page of settings in a browser of its own for each test, with a desk that answers as the test says. */
export function settingsPageOfEachTest(tab: string, answers: () => Parameters<FakeInbox['answer']>[0]): SettingsPage {
	let bundle: Bundle;
	let fake: FakeInbox;
	let inbox: InboxPage;

	beforeAll(async () => {
		bundle = await bundleInbox();
	});
	beforeEach(async () => {
		fake = await FakeInbox.start(bundle);
		fake.answer({ 'channels.find': () => [], ...answers() });
		inbox = await InboxPage.signedIn(fake);
		await inbox.page.getByRole('button', { name: 'Settings' }).click();
		await inbox.page.getByRole('button', { name: tab, exact: true }).click();
	});
	afterEach(async () => {
		await inbox.close();
		await fake.stop();
	});
	return {
		get fake() {
			return fake;
		},
		get inbox() {
			return inbox;
		},
		async asks(call, work) {
			const asked = inbox.page.waitForResponse((response) => response.request().postData()?.includes(`"call":"${call}"`) ?? false);
			await work();
			return (JSON.parse((await asked).request().postData() ?? '') as { request: never }).request;
		},
	};
}
