import { HelpdeskConversation } from '../../../nodes/HelpdeskConversation/HelpdeskConversation.node';
import { runNode, type NextNode } from '../../kit/runNode';
import { deskOfEachTest, message } from './deskNode';

const CLOSED = { state: 'closed', closedSince: '2026-11-20T17:00:00.000Z', opensAt: '2026-11-21T08:00:00.000Z' };
const REPLY: NextNode = { type: 'helpdeskReply' };

describe('An automatic message whose execution was killed before it came to the next node', () => {
	const desk = deskOfEachTest();
	const claim = async (operation: string, item: object, next: NextNode[], execution: string) => {
		const parameters = { resource: 'automaticMessage', operation, greet: 'always', text: 'Hello!' };
		const [items = []] = await runNode(new HelpdeskConversation(), { parameters, items: [{ ...item, businessHours: CLOSED }] as never, credentials: { helpdeskStoreApi: desk.credential() }, next, execution });
		return items.length;
	};
	const claims = async (operation: string, next: NextNode[]) => {
		const item = await desk.receive(message('wamid.A'));
		return [await claim(operation, item, next, '7'), await claim(operation, item, next, '8')];
	};

	it.each(['claimGreeting', 'claimOutOfHours'])('is given to the execution that gets its message again: %s', async (operation) => {
		expect(await claims(operation, [REPLY])).toEqual([1, 1]);
	});

	it.each<[string, NextNode[]]>([
		['there is no next node', []],
		["another node comes before 'Helpdesk Reply'", [{ type: 'n8n-nodes-base.set', next: [REPLY] }]],
		['another node sends', [{ type: 'whatsAppCloud' }]],
		['another node gets it, too', [REPLY, { type: 'n8n-nodes-base.httpRequest' }]],
		["'Helpdesk Reply' is switched off, and another node may send", [{ ...REPLY, disabled: true, next: [{ type: 'whatsAppCloud' }] }]],
		["'Helpdesk Reply' is another package's", [{ type: 'another-package.helpdeskReply' }]],
	])('is not given again where %s, because it may have gone out', async (_, next) => {
		expect(await claims('claimGreeting', next)).toEqual([1, 0]);
	});

	it("is given again where more nodes come behind 'Helpdesk Reply'", async () => {
		expect(await claims('claimGreeting', [{ ...REPLY, next: [{ type: 'whatsAppCloud' }] }])).toEqual([1, 1]);
	});
});
