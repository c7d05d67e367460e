import { bundleRecorder, type BundledPage } from '../../../desk/bundleInbox.ts';
import { itInBrowser } from '../../e2e/kit/Browser';
import { conversation, message } from '../kit/deskFixtures';
import { closeBy } from '../kit/InboxPage';
import { inboxOfEachTest } from '../kit/inboxOfEachTest';
import { readOgg } from './opus/readOgg';

describe('A voice message', () => {
	let recorder: BundledPage;
	const desk = inboxOfEachTest((fake) => {
		fake.recorder = recorder;
		fake.conversations = [conversation('c1')];
		fake.threads['c1'] = [message('m1')];
	});

	beforeAll(async () => {
		recorder = await bundleRecorder();
	});
	beforeEach(async () => await (await desk.signIn()).row('Contact c1').click());

	itInBrowser('is recorded in a window of its own and goes out as one that phones play', async () => {
		const sound = await desk.inbox.recordVoice();
		await desk.inbox.page.locator('.draft-files', { hasText: 'voice-message.ogg' }).waitFor();
		await desk.inbox.page.getByRole('button', { name: 'Send', exact: true }).click();
		await desk.inbox.page.getByRole('button', { name: 'Send now' }).click();
		expect((await desk.fake.action(0)).action).toEqual({ kind: 'reply', file: { fileName: 'voice-message.ogg', mimeType: 'audio/ogg', voice: true } });
		expect(sound.findings).toEqual([]);
		const [file] = desk.fake.sentFiles;
		const { pages, packets } = readOgg(new Uint8Array(file!));
		expect(pages.every(({ isSound }) => isSound)).toBe(true);
		expect(Buffer.from(packets[0]!).subarray(0, 10).toString('latin1')).toBe('OpusHead\u0001\u0001');
		const played = await desk.inbox.page.evaluate(async (bytes) => {
			const audio = await new AudioContext().decodeAudioData(Uint8Array.from(bytes).buffer);
			return { channels: audio.numberOfChannels, seconds: audio.duration, isSilent: audio.getChannelData(0).every((sample) => Math.abs(sample) < 0.01) };
		}, [...file!]);
		expect(played).toEqual({ channels: 1, seconds: expect.closeTo(pages.at(-1)!.position / 48_000, 2), isSilent: false });
	});

	itInBrowser('can be given up', async () => {
		const [opened] = await Promise.all([desk.inbox.page.context().waitForEvent('page'), desk.inbox.page.getByRole('button', { name: 'Record a voice message' }).click()]);
		await closeBy(opened.getByRole('button', { name: 'Cancel' }));
		expect(await desk.inbox.page.locator('.draft-files').count()).toBe(0);
	});

	itInBrowser.each([
		['by somebody who is not signed in', { accessToken: 'forged', words: {}, theme: 'light' }],
		['without a token', {}],
	])('is not recorded for a page that is opened %s', async (_, start) => {
		const stranger = await desk.inbox.page.context().browser()!.newPage();
		await stranger.goto('about:blank');
		const [opened] = await Promise.all([
			stranger.waitForEvent('popup'),
			stranger.evaluate(
				([url, given]) => {
					const place = window.open(`${url}?recorder`)!;
					addEventListener('message', () => place.postMessage(given, '*', [new MessageChannel().port2]));
				},
				[desk.fake.url, start] as const,
			),
		]);
		if (!opened.isClosed()) await opened.waitForEvent('close');
		expect(opened.isClosed()).toBe(true);
	});
});
