import type { IWebhookFunctions } from 'n8n-workflow';

import { handlerOf } from '../../../nodes/HelpdeskInboxTrigger/api/handlers';
import { InboxDesk } from '../../../nodes/HelpdeskInboxTrigger/api/InboxDesk';
import { RequestFields } from '../../../nodes/HelpdeskInboxTrigger/api/RequestFields';
import type { Role } from '../../../nodes/shared/domain/access/role';
import type { InboxCall, RequestOf, ResponseOf } from '../../../nodes/shared/domain/inbox/inboxCalls';
import type { HelpdeskStore } from '../../../nodes/shared/store/helpdeskStore';
import { at, SHOP } from '../../shared/store/deskEvents';

export const DESK = { kind: 'desk' } as const;

/** What a refused call throws. */
export const refusedWith = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) as object }) as object;

/** An agent with a role in the shop; in the office, everybody may do everything. */
export async function hire(store: HelpdeskStore, name: string, role?: Role, isAdmin = false): Promise<string> {
	const agent = await store.agents.create({ name, isAdmin }, DESK, at(8));
	if (!agent.ok) throw new Error(name);
	if (role) await store.access.grant({ channelId: SHOP.id, holder: { kind: 'agent', id: agent.value.id }, role }, DESK, at(8));
	return agent.value.id;
}

/** A call of the inbox as its page makes it, at ten o'clock. */
export async function call<Name extends InboxCall>(store: HelpdeskStore, agentId: string, name: Name, request?: RequestOf<Name> | object): Promise<ResponseOf<Name>> {
	const session = { id: 'session', agentId, beganWith: 'link', accessExpiresAt: at(20), expiresAt: at(20) } as const;
	return (await handlerOf(name)!(await InboxDesk.open(store, session, at(10)), new RequestFields(request ?? {}), {} as IWebhookFunctions)) as ResponseOf<Name>;
}
