import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import nock from 'nock';

import { answerOnce, fileOfAda, GRAPH, refusal, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { NUMBER_ID } from '../../../kit/cloudWebhook';

const PDF = Buffer.from('%PDF-1.4 the file');
const DOWNLOAD = '/whatsapp_business/attachments/?mid=777';
const description = (change: object = {}) => ({ url: `${GRAPH}${DOWNLOAD}`, mime_type: 'application/pdf', sha256: 'ab', file_size: String(PDF.length), id: '777', messaging_product: 'whatsapp', ...change });
const binaryOf = (item: Awaited<ReturnType<typeof runCloud>>[number] | undefined, field = 'data') => item?.binary?.[field];

describe('Media of WhatsApp Cloud', () => {
	withoutNetwork();

	describe('Download', () => {
		it('gets the file of the incoming message with the token, its name and its type, and keeps the item', async () => {
			answerOnce('GET', '777', description());
			let authorization = '';
			nock(GRAPH).get(DOWNLOAD).reply(200, function () {
				authorization = String(this.req.headers.authorization);
				return PDF;
			});
			const [item] = await runCloud('media', 'download');
			expect(authorization).toBe('Bearer a-token');
			expect(item?.json).toEqual({ ...fileOfAda, media: { id: '777', mimeType: 'application/pdf', fileName: 'Rechnung März.pdf', bytes: PDF.length } });
			expect(binaryOf(item)).toMatchObject({ mimeType: 'application/pdf', fileName: 'Rechnung März.pdf', fileExtension: 'pdf' });
			expect(Buffer.from(binaryOf(item)?.data ?? '', 'base64')).toEqual(PDF);
		});

		it.each([
			['the name in the options', { options: { fileName: 'mine.pdf' } }, {}, {}, 'mine.pdf'],
			['the name of the server', { mediaId: '777' }, {}, { 'content-disposition': "attachment; filename*=UTF-8''%C3%84rger.pdf" }, 'Ärger.pdf'],
			['no path out of it', { mediaId: '777' }, {}, { 'content-disposition': 'attachment; filename="../../etc/passwd"' }, '_.._etc_passwd'],
			['one made of kind and id', { mediaId: '777' }, { mime_type: 'audio/ogg; codecs=opus' }, {}, 'audio-777.ogg'],
		])('calls the file by %s', async (_what, parameters, described, headers, name) => {
			answerOnce('GET', '777', description(described));
			nock(GRAPH).get(DOWNLOAD).reply(200, PDF, headers as Record<string, string>);
			const [item] = await runCloud('media', 'download', { binaryField: 'file', ...parameters }, { items: [{ other: 'item' }], ...('options' in parameters ? { items: [fileOfAda] } : {}) });
			expect(binaryOf(item, 'file')?.fileName).toBe(name);
			expect(binaryOf(item, 'file')?.mimeType).not.toContain(';');
		});

		it('keeps the files that the item already has', async () => {
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).reply(200, PDF);
			const item = { json: fileOfAda, binary: { before: { data: 'aGk=', mimeType: 'text/plain' } } };
			const [result] = await runCloud('media', 'download', {}, { items: [item] });
			expect(Object.keys(result?.binary ?? {})).toEqual(['before', 'data']);
		});

		it.each([
			['an address elsewhere', 'https://files.example.org/777'],
			['a look-alike', 'https://lookaside.fbsbx.com.example.org/777'],
		])('never sends the token to %s', async (_what, url) => {
			answerOnce('GET', '777', description({ url }));
			await expect(runCloud('media', 'download')).rejects.toMatchObject({ message: expect.stringContaining('not a host of WhatsApp') });
		});

		it('follows a redirect to a host of WhatsApp, and takes the token along', async () => {
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).reply(302, '', { location: 'https://scontent.xx.fbcdn.net/777.pdf' });
			nock('https://scontent.xx.fbcdn.net', { reqheaders: { authorization: 'Bearer a-token' } }).get('/777.pdf').reply(200, PDF);
			const [item] = await runCloud('media', 'download');
			expect(Buffer.from(binaryOf(item)?.data ?? '', 'base64')).toEqual(PDF);
		});

		it('does not follow a redirect to any other host', async () => {
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).reply(302, '', { location: 'https://files.example.org/777' });
			await expect(runCloud('media', 'download')).rejects.toMatchObject({ message: expect.stringContaining('files.example.org') });
		});

		it('gives up on a circle of redirects', async () => {
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).times(6).reply(302, '', { location: DOWNLOAD });
			await expect(runCloud('media', 'download')).rejects.toThrow(/redirected more than 5 times/);
		});

		it('asks for a new address once where the first has expired', async () => {
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).reply(404);
			answerOnce('GET', '777', description());
			nock(GRAPH).get(DOWNLOAD).reply(200, PDF);
			const [item] = await runCloud('media', 'download');
			expect(binaryOf(item)).toBeDefined();
		});

		const large = 2 * 1024 * 1024;
		it.each([
			['says so beforehand', { file_size: large }, undefined],
			['says so when it comes', { file_size: undefined }, { 'content-length': String(large) }],
			['never says so', { file_size: 10 }, { 'transfer-encoding': 'chunked' }],
		])('refuses a file that is too large and %s', async (_what, described, headers) => {
			answerOnce('GET', '777', description(described));
			if (headers) nock(GRAPH).get(DOWNLOAD).reply(200, Buffer.alloc(large), headers as unknown as Record<string, string>);
			await expect(runCloud('media', 'download', { options: { maxMegabytes: 1 } })).rejects.toMatchObject({
				message: expect.stringMatching(/(more than|more than the allowed) 1 MB/),
				description: expect.stringContaining('Max Size'),
			});
		});

		it('says that the download broke off where the line is cut in the middle', async () => {
			nock.enableNetConnect('127.0.0.1');
			const server = createServer((request, response) => {
				if (request.url?.startsWith('/v25.0/777')) return void response.end(JSON.stringify(description({ url: `${base()}${DOWNLOAD}` })));
				response.writeHead(200, { 'content-length': '1000' });
				response.write('only the beginning', () => response.destroy());
			});
			const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			try {
				await expect(runCloud('media', 'download', {}, { credential: { baseUrl: base() } })).rejects.toMatchObject({
					message: expect.stringContaining('The download of the file broke off.'),
					description: expect.stringContaining('Try again'),
				});
			} finally {
				await new Promise((resolve) => server.close(resolve));
				nock.disableNetConnect();
			}
		});

		it('names the way out where the item holds no file', async () => {
			await expect(runCloud('media', 'download', {}, { items: [{ message: { id: 'wamid.1', kind: 'text' } }] })).rejects.toMatchObject({
				message: expect.stringContaining('holds no file'),
				description: expect.stringContaining('Media ID'),
			});
		});
	});

	it('Get describes a file without loading it', async () => {
		answerOnce('GET', '888', description({ mime_type: 'audio/ogg; codecs=opus' }));
		const [item] = await runCloud('media', 'get', { mediaId: '888' });
		expect(item?.json).toEqual({ id: '888', mimeType: 'audio/ogg', bytes: PDF.length, sha256: 'ab', url: `${GRAPH}${DOWNLOAD}` });
	});

	it.each(['get', 'download', 'delete'])('%s says how long files are kept where there is none', async (operation) => {
		answerOnce(operation === 'delete' ? 'DELETE' : 'GET', '777', refusal(100, 'does not exist'), 400);
		await expect(runCloud('media', operation)).rejects.toMatchObject({
			message: expect.stringContaining('no file with this media ID'),
			description: expect.stringContaining('7 days'),
		});
	});

	it('Delete takes the file away', async () => {
		answerOnce('DELETE', '777');
		const [item] = await runCloud('media', 'delete');
		expect(item?.json).toEqual({ success: true, id: '777' });
	});

	it('Upload gives the file to the number and keeps the item, so that it can be sent next', async () => {
		const seen = answerOnce('POST', `${NUMBER_ID}/media`, { id: '999' });
		const file = { data: PDF.toString('base64'), mimeType: 'application/pdf', fileName: 'manual.pdf' };
		const [item] = await runCloud('media', 'upload', {}, { items: [{ json: fileOfAda, binary: { data: file } }] });
		expect(String(seen.body)).toContain('%PDF-1.4 the file');
		expect(item?.json).toEqual({ ...fileOfAda, media: { id: '999', mimeType: 'application/pdf', bytes: PDF.length, fileName: 'manual.pdf' } });
	});

	it('Upload to another number than that of the item', async () => {
		answerOnce('POST', '4242/media', { id: '999' });
		const file = { data: 'aGk=', mimeType: 'text/plain' };
		await runCloud('media', 'upload', { numberId: { __rl: true, mode: 'id', value: ' 4242 ' } }, { items: [{ json: fileOfAda, binary: { data: file } }] });
	});
});
