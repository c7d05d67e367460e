import type { CloudAccount, CloudApp, CloudNumber } from '../directory.ts';
import type { GraphCall, GraphOperation } from './graphCall.ts';
import { unknownObject } from './graphError.ts';
import { refuse, type GraphReply } from './graphReply.ts';

type Reply = GraphReply | Promise<GraphReply>;

export function ownedAccount({ world, caller, id }: GraphCall): CloudAccount | undefined {
	const account = world.directory.account(id);
	return account && caller.accounts.includes(account) ? account : undefined;
}

export function ownedNumber({ world, caller, id }: GraphCall): CloudNumber | undefined {
	const number = world.directory.number(id);
	return number && caller.accounts.some(({ wabaId }) => wabaId === number.wabaId) ? number : undefined;
}

const missing = ({ method, id }: GraphCall): GraphReply => refuse(unknownObject(method, id));

/** Runs an operation on a phone number that the token may use; any other id does not exist for the caller. */
export const onNumber =
	(operation: (call: GraphCall, number: CloudNumber) => Reply): GraphOperation =>
	(call) => {
		const number = ownedNumber(call);
		return number ? operation(call, number) : missing(call);
	};

export const onAccount =
	(operation: (call: GraphCall, account: CloudAccount) => Reply): GraphOperation =>
	(call) => {
		const account = ownedAccount(call);
		return account ? operation(call, account) : missing(call);
	};

/** App settings open with the app's own token only. */
export const onApp =
	(operation: (call: GraphCall, app: CloudApp) => Reply): GraphOperation =>
	(call) =>
		call.caller.app?.appId === call.id ? operation(call, call.caller.app) : missing(call);
