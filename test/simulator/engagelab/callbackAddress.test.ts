import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { answerToUrlCheck } from '../../../nodes/shared/providers/engagelab/webhook/urlCheck';
import { openEngageLab, type SimulatedEngageLab } from './simulatedEngageLab';

interface Answer {
	status?: number;
	type?: string;
	text: string;
}

describe('The callback address at the simulated EngageLab', () => {
	let lab: SimulatedEngageLab;
	let server: Server;
	let url: string;
	let asked: string[];
	let answer: (body: string) => Answer;

	beforeEach(async () => {
		lab = await openEngageLab();
		asked = [];
		server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const body = Buffer.concat(chunks).toString();
				asked.push(body);
				const { status = 200, type = 'text/plain', text } = answer(body);
				response.writeHead(status, { 'content-type': type }).end(text);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
	});
	afterEach(async () => {
		await lab.close();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	const asTheTrigger = (body: string): Answer => ({ text: answerToUrlCheck(body === '' ? undefined : (JSON.parse(body) as unknown)) ?? 'no check' });
	const set = (more: object = {}) => lab.api('POST', '/v1/webhooks', { description: 'desk', notify_url: url, ...more });

	it('is asked with an empty body and with characters to send back, which the trigger answers, and then used', async () => {
		answer = asTheTrigger;
		expect(await set()).toEqual({ status: 200, body: { webhook_id: expect.any(String) } });
		expect(asked).toEqual(['', expect.stringMatching(/^\{"echostr":"\d{8}"\}$/)]);
		await lab.anaWrites({ text: { body: 'Hi' } });
		expect(asked[2]).toContain('"body":"Hi"');
		expect(lab.receiver.received).toEqual([]);
	});

	it.each([
		['none', []],
		['empty', ['']],
		['echo', [expect.stringContaining('echostr')]],
	])('can be asked in the way of one product: %s', async (check, expected) => {
		answer = asTheTrigger;
		expect((await set({ url_checks: [check] })).status).toBe(200);
		expect(asked).toEqual(expected);
	});

	it.each<[string, (body: string) => Answer]>([
		['refuses the check', () => ({ status: 401, text: '' })],
		['answers JSON of its own', (body) => ({ text: body === '' ? '' : '{"message":"Workflow was started"}', type: 'application/json' })],
		['sends the characters back as HTML', (body) => ({ text: body === '' ? '' : asTheTrigger(body).text, type: 'text/html' })],
	])('is not taken where it %s', async (_, answers) => {
		answer = answers;
		expect(await set()).toMatchObject({ status: 400, body: { code: 3003, message: expect.stringContaining('did not pass the check') } });
		await lab.anaWrites({ text: { body: 'Hi' } });
		expect(lab.receiver.received).toHaveLength(1);
	});

	it.each([
		['nothing', { notify_url: undefined }],
		['no address', { notify_url: 'desk' }],
		['an unknown check', { url_checks: ['all'] }],
	])('is not taken from an order with %s', async (_, more) => {
		expect(await set(more)).toMatchObject({ status: 400, body: { code: 3002 } });
		expect(asked).toEqual([]);
	});
});
