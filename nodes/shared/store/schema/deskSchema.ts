import type { Generated, Kysely } from 'kysely';
import type { IdentityKind } from '../../domain/conversation/contactIdentity';
import type { ConversationHandler, ConversationState, ReceptionOutcome } from '../../domain/conversation/conversation';
import type { MessageKind } from '../../domain/message/inboundMessage';
import type { OutboundKind } from '../../domain/message/outboundMessage';
import type { ReceiptState } from '../../domain/message/receipt';
import type { AgentChangeRow } from './agentChangeRow';
import type { AutomaticMessageRow } from './automaticMessageRow';
import type { BroadcastRecipientRow, BroadcastRow } from './broadcastRows';
import type { CollectionRow } from './collectionRow';
import type { ContactPreferenceRow } from './contactPreferenceRow';
import type { DeliveryRow, SubscriptionRow } from './deliveryRows';
import type { HistoryRow } from './historyRow';
import type { AgentPasswordRow, AttemptRow, InboxActionRow, InboxSessionRow, SignInLinkRow, TypingRow } from './inboxRows';
import type {
	AgentChannelRow,
	AgentRow,
	AgentSkillRow,
	CannedReplyRow,
	ConversationTagRow,
	GrantRow,
	NoteRow,
	TagRow,
	TeamMemberRow,
	TeamRow,
	ViewRow,
} from './peopleRows';
import type { ResolutionRow } from './resolutionRow';
import type { RoutingRuleRow } from './routingRuleRow';
import type { ScheduleRow } from './scheduleRow';
import type { SendClaimRow } from './sendClaimRow';
import type { SurveyAnswerRow, SurveyRow } from './surveyRows';
import type { TemplateFallbackRow } from './templateFallbackRow';
import type { TemplateRow } from './templateRow';
import type { UsageEntryRow } from './usageEntryRow';
import type { WaitRow } from './waitRow';
import type { ContactWordRow, IndexedWordsRow, MessageWordsRow } from './wordRows';

/** The tables as Kysely sees them. Times are whole milliseconds since 1970 (UTC), so that they sort and compare alike on every engine. */
export type DeskSchema = {
	channels: ChannelRow;
	contacts: ContactRow;
	contact_identities: IdentityRow;
	contact_channels: ContactChannelRow;
	conversations: ConversationRow & {
		/** When its content was deleted for its age. */
		emptied_at: Generated<number | null>;
	};
	messages: MessageRow;
	message_words: MessageWordsRow;
	indexed_words: IndexedWordsRow;
	contact_words: ContactWordRow;
	receipts: ReceiptRow;
	inbound_events: InboundEventRow;
	merged_ids: MergedIdRow;
	history: HistoryRow;
	resolutions: ResolutionRow;
	subscriptions: SubscriptionRow;
	deliveries: DeliveryRow;
	contact_preferences: ContactPreferenceRow;
	waits: WaitRow;
	usage_entries: UsageEntryRow;
	agents: AgentRow;
	agent_skills: AgentSkillRow;
	agent_channels: AgentChannelRow;
	agent_changes: AgentChangeRow;
	teams: TeamRow;
	team_members: TeamMemberRow;
	grants: GrantRow;
	notes: NoteRow;
	tags: TagRow;
	conversation_tags: ConversationTagRow;
	canned_replies: CannedReplyRow;
	views: ViewRow;
	automatic_messages: AutomaticMessageRow;
	send_claims: SendClaimRow;
	collections: CollectionRow;
	schedules: ScheduleRow;
	routing_rules: RoutingRuleRow;
	surveys: SurveyRow;
	survey_answers: SurveyAnswerRow;
	templates: TemplateRow;
	broadcasts: BroadcastRow;
	broadcast_recipients: BroadcastRecipientRow;
	template_fallbacks: TemplateFallbackRow;
	agent_passwords: AgentPasswordRow;
	sign_in_links: SignInLinkRow;
	inbox_sessions: InboxSessionRow;
	attempts: AttemptRow;
	inbox_actions: InboxActionRow;
	typing: TypingRow;
};

