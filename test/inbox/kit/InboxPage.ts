import AxeBuilder from 'axe-core';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

import { CHROMIUM_SWITCHES } from '../../../desk/chromiumSwitches.ts';
import { CHROMIUM_PATH } from '../../e2e/kit/Browser';
import { type FakeInbox, PASSWORD } from './FakeInbox';

/** Only against pages that hang: how busy a machine is must decide nothing. */
const SLOW_MS = 150_000;

/** A microphone that beeps, which nobody has to allow. */
const PLAYED_MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Clicks what closes its own window, which may be gone before the click has come back. */
export async function closeBy(button: Locator): Promise<void> {
	const click = button.click().catch((error: unknown) => {
		if (!String(error).includes('has been closed')) throw error;
	});
	await Promise.all([button.page().waitForEvent('close'), click]);
}

/** The inbox in a real browser, and everything that went wrong in it. */
export class InboxPage {
	readonly problems: string[] = [];
	readonly #browser: Browser;
	readonly page: Page;

	private constructor(browser: Browser, page: Page) {
		this.#browser = browser;
		this.page = page;
		page.on('pageerror', (error) => this.problems.push(error.message));
		page.on('console', (line) => {
			if (line.type() === 'error' && !line.text().includes('Failed to load resource')) this.problems.push(line.text());
		});
		page.on('dialog', (dialog) => {
			this.problems.push(`a dialog said "${dialog.message()}"`);
			void dialog.dismiss();
		});
	}

	/** `prepare` runs in the page before its own script. */
	static async open(url: string, prepare?: () => void): Promise<InboxPage> {
		const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: [...CHROMIUM_SWITCHES, ...PLAYED_MICROPHONE] });
		const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-GB' });
		page.context().setDefaultTimeout(SLOW_MS);
		const opened = new InboxPage(browser, page);
		if (prepare) await page.addInitScript(prepare);
		await page.goto(url);
		return opened;
	}

	static async signedIn(fake: FakeInbox, prepare?: () => void): Promise<InboxPage> {
		const opened = await InboxPage.open(fake.url, prepare);
		await opened.page.getByLabel('E-mail address').fill('eve@example.com');
		await opened.page.getByLabel('Password').fill(PASSWORD);
		await opened.page.keyboard.press('Enter');
		await opened.page.getByRole('heading', { name: 'New' }).waitFor();
		return opened;
	}

	row(name: string): Locator {
		return this.page.locator('.conversation', { hasText: name });
	}

	get answer(): Locator {
		return this.page.locator('#answer');
	}

	/** Records about a second of what the microphone hears, puts it to the draft, and says what was wrong with the window. */
	async recordVoice(): Promise<{ findings: string[] }> {
		const [recorder] = await Promise.all([this.page.context().waitForEvent('page'), this.page.getByRole('button', { name: 'Record a voice message' }).click()]);
		recorder.on('pageerror', (error) => this.problems.push(error.message));
		await recorder.getByRole('button', { name: 'Record', exact: true }).click();
		await recorder.getByRole('timer').getByText('0:01').waitFor();
		await recorder.getByRole('button', { name: 'Stop' }).click();
		await recorder.locator('audio').waitFor();
		const findings = await this.seriousFindings(recorder);
		await closeBy(recorder.getByRole('button', { name: 'Use it' }));
		return { findings };
	}

	/** What axe finds serious or critical, in one line each. */
	async seriousFindings(page = this.page): Promise<string[]> {
		await page.evaluate(AxeBuilder.source);
		return await page.evaluate(async () => {
			const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Array<{ id: string; impact: string; nodes: Array<{ html: string; failureSummary: string }> }> }> } };
			const { violations } = await axe.run();
			return violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`));
		});
	}

	/** The same light and dark, and as narrow as a phone. */
	async seriousFindingsEverywhere(): Promise<string[]> {
		const found: string[] = [];
		for (const colorScheme of ['light', 'dark'] as const) {
			await this.page.emulateMedia({ colorScheme });
			for (const width of [1440, 390]) {
				await this.page.setViewportSize({ width, height: 860 });
				found.push(...(await this.seriousFindings()).map((finding) => `${colorScheme}, ${width} wide: ${finding}`));
			}
		}
		return found;
	}

	async close(): Promise<void> {
		await this.#browser.close();
	}
}
