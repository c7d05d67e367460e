import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleFile } from '../../simulator/whatsapp/sampleFiles';
import { ADA, NUMBER, openDesk, type Answer, type Json, type SimulatedDesk, listOf, textOf } from './simulatedDesk';

let desk: SimulatedDesk;
beforeEach(async () => {
	desk = await openDesk();
	await desk.adaWrites({ text: { body: 'Hi' } });
});
afterEach(() => desk.close());

async function upload(bytes: Buffer, type: string, more: Record<string, string> = { messaging_product: 'whatsapp' }): Promise<Answer> {
	const form = new FormData();
	for (const [name, value] of Object.entries(more)) form.set(name, value);
	form.set('type', type);
	form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'file');
	const response = await fetch(`${desk.simulator.url}/v25.0/${NUMBER}/media`, { method: 'POST', body: form, headers: { authorization: `Bearer ${desk.token}` } });
	return { status: response.status, body: (await response.json()) as Json };
}

const photo = sampleFile('image').bytes;
const withToken = (): RequestInit => ({ headers: { authorization: `Bearer ${desk.token}` } });
const uploadedPhoto = async (): Promise<string> => textOf((await upload(photo, 'image/jpeg')).body['id']);

describe('uploaded media', () => {
	it('can be described, downloaded and deleted', async () => {
		const id = await uploadedPhoto();
		const described = await desk.graph('GET', `/${id}`);
		expect(described.body).toMatchObject({ messaging_product: 'whatsapp', mime_type: 'image/jpeg', file_size: photo.length, id });
		const download = await fetch(textOf(described.body['url']), withToken());
		expect(Buffer.from(await download.arrayBuffer())).toEqual(photo);
		expect(download.headers.get('content-type')).toBe('image/jpeg');
		expect(await desk.graph('DELETE', `/${id}`)).toMatchObject({ status: 200, body: { success: true } });
		expect(await desk.graph('GET', `/${id}`)).toMatchObject({ status: 400, body: { error: { code: 100 } } });
	});

	it('has a link that dies after five minutes, and needs the token', async () => {
		const url = textOf((await desk.graph('GET', `/${await uploadedPhoto()}`)).body['url']);
		expect((await fetch(url)).status).toBe(401);
		await desk.control('POST', '/clock', { advanceMs: 299_000 });
		expect((await fetch(url, withToken())).status).toBe(200);
		await desk.control('POST', '/clock', { advanceMs: 1_000 });
		expect((await fetch(url, withToken())).status).toBe(404);
	});

	it('has a link that cannot be made up', async () => {
		const url = textOf((await desk.graph('GET', `/${await uploadedPhoto()}`)).body['url']);
		const later = new URL(url);
		later.searchParams.set('ext', String(Number(later.searchParams.get('ext')) + 3600));
		expect((await fetch(later, withToken())).status).toBe(404);
	});

	it('is gone after thirty days', async () => {
		const id = await uploadedPhoto();
		await desk.control('POST', '/clock', { advanceHours: 30 * 24 });
		expect((await desk.graph('GET', `/${id}`)).status).toBe(400);
	});

	it.each<[string, Buffer, string, Record<string, string> | undefined, string]>([
		['of a type that WhatsApp does not carry', photo, 'image/gif', undefined, "Received file of type 'image/gif'."],
		['beyond 5 MB for a picture', Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png', undefined, 'at most 5242880 bytes'],
		['that is empty', Buffer.alloc(0), 'image/png', undefined, 'must not be empty'],
		['without messaging_product', photo, 'image/jpeg', {}, 'messaging_product is required'],
	])('%s is refused', async (_what, bytes, type, more, words) => {
		const answer = await upload(bytes, type, more);
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 100, message: expect.stringContaining(words) } } });
	});

	it('arrives on the phone', async () => {
		await desk.send({ type: 'image', image: { id: await uploadedPhoto(), caption: 'Look' } });
		const replies = await desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&count=1`);
		const [message] = listOf(replies.body['messages']);
		expect(message).toMatchObject({ text: 'Look', content: { media: 'image', mimeType: 'image/jpeg' } });
		const shown = await fetch(`${desk.simulator.url}/simulator/files/${textOf(message?.['content']?.['fileId'])}`);
		expect(Buffer.from(await shown.arrayBuffer())).toEqual(photo);
	});

	it.each<[string, Buffer, string, Record<string, unknown>]>([
		['a PDF sent as a picture', sampleFile('document').bytes, 'application/pdf', { type: 'image' }],
		['bytes that are no picture', Buffer.from('not a picture'), 'image/png', { type: 'image' }],
		['an Ogg file without Opus', Buffer.from('OggS and then something else'), 'audio/ogg', { type: 'audio' }],
	])('%s is accepted and then fails with 131053', async (_what, bytes, type, message) => {
		const { body } = await upload(bytes, type);
		expect((await desk.send({ ...message, [textOf(message['type'])]: { id: textOf(body['id']) } })).status).toBe(200);
		await desk.receiver.until(2);
		expect(desk.statuses()[0]).toMatchObject({ status: 'failed', errors: [{ code: 131053 }] });
	});
});

describe('linked media', () => {
	let server: Server;
	let base: string;
	beforeEach(async () => {
		server = createServer((request, response) => {
			if (request.url === '/photo.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo);
			else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
			else response.writeHead(404).end();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterEach(() => new Promise((resolve) => {
		server.closeAllConnections();
		server.close(resolve);
	}));

	it('is fetched and shown', async () => {
		await desk.send({ type: 'image', image: { link: `${base}/photo.jpg` } });
		const replies = await desk.control('GET', `/customers/${desk.ada}/replies?number=${NUMBER}&count=1`);
		expect(replies.body['messages']).toMatchObject([{ content: { fileId: expect.any(String), mimeType: 'image/jpeg' } }]);
	});

	it.each(['/missing.jpg', '/page'])('that answers wrongly (%s) fails with 131053 after it was accepted', async (path) => {
		expect((await desk.send({ type: 'image', image: { link: base + path } })).status).toBe(200);
		await desk.receiver.until(2);
		expect(desk.statuses()[0]).toMatchObject({ status: 'failed', errors: [{ code: 131053 }] });
	});
});

describe('received media', () => {
	it('can be downloaded for seven days, by its owner only', async () => {
		await desk.adaWrites({ type: 'image', image: { data: photo.toString('base64'), mime_type: 'image/jpeg' } });
		const [message] = listOf(desk.values().at(-1)?.['messages']);
		const id = textOf(message?.['image']?.['id']);
		expect(Buffer.from(await (await fetch(textOf(message?.['image']?.['url']), withToken())).arrayBuffer())).toEqual(photo);
		await desk.control('POST', '/accounts', { wabaId: '220000000000009', accessToken: 'another' });
		expect((await desk.graph('GET', `/${id}`, undefined, 'another')).status).toBe(400);
		await desk.control('POST', '/clock', { advanceHours: 7 * 24 });
		expect((await desk.graph('GET', `/${id}`)).status).toBe(400);
		expect(ADA).toBe(textOf(message?.['from']));
	});
});
