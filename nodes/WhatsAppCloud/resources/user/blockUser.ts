import type { CloudOperation } from '../../operation';
import { changeBlock } from './changeBlock';
import { userFields } from './userFields';

export const blockUser: CloudOperation = {
	resource: 'user',
	option: {
		name: 'Block',
		value: 'block',
		action: 'Block a user',
		description: 'Keep a user from writing to the number; only possible within 24 hours of their last message',
	},
	fields: userFields,
	run: async (call) => await changeBlock(call, true),
};
