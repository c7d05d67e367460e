import { itInBrowser } from '../../e2e/kit/Browser';
import { ago, conversation } from '../kit/deskFixtures';
import { inboxOfEachTest } from '../kit/inboxOfEachTest';

interface Called {
	sounds: number;
	notifications: string[];
	isHidden: boolean;
}

declare global {
	interface Window {
		called: Called;
	}
}

/** Counts what calls the reader, and lets the test put the page into the background. */
function watchCalls(): void {
	window.called = { sounds: 0, notifications: [], isHidden: false };
	Object.defineProperty(Document.prototype, 'hidden', { get: () => window.called.isHidden });
	const FIRST_TONE = 660;
	const start: (this: OscillatorNode, when?: number) => void = Reflect.get(OscillatorNode.prototype, 'start');
	OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
		if (this.frequency.value === FIRST_TONE) window.called.sounds++;
		start.call(this, when);
	};
}

/** As a browser does that lets the page send notifications. */
function allowNotifications(): void {
	class Allowed {
		static readonly permission = 'granted';
		static readonly requestPermission = async (): Promise<string> => 'granted';

		constructor(title: string, { body }: { body: string }) {
			window.called.notifications.push(`${title}: ${body}`);
		}
	}
	Object.defineProperty(window, 'Notification', { value: Allowed });
}

describe('Somebody who is not looking', () => {
	const desk = inboxOfEachTest((fake) => {
		fake.conversations = [conversation('c1')];
	});

	const open = async () => {
		await (await desk.signIn(watchCalls)).row('Contact c1').waitFor();
	};
	const change = async (...names: string[]) => {
		const { page } = desk.inbox;
		await page.getByRole('button', { name: 'Eve Beispiel' }).click();
		await page.getByRole('button', { name: 'Preferences' }).click();
		for (const name of names) await page.getByRole('switch', { name }).click();
	};
	const close = async () => await desk.inbox.page.keyboard.press('Escape');
	const hide = async (isHidden: boolean) =>
		await desk.inbox.page.evaluate((hidden) => {
			window.called.isHidden = hidden;
			document.dispatchEvent(new Event('visibilitychange'));
		}, isHidden);
	/** A contact writes, and the page has heard of it. */
	const write = async (id: string, text = 'Hello?') => {
		desk.fake.tell({ type: 'conversation', conversation: conversation(id, { assigneeId: 'eve', lastActivityAt: ago(0), lastMessage: { direction: 'in', kind: 'text', text, at: ago(0) } }) });
		await desk.inbox.row(`Contact ${id}`).waitFor();
	};
	const called = async () => await desk.inbox.page.evaluate(() => window.called);
	const toast = () => desk.inbox.page.locator('.toast', { hasText: 'Contact c2' });

	itInBrowser('hears a sound and reads who wrote', async () => {
		await open();
		await write('c2');
		await toast().waitFor();
		expect((await called()).sounds).toBe(1);
		await toast().getByRole('button').first().click();
		await desk.inbox.page.getByRole('heading', { name: 'Contact c2' }).first().waitFor();
	});

	itInBrowser('hears nothing when the sound is switched off', async () => {
		await open();
		await change('Play a sound when somebody writes');
		await close();
		await write('c2');
		await toast().waitFor();
		expect((await called()).sounds).toBe(0);
	});

	itInBrowser('reads nothing when that is switched off, and still hears it', async () => {
		await open();
		await change('Tell me in the page when somebody writes');
		await close();
		await write('c2');
		expect([(await called()).sounds, await toast().count()]).toEqual([1, 0]);
	});

	itInBrowser('finds in the title how many wrote meanwhile', async () => {
		await open();
		await hide(true);
		await write('c2');
		await write('c3');
		expect(await desk.inbox.page.title()).toBe('(2) Inbox');
		await hide(false);
		expect(await desk.inbox.page.title()).toBe('Inbox');
	});

	itInBrowser('is told where the browser refuses notifications, as it does to a sandboxed page', async () => {
		await open();
		await change('Have the browser tell me');
		await desk.inbox.page.getByText('This browser does not let the page send notifications.').waitFor();
		await desk.inbox.page.getByRole('switch', { name: 'Have the browser tell me', checked: false }).waitFor();
	});

	itInBrowser('is told by the browser where it allows that, once it is switched on and while the page is in the background', async () => {
		await open();
		await desk.inbox.page.evaluate(allowNotifications);
		await hide(true);
		await write('c2', 'Not yet');
		await change('Have the browser tell me');
		await close();
		await write('c3', 'Are you there?');
		await hide(false);
		await write('c4', 'I see you');
		expect((await called()).notifications).toEqual(['Contact c3: Are you there?']);
	});
});
