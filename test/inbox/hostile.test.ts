import type { InboxMessage, ThreadEntry } from '../../nodes/shared/domain/inbox/inboxConversation';
import { itInBrowser } from '../e2e/kit/Browser';
import { ago, conversation, message } from './kit/deskFixtures';
import { inboxOfEachTest } from './kit/inboxOfEachTest';

/** What people who mean harm write into every field that they reach. */
const HOSTILE: Record<string, string> = {
	script: '<script>window.harmed = true</script>',
	handler: '"><img src=x onerror="window.harmed=true"><svg onload="window.harmed=true">',
	link: 'javascript:window.harmed=true https://example.com/"onclick="window.harmed=true',
	template: '{{constructor.constructor("window.harmed=true")()}} ${window.harmed=true}',
	bidi: '\u202Eexe.gnp\u202C \u2066abc\u2067def \u200F\u200E',
	marks: '*_~`*_~`'.repeat(300),
	long: 'A'.repeat(100_000),
	unbroken: '我'.repeat(2_000) + '𝕏'.repeat(500),
	controls: 'a\u0000b\u0007c\u001B[31m\uFFFE\uD800',
};

/** A message of every kind with the text in each of its fields. */
function everyField(text: string): ThreadEntry[] {
	const media = { mimeType: text, fileName: text };
	const kinds: Array<Partial<InboxMessage>> = [
		{ text },
		{ kind: 'image', text, media },
		{ kind: 'video', text, media },
		{ kind: 'audio', text, media: { ...media, voice: true } },
		{ kind: 'document', text, media },
		{ kind: 'image', media: { unavailable: text } },
		{ kind: 'location', location: { latitude: 1, longitude: 2, name: text, address: text, url: text } },
		{ kind: 'contacts', contacts: [{ name: text, phones: [{ phone: text, type: text }], emails: [text], organisation: text }] },
		{ kind: 'reply', text, reply: { type: 'form', title: text, description: text, data: { [text.slice(0, 200)]: text, nested: { deep: text } } } },
		{ kind: 'order', order: { catalogId: text, items: [{ productId: text, quantity: 2, price: 1, currency: text }] } },
		{ kind: 'unsupported', unsupported: { type: text, reason: text } },
		{ text, referral: { sourceUrl: text, headline: text, body: text } },
		{ text, quarantined: true },
		{ text, quotes: 'wamid.h0', forwarded: true },
		{ kind: 'reaction', text, target: 'wamid.h0' },
		{ kind: 'edit', text, target: 'wamid.h1' },
		{ direction: 'out', author: 'agent', agentId: text, text, state: 'failed', error: { title: text, details: text, advice: text } },
		{ kind: text as 'text', text },
	];
	return [
		...kinds.map((changes, index) => message(`h${index}`, changes)),
		{ type: 'note', at: ago(1_000), note: { id: 'n', conversationId: 'c1', author: { kind: 'agent', id: text }, text, createdAt: ago(1_000) } },
		{ type: 'event', at: ago(900), event: { id: 'e', type: 'topicChanged', at: ago(900), actor: { kind: 'agent', id: text }, reason: text, data: { to: text } } },
		{ type: 'event', at: ago(800), event: { id: 'f', type: 'tagsChanged', at: ago(800), actor: { kind: 'contact' }, data: { added: [text] } } },
	];
}

describe('Hostile content', () => {
	const desk = inboxOfEachTest();

	itInBrowser.each(Object.entries(HOSTILE))('does no harm in any field: %s', async (_, text) => {
		const contact = { id: 'k1', name: text, phone: text, username: text };
		const last = { direction: 'in' as const, kind: 'text' as const, text, at: ago(0) };
		desk.fake.conversations = [conversation('c1', { contactId: 'k1', contact, topic: text, tags: [text], lastMessage: last }), conversation('c2', { contactId: 'k1', contact, lastMessage: last })];
		desk.fake.threads['c1'] = everyField(text);
		desk.fake.contacts['k1'] = { attributes: { [text.slice(0, 300)]: text, more: { of: text } } };
		const { page } = await desk.signIn();
		await page.locator('.conversation').first().click();
		await page.getByRole('log').locator('.note').waitFor();
		await page.locator('.facts').waitFor();
		await page.evaluate(() => document.querySelectorAll('.card button').forEach((button) => (button as HTMLElement).click()));
		await page.locator('.card + .trouble').first().waitFor();
		const found = await page.evaluate(() => ({
			harmed: 'harmed' in window,
			foreign: document.querySelectorAll('#inbox script, #inbox iframe, #inbox object, #inbox embed, #inbox form[action], #inbox [onerror], #inbox [onload], #inbox [onclick]').length,
			badLinks: [...document.querySelectorAll('#inbox a')].map((link) => (link as HTMLAnchorElement).href).filter((href) => !/^(https?|blob):/.test(href)),
			sideways: [...document.querySelectorAll('html, .lines, .list, .contact')]
				.filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
				.map((pane) => {
					const { right } = pane.getBoundingClientRect();
					return [...pane.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > right + 1).map((part) => part.outerHTML.slice(0, 120))[0];
				}),
		}));
		expect(found).toEqual({ harmed: false, foreign: 0, badLinks: [], sideways: [] });
	});
});
