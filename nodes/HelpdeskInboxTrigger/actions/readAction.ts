import { PRIORITIES } from '../../shared/domain/conversation/conversation';
import type { InboxAction, InboxActionKind } from '../../shared/domain/inbox/inboxAction';
import type { InboxDeed } from '../../shared/domain/inbox/inboxConversation';
import { badRequest } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';

/** What an action takes of the agent's role. */
export const DEED_OF: Record<InboxActionKind, InboxDeed> = {
	reply: 'reply',
	template: 'reply',
	note: 'annotate',
	assign: 'move',
	take: 'move',
	resolve: 'move',
	reopen: 'move',
	setPending: 'move',
	snooze: 'move',
	tag: 'annotate',
	topic: 'annotate',
	priority: 'annotate',
	handBack: 'move',
};

const KINDS = Object.keys(DEED_OF) as InboxActionKind[];

type Readers = { [Kind in InboxActionKind]: (fields: RequestFields) => Omit<Extract<InboxAction, { kind: Kind }>, 'kind'> };

const READERS: Readers = {
	reply: (fields) => {
		const text = fields.text('text');
		const file = readFile(fields);
		if (!text?.trim() && !file) throw badRequest('There is neither text nor a file.');
		return { ...(text?.trim() ? { text } : {}), ...(file ? { file } : {}), replyTo: fields.optionalWord('replyTo') };
	},
	template: (fields) => ({ templateId: fields.word('templateId'), values: readValues(fields.part('values')) }),
	note: (fields) => ({ text: fields.text('text') ?? '' }),
	assign: (fields) => ({ agentId: fields.wordOrNull('agentId'), teamId: fields.wordOrNull('teamId'), onlyIfFree: fields.flag('onlyIfFree') }),
	take: () => ({}),
	resolve: (fields) => ({ reason: fields.optionalWord('reason', 2_000) }),
	reopen: () => ({}),
	setPending: () => ({}),
	snooze: (fields) => ({ until: fields.time('until')?.toISOString() }),
	tag: (fields) => ({ add: fields.words('add'), remove: fields.words('remove') }),
	topic: (fields) => ({ topic: fields.text('topic', 255)?.trim() ?? '' }),
	priority: (fields) => ({ priority: fields.oneOf('priority', PRIORITIES) }),
	handBack: (fields) => ({ reason: fields.optionalWord('reason', 2_000) }),
};

/** Reads what an agent wants done; nothing else of what was sent goes on to the workflow. */
export function readAction(fields: RequestFields): InboxAction {
	const kind = fields.oneOf('kind', KINDS);
	return { kind, ...READERS[kind](fields) } as InboxAction;
}

function readFile(fields: RequestFields) {
	if (fields.raw('file') === undefined) return undefined;
	const file = fields.part('file');
	const mimeType = file.word('mimeType', 127).toLowerCase();
	if (!/^[\w.+-]+\/[\w.+-]+$/.test(mimeType)) throw badRequest('"mimeType" is no type of a file.');
	return { fileName: file.word('fileName', 240).replace(/[\\/\p{Cc}]/gu, '_'), mimeType, ...(file.flag('voice') ? { voice: true } : {}) };
}

function readValues(fields: RequestFields): Record<string, string> {
	return Object.fromEntries(fields.entries().map(([name]) => [name, fields.text(name, 2_000) ?? '']));
}
