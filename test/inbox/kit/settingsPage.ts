import type { InboxCall, RequestOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { FakeInbox } from './FakeInbox';
import { inboxOfEachTest, type InboxOfEachTest } from './inboxOfEachTest';

interface SettingsPage extends Pick<InboxOfEachTest, 'fake' | 'inbox'> {
	/** Waits until the page has made a call, and gives what it asked. */
	asks<Name extends InboxCall>(call: Name, work: () => Promise<unknown>): Promise<RequestOf<Name>>;
}

/** A page of settings in a browser of its own for each test, with a desk that answers as the test says. */
export function settingsPageOfEachTest(tab: string, answers: () => Parameters<FakeInbox['answer']>[0]): SettingsPage {
	const desk = inboxOfEachTest((fake) => fake.answer({ 'channels.find': () => [], ...answers() }));

	beforeEach(async () => {
		const { page } = await desk.signIn();
		await page.getByRole('button', { name: 'Settings' }).click();
		await page.getByRole('button', { name: tab, exact: true }).click();
	});
	return {
		get fake() {
			return desk.fake;
		},
		get inbox() {
			return desk.inbox;
		},
		async asks(call, work) {
			const asked = desk.inbox.page.waitForResponse((response) => response.request().postData()?.includes(`"call":"${call}"`) ?? false);
			await work();
			return (JSON.parse((await asked).request().postData() ?? '') as { request: never }).request;
		},
	};
}
