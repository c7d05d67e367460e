import type { EngageLabAccount } from '../accounts/engageLabDirectory.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import type { EngageLabReply } from './engageLabReply.ts';

/** One call to EngageLab, freed from HTTP. */
export interface EngageLabCall {
	world: EngageLabWorld;
	account: EngageLabAccount;
	query: Record<string, string>;
	body: Record<string, unknown>;
	/** The part of the path that is an id or a name. */
	id: string;
}

/** The part of a path that stands in brackets becomes `id`. */
export interface EngageLabRoute {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: RegExp;
	run: (call: EngageLabCall) => EngageLabReply | Promise<EngageLabReply>;
}
