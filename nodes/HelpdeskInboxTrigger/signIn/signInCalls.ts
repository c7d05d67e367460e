import type { SignInCalls } from '../../shared/domain/inbox/inboxCalls';
import { ACCESS_MS, LONGEST_PASSWORD } from '../../shared/domain/inbox/inboxLimits';
import type { Agent } from '../../shared/domain/people/agent';
import { makeLink, type SignInLink } from '../../shared/n8n/signIn/makeLink';
import { digestOf, isPassword, newToken } from '../../shared/n8n/signIn/secrets';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import type { OpenCall } from '../api/InboxCall';
import { InboxRefusal, notFound, signedOut, valueOf } from '../api/InboxRefusal';
import { builtWords } from '../builtPage';
import { forgetAttempts, limitAttempts } from './limitAttempts';
import { openSession } from './openSession';

type SignInHandlers = { [Name in Exclude<keyof SignInCalls, 'signIn.sendLink'>]: (call: OpenCall) => Promise<SignInCalls[Name]['response']> };

/** The ways into the inbox. */
export const signInCalls: SignInHandlers = {
	'signIn.link': async ({ store, at, fields, context }) => {
		await limitAttempts(store, 'network', context.getRequestObject().ip ?? '', at);
		const agentId = await store.signIn.takeLink(digestOf(fields.word('token')), at);
		if (agentId === undefined) throw new InboxRefusal('notAccepted', 'This link has been used, or its time is over.', 'Ask for a new one.');
		return await openSession(store, agentId, 'link', at);
	},

	'signIn.password': async ({ store, at, fields, context }) => {
		const email = fields.word('email');
		await limitAttempts(store, 'network', context.getRequestObject().ip ?? '', at);
		await limitAttempts(store, 'password', email.toLowerCase(), at);
		const agent = await agentWith(store, email);
		const isRight = await isPassword(fields.text('password', LONGEST_PASSWORD)?.trim() ?? '', agent && (await store.signIn.passwordOf(agent.id)));
		if (!agent || !isRight) throw new InboxRefusal('notAccepted', 'E-mail address or password are not right.', 'Try again, or ask for a link.');
		await forgetAttempts(store, 'password', email.toLowerCase());
		return await openSession(store, agent.id, 'password', at);
	},

	'signIn.renew': async ({ store, at, fields }) => {
		const refreshToken = fields.word('refreshToken');
		const accessToken = newToken();
		const session = await store.signIn.renewSession(digestOf(refreshToken), digestOf(accessToken), new Date(at.getTime() + ACCESS_MS), at);
		if (!session) throw signedOut();
		const { accessExpiresAt, expiresAt } = session;
		return { session: { accessToken, accessExpiresAt: accessExpiresAt.toISOString(), refreshToken, sessionExpiresAt: expiresAt.toISOString() } };
	},

	'signIn.words': async ({ fields }) => {
		const words = await builtWords();
		const language = fields.word('language', 20);
		const known = Object.hasOwn(words, language) ? words[language] : undefined;
		if (!known) throw notFound('language');
		return known;
	},
};

/** A link for whoever has the address; undefined where nobody at the desk has it, which the page is not told. */
export async function requestLink({ store, at, fields, context }: OpenCall): Promise<{ agent: Agent; link: SignInLink } | undefined> {
	const email = fields.word('email');
	await limitAttempts(store, 'network', context.getRequestObject().ip ?? '', at);
	await limitAttempts(store, 'link', email.toLowerCase(), at);
	const agent = await agentWith(store, email);
	return agent && { agent, link: valueOf(await makeLink(store, agent.id, context.getNodeWebhookUrl('default') ?? '', at)) };
}

async function agentWith(store: HelpdeskStore, email: string): Promise<Agent | undefined> {
	return (await store.agents.find({ email }, 1))[0];
}
