import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { blockUser } from './blockUser';
import { getManyBlockedUsers } from './getManyBlockedUsers';
import { unblockUser } from './unblockUser';

export const userResource: ListedResource = { name: 'User', value: 'user', first: 'block' };

/** Whom the business does not want to hear from. */
export const userOperations: CloudOperation[] = [blockUser, getManyBlockedUsers, unblockUser];
