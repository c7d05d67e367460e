import type { InboundEvent } from '../../../domain/message/inboundEvent';
import type { TemplateAspect } from '../../../domain/template/keptTemplate';
import { datedPart } from '../../metaShapes/inbound/eventSource';
import type { EventSource } from '../../metaShapes/inbound/eventSource';
import { readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_status_update */
export const TEMPLATE_FIELDS = [
	'message_template_status_update',
	'message_template_quality_update',
	'message_template_components_update',
	'template_category_update',
	'template_correct_category_detection',
] as const;

/** Meta writes this where there is no reason. */
const NO_REASON = 'NONE';

function reasonOf(value: JsonRecord): string | undefined {
	const given = readText(value, 'reason');
	if (given && given !== NO_REASON) return given;
	const rejection = readText(readRecord(value, 'rejection_info'), 'reason');
	return rejection ?? readText(readRecord(value, 'other_info'), 'description', 'title');
}

/** Approved, rejected, paused …; a quality; a category; or that somebody edited the template. */
function changeOf(field: string, value: JsonRecord): string | undefined {
	if (field === 'message_template_components_update') return 'EDITED';
	return readText(value, 'event', 'new_quality_score', 'correct_category', 'new_category');
}

/** What of the template the change is the new value of. A category that WhatsApp will choose comes with the present one, and without a previous one. */
function aboutOf(field: string, value: JsonRecord): TemplateAspect {
	if (field === 'message_template_components_update') return 'content';
	if (field === 'message_template_quality_update') return 'quality';
	if (field === 'message_template_status_update') return 'status';
	return readText(value, 'previous_category') ? 'category' : 'plannedCategory';
}

/** News of a template, which come on the account and name no number. */
export function parseTemplateField(source: EventSource, value: JsonRecord): InboundEvent[] {
	const id = readText(value, 'message_template_id');
	const name = readText(value, 'message_template_name');
	const language = readText(value, 'message_template_language');
	if (!id && !name) return [];
	const change = changeOf(source.field, value);
	const reason = reasonOf(value);
	return [
		{
			event: 'template',
			provider: source.provider,
			channel: source.channel,
			template: {
				field: source.field,
				about: aboutOf(source.field, value),
				...(id && { id }),
				...(name && { name }),
				...(language && { language }),
				...(change && { change }),
				...(reason && { reason }),
			},
			raw: datedPart(source, value),
		},
	];
}
