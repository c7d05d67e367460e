import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { storeFor } from '../../../nodes/shared/n8n/storeFor';
import { seededChance } from '../../kit/seededChance';
import { temporaryStore } from '../../kit/temporaryStore';
import { message } from '../../shared/store/deskEvents';

/** More of them: `REPLY_KILLS=100 SEED=7`. */
const KILLS = Number(process.env['REPLY_KILLS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 20261121);
const MESSAGES_PER_KILL = 25;

const HOOKS = join(__dirname, '../../../bench/resolveTypescript.ts');
const N8N_WORKFLOW = join(__dirname, '../../kit/plainN8nWorkflow.ts');
const SCRIPT = join(__dirname, 'answerInAnotherProcess.ts');
const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];

describe(`Helpdesk Reply in processes that are killed ${KILLS} times at random moments (seed ${SEED})`, () => {
	const chance = seededChance(SEED);
	const store = temporaryStore();
	/** How often WhatsApp took each text. */
	const taken = new Map<string, number>();
	let graph: Server;
	beforeAll(async () => {
		graph = createServer((request, response) => {
			const pieces: Buffer[] = [];
			request.on('data', (piece: Buffer) => pieces.push(piece));
			request.on('end', () => {
				const { text } = JSON.parse(Buffer.concat(pieces).toString()) as { text: { body: string } };
				taken.set(text.body, (taken.get(text.body) ?? 0) + 1);
				const answer = { contacts: [{ wa_id: '1' }], messages: [{ id: `wamid.${text.body}` }] };
				setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)), 25 * chance());
			});
		});
		await new Promise<void>((resolve) => graph.listen(0, '127.0.0.1', resolve));
	});
	afterAll(async () => {
		graph.close();
		await store.remove();
	});

	/** A process that works on these messages; killed after so long, unless it is let finish. */
	async function work(execution: number, items: object[], killAfterMs?: number): Promise<void> {
		const order = { file: store.credential.file, baseUrl: `http://127.0.0.1:${(graph.address() as AddressInfo).port}`, execution: `${execution}`, items };
		const child = spawn(process.execPath, [...QUIET, '--import', HOOKS, '--import', N8N_WORKFLOW, SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
		child.stdin.end(JSON.stringify(order));
		const gone = new Promise((resolve) => child.once('exit', resolve));
		const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		expect((await lines.next()).value).toBe('ready');
		if (killAfterMs === undefined) expect((await lines.next()).value).toBe('done');
		else {
			await sleep(killAfterMs);
			child.kill('SIGKILL');
		}
		await gone;
	}

	it('sends no reply twice, leaves no message open, and tells of each of which it does not know', async () => {
		const desk = await storeFor(store.credential);
		const at = new Date();
		const items = new Map<string, object>();
		const open = async () => {
			const inbound = (await desk.conversations.find({})).map(async ({ id }) => await desk.conversations.get(id, new Date()));
			const messages = (await Promise.all(inbound)).flatMap((found) => (found.ok ? found.value.messages : []));
			return messages.filter(({ direction, handledAt }) => direction === 'in' && handledAt === undefined).map(({ providerId }) => items.get(providerId) ?? {});
		};
		for (let kill = 0; kill < KILLS; kill++) {
			for (let number = (await open()).length; number < MESSAGES_PER_KILL; number++) {
				const id = `question ${kill}.${number}`;
				const event = message(id, { text: id, from: { key: `DE.${kill}`, userId: `DE.${kill}`, phone: `+4915550${String(100_000 + kill)}` }, sentAt: at.toISOString() });
				const { contact, conversation } = await desk.receiveMessage(event, at);
				items.set(id, { ...event, contact: { ...event.contact, id: contact.id }, conversation: { ...conversation } });
			}
			await work(kill, await open(), 700 * chance());
		}
		await work(KILLS, await open());

		const events = await desk.history.find({ types: ['replyUncertain'] });
		const told = new Set<string>();
		for (const { conversationId, messageId } of events) {
			const found = await desk.conversations.get(conversationId ?? '', at);
			if (found.ok) told.add(found.value.messages.find(({ id }) => id === messageId)?.providerId ?? '');
		}
		process.stdout.write(`${JSON.stringify({ kills: KILLS, messages: items.size, sent: taken.size, uncertain: told.size })}\n`);
		expect([...taken].filter(([, times]) => times > 1)).toEqual([]);
		expect(await open()).toEqual([]);
		expect([...items.keys()].filter((id) => !taken.has(`Answer to ${id}`) && !told.has(id))).toEqual([]);
	}, 60_000 + KILLS * 30_000);
});
