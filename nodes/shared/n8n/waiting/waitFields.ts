import type { INodeProperties } from 'n8n-workflow';

import type { AcceptedAnswer } from '../../store/waits/waitStore';
import type { ProviderCall } from '../ProviderCall';

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

type Unit = keyof typeof UNIT_MS;

/** Far beyond any question, and well within what a date can hold. */
const MOST_DAYS = 365;

/** How long to wait and for what. */
export const waitFields: INodeProperties[] = [
	{
		displayName:
			"The workflow goes on with the contact's answer. It must come in through a workflow with 'Helpdesk Conversation: Receive Message', which hands it over and does nothing else with it.",
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Wait at Most',
		name: 'waitAmount',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 24,
		description: 'Without an answer the workflow goes on then, with "answered" set to false',
	},
	{
		displayName: 'Unit',
		name: 'waitUnit',
		type: 'options',
		default: 'hours',
		options: [
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
	},
	{
		displayName: 'Only Accept a Choice',
		name: 'onlyChoice',
		type: 'boolean',
		default: false,
		description: 'Whether to wait for one of the choices. Anything else that the contact writes goes on to the desk, and the workflow waits on.',
		displayOptions: { show: { answerWith: ['buttons', 'list'] } },
	},
	{
		displayName: 'Take Over From an Open Question',
		name: 'replaces',
		type: 'boolean',
		default: false,
		description:
			'Whether to ask even while another workflow waits for an answer of this contact. The answer is then meant for this question; the other workflow goes on when its time is over.',
	},
];

/** What was filled in. */
export function readWaitSettings(call: ProviderCall): { accepts: AcceptedAnswer; replaces: boolean; waitMs: number } {
	const waitMs = Number(call.parameter<unknown>('waitAmount', 24)) * UNIT_MS[call.parameter<Unit>('waitUnit', 'hours')];
	if (!(waitMs > 0 && waitMs <= MOST_DAYS * UNIT_MS.days)) {
		throw call.refusal(`The time to wait must be more than nothing and at most ${MOST_DAYS} days`, "Change 'Wait at Most'. Nothing was sent.");
	}
	return {
		accepts: call.parameter('onlyChoice', false) ? 'choice' : 'any',
		replaces: call.parameter('replaces', false),
		waitMs,
	};
}
