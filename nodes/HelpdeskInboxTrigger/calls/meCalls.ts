import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../shared/domain/inbox/inboxLimits';
import type { MeCalls } from '../../shared/domain/inbox/inboxCalls';
import { PRESENCES } from '../../shared/domain/people/agent';
import type { Handlers } from '../api/InboxCall';
import { InboxDesk } from '../api/InboxDesk';
import { InboxRefusal, valueOf } from '../api/InboxRefusal';
import { limitAttempts } from '../signIn/limitAttempts';
import { hashPassword, isPassword } from '../../shared/n8n/signIn/secrets';
import { describeMe } from './describeMe';

/** What agents say and ask about themselves. */
export const meCalls: Handlers<keyof MeCalls> = {
	me: describeMe,

	'me.setPresence': async (desk, fields) => {
		valueOf(await desk.store.agents.setPresence(desk.agent.id, fields.oneOf('presence', PRESENCES), desk.actor, desk.at));
		return await describeMe(await InboxDesk.open(desk.store, desk.session, desk.at));
	},

	'me.setPassword': async (desk, fields) => {
		const password = fields.word('password', LONGEST_PASSWORD);
		if ([...password].length < SHORTEST_PASSWORD) {
			throw new InboxRefusal('refused', `A password has at least ${SHORTEST_PASSWORD} characters.`, 'Several words in a row are easy to remember and hard to guess.');
		}
		await requireCurrent(desk, fields.text('current', LONGEST_PASSWORD) ?? '');
		valueOf(await desk.store.signIn.setPassword(desk.agent.id, await hashPassword(password), desk.at, { except: desk.session.id }));
		return await describeMe(desk);
	},

	'me.signOut': async ({ store, agent, session }, fields) => ({ signedOut: await store.signIn.endSessions(agent.id, fields.flag('everywhere') ? undefined : session.id) }),
};

/** A screen that somebody left open must not be enough to lock its owner out; who came by a link may have forgotten the password. */
async function requireCurrent({ store, agent, session, at }: InboxDesk, current: string): Promise<void> {
	const hash = await store.signIn.passwordOf(agent.id);
	if (hash === undefined || session.beganWith === 'link') return;
	await limitAttempts(store, 'password', agent.id, at);
	if (!(await isPassword(current, hash))) throw new InboxRefusal('notAccepted', 'The present password is not right.', 'Try again, or sign in with a link to set a new one.');
}
