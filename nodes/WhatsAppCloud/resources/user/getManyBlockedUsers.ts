import { listBlockedUsers } from '../../../shared/providers/cloud/account/users/listBlockedUsers';
import { limitFields, readLimit } from '../../../shared/n8n/fields/limitFields';
import { numberField, numberOf } from '../../fields/numberField';
import type { CloudOperation } from '../../operation';

export const getManyBlockedUsers: CloudOperation = {
	resource: 'user',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many blocked users', description: 'List whom the number has blocked' },
	fields: [...limitFields, numberField],
	async run(call) {
		const users = call.valueOf(await listBlockedUsers(call.http, numberOf(call), readLimit(call)));
		return users.map((user) => ({ ...user }));
	},
};
