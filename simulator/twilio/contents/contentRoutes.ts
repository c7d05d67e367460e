import { metaPage } from '../rest/pages.ts';
import type { TwilioCall, TwilioOperation, TwilioRoute } from '../rest/twilioCall.ts';
import { invalidParameter, notFound } from '../rest/twilioError.ts';
import { gone, json, refuse, type TwilioReply } from '../rest/twilioReply.ts';
import { newSid } from '../sid.ts';
import { checkContent } from './checkContent.ts';
import { reviewContent } from './reviewContent.ts';
import { approvalResource, contentResource, type TwilioContent } from './twilioContent.ts';

const CATEGORIES = ['UTILITY', 'MARKETING', 'AUTHENTICATION'];

const owned = (run: (call: TwilioCall, content: TwilioContent) => TwilioReply): TwilioOperation => (call) => {
	const content = call.world.contents.get(call.ids[0] ?? '');
	return content?.accountSid === call.account.sid ? run(call, content) : refuse(notFound(call.path));
};

const create: TwilioOperation = ({ world, account, json: given }) => {
	const checked = checkContent(given);
	if (!checked.ok) return refuse(checked.error);
	const { friendly_name: friendlyName = '', language, variables = {}, types } = checked.value;
	const at = world.clock.now();
	const content: TwilioContent = { sid: newSid('HX'), accountSid: account.sid, friendlyName, language, variables, types, createdAt: at, updatedAt: at };
	world.contents.set(content.sid, content);
	return json(contentResource(world, content), 201);
};

/** Only what WhatsApp has not taken can still be changed. */
const update = owned(({ world, json: given }, content) => {
	if (content.approval && content.approval.status !== 'rejected') return refuse(invalidParameter('A submitted content cannot be changed'));
	const checked = checkContent({ language: content.language, ...given });
	if (!checked.ok) return refuse(checked.error);
	const { friendly_name: friendlyName = content.friendlyName, variables = {}, types } = checked.value;
	Object.assign(content, { friendlyName, variables, types, updatedAt: world.clock.now() });
	return json(contentResource(world, content));
});

function contentsOf({ world, account, query }: TwilioCall): TwilioContent[] {
	const name = query.get('ContentName');
	const languages = query.getAll('Language');
	return [...world.contents.values()]
		.filter(({ accountSid, friendlyName, language }) => accountSid === account.sid && (!name || friendlyName.includes(name)) && (languages.length === 0 || languages.includes(language)))
		.sort((a, b) => b.createdAt - a.createdAt);
}

const list: TwilioOperation = (call) => metaPage(call, 'contents', contentsOf(call).map((content) => contentResource(call.world, content)));

const listWithApprovals: TwilioOperation = (call) =>
	metaPage(call, 'contents', contentsOf(call).map((content) => ({ ...contentResource(call.world, content), approval_requests: approvalResource(content) })));

/** WhatsApp looks at it after a while, as it does. */
const submit = owned(({ world, json: given }, content) => {
	const { name, category, allow_category_change: mayChange = true } = given;
	if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) return refuse(invalidParameter('Invalid Parameter: name: only lower-case letters, digits and underscores'));
	if (typeof category !== 'string' || !CATEGORIES.includes(category)) return refuse(invalidParameter(`Invalid Parameter: category: one of ${CATEGORIES.join(', ')}`));
	if (content.approval && content.approval.status !== 'rejected') return refuse(invalidParameter('The content has been submitted already'));
	const taken = [...world.contents.values()].some((other) => other.accountSid === content.accountSid && other.language === content.language && other.approval?.name === name);
	if (taken) return refuse(invalidParameter(`The name ${name} is taken in this language`));
	content.approval = { name, category, status: 'received', rejection_reason: '', allow_category_change: mayChange !== false };
	const { approval } = content;
	world.clock.after(world.settings.templateReviewMs, () => {
		const reason = reviewContent(content);
		Object.assign(approval, { status: reason === undefined ? 'approved' : 'rejected', rejection_reason: reason ?? '' });
	});
	return json(approvalResource(content), 201);
});

const readApproval = owned(({ world }, content) =>
	json({ sid: content.sid, account_sid: content.accountSid, url: `${world.apiUrl()}/v1/Content/${content.sid}/ApprovalRequests`, whatsapp: approvalResource(content) }),
);

/** @see https://www.twilio.com/docs/content/content-api-resources */
export const contentRoutes: TwilioRoute[] = [
	{ method: 'POST', path: /^\/v1\/Content$/, run: create },
	{ method: 'GET', path: /^\/v[12]\/Content$/, run: list },
	{ method: 'GET', path: /^\/v[12]\/ContentAndApprovals$/, run: listWithApprovals },
	{ method: 'GET', path: /^\/v1\/Content\/([^/]+)$/, run: owned(({ world }, content) => json(contentResource(world, content))) },
	{ method: 'PUT', path: /^\/v1\/Content\/([^/]+)$/, run: update },
	{ method: 'DELETE', path: /^\/v1\/Content\/([^/]+)$/, run: owned(({ world }, { sid }) => (world.contents.delete(sid), gone)) },
	{ method: 'POST', path: /^\/v1\/Content\/([^/]+)\/ApprovalRequests\/whatsapp$/, run: submit },
	{ method: 'GET', path: /^\/v1\/Content\/([^/]+)\/ApprovalRequests$/, run: readApproval },
];
