import type { HttpPort, HttpRequest, HttpResponse } from '../../../../../nodes/shared/providers/httpPort';
import { createCloudProvider } from '../../../../../nodes/shared/providers/cloud/cloudProvider';
import { checkOutbound } from '../../../../../nodes/shared/providers/cloud/sending/checkOutbound';
import { RENDERED } from './renderedMessages';

const provider = createCloudProvider();
const ACCOUNT = { numberId: '222', baseUrl: 'https://graph.example/v25.0' };
const MESSAGES_URL = 'https://graph.example/v25.0/222/messages';

const answering = (...bodies: Array<HttpResponse | object>): { http: HttpPort; requests: HttpRequest[] } => {
	const requests: HttpRequest[] = [];
	const http: HttpPort = (request) => {
		const body = bodies[requests.push(request) - 1];
		return Promise.resolve({ ok: true, value: body && 'status' in body && 'headers' in body ? body : { status: 200, headers: {}, body } });
	};
	return { http, requests };
};
const accepted = { messaging_product: 'whatsapp', contacts: [{ input: 'x', wa_id: '4915112345678' }], messages: [{ id: 'wamid.SENT' }] };

/** The form as Meta's server would read it. */
const readForm = (request: HttpRequest | undefined): Promise<FormData> => {
	if (!request?.body || !('bytes' in request.body)) throw new Error('The request has no bytes.');
	return new Response(new Uint8Array(request.body.bytes), { headers: { 'content-type': request.body.contentType } }).formData();
};

