import type { Role } from '../../../../nodes/shared/domain/access/role';
import { CHANNEL, deskOfEachTest, message } from '../../../nodes/HelpdeskConversation/deskNode';

const DESK = { kind: 'desk' } as const;

describe('Helpdesk Conversation: on behalf of an agent', () => {
	const { run, one, open, receive } = deskOfEachTest();
	const agentWith = async (role: Role | 'admin' | 'stranger'): Promise<string> => {
		const { access, agents } = await open();
		const make = async (name: string, isAdmin = false) => {
			const made = await agents.create({ name, isAdmin }, DESK, new Date());
			if (!made.ok) throw new Error(JSON.stringify(made.failure));
			return made.value.id;
		};
		const [somebody, agent] = [await make('Somebody'), await make(role, role === 'admin')];
		await access.grant({ channelId: CHANNEL, holder: { kind: 'agent', id: somebody }, role: 'viewer' }, DESK, new Date());
		if (role !== 'admin' && role !== 'stranger') await access.grant({ channelId: CHANNEL, holder: { kind: 'agent', id: agent }, role }, DESK, new Date());
		return agent;
	};
	const attempts = {
		view: ['conversation', 'get', {}],
		'move to pending': ['conversation', 'setPending', {}],
		annotate: ['conversation', 'update', { updateFields: { topic: 'Orders' } }],
		reply: ['message', 'recordReply', { author: 'agent' }],
		'see what is quarantined': ['message', 'getAll', { returnAll: true, showQuarantined: true }],
		'change the channel': ['channel', 'update', { settings: { csat: true } }],
	} as const;

	it.each<[Role | 'admin' | 'stranger', Array<keyof typeof attempts>]>([
		['stranger', []],
		['viewer', ['view', 'move to pending', 'annotate']],
		['contributor', ['view', 'move to pending', 'annotate', 'reply']],
		['supervisor', ['view', 'move to pending', 'annotate', 'reply']],
		['admin', ['view', 'move to pending', 'annotate', 'reply', 'see what is quarantined', 'change the channel']],
	])('a %s may %s, and nothing else (S35 to S38)', async (role, allowed) => {
		const item = { ...(await receive(message('one'))), sent: { id: 'ours', kind: 'text', text: 'Hello' } };
		const actingAgentId = await agentWith(role);
		const done: string[] = [];
		for (const [name, [resource, operation, parameters]] of Object.entries(attempts)) {
			const attempt = run(resource, operation, item, { ...parameters, actingAgentId });
			await attempt.then(() => done.push(name)).catch((error: Error) => expect(error.message).toContain('may not do this'));
		}
		expect(done).toEqual(allowed);
	});

	it('is in the history', async () => {
		const item = await receive(message('one'));
		const actingAgentId = await agentWith('contributor');
		await one('conversation', 'resolve', item, { actingAgentId, reason: 'Answered by phone' });
		const [event] = await (await open()).history.find({ types: ['conversationResolved'] });
		expect(event).toMatchObject({ actor: { kind: 'agent', id: actingAgentId }, reason: 'Answered by phone' });
	});

	it('is nobody whom the desk does not know', async () => {
		const item = await receive(message('one'));
		await expect(run('conversation', 'resolve', item, { actingAgentId: 'nobody' })).rejects.toMatchObject({ message: expect.stringContaining('no agent with the ID nobody') });
	});
});
