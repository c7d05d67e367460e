/**
 * How soon the page of the inbox can be used, and how smoothly 10,000 conversations scroll, in a real Chromium, against bare pages in the same run:
 * `node_modules/.bin/node --import ./bench/resolveTypescript.ts bench/inboxPage.ts`. CHROMIUM says where the browser is, BENCH_RUNS (7) how often.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';

import { chromium, type Browser, type Page } from 'playwright-core';

import { bundleInbox } from '../desk/bundleInbox.ts';
import { CHROMIUM_SWITCHES } from '../desk/chromiumSwitches.ts';
import { conversation } from '../test/inbox/kit/deskFixtures.ts';
import { FakeInbox, PASSWORD } from '../test/inbox/kit/FakeInbox.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 7);
const MANY = 10_000;
const STEPS = 240;
/** As far as a quick flick goes in a frame. */
const STEP_PIXELS = 300;
/** A frame at 60 a second, with some play. */
const SMOOTH_MS = 20;

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const rank = (values: readonly number[], part: number): number => [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** The least that a page with one field can be, and the least that a page with as many rows can be. */
const BARE = '<!doctype html><title>Bare</title><input type="email">';
const BARE_ROWS = `<!doctype html><title>Bare</title><div class="virtual" style="height:100vh;overflow:auto">${Array.from({ length: MANY }, (_, row) => `<div style="height:76px">Contact n${row}</div>`).join('')}</div>`;

async function serve(): Promise<Server> {
	const server = createServer(({ url }, response) => response.setHeader('content-type', 'text/html').end(url === '/rows' ? BARE_ROWS : BARE));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return server;
}

interface Took {
	/** On the clock, in milliseconds. */
	ms: number;
	/** Of the processes that draw pages, in milliseconds: what other programs do hardly changes it. */
	processor: number;
}

/** What something takes by the clock and by the processor. */
async function timed(browser: Browser, work: () => Promise<void>): Promise<Took> {
	const session = await browser.newBrowserCDPSession();
	const renderers = async (): Promise<Map<number, number>> => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
	};
	const before = await renderers();
	const began = performance.now();
	await work();
	const ms = performance.now() - began;
	const seconds = [...(await renderers())].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
	await session.detach();
	return { ms, processor: seconds * 1000 };
}

/** From the beginning of the navigation until a letter that was typed is on the screen. */
async function typedAfter(browser: Browser, url: string): Promise<Took> {
	const page = await browser.newPage();
	const took = await timed(browser, async () => {
		await page.goto(url, { waitUntil: 'commit' });
		await page.locator('input[type=email]').pressSequentially('e');
		await nextFrame(page);
	});
	await page.close();
	return took;
}

/** From Enter on the sign-in page until a conversation of the first page is open and its answer has a letter. */
async function answeredAfter(browser: Browser, url: string): Promise<Took> {
	const page = await signIn(browser, url);
	const took = await timed(browser, async () => {
		await page.keyboard.press('Enter');
		await page.locator('.conversation').first().click();
		await page.locator('#answer').pressSequentially('e');
		await nextFrame(page);
	});
	await page.close();
	return took;
}

async function signIn(browser: Browser, url: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
	await page.goto(url);
	await page.locator('input[type=email]').fill('eve@example.com');
	await page.locator('input[type=password]').fill(PASSWORD);
	return page;
}

const nextFrame = async (page: Page): Promise<unknown> => await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** Scrolls down from the middle, a step in each frame, and gives how long each frame took. Milliseconds. */
const scroll = async (page: Page): Promise<number[]> =>
	await page.locator('.virtual').evaluate(async (list, { steps, pixels }) => {
		const frames: number[] = [];
		list.scrollTo(0, list.scrollHeight / 2);
		let before = await new Promise<number>(requestAnimationFrame);
		for (let step = 0; step < steps; step++) {
			list.scrollBy(0, pixels);
			const now = await new Promise<number>(requestAnimationFrame);
			frames.push(now - before);
			before = now;
		}
		return frames;
	}, { steps: STEPS, pixels: STEP_PIXELS });

async function measure(browser: Browser, fake: FakeInbox, bareUrl: string): Promise<void> {
	const bare: Took[] = [];
	const typed: Took[] = [];
	const answered: Took[] = [];
	for (let run = 0; run < RUNS; run++) {
		bare.push(await typedAfter(browser, bareUrl));
		typed.push(await typedAfter(browser, fake.url));
		answered.push(await answeredAfter(browser, fake.url));
	}
	const shown = (all: Took[]): string => `${median(all.map(({ ms }) => ms)).toFixed(0)} ms (slowest ${Math.max(...all.map(({ ms }) => ms)).toFixed(0)}), processor ${median(all.map(({ processor }) => processor)).toFixed(0)} ms`;
	const times = (of: keyof Took): string => (median(typed.map((one) => one[of])) / median(bare.map((one) => one[of]))).toFixed(1);
	console.log(`load ${loadavg()[0]?.toFixed(1)}; ${RUNS} runs, medians`);
	console.log(`a letter in a bare page: ${shown(bare)}`);
	console.log(`a letter on the sign-in page: ${shown(typed)}; ${times('ms')} times the bare page by the clock, ${times('processor')} times by the processor`);
	console.log(`from Enter to the first letter of an answer: ${shown(answered)}`);

	fake.conversations = Array.from({ length: MANY }, (_, row) => conversation(`n${row}`));
	fake.answer({ 'conversations.list': () => ({ rows: fake.conversations }) });
	const rows = await browser.newPage({ viewport: { width: 1440, height: 860 } });
	await rows.goto(`${bareUrl}/rows`);
	let bareFrames: number[] = [];
	const bareTook = await timed(browser, async () => void (bareFrames = await scroll(rows)));
	const page = await signIn(browser, fake.url);
	await page.keyboard.press('Enter');
	await page.locator('.conversation').first().waitFor();
	let frames: number[] = [];
	const took = await timed(browser, async () => void (frames = await scroll(page)));
	const smooth = (all: number[]): string => `median ${median(all).toFixed(1)} ms, 95th percentile ${rank(all, 0.95).toFixed(1)} ms, ${((all.filter((frame) => frame <= SMOOTH_MS).length * 100) / all.length).toFixed(0)} % within ${SMOOTH_MS} ms`;
	console.log(`${MANY} rows in a bare page, a frame: ${smooth(bareFrames)}, processor ${(bareTook.processor / STEPS).toFixed(1)} ms`);
	console.log(`${MANY} conversations, a frame: ${smooth(frames)}, processor ${(took.processor / STEPS).toFixed(1)} ms; 95th percentile ${(rank(frames, 0.95) / rank(bareFrames, 0.95)).toFixed(1)} times the bare page`);
	console.log(`rows in the page: ${await page.locator('.conversation').count()} of ${MANY}`);
}

const server = await serve();
const fake = await FakeInbox.start(await bundleInbox());
fake.conversations = Array.from({ length: 50 }, (_, row) => conversation(`c${row}`));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...CHROMIUM_SWITCHES] });
try {
	await measure(browser, fake, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
} finally {
	await browser.close();
	await fake.stop();
	server.close();
}
