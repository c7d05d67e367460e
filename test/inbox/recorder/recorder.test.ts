import { bundleInbox, bundleRecorder, type BundledPage, type InboxPage as Bundle } from '../../../desk/bundleInbox.ts';
import { itInBrowser } from '../../e2e/kit/Browser';
import { FakeInbox } from '../kit/FakeInbox';
import { InboxPage } from '../kit/InboxPage';
import { conversation, message } from '../kit/deskFixtures';
import { readOgg } from './opus/readOgg';

describe('A voice message', () => {
	let bundle: Bundle;
	let recorder: BundledPage;
	let fake: FakeInbox;
	let inbox: InboxPage;

	beforeAll(async () => {
		[bundle, recorder] = [await bundleInbox(), await bundleRecorder()];
	});
	beforeEach(async () => {
		fake = await FakeInbox.start(bundle);
		fake.recorder = recorder;
		fake.conversations = [conversation('c1')];
		fake.threads['c1'] = [message('m1')];
		inbox = await InboxPage.signedIn(fake);
		await inbox.row('Contact c1').click();
	});
	afterEach(async () => {
		expect(inbox.problems).toEqual([]);
		await inbox.close();
		await fake.stop();
	});

	itInBrowser('is recorded in a window of its own and goes out as one that phones play', async () => {
		const sound = await inbox.recordVoice();
		await inbox.page.locator('.draft-files', { hasText: 'voice-message.ogg' }).waitFor();
		await inbox.page.getByRole('button', { name: 'Send', exact: true }).click();
		await inbox.page.getByRole('button', { name: 'Send now' }).click();
		expect((await fake.action(0)).action).toEqual({ kind: 'reply', file: { fileName: 'voice-message.ogg', mimeType: 'audio/ogg', voice: true } });
		expect(sound.findings).toEqual([]);
		const [file] = fake.sentFiles;
		const { pages, packets } = readOgg(new Uint8Array(file!));
		expect(pages.every(({ isSound }) => isSound)).toBe(true);
		expect(Buffer.from(packets[0]!).subarray(0, 10).toString('latin1')).toBe('OpusHead\u0001\u0001');
		const played = await inbox.page.evaluate(async (bytes) => {
			const audio = await new AudioContext().decodeAudioData(Uint8Array.from(bytes).buffer);
			return { channels: audio.numberOfChannels, seconds: audio.duration, isSilent: audio.getChannelData(0).every((sample) => Math.abs(sample) < 0.01) };
		}, [...file!]);
		expect(played).toEqual({ channels: 1, seconds: expect.closeTo(pages.at(-1)!.position / 48_000, 2), isSilent: false });
	});

	itInBrowser('can be given up', async () => {
		const [opened] = await Promise.all([inbox.page.context().waitForEvent('page'), inbox.page.getByRole('button', { name: 'Record a voice message' }).click()]);
		await Promise.all([opened.waitForEvent('close'), opened.getByRole('button', { name: 'Cancel' }).click()]);
		expect(await inbox.page.locator('.draft-files').count()).toBe(0);
	});

	itInBrowser.each([
		['by somebody who is not signed in', { accessToken: 'forged', words: {}, theme: 'light' }],
		['without a token', {}],
	])('is not recorded for a page that is opened %s', async (_, start) => {
		const stranger = await inbox.page.context().browser()!.newPage();
		await stranger.goto('about:blank');
		const [opened] = await Promise.all([
			stranger.waitForEvent('popup'),
			stranger.evaluate(
				([url, given]) => {
					const place = window.open(`${url}?recorder`)!;
					addEventListener('message', () => place.postMessage(given, '*', [new MessageChannel().port2]));
				},
				[fake.url, start] as const,
			),
		]);
		if (!opened.isClosed()) await opened.waitForEvent('close');
		expect(opened.isClosed()).toBe(true);
	});
});
