import { checkError } from '../../../shared/n8n/nodeErrors';
import { updateBusinessProfile, type ProfileChange } from '../../../shared/providers/cloud/account/profile/businessProfile';
import { checkProfileChange } from '../../../shared/providers/cloud/account/profile/checkProfileChange';
import { numberField, numberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';
import { industries } from './industries';

interface UpdateFields extends Omit<ProfileChange, 'websites'> {
	websites?: string;
}

export const updateProfile: CloudOperation = {
	resource: 'businessProfile',
	option: { name: 'Update', value: 'update', action: 'Update a business profile', description: 'Change texts, addresses and industry of the profile' },
	fields: [
		numberField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			description: 'What you add is changed, everything else stays; an empty text clears the field',
			options: [
				{ displayName: 'About', name: 'about', type: 'string', default: '', description: 'The line under the name, at most 139 characters; it cannot be empty' },
				{ displayName: 'Address', name: 'address', type: 'string', default: '', description: 'At most 256 characters' },
				{ displayName: 'Description', name: 'description', type: 'string', typeOptions: { rows: 3 }, default: '', description: 'At most 512 characters' },
				{ displayName: 'Email', name: 'email', type: 'string', default: '', placeholder: 'e.g. desk@example.com' },
				{ displayName: 'Industry', name: 'vertical', type: 'options', default: 'OTHER', options: industries },
				{
					displayName: 'Websites',
					name: 'websites',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com, https://example.org',
					description: 'At most two, separated by a comma, each with https:// in front',
				},
			],
		},
	],
	async run(call) {
		const { websites, ...texts } = call.parameter<UpdateFields>('updateFields', {});
		const addresses = websites?.split(',').map((website) => website.trim()).filter((website) => website !== '');
		const change: ProfileChange = { ...texts, ...(addresses && { websites: addresses }) };
		const problems = checkProfileChange(change);
		if (problems.length > 0) throw checkError(call.context.getNode(), call.itemIndex, problems);
		const account = numberOf(call);
		call.valueOf(await updateBusinessProfile(call.http, account, change));
		return { success: true, numberId: account.numberId, changed: Object.keys(change) };
	},
};
