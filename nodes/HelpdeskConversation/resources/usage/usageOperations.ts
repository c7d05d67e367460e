import type { INodeProperties } from 'n8n-workflow';

import { FREE_SERVICE_MESSAGES, INCLUDED_CONVERSATIONS, UNVERIFIED_PER_DAY, usageOfLimit, type UsageOfLimit } from '../../../shared/domain/usage/usageLimit';
import { billingMonth, calendarDay, type Period } from '../../../shared/domain/usage/usagePeriod';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { readPeriod } from '../../../shared/n8n/desk/period';
import { reportUsage } from './reportUsage';

const startDayField: INodeProperties = {
	displayName: 'Month Begins on Day',
	name: 'anchorDay',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 31 },
	default: 1,
	description: 'The day of the month on which counting begins anew; in a shorter month on its last day',
};

/** The present month, as the workflow's time zone and the chosen day have it. */
const monthOf = (desk: Desk): Period => billingMonth(desk.at, desk.parameter('anchorDay', 1), desk.context.getTimezone());

const getUsage: DeskOperation = {
	resource: 'usage',
	option: { name: 'Get', value: 'get', action: 'Get the usage', description: 'Count the messages that were delivered, by channel, category and whether they were charged' },
	fields: [
		{
			displayName: 'Period',
			name: 'period',
			type: 'options',
			default: 'month',
			options: [
				{ name: 'Between Two Times', value: 'custom' },
				{ name: 'Last 7 Days', value: 'last7Days', description: 'Seven whole days until yesterday' },
				{ name: 'Last Month', value: 'lastMonth' },
				{ name: 'This Month', value: 'month' },
				{ name: 'Today', value: 'day' },
				{ name: 'Yesterday', value: 'yesterday' },
			],
		},
		{ ...startDayField, displayOptions: { show: { period: ['month'] } } },
		{ displayName: 'From', name: 'from', type: 'dateTime', required: true, default: '', displayOptions: { show: { period: ['custom'] } } },
		{ displayName: 'Until', name: 'until', type: 'dateTime', required: true, default: '', description: 'This instant itself is not counted', displayOptions: { show: { period: ['custom'] } } },
	],
	async run(desk) {
		// A month here begins when the plan does, everywhere else on the 1st.
		const period = desk.parameter<string>('period', 'month') === 'month' ? monthOf(desk) : readPeriod(desk);
		const { usage } = desk.store;
		const [delivered, sessions, outOfWindow] = [
			await usage.sum({ kind: 'delivered', ...period }),
			await usage.count({ kind: 'session', ...period }),
			await usage.count({ kind: 'outOfWindow', ...period }),
		];
		return {
			from: period.start.toISOString(),
			until: period.end.toISOString(),
			delivered: delivered.reduce((sum, { count }) => sum + count, 0),
			charged: delivered.filter(({ billable }) => billable).reduce((sum, { count }) => sum + count, 0),
			businessInitiated: outOfWindow,
			sessions,
			byCategory: asItems(delivered),
		};
	},
};

const checkLimits: DeskOperation = {
	resource: 'usage',
	option: {
		name: 'Check Limits',
		value: 'checkLimits',
		action: 'Check the limits of usage',
		description: "Compare what was used with what is included. A limit that is near is told to workflows that wait for 'Usage Limit Near'.",
	},
	fields: [
		startDayField,
		{
			displayName: 'Conversations a Month',
			name: 'conversations',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: INCLUDED_CONVERSATIONS,
			description: 'Included in your plan, over all numbers; 0 for no limit',
		},
		{
			displayName: 'Count',
			name: 'policy',
			type: 'options',
			default: 'businessInitiated',
			options: [
				{ name: 'Business-Initiated Only', value: 'businessInitiated', description: 'Each message sent while the service window is closed' },
				{ name: 'Every Session', value: 'legacy', description: 'These, and one for each service window in which you answered' },
			],
		},
		{
			displayName: 'Business Verified',
			name: 'verified',
			type: 'boolean',
			default: true,
			description: `Whether Meta has verified your business; until then you may begin ${UNVERIFIED_PER_DAY} conversations a day`,
		},
		{
			displayName: 'Free Service Messages',
			name: 'freeService',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: FREE_SERVICE_MESSAGES,
			description: 'Delivered free of charge per number and calendar month; 0 for no limit',
		},
		{
			displayName: 'Near From (Percent)',
			name: 'nearPercent',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 80,
			description: 'From here on a limit is said to be near',
		},
	],
	async run(desk) {
		const limits = await readLimits(desk);
		for (const limit of limits) await desk.store.usage.note(limit, desk.at);
		return limits.map((limit) => asItem(limit));
	},
};

async function readLimits(desk: Desk): Promise<UsageOfLimit[]> {
	const { usage, channels } = desk.store;
	const nearAt = desk.parameter('nearPercent', 80) / 100;
	const limits: UsageOfLimit[] = [];
	const conversations = desk.parameter('conversations', INCLUDED_CONVERSATIONS);
	if (conversations > 0) {
		const period = monthOf(desk);
		const sessions = desk.parameter<string>('policy', 'businessInitiated') === 'legacy' ? await usage.count({ kind: 'session', ...period }) : 0;
		const used = sessions + (await usage.count({ kind: 'outOfWindow', ...period }));
		limits.push(usageOfLimit({ name: 'Conversations a month', used, limit: conversations, period, nearAt }));
	}
	if (!desk.parameter('verified', true)) {
		const period = calendarDay(desk.at, desk.context.getTimezone());
		const used = await usage.count({ kind: 'outOfWindow', ...period });
		limits.push(usageOfLimit({ name: 'Business-initiated conversations a day', used, limit: UNVERIFIED_PER_DAY, period, nearAt }));
	}
	const freeService = desk.parameter('freeService', FREE_SERVICE_MESSAGES);
	if (freeService > 0) {
		const period = billingMonth(desk.at, 1, desk.context.getTimezone());
		for (const { id } of await channels.find({})) {
			const used = await usage.count({ kind: 'delivered', category: 'service', channelIds: [id], ...period });
			limits.push(usageOfLimit({ name: 'Free service messages a month', channelId: id, used, limit: freeService, period, nearAt }));
		}
	}
	return limits;
}

export const usageOperations: DeskOperation[] = [checkLimits, getUsage, reportUsage];
