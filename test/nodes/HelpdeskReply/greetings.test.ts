import type { IDataObject } from 'n8n-workflow';

import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { HelpdeskReply } from '../../../nodes/HelpdeskReply/HelpdeskReply.node';
import { ACCOUNT_CREDENTIAL, answerOnce, refusal, withoutNetwork } from '../../kit/cloudNode';
import { NUMBER_ID } from '../../kit/cloudWebhook';
import { runNode, type NodeRun } from '../../kit/runNode';
import { deskOfEachTest, message } from '../HelpdeskConversation/deskNode';

const MESSAGES = `${NUMBER_ID}/messages`;

describe('Helpdesk Reply, when the message comes by again that a greeting answers', () => {
	withoutNetwork();
	const desk = deskOfEachTest();
	const received = async () => await desk.receive({ ...message('wamid.question'), channel: { id: `cloud:${NUMBER_ID}` } });
	const greet = async (item: object, execution: string): Promise<IDataObject[]> => {
		const parameters = { resource: 'automaticMessage', operation: 'claimGreeting', greet: 'always', text: 'Welcome!' };
		const [items = []] = await runNode(new HelpdeskConversation(), { parameters, items: [item] as never, credentials: { helpdeskStoreApi: desk.credential() }, next: [{ type: 'helpdeskReply' }], execution });
		return items.map(({ json }) => json);
	};
	const send = async (item: object | undefined, execution: string, { parameters, ...more }: Partial<NodeRun> = {}) => {
		const credentials = { helpdeskStoreApi: desk.credential(), whatsAppCloudApi: ACCOUNT_CREDENTIAL };
		const outputs = await runNode(new HelpdeskReply(), { parameters: { message: 'prepared', ...parameters }, items: [item] as never, credentials, execution, ...more });
		return outputs.map((output) => output.map(({ json }) => json));
	};
	const accept = (id: string) => answerOnce('POST', MESSAGES, { contacts: [{ wa_id: '4915112345678' }], messages: [{ id }] });

	/** Two executions that have the greeting of one message; the first one was only slow. */
	const twoThatGreet = async () => {
		const item = await received();
		const [slow] = await greet(item, '7');
		const [second] = await greet(item, '8');
		return { slow, second };
	};

	it.each([
		['as it comes', {}],
		['also where each reply goes out as often as its message comes', { parameters: { options: { sendAgain: true } } }],
	])('sends it from the execution that got it last, and says so in the other one, %s', async (_, more) => {
		const { slow, second } = await twoThatGreet();
		const [[notSent], closed] = (await send(slow, '7', more)) as [[IDataObject], IDataObject[]];
		expect(notSent).toMatchObject({ message: { id: 'wamid.question' }, notSentAgain: { outcome: 'elsewhere', reason: expect.stringMatching(/Another execution/) as string } });
		expect([notSent.sent, closed]).toEqual([undefined, []]);
		accept('wamid.greeting');
		expect(await send(second, '8', more)).toMatchObject([[{ sent: { id: 'wamid.greeting' } }], []]);
		expect(await greet(slow!, '9')).toEqual([]);
	});

	it('always sends in the editor', async () => {
		const { slow } = await twoThatGreet();
		accept('wamid.tried');
		expect(await send(slow, '7', { mode: 'manual' })).toMatchObject([[{ sent: { id: 'wamid.tried' } }], []]);
	});

	it('sends it once a refused one is retried', async () => {
		const [greeting] = await greet(await received(), '7');
		answerOnce('POST', MESSAGES, refusal(131026, 'Undeliverable'), 400);
		await expect(send(greeting, '7')).rejects.toThrow();
		accept('wamid.greeting');
		expect(await send(greeting, '8')).toMatchObject([[{ sent: { id: 'wamid.greeting' } }], []]);
		expect(await greet(greeting!, '9')).toEqual([]);
	});

	it.each<[string, Partial<NodeRun>]>([
		['cannot send', { credentials: {} }],
		['comes when the window is closed', { parameters: { options: { closedMinutesBefore: 24 * 60 } } }],
	])('does not free one that may have gone out when a retry %s', async (_, more) => {
		const [greeting] = await greet(await received(), '7');
		answerOnce('POST', MESSAGES, 'Bad Gateway', 502);
		await expect(send(greeting, '7')).rejects.toThrow();
		const credentials = more.credentials && { credentials: { helpdeskStoreApi: desk.credential() } };
		await send(greeting, '8', { ...more, ...credentials }).catch((error: Error) => expect(error.message).toMatch('no credential'));
		expect(await greet({ ...greeting, message: { id: 'wamid.next' } }, '9')).toEqual([]);
	});
});
