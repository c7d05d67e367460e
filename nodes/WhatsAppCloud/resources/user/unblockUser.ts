import type { CloudOperation } from '../../operation';
import { changeBlock } from './changeBlock';
import { userFields } from './userFields';

export const unblockUser: CloudOperation = {
	resource: 'user',
	option: { name: 'Unblock', value: 'unblock', action: 'Unblock a user', description: 'Let a blocked user write to the number again' },
	fields: userFields,
	run: async (call) => await changeBlock(call, false),
};
