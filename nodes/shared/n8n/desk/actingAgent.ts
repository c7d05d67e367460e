import type { INodeProperties } from 'n8n-workflow';

import { mayDo, type GuardedDeed } from '../../domain/access/role';
import type { Actor } from '../../domain/history/historyEvent';
import type { Desk } from './Desk';

export const actingAgentField: INodeProperties = {
	displayName: 'Acting Agent ID',
	name: 'actingAgentId',
	type: 'string',
	default: '',
	placeholder: 'e.g. the ID of an agent',
	description: 'On whose behalf this is done: it goes into the history, and the role of the agent on the channel must allow it. Leave empty if the workflow does it by itself.',
};

/** The agent on whose behalf the workflow acts, if one was named. */
export function actingAgentId(desk: Desk): string | undefined {
	return desk.parameter('actingAgentId', '').trim() || undefined;
}

/** Who does it, for the history. `id`: who it is where the panel does not say it. An agent must be allowed to on the channel; a workflow may do everything. */
export async function actorFor(desk: Desk, deed: GuardedDeed, channelId: () => string | Promise<string>, id = actingAgentId(desk)): Promise<Actor> {
	if (id === undefined) return desk.actor;
	const { role, isAdmin, isOpen } = desk.valueOf(await desk.store.access.accessOf(id, await channelId()));
	if (isAdmin || (isOpen ? deed !== 'administer' : mayDo(role, deed))) return { kind: 'agent', id };
	throw desk.refusal('The acting agent may not do this on this channel', `Give the agent a higher role there, or let somebody else do it. ${roleOf(role, isOpen)}`);
}

function roleOf(role: string | undefined, isOpen: boolean): string {
	if (isOpen) return 'Only administrators may do this.';
	return role === undefined ? 'The agent has no access to the channel.' : `The agent is a ${role} there.`;
}
