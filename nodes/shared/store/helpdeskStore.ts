import type { Contact, Conversation, ReceptionOutcome } from '../domain/conversation/conversation';
import type { ServiceWindow } from '../domain/conversation/serviceWindow';
import type { Choice } from '../domain/message/choice';
import type { InboundEvent, MessageEvent } from '../domain/message/inboundEvent';
import type { MediaRef, MessageKind } from '../domain/message/inboundMessage';
import type { OutboundKind } from '../domain/message/outboundMessage';
import type { Receipt, ReceiptState } from '../domain/message/receipt';
import type { BroadcastStore } from './broadcasts/broadcastStore';
import type { ChannelStore } from './channels/channelStore';
import type { CollectionStore } from './collections/collectionStore';
import type { ContactStore } from './contacts/contactStore';
import type { ConversationStore } from './conversations/conversationStore';
import type { DeliveryStore } from './deliveries/deliveryStore';
import type { DueStore } from './due/dueStore';
import type { FallbackStore } from './fallbacks/fallbackStore';
import type { HistoryStore } from './history/historyStore';
import type { InboxActionStore } from './inboxActions/inboxActionStore';
import type { LiveStore } from './live/liveStore';
import type { MessageStore } from './messages/messageStore';
import type { OutreachOrder, RecordedOutreach } from './messages/recordOutreach';
import type { AccessStore } from './access/accessStore';
import type { AgentStore } from './agents/agentStore';
import type { AssignmentStore } from './assignments/assignmentStore';
import type { AutomaticMessageStore } from './automaticMessages/automaticMessageStore';
import type { CannedReplyStore } from './cannedReplies/cannedReplyStore';
import type { NoteStore } from './notes/noteStore';
import type { ReportStore } from './reports/reportStore';
import type { SignInStore } from './signIn/signInStore';
import type { StoreResult } from './storeResult';
import type { RetentionStore } from './retention/retentionStore';
import type { RoutingStore } from './routing/routingStore';
import type { RoutingRuleStore } from './routingRules/routingRuleStore';
import type { SettingsStore } from './settings/settingsStore';
import type { ScheduleStore } from './schedules/scheduleStore';
import type { SendStore } from './sends/sendStore';
import type { AnsweredSurvey } from './surveys/answerSurvey';
import type { SurveyStore } from './surveys/surveyStore';
import type { TagStore } from './tags/tagStore';
import type { TeamStore } from './teams/teamStore';
import type { TemplateStore } from './templates/templateStore';
import type { ViewStore } from './views/viewStore';
import type { UsageStore } from './usage/usageStore';
import type { WaitStore } from './waits/waitStore';

export type { StoreFailure, StoreResult } from './storeResult';

/** What the store knows of one message, in either direction. */
export interface StoredMessage {
	id: string;
	conversationId?: string;
	channelId: string;
	contactId?: string;
	direction: 'in' | 'out';
	/** The provider's id. */
	providerId: string;
	kind: MessageKind | OutboundKind;
	/** Missing where there is none, or where it is quarantined. */
	text?: string;
	/** Where the provider keeps the file. */
	media?: MediaRef;
	/** WhatsApp holds the content to be harmful; it is shown only to who asks for it. */
	quarantined?: boolean;
	/** The provider's id of the message that a reaction, an edit or a deletion is about, or that an answer of the desk quotes. */
	target?: string;
	/** The provider's time of an inbound message, ours of an outbound one. */
	sentAt: string;
	/** How far an outbound message has come. */
	state?: ReceiptState;
	stateAt?: string;
	error?: Receipt['error'];
	/** Who wrote an outbound message. */
	author?: ReplyAuthor;
	/** The agent, where it is known who. */
	agentId?: string;
	/** When the desk was done with an inbound message. */
	handledAt?: string;
}

/** An automation only says something, e.g. a greeting; an AI and an agent answer, and only an agent's answer is a person's. */
export type ReplyAuthor = 'automation' | 'ai' | 'agent';

