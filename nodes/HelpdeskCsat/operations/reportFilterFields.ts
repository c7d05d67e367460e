import type { INodeProperties } from 'n8n-workflow';

import { actingAgentField } from '../../shared/n8n/desk/actingAgent';
import { locator } from '../../shared/n8n/desk/locator';

/** Which channels, and on whose behalf. */
export const reportFilterFields: INodeProperties[] = [
	locator({ displayName: 'Channel', name: 'channel', search: 'searchChannels', required: false, description: 'Leave empty for all channels' }),
	actingAgentField,
];
