import type { IDataObject } from 'n8n-workflow';

import { createPlainHttpPort } from '../../../shared/n8n/httpPort';
import { diagnose } from '../../../shared/providers/cloud/diagnose/diagnose';
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
	],
	async run(call) {
		const { account, http, context } = call;
		const findings = await diagnose(http, createPlainHttpPort(context), { account, ...call.secrets }, new Date());
		return findings.map((finding): IDataObject => ({ ...finding }));
	},
};