/** What receiving a message found or opened. The same message received again gives the same answer. */
export interface Reception {
	outcome: ReceptionOutcome;
	contact: Contact;
	/** Missing only where `outcome` is `noted` and the contact never had a conversation on this channel. */
	conversation?: Conversation;
	/** With `outcome` `new`: whether the contact had no conversation on this channel before. */
	isFirst?: boolean;
	message: StoredMessage;
	window: ServiceWindow;
	/**
	 * Ids of contacts that hold the number in another national form, but under another user id: perhaps the same person, perhaps a new
	 * owner of the line. A person has to decide, so nothing is merged.
	 */
	mayAlsoBe?: string[];
	/** Present where the message answered a survey: it opens and reopens nothing. */
	survey?: Pick<AnsweredSurvey, 'survey' | 'part'>;
	/** True when this message had been received before. */
	repeated: boolean;
}

export interface Reply {
	conversationId: string;
	/** The provider's id of the message that was sent. */
	providerId: string;
	kind: OutboundKind;
	text?: string;
	/** What stands numbered in its text to choose from. */
	offers?: Choice[];
	author: ReplyAuthor;
	/** Who the agent is; gets the conversation if nobody has it and its channel says so. */
	agentId?: string;
	/** The name of the AI agent, where an AI answered. */
	aiAgent?: string;
	/** The provider's id of the inbound message that this answers; it is marked handled. */
	answers?: string;
	/** The provider's id of the message that it quotes. */
	quotes?: string;
	/** The claim under which it was sent; it is confirmed. */
	claim?: string;
}

/** The memory of the desk, with a part for each kind of thing that it keeps. Every method is one transaction; `at` is the time of the caller. */
export interface HelpdeskStore {
	/**
	 * Keeps what a webhook brought, in one transaction, before the provider gets its answer. Unique on channel and provider id
	 * (receipts: and state). Receipts move the message they belong to, or wait for it. Answers in the order of `events`.
	 */
	recordEvents(events: readonly InboundEvent[], at: Date): Promise<Array<'new' | 'known'>>;
	/** Finds or opens the conversation of a message, links the contact, moves the service window. */
	receiveMessage(event: MessageEvent, at: Date): Promise<Reception>;
	/** Keeps an answer that was sent and the receipts that came before it; an agent's answer makes the conversation pending. */
	recordReply(reply: Reply, at: Date): Promise<StoreResult<{ message: StoredMessage; conversation: Conversation }>>;
	/** Keeps messages with which the desk turned to a contact, in the conversation that is open, is taken up again or begins with them. */
	recordOutreach(order: OutreachOrder, at: Date): Promise<StoreResult<RecordedOutreach>>;
	/** The desk is done with an inbound message. */
	markHandled(channelId: string, providerId: string, at: Date): Promise<void>;
	readonly channels: ChannelStore;
	readonly conversations: ConversationStore;
	readonly messages: MessageStore;
	readonly contacts: ContactStore;
	readonly waits: WaitStore;
	readonly agents: AgentStore;
	readonly teams: TeamStore;
	readonly access: AccessStore;
	readonly assignments: AssignmentStore;
	readonly notes: NoteStore;
	readonly tags: TagStore;
	readonly cannedReplies: CannedReplyStore;
	readonly views: ViewStore;
	readonly automaticMessages: AutomaticMessageStore;
	readonly sends: SendStore;
	readonly collections: CollectionStore;
	readonly retention: RetentionStore;
	readonly schedules: ScheduleStore;
	/** Every change of the above, and undoing it. */
	readonly settings: SettingsStore;
	readonly routing: RoutingStore;
	readonly routingRules: RoutingRuleStore;
	readonly surveys: SurveyStore;
	readonly templates: TemplateStore;
	readonly broadcasts: BroadcastStore;
	readonly fallbacks: FallbackStore;
	readonly usage: UsageStore;
	readonly reports: ReportStore;
	readonly history: HistoryStore;
	readonly due: DueStore;
	readonly deliveries: DeliveryStore;
	readonly signIn: SignInStore;
	readonly inboxActions: InboxActionStore;
	readonly live: LiveStore;
	close(): Promise<void>;
}