describe('Sending over the Cloud API', () => {
	it.each(RENDERED)('writes %s', async (_what, outbound, json) => {
		expect(checkOutbound(outbound)).toEqual([]);
		const { http, requests } = answering(accepted);
		await provider.send(http, ACCOUNT, outbound);
		expect(requests).toEqual([{ method: 'POST', url: MESSAGES_URL, body: { json } }]);
	});

	it('addresses a person without a phone by the user id, and takes the phone where both are known', async () => {
		const { http, requests } = answering(accepted, accepted);
		const message = { kind: 'text' as const, text: 'Hi' };
		await provider.send(http, ACCOUNT, { to: { userId: 'DE.777' }, message });
		await provider.send(http, ACCOUNT, { to: { userId: 'DE.777', phone: '+4915112345678' }, message });
		const bodies = requests.map(({ body }) => (body && 'json' in body ? body.json : undefined));
		expect(bodies[0]).toMatchObject({ recipient: 'DE.777' });
		expect(bodies[0]).not.toHaveProperty('to');
		expect(bodies[1]).toMatchObject({ to: '+4915112345678' });
		expect(bodies[1]).not.toHaveProperty('recipient');
	});

	it('tells what Meta answered beside the id', async () => {
		const { http } = answering({
			contacts: [{ input: 'x', wa_id: '4915112345678', user_id: 'DE.777' }],
			messages: [{ id: 'wamid.SENT', message_status: 'held_for_quality_assessment' }],
		});
		const result = await provider.send(http, ACCOUNT, { to: { phone: '+4915112345678' }, message: { kind: 'text', text: 'Hi' } });
		expect(result).toEqual({
			ok: true,
			value: { id: 'wamid.SENT', waId: '4915112345678', userId: 'DE.777', state: 'held_for_quality_assessment' },
		});
	});

	it('takes an error for one even where the status is 200', async () => {
		const { http } = answering({ error: { code: 131000, message: 'Something went wrong' } });
		const result = await provider.send(http, ACCOUNT, { to: { phone: '+4915112345678' }, message: { kind: 'text', text: 'Hi' } });
		expect(result).toMatchObject({ ok: false, failure: { code: 131000 } });
	});

	const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128]);
	const withFile = {
		to: { phone: '+4915112345678' },
		message: {
			kind: 'document' as const,
			media: { source: 'bytes' as const, bytes, mimeType: 'application/pdf', fileName: 'Größe "1".pdf' },
		},
	};

	it('uploads a file first, every byte of it, and sends it under its name', async () => {
		const { http, requests } = answering({ id: '99' }, accepted);
		await expect(provider.send(http, ACCOUNT, withFile)).resolves.toMatchObject({ ok: true, value: { id: 'wamid.SENT' } });

		expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://graph.example/v25.0/222/media' });
		const form = await readForm(requests[0]);
		expect(form.get('messaging_product')).toBe('whatsapp');
		expect(form.get('type')).toBe('application/pdf');
		const file = form.get('file');
		if (!(file instanceof Blob)) throw new Error('The form has no file.');
		expect(file.type).toBe('application/pdf');
		expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);

		expect(requests[1]).toMatchObject({
			url: MESSAGES_URL,
			body: { json: { type: 'document', document: { id: '99', filename: 'Größe "1".pdf' } } },
		});
	});

	it('uploads every file of a carousel, each once and in its order', async () => {
		const card = (name: string) => ({
			header: { kind: 'image' as const, media: { source: 'bytes' as const, bytes: Buffer.from(name), mimeType: 'image/png', fileName: name } },
			action: { link: { title: 'Buy', url: 'https://example.org' } },
		});
		const { http, requests } = answering({ id: '1' }, { id: '2' }, accepted);
		await provider.send(http, ACCOUNT, { to: { phone: '+4915112345678' }, message: { kind: 'carousel', text: 'New', cards: [card('a.png'), card('b.png')] } });
		expect(requests).toHaveLength(3);
		expect((await readForm(requests[1])).get('file')).toMatchObject({ name: 'b.png' });
		expect(requests[2]).toMatchObject({
			body: { json: { interactive: { action: { cards: [{ header: { type: 'image', image: { id: '1' } } }, { header: { type: 'image', image: { id: '2' } } }] } } } },
		});
	});

	it('names an uploaded document above buttons and in a template', async () => {
		const { media } = withFile.message;
		const header = { kind: 'document' as const, media };
		const { http, requests } = answering({ id: '1' }, accepted, { id: '2' }, accepted);
		const to = { phone: '+4915112345678' };
		await provider.send(http, ACCOUNT, { to, message: { kind: 'buttons', text: 'Right?', header, buttons: [{ id: 'y', title: 'Yes' }] } });
		await provider.send(http, ACCOUNT, { to, message: { kind: 'template', name: 'bill', language: 'de', parameters: { header, body: [], buttons: [] } } });
		const document = (id: string) => ({ type: 'document', document: { id, filename: 'Größe "1".pdf' } });
		expect(requests[1]).toMatchObject({ body: { json: { interactive: { header: document('1') } } } });
		expect(requests[3]).toMatchObject({ body: { json: { template: { components: [{ type: 'header', parameters: [document('2')] }] } } } });
	});

	it('sends nothing when the upload fails', async () => {
		const { http, requests } = answering({ status: 400, headers: {}, body: { error: { code: 131053, message: 'Media upload error' } } });
		await expect(provider.send(http, ACCOUNT, withFile)).resolves.toMatchObject({ ok: false, failure: { code: 131053, class: 'media' } });
		expect(requests).toHaveLength(1);
	});

	it.each([
		[false, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' }],
		[true, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1', typing_indicator: { type: 'text' } }],
	])('marks a message as read, typing: %s', async (typing, json) => {
		const { http, requests } = answering({ success: true });
		await expect(provider.markRead(http, ACCOUNT, 'wamid.1', typing)).resolves.toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([{ method: 'POST', url: MESSAGES_URL, body: { json } }]);
	});

	it('keeps an odd number id inside its part of the address', async () => {
		const { http, requests } = answering(accepted);
		await provider.send(http, { ...ACCOUNT, numberId: '../me?x=' }, { to: { phone: '+4915112345678' }, message: { kind: 'text', text: 'Hi' } });
		expect(requests[0]?.url).toBe('https://graph.example/v25.0/..%2Fme%3Fx%3D/messages');
	});
});
