import type { ReceptionOutcome } from '../conversation/conversation';
import type { MessageKind } from '../message/inboundMessage';

/** What has to be true of a message for a rule to take it. Each kind is ready-made, so that nobody has to write an expression. */
export type Condition =
	| { kind: 'phrase'; phrases: string[] }
	| { kind: 'choice'; choices: string[] }
	| { kind: 'conversation'; outcomes: ReceptionOutcome[] }
	| { kind: 'messageKind'; kinds: MessageKind[] }
	| { kind: 'anyMessage' };

export interface Rule {
	name: string;
	enabled: boolean;
	condition: Condition;
}

/** What a rule looks at: one message, as it stands when it is routed. */
export interface RoutingSubject {
	text?: string;
	kind?: string;
	choiceId?: string;
	choiceTitle?: string;
	outcome?: string;
}
