import type { TwilioAccount } from '../accounts/twilioDirectory.ts';
import type { CallbackSender } from '../callbacks/callbackSender.ts';
import type { TwilioWorld } from '../twilioWorld.ts';
import type { TwilioReply } from './twilioReply.ts';

/** One call to Twilio, freed from HTTP. */
export interface TwilioCall {
	world: TwilioWorld;
	callbacks: CallbackSender;
	account: TwilioAccount;
	method: string;
	/** Without the simulator's own prefix, e.g. `/v1/Services`. */
	path: string;
	query: URLSearchParams;
	form: URLSearchParams;
	json: Record<string, unknown>;
	/** The parts of the path that are ids. */
	ids: string[];
}

export type TwilioOperation = (call: TwilioCall) => TwilioReply | Promise<TwilioReply>;

/** The parts of a path that stand in brackets become `ids`. */
export interface TwilioRoute {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: RegExp;
	run: TwilioOperation;
}
