import { providerOfChannel } from '../../shared/domain/channel/providerOfChannel';
import type { DeskCalls } from '../../shared/domain/inbox/inboxCalls';
import { fillText } from '../../shared/domain/message/fillText';
import type { ProviderName } from '../../shared/domain/message/provider';
import { isTemplateOf } from '../../shared/domain/template/isTemplateOf';
import { APPROVED } from '../../shared/domain/template/messageTemplate';
import { previewTemplate } from '../../shared/domain/template/previewTemplate';
import type { Handlers } from '../api/InboxCall';
import { notFound, valueOf } from '../api/InboxRefusal';

type Names = Extract<keyof DeskCalls, `cannedReplies.${string}` | `templates.${string}`>;

/** What helps an agent to write. */
export const writingCalls: Handlers<Names> = {
	'cannedReplies.find': async ({ store, agent }, fields) => {
		const found = await store.cannedReplies.find({ search: fields.optionalWord('search', 200), channelId: fields.optionalWord('channelId') });
		return found.filter(({ teamId }) => teamId === undefined || agent.isAdmin || agent.teamIds.includes(teamId));
	},

	'cannedReplies.fill': async (desk, fields) => {
		const { contact, tags, ...conversation } = await desk.conversation(fields.word('conversationId'), 'reply');
		const { text } = valueOf(await desk.store.cannedReplies.get(fields.word('id')));
		const { name, email } = desk.agent;
		const channel = valueOf(await desk.store.channels.get(conversation.channelId));
		const { attributes } = valueOf(await desk.store.contacts.get(conversation.contactId));
		const values = { contact: { ...contact, attributes }, conversation: { ...conversation, tags }, agent: { name, email }, channel: { id: channel.id, phone: channel.phone, name: channel.settings.displayName } };
		return { text: fillText(text, values).text };
	},

	'templates.find': async (desk, fields) => {
		const { channelId } = await desk.conversation(fields.word('conversationId'), 'reply');
		const channel = valueOf(await desk.store.channels.get(channelId));
		const found = await desk.store.templates.find({ status: APPROVED, name: fields.optionalWord('search', 200) });
		return found.filter((template) => isTemplateOf(channel, template) && !template.isPaused && template.form.beyond === undefined);
	},

	'templates.preview': async (desk, fields) => {
		const { channelId } = await desk.conversation(fields.word('conversationId'), 'reply');
		const template = await desk.store.templates.get(providerOfChannel(channelId) as ProviderName, { id: fields.word('templateId') });
		if (!template) throw notFound('template');
		const values = fields.part('values');
		return previewTemplate(template, Object.fromEntries(template.form.slots.map(({ id }) => [id, values.text(id, 2_000) ?? ''])));
	},
};
