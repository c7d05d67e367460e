import type { Desk } from '../../../shared/n8n/desk/Desk';
import { changeConversation } from './changeConversation';

const UNIT_MS: Record<string, number> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

export const snoozeConversation = changeConversation({
	option: { name: 'Snooze', value: 'snooze', action: 'Snooze a conversation', description: 'Put a conversation aside for some time; it is new again then, or when the contact writes' },
	fields: [
		{
			displayName: 'Snooze',
			name: 'snooze',
			type: 'options',
			noDataExpression: true,
			default: 'for',
			options: [
				{ name: 'For Some Time', value: 'for' },
				{ name: 'Until a Date', value: 'until' },
				{ name: 'Until the Contact Writes', value: 'reply' },
			],
		},
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 4,
			displayOptions: { show: { snooze: ['for'] } },
		},
		{
			displayName: 'Unit',
			name: 'unit',
			type: 'options',
			default: 'hours',
			options: [
				{ name: 'Days', value: 'days' },
				{ name: 'Hours', value: 'hours' },
				{ name: 'Minutes', value: 'minutes' },
			],
			displayOptions: { show: { snooze: ['for'] } },
		},
		{
			displayName: 'Date',
			name: 'until',
			type: 'dateTime',
			default: '',
			displayOptions: { show: { snooze: ['until'] } },
		},
	],
	change: async (desk, id, actor, reason) => await desk.store.conversations.snooze(id, untilOf(desk), actor, desk.at, reason),
});

function untilOf(desk: Desk): Date | undefined {
	const mode = desk.parameter<string>('snooze', 'for');
	if (mode === 'reply') return undefined;
	if (mode === 'for') return new Date(desk.at.getTime() + desk.parameter('duration', 4) * (UNIT_MS[desk.parameter('unit', 'hours')] ?? 0));
	const until = new Date(desk.parameter('until', ''));
	if (Number.isNaN(until.getTime())) throw desk.refusal('The date until which to snooze cannot be read', "Choose a date under 'Date', or give one like 2026-11-20T09:00:00Z.");
	return until;
}
