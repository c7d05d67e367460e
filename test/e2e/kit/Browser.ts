import { chromium, type Browser as Chromium, type Page } from 'playwright-core';

import type { RunningDesk } from '../../../desk/RunningDesk.ts';

/** Chromium must not look for updates or networks that a closed machine does not have. */
const OFFLINE = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where the browser is; without one, tests that need it are skipped, which the test run says aloud. */
export const CHROMIUM_PATH = process.env['CHROMIUM_PATH'];

export const itInBrowser = CHROMIUM_PATH ? it : it.skip;

/** A browser in which the owner of the desk's n8n is signed in. */
export class Browser {
	readonly #chromium: Chromium;
	readonly page: Page;

	private constructor(browser: Chromium, page: Page) {
		this.#chromium = browser;
		this.page = page;
	}

	static async signedIn({ editorUrl, owner }: RunningDesk): Promise<Browser> {
		const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: OFFLINE });
		const page = await browser.newPage();
		await page.goto(`${editorUrl}/signin`);
		await page.fill('input[name=emailOrLdapLoginId]', owner.email);
		await page.fill('input[type=password]', owner.password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/(home|workflow)/);
		return new Browser(browser, page);
	}

	async close(): Promise<void> {
		await this.#chromium.close();
	}
}
