import type { Priority, ReceptionOutcome } from '../conversation/conversation';
import type { Weekday } from '../hours/schedule';
import type { MessageKind } from '../message/inboundMessage';

/** Whether a message begins the contact's first conversation on its channel, or a later one. */
export type ContactHistory = 'firstTime' | 'returning';

/** What has to be true of a message for a rule to take it. Each kind is ready-made, so that nobody has to write an expression. */
export type Condition =
	| { kind: 'phrase'; phrases: string[] }
	| { kind: 'choice'; choices: string[] }
	| { kind: 'conversation'; outcomes: ReceptionOutcome[] }
	| { kind: 'messageKind'; kinds: MessageKind[] }
	/** Beginnings of phone numbers in E.164, e.g. `+49`; spaces and the plus sign do not count. */
	| { kind: 'number'; prefixes: string[] }
	/** Ids or phone numbers of the desk's channels. */
	| { kind: 'channel'; channels: string[] }
	/** No sources means any ad or post. */
	| { kind: 'referral'; sources: string[] }
	| { kind: 'openingHours'; state: 'open' | 'closed' }
	/** BCP 47 tags; `pt` takes `pt-BR` too, `pt-BR` not `pt`. */
	| { kind: 'language'; languages: string[] }
	| { kind: 'contact'; history: ContactHistory }
	| { kind: 'tag'; tags: string[] }
	/** Wall-clock times like `22:00` in an IANA zone, half-open; an end before the start is on the next day and belongs to the day of the start. */
	| { kind: 'timeOfDay'; from: string; to: string; days: Weekday[]; zone: string }
	/** How the contact answered the last survey. */
	| { kind: 'survey'; isSatisfied: boolean }
	/** The contact has waited so long or longer for an answer. */
	| { kind: 'waiting'; minutes: number }
	/** The contact has an open conversation with one of these agents or teams; ids or names, none = any. */
	| { kind: 'openWith'; holder: 'agent' | 'team'; names: string[] }
	/** The opening hours of the store with this id. */
	| { kind: 'schedule'; schedule: string; state: 'open' | 'closed' }
	/** Conditions that the user built; n8n has evaluated them. */
	| { kind: 'built'; isMet: boolean }
	/** The rule could not be read, e.g. because of an expression that fails. */
	| { kind: 'unreadable'; reason: string }
	| { kind: 'anyMessage' };

/** What the rule decides besides the output. */
export interface RuleEffects {
	team?: string;
	agent?: string;
	aiAgent?: string;
	priority?: Priority;
	topic?: string;
	tags?: string[];
	skills?: string[];
}

/** Where everything goes that nothing else takes. */
export const HUMAN_OUTPUT = 0;

/** Where a rule sends what it takes: on to the stages after the rules, or to the output at a position. */
export type SendTo = 'nextStage' | number;

export interface Rule {
	name: string;
	enabled: boolean;
	condition: Condition;
	effects: RuleEffects;
	sendTo: SendTo;
}

/** What a rule looks at: one message, as it stands when it is routed. */
export interface RoutingSubject {
	text?: string;
	kind?: string;
	choiceId?: string;
	choiceTitle?: string;
	outcome?: string;
	/** E.164 with a leading `+`. */
	phone?: string;
	channelId?: string;
	channelPhone?: string;
	/** Set, even if empty, when the message came from an ad or a post. */
	referral?: { sourceId?: string; sourceUrl?: string };
	openState?: string;
	/** BCP 47 tag of the contact's language. */
	language?: string;
	/** Missing for a message that begins no conversation. */
	contactHistory?: ContactHistory;
	/** Of the conversation; missing where the item does not say. */
	tags?: string[];
	/** Who takes care of the conversation. */
	handledBy?: string;
	/** The agent who has the conversation. */
	assigneeId?: string;
	/** How often an AI agent has answered since the conversation was opened or reopened. */
	aiTurns?: number;
	/** The AI agent that answered last. */
	aiAgent?: string;
	/** Since when the conversation is a matter for people. */
	handedOverAt?: string;
	/** Whether an agent could take the conversation now; missing where it is not known. */
	isSomebodyFree?: boolean;
	/** ISO 8601: the contact's first message that nobody has answered; missing where nobody waits. */
	waitingSince?: string;
	/** Whether the contact's last rating was a good one; missing where it is not known. */
	isSatisfied?: boolean | 'notRated';
	/** Ids and names of who has open conversations of the contact. */
	openWith?: { agents: string[]; teams: string[] };
	/** By the ids of opening hours, whether they are open now. */
	schedules?: Record<string, boolean>;
	/** Milliseconds since 1970, when the message is routed. */
	at: number;
}
