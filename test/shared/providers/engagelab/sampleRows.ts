/** Callbacks as EngageLab sends them, about people who do not exist. */
export const OWN_NUMBER = '+14155550100';
export const ADA = '4915550000001';
export const SENT_AT = 1_793_610_900;

export const callback = (...rows: unknown[]) => ({ total: rows.length, rows });

const common = { server: 'whatsapp', channel: 'whatsapp', itime: SENT_AT };

interface ResponseParts {
	id?: string;
	event?: string;
	contact?: object;
	context?: object;
	row?: object;
	data?: object;
}

/** A message of Ada's. */
export const responseRow = (message: object | undefined, { id = 'wamid.IN1', event = 'received', contact, context, row, data }: ResponseParts = {}) => ({
	message_id: '',
	from: '',
	to: '14155550100',
	...common,
	...row,
	response: {
		event,
		response_data: {
			channel_message_id: id,
			whatsapp_business_account_id: '1002',
			contact: contact ?? { profile: { name: 'Ada' }, wa_id: ADA },
			...(message && { message }),
			...(context && { message_context: context }),
			...data,
		},
	},
});

/** How far a message to Ada has come. */
export const statusRow = (word: string, { status, row, data }: { status?: object; row?: object; data?: object } = {}) => ({
	message_id: 'cbgg4if6o9ukqaalfug0',
	from: '+14155550100',
	to: ADA,
	...common,
	...row,
	status: {
		message_status: word,
		status_data: { msg_time: SENT_AT, channel_message_id: 'wamid.OUT1', whatsapp_business_account_id: '1002', country_code: 'DE', ...data },
		error_code: 0,
		...status,
	},
});

export const notificationRow = (event: string, data: object) => ({ ...common, notification: { event, notification_data: data } });
