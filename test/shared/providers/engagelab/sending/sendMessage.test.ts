import type { Outbound, OutboundMessage } from '../../../../../nodes/shared/domain/message/outboundMessage';
import { checkOutbound } from '../../../../../nodes/shared/providers/engagelab/sending/checkOutbound';
import { sendMessage } from '../../../../../nodes/shared/providers/engagelab/sending/sendMessage';
import { checkRawBody, sendRawBody } from '../../../../../nodes/shared/providers/engagelab/sending/sendRawBody';
import { answering } from '../../contract/recordedHttp';

const account = { numberId: '+14155550100', baseUrl: 'https://wa.example' };
const to = { phone: '+4915550000001' };
const accepted = { status: 200, headers: {}, body: { message_id: 'cbgg4', request_id: '' } };
const link = { source: 'link' as const, link: 'https://files.example.com/a.pdf' };
const file = { source: 'bytes' as const, bytes: Buffer.from('a file'), mimeType: 'application/pdf', fileName: 'a.pdf' };

async function bodyOf(outbound: Outbound): Promise<unknown> {
	const { http, requests } = answering(accepted);
	expect(await sendMessage(http, account, outbound)).toEqual({ ok: true, value: { id: 'cbgg4' } });
	expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://wa.example/v1/messages' });
	const body = requests[0]?.body;
	return body && 'json' in body ? body.json : undefined;
}

describe('Sending over EngageLab', () => {
	it('names one recipient by bare digits, the number that sends, and what comes back in receipts', async () => {
		expect(await bodyOf({ to, message: { kind: 'text', text: 'Hi', previewUrl: false }, correlation: 'ticket=42' })).toEqual({
			from: '+14155550100',
			to: ['4915550000001'],
			body: { type: 'text', text: { body: 'Hi', preview_url: false } },
			custom_args: { correlation: 'ticket=42' },
		});
	});

	it.each<[string, OutboundMessage, object]>([
		['an image', { kind: 'image', media: link, caption: 'Look' }, { type: 'image', image: { link: link.link, caption: 'Look' } }],
		['a document', { kind: 'document', media: link, fileName: 'a.pdf' }, { type: 'document', document: { link: link.link, filename: 'a.pdf' } }],
		['audio', { kind: 'audio', media: link }, { type: 'audio', audio: { link: link.link } }],
		['a video', { kind: 'video', media: link }, { type: 'video', video: { link: link.link } }],
		['a sticker', { kind: 'sticker', media: link }, { type: 'sticker', sticker: { link: link.link } }],
		[
			'a contact card',
			{ kind: 'contacts', contacts: [{ name: { full: 'Example Bikes' }, phones: [{ phone: '+4930123456' }], emails: [], addresses: [], urls: [] }] },
			{ type: 'contacts', contacts: [{ name: { formatted_name: 'Example Bikes', first_name: 'Example Bikes' }, phones: [{ phone: '+4930123456' }] }] },
		],
		[
			'a template, whose language is a plain word',
			{
				kind: 'template',
				name: 'order_update',
				language: 'de',
				parameters: { header: { kind: 'document', media: link }, body: [{ text: 'Ada' }], buttons: [{ index: 0, kind: 'url', value: '4711' }] },
			},
			{
				type: 'template',
				template: {
					name: 'order_update',
					language: 'de',
					components: [
						{ type: 'header', parameters: [{ type: 'document', document: { link: link.link } }] },
						{ type: 'body', parameters: [{ type: 'text', text: 'Ada' }] },
						{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '4711' }] },
					],
				},
			},
		],
	])('writes %s as the vendor wants it', async (_what, message, body) => {
		expect(await bodyOf({ to, message })).toMatchObject({ body });
	});

	it.each<[string, OutboundMessage]>([
		['a location', { kind: 'location', latitude: 1, longitude: 1 }],
		['buttons', { kind: 'buttons', text: 'Choose', buttons: [{ id: 'a', title: 'A' }] }],
		['a reaction', { kind: 'reaction', messageId: 'wamid.1', emoji: '👍' }],
		['a catalog', { kind: 'catalog', text: 'Look' }],
		['a voice note', { kind: 'audio', media: link, voice: true }],
		['a template with a carousel', { kind: 'template', name: 'a', language: 'de', parameters: { body: [], buttons: [], cards: [{ body: [], buttons: [] }] } }],
		['a template with a place', { kind: 'template', name: 'a', language: 'de', parameters: { header: { kind: 'location', latitude: 1, longitude: 1, name: 'x', address: 'y' }, body: [], buttons: [] } }],
	])('objects to %s, with the way out, and makes no call', async (_what, message) => {
		expect(checkOutbound({ to, message })).toEqual([expect.stringMatching(/^EngageLab documents no .+\. .+\.$/)]);
		const { http, requests } = answering();
		expect(await sendMessage(http, account, { to, message })).toMatchObject({ ok: false, failure: { class: 'invalidRequest' } });
		expect(requests).toEqual([]);
	});

	it('objects to quotes and to contacts without a phone', () => {
		const text: OutboundMessage = { kind: 'text', text: 'Hi' };
		expect(checkOutbound({ to, message: text, replyTo: 'wamid.1' })).toEqual([expect.stringContaining('quote')]);
		expect(checkOutbound({ to: { userId: 'DE.8877' }, message: text })).toEqual([expect.stringContaining('phone numbers only')]);
	});

	it('checks a file, but sends only links to files', async () => {
		expect(checkOutbound({ to, message: { kind: 'document', media: file } })).toEqual([]);
		expect(checkOutbound({ to, message: { kind: 'image', media: file } })).toEqual([expect.stringContaining('image/jpeg')]);
		const { http, requests } = answering();
		expect(await sendMessage(http, account, { to, message: { kind: 'document', media: file } })).toMatchObject({ ok: false, failure: { message: expect.stringContaining('only links') } });
		expect(requests).toEqual([]);
	});

	it('takes a code in an answer of HTTP 200 for the refusal that it is', async () => {
		const { http } = answering({ status: 200, headers: {}, body: { code: 3003, message: 'outside of the window' } });
		expect(await sendMessage(http, account, { to, message: { kind: 'text', text: 'Hi' } })).toMatchObject({ ok: false, failure: { code: 3003, details: 'outside of the window' } });
	});
});

describe('A raw body over EngageLab', () => {
	const body = { type: 'interactive', interactive: { type: 'button', body: { text: 'Choose' } } };

	it('goes out as it is', async () => {
		const { http, requests } = answering(accepted);
		expect(await sendRawBody(http, account, { to, body })).toEqual({ ok: true, value: { id: 'cbgg4' } });
		expect(requests[0]?.body).toEqual({ json: { from: '+14155550100', to: ['4915550000001'], body } });
	});

	it.each([
		['names no type', { to, body: { interactive: {} } }, 'no type'],
		['holds nothing of its type', { to, body: { type: 'interactive' } }, 'holds nothing under "interactive"'],
		['goes to nobody', { to: {}, body }, 'no recipient'],
	])('stays here when it %s', async (_what, message, problem) => {
		expect(checkRawBody(message)).toEqual([expect.stringContaining(problem)]);
		const { http, requests } = answering();
		expect(await sendRawBody(http, account, message)).toMatchObject({ ok: false, failure: { class: 'invalidRequest' } });
		expect(requests).toEqual([]);
	});
});
