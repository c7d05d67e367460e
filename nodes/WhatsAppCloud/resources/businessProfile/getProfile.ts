import type { IDataObject } from 'n8n-workflow';

import { getBusinessProfile } from '../../../shared/providers/cloud/account/profile/businessProfile';
import { numberField, numberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const getProfile: CloudOperation = {
	resource: 'businessProfile',
	option: { name: 'Get', value: 'get', action: 'Get a business profile', description: 'What contacts see when they open the profile of the number' },
	fields: [numberField],
	async run(call) {
		return { ...call.valueOf(await getBusinessProfile(call.http, numberOf(call))) } as IDataObject;
	},
};
