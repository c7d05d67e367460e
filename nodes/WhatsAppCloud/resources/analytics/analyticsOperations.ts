import type { ListedResource } from '../../../shared/n8n/resourceFields';
import type { CloudOperation } from '../../operation';
import { getMessageVolume } from './getMessageVolume';
import { getPricing } from './getPricing';

export const analyticsResource: ListedResource = { name: 'Analytics', value: 'analytics', first: 'getMessageVolume' };

/** Meta's own figures of the business account. */
export const analyticsOperations: CloudOperation[] = [getMessageVolume, getPricing];
