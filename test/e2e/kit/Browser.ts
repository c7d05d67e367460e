import { chromium, type Browser as Chromium, type Page } from 'playwright-core';

import { CHROMIUM_SWITCHES } from '../../../desk/chromiumSwitches.ts';
import type { RunningDesk } from '../../../desk/RunningDesk.ts';

/** Pages of a busy machine take their time. */
const PATIENCE_MS = 120_000;

/** Where the browser is; without one, tests that need it are skipped, which the test run says aloud. */
export const CHROMIUM_PATH = process.env['CHROMIUM_PATH'];

export const itInBrowser = CHROMIUM_PATH ? it : it.skip;

/** A browser in which the owner of the desk's n8n is signed in. */
export class Browser {
	readonly #chromium: Chromium;
	readonly #editorUrl: string;
	readonly page: Page;

	private constructor(browser: Chromium, page: Page, editorUrl: string) {
		this.#chromium = browser;
		this.#editorUrl = editorUrl;
		this.page = page;
	}

	static async signedIn({ editorUrl, owner }: RunningDesk): Promise<Browser> {
		const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: [...CHROMIUM_SWITCHES] });
		const page = await browser.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		await page.goto(`${editorUrl}/signin`);
		await page.fill('input[name=emailOrLdapLoginId]', owner.email);
		await page.fill('input[type=password]', owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/(home|workflow)/);
		return new Browser(browser, page, editorUrl);
	}

	/** Opens the page of a form, which asks at the first time whether it may know who is signed in. */
	async openForm(path: string): Promise<Page> {
		const { page } = this;
		await page.goto(`${this.#editorUrl}/form/${path}`);
		const allow = page.getByRole('button', { name: 'Allow access' });
		const form = page.locator('#submit-btn');
		await allow.or(form).first().waitFor();
		if (await allow.isVisible()) await allow.click();
		// Whoever goes on before the page is there breaks off its loading.
		await form.waitFor();
		return page;
	}

	async close(): Promise<void> {
		await this.#chromium.close();
	}
}
