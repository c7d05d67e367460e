import type { IDataObject } from 'n8n-workflow';

import { providerError } from '../../../shared/n8n/nodeErrors';
import { blockUsers, type BlockOutcome } from '../../../shared/providers/cloud/account/users/blockUsers';
import type { CloudCall } from '../../CloudCall';
import { numberOf } from '../../fields/numberField';
import { readUsers } from './userFields';

/** Blocks or unblocks; one result per user, so that a flow sees for whom it did not work. Where it worked for nobody, it is an error. */
export async function changeBlock(call: CloudCall, blocked: boolean): Promise<IDataObject[]> {
	const outcomes = call.valueOf(await blockUsers(call.http, numberOf(call), readUsers(call), blocked));
	const [first] = outcomes;
	if (first?.problem && outcomes.every(({ problem }) => problem)) throw providerError(call.context.getNode(), call.itemIndex, first.problem);
	return outcomes.map((outcome) => ({ ...call.json, user: shown(outcome, blocked) }));
}

function shown({ problem, ...user }: BlockOutcome, blocked: boolean): IDataObject {
	if (!problem) return { ...user, changed: true, blocked };
	const { message, advice, details, code } = problem;
	return { ...user, changed: false, error: { message, description: [advice, details].filter(Boolean).join(' '), ...(code !== undefined && { code }) } };
}
