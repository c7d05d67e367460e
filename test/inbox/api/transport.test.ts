import fc from 'fast-check';

import { packFile } from '../../../inbox/api/packFile';
import { readLines } from '../../../inbox/api/readLines';
import { takeLinkToken } from '../../../inbox/signIn/takeLinkToken';

describe('A call with a file', () => {
	it('says how long its JSON is, then the JSON, then the bytes', async () => {
		const packed = Buffer.from(await packFile({ call: 'actions.do', request: 'Zoë' }, new Blob([new Uint8Array([1, 2, 3])])).arrayBuffer());
		const length = packed.readUInt32BE(0);
		expect(JSON.parse(packed.subarray(4, 4 + length).toString())).toEqual({ call: 'actions.do', request: 'Zoë' });
		expect([...packed.subarray(4 + length)]).toEqual([1, 2, 3]);
	});
});

describe('The lines of a stream', () => {
	it('are the same however the bytes are cut', async () => {
		await fc.assert(fc.asyncProperty(fc.array(fc.string({ minLength: 1 }).filter((line) => line.trim() !== '' && !/[\r\n]/.test(line))), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
			const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join('') + 'cut o');
			const stream = new ReadableStream<Uint8Array>({
				start(controller) {
					for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
					controller.close();
				},
			});
			const read: string[] = [];
			for await (const line of readLines(stream)) read.push(line);
			expect(read).toEqual(lines.map((line) => new TextDecoder().decode(new TextEncoder().encode(line))));
		}));
	});
});

describe('The token of a sign-in link', () => {
	it.each([
		['is taken', '#token=abc', 'abc'],
		['is taken beside others', '#x=1&token=abc', 'abc'],
		['is missing', '', undefined],
		['is empty', '#token=', undefined],
	])('%s', (_, hash, token) => {
		const forgotten: string[] = [];
		expect(takeLinkToken({ hash, href: `https://desk.example/inbox${hash}` }, (url) => forgotten.push(url))).toBe(token);
		expect(forgotten).toEqual(token === undefined ? [] : ['https://desk.example/inbox']);
	});
});
