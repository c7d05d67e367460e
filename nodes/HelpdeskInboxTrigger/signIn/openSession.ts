import { ACCESS_MS, SESSION_MS } from '../../shared/domain/inbox/inboxLimits';
import type { InboxMe, InboxSession } from '../../shared/domain/inbox/inboxPeople';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import { InboxDesk } from '../api/InboxDesk';
import { valueOf } from '../api/InboxRefusal';
import { describeMe } from '../calls/describeMe';
import { digestOf, newToken } from '../../shared/n8n/signIn/secrets';

/** Lets an agent in. */
export async function openSession(store: HelpdeskStore, agentId: string, beganWith: 'link' | 'password', at: Date): Promise<{ session: InboxSession; me: InboxMe }> {
	const [accessToken, refreshToken] = [newToken(), newToken()];
	const accessExpiresAt = new Date(at.getTime() + ACCESS_MS);
	const expiresAt = new Date(at.getTime() + SESSION_MS);
	const session = valueOf(
		await store.signIn.openSession({ agentId, beganWith, accessHash: digestOf(accessToken), accessExpiresAt, refreshHash: digestOf(refreshToken), expiresAt }, at),
	);
	const me = await describeMe(await InboxDesk.open(store, session, at));
	return { session: { accessToken, accessExpiresAt: accessExpiresAt.toISOString(), refreshToken, sessionExpiresAt: expiresAt.toISOString() }, me };
}