/** A database or a transaction in it. */
export type DeskDatabase = Kysely<DeskSchema>;

export interface ChannelRow {
	id: string;
	provider: string;
	phone: string | null;
	account: string | null;
	/** JSON; null = the defaults. */
	settings: string | null;
	configured_at: number | null;
	/** The id under which the number is known since it moved to another provider. */
	moved_to: string | null;
}

export interface ContactRow {
	id: string;
	name: string | null;
	username: string | null;
	phone: string | null;
	user_id: string | null;
	parent_user_id: string | null;
	created_at: number;
	mobile: string | null;
	/** JSON; null = none. */
	attributes: string | null;
	/** When a person set the name; from then on profiles do not change it. */
	name_edited_at: number | null;
	blocked_at: number | null;
}

/** Every identity that a contact has or had; unique, so that two contacts can never be the same person. */
export interface IdentityRow {
	kind: IdentityKind;
	value: string;
	contact_id: string;
	since: number;
	left_at: number | null;
}

/** The service window, and the address in which the contact writes on this channel. */
export interface ContactChannelRow {
	contact_id: string;
	channel_id: string;
	phone: string | null;
	user_id: string | null;
	last_inbound_at: number | null;
	/** Since when the present service window has been open without a break. */
	window_opened_at: number | null;
}

export interface ConversationRow {
	id: string;
	channel_id: string;
	contact_id: string;
	state: ConversationState;
	topic: string | null;
	opened_at: number;
	last_activity_at: number;
	resolved_at: number | null;
	resolutions: number;
	/** The place in PRIORITIES, so that it sorts. */
	priority: number;
	assignee_id: string | null;
	last_assignee_id: string | null;
	team_id: string | null;
	handled_by: ConversationHandler;
	ai_turns: number;
	ai_agent: string | null;
	ai_handed_over_at: number | null;
	/** Tells of the contact, and goes with what the contact wrote. */
	ai_summary: string | null;
	waiting_since: number | null;
	cycle_opened_at: number;
	first_reply_at: number | null;
	snoozed_until: number | null;
	queue_entered_at: number | null;
	/** Milliseconds; null = never. */
	auto_resolve_after: number | null;
	auto_resolve_at: number | null;
	/** JSON: the choices that stood numbered in what was said last. */
	offers: string | null;
	window_closes_at: number | null;
}

export interface MessageRow {
	/** The order in which messages were stored. */
	seq: Generated<number>;
	id: string;
	channel_id: string;
	provider_id: string;
	conversation_id: string | null;
	/** Only where there is no conversation to say it. */
	contact_id: string | null;
	direction: 'in' | 'out';
	kind: MessageKind | OutboundKind;
	text: string | null;
	target: string | null;
	sent_at: number;
	outcome: ReceptionOutcome | null;
	author: 'automation' | 'ai' | 'agent' | null;
	state: ReceiptState | null;
	state_at: number | null;
	/** JSON. */
	error: string | null;
	/** 1 = WhatsApp holds it to be harmful. */
	quarantined: number;
	/** JSON: where the provider keeps the file, without anything secret. */
	media: string | null;
	/** The agent who wrote an outbound message. */
	author_id: string | null;
	/** Since when the contact had waited for this answer. */
	waited_since: number | null;
}

export interface ReceiptRow {
	channel_id: string;
	provider_id: string;
	state: ReceiptState;
	/** The provider's own word where the state is unknown, else empty; part of the key. */
	reported: string;
	at: number;
	/** JSON of the whole receipt. */
	receipt: string;
	/** When it reached us; missing where that was before anybody asked. */
	received_at: number | null;
}

export interface InboundEventRow {
	/** The order in which events arrived. */
	seq: Generated<number>;
	channel_id: string;
	event: string;
	key: string;
	/** JSON of the event. */
	payload: string;
	received_at: number;
	handled_at: number | null;
	/** When it was reported that nobody has handled it. */
	reported_at: number | null;
}

/** Where the id of a contact or conversation leads that was merged into another. */
export interface MergedIdRow {
	old_id: string;
	new_id: string;
}
