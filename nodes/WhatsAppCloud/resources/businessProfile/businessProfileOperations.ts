import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { getProfile } from './getProfile';
import { setLogo } from './setLogo';
import { updateProfile } from './updateProfile';

export const businessProfileResource: ListedResource = { name: 'Business Profile', value: 'businessProfile', first: 'get' };

/** What contacts see of the business. */
export const businessProfileOperations: CloudOperation[] = [getProfile, setLogo, updateProfile];
