import type { Outbound } from '../../domain/message/outboundMessage';
import type { SentMessage } from './sendOutbounds';

/** What an earlier execution made of a message: it is not sent again. */
export interface SentBefore {
	outcome: 'sent' | 'unknown';
	/** Whether it said the same; what follows belongs to another text otherwise. */
	isSame: boolean;
	/** Missing where nobody knows whether it went out. */
	sent?: SentMessage;
}

/** Sees to it that each message goes out once, also if its execution is killed and another begins anew. */
export interface SendOnce {
	/** Right before the send: the id of the claim, or what became of the message before. */
	claim(outbound: Outbound): Promise<{ claim: string } | SentBefore>;
	/** The provider has it. */
	confirm(claim: string, providerId: string): Promise<void>;
	/** It certainly did not go out. */
	release(claim: string): Promise<void>;
}
