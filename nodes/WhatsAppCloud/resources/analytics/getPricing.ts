import { pricingAnalytics, type PricingDimension, type PricingQuestion } from '../../../shared/providers/cloud/account/analytics/pricingAnalytics';
import type { CloudOperation } from '../../operation';
import { figureOptions, periodFields, readPeriod, readScope } from './periodFields';

export const getPricing: CloudOperation = {
	resource: 'analytics',
	option: { name: 'Get Pricing', value: 'getPricing', action: 'Get pricing', description: 'How many messages were charged, of what kind, and what they cost' },
	fields: [
		...periodFields,
		{
			displayName: 'Granularity',
			name: 'granularity',
			type: 'options',
			default: 'DAILY',
			options: [
				{ name: 'Day', value: 'DAILY' },
				{ name: 'Half an Hour', value: 'HALF_HOUR' },
				{ name: 'Month', value: 'MONTHLY' },
			],
		},
		{
			displayName: 'Break Down By',
			name: 'dimensions',
			type: 'multiOptions',
			default: ['PRICING_CATEGORY'],
			description: 'Each part of the period gives one item for each combination',
			options: [
				{ name: 'Category', value: 'PRICING_CATEGORY', description: 'Service, utility, marketing, authentication' },
				{ name: 'Country', value: 'COUNTRY' },
				{ name: 'Phone Number', value: 'PHONE' },
				{ name: 'Price Type', value: 'PRICING_TYPE', description: 'Charged or free, and why' },
				{ name: 'Volume Tier', value: 'TIER' },
			],
		},
		figureOptions,
	],
	async run(call) {
		const points = call.valueOf(
			await pricingAnalytics(call.http, call.account, {
				period: readPeriod(call),
				granularity: call.parameter<PricingQuestion['granularity']>('granularity'),
				dimensions: call.parameter<PricingDimension[]>('dimensions'),
				...readScope(call),
			}),
		);
		return points.map((point) => ({ ...point }));
	},
};
