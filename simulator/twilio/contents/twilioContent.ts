import type { TwilioWorld } from '../twilioWorld.ts';

export interface Approval {
	name: string;
	category: string;
	status: 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled';
	rejection_reason: string;
	allow_category_change: boolean;
}

/** What is kept at Twilio to be sent: a template, or a message with buttons. */
export interface TwilioContent {
	sid: string;
	accountSid: string;
	friendlyName: string;
	language: string;
	variables: Record<string, string>;
	types: Record<string, Record<string, unknown>>;
	approval?: Approval;
	createdAt: number;
	updatedAt: number;
}

const firstType = (content: TwilioContent): string => Object.keys(content.types)[0] ?? '';

/** The state of an approval in the words of the API; the types of the content are named with it. */
export const approvalResource = (content: TwilioContent): Record<string, unknown> => ({
	type: 'whatsapp',
	content_type: firstType(content),
	...(content.approval ?? { name: '', category: '', status: 'unsubmitted', rejection_reason: '', allow_category_change: true }),
});

/** @see https://www.twilio.com/docs/content/content-api-resources */
export function contentResource({ apiUrl }: TwilioWorld, content: TwilioContent): Record<string, unknown> {
	const url = `${apiUrl()}/v1/Content/${content.sid}`;
	return {
		sid: content.sid,
		account_sid: content.accountSid,
		friendly_name: content.friendlyName,
		language: content.language,
		variables: content.variables,
		types: content.types,
		date_created: new Date(content.createdAt).toISOString(),
		date_updated: new Date(content.updatedAt).toISOString(),
		url,
		links: { approval_create: `${url}/ApprovalRequests/whatsapp`, approval_fetch: `${url}/ApprovalRequests` },
	};
}
