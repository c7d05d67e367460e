import type { IDataObject } from 'n8n-workflow';

import { createPlainHttpPort } from '../../../shared/n8n/httpPort';
import { locatorId } from '../../../shared/n8n/fields/locatorId';
import { diagnose } from '../../../shared/providers/cloud/diagnose/diagnose';
import { numberField } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const diagnoseAccount: CloudOperation = {
	resource: 'account',
	option: {
		name: 'Diagnose',
		value: 'diagnose',
		action: 'Diagnose the setup',
		description: 'Check token, app secret, number, subscription and webhook, and say what to do about each finding',
	},
	fields: [
		{
			displayName: 'Returns one item per finding: what was checked, whether it is ok, and what to do. Nothing is changed and no contact is reached.',
			name: 'diagnoseNotice',
			type: 'notice',
			default: '',
		},
		{ ...numberField, description: 'The number to look at. By default the number that the contact wrote to, else the one of the credential.' },
	],
	async run(call) {
		const { http, context } = call;
		const chosen = locatorId(call, 'numberId');
		const account = chosen ? { ...call.account, numberId: chosen } : call.account;
		const findings = await diagnose(http, createPlainHttpPort(context), { account, ...call.secrets }, new Date());
		return findings.map((finding): IDataObject => ({ ...finding }));
	},
};
