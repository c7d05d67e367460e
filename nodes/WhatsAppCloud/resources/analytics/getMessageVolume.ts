import { messageVolume, type VolumeQuestion } from '../../../shared/providers/cloud/account/analytics/messageVolume';
import type { CloudOperation } from '../../operation';
import { figureOptions, periodFields, readPeriod, readScope } from './periodFields';

export const getMessageVolume: CloudOperation = {
	resource: 'analytics',
	option: { name: 'Get Message Volume', value: 'getMessageVolume', action: 'Get message volume', description: 'How many messages were sent and delivered' },
	fields: [
		...periodFields,
		{
			displayName: 'Granularity',
			name: 'volumeGranularity',
			type: 'options',
			default: 'DAY',
			options: [
				{ name: 'Day', value: 'DAY' },
				{ name: 'Half an Hour', value: 'HALF_HOUR' },
				{ name: 'Month', value: 'MONTH' },
			],
		},
		figureOptions,
	],
	async run(call) {
		const points = call.valueOf(
			await messageVolume(call.http, call.account, {
				period: readPeriod(call),
				granularity: call.parameter<VolumeQuestion['granularity']>('volumeGranularity'),
				...readScope(call),
			}),
		);
		return points.map((point) => ({ ...point }));
	},
};
