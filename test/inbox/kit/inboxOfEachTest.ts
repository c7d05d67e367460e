import { bundleInbox, type InboxPage as Bundle } from '../../../desk/bundleInbox.ts';
import { FakeInbox } from './FakeInbox';
import { InboxPage } from './InboxPage';

export interface InboxOfEachTest {
	/** The page as it is built, the same for all tests. */
	readonly bundle: Bundle;
	readonly fake: FakeInbox;
	/** What the test has opened. */
	readonly inbox: InboxPage;
	/** Opens the page, or what is added to its address. */
	open(added?: string): Promise<InboxPage>;
	/** Opens it for an agent who signs in; `prepare` runs in the page before its own script. */
	signIn(prepare?: () => void): Promise<InboxPage>;
}

/** For each test a server that nobody has asked yet, and a browser of its own once the test opens the page. Nothing may go wrong in it. */
export function inboxOfEachTest(fill: (fake: FakeInbox) => unknown = () => undefined): InboxOfEachTest {
	let bundle: Bundle;
	let fake: FakeInbox;
	let inbox: InboxPage | undefined;

	beforeAll(async () => {
		bundle = await bundleInbox();
	});
	beforeEach(async () => {
		inbox = undefined;
		fake = await FakeInbox.start(bundle);
		fill(fake);
	});
	afterEach(async () => {
		await inbox?.close();
		await fake.stop();
		expect(inbox?.problems ?? []).toEqual([]);
	});
	return {
		get bundle() {
			return bundle;
		},
		get fake() {
			return fake;
		},
		get inbox() {
			if (!inbox) throw new Error('The test has not opened the page yet.');
			return inbox;
		},
		async open(added = '') {
			return (inbox = await InboxPage.open(`${fake.url}${added}`));
		},
		async signIn(prepare) {
			return (inbox = await InboxPage.signedIn(fake, prepare));
		},
	};
}
