/** What Meta tells of a template; all of it is asked for, because it gives only seven fields by itself. */
export const TEMPLATE_FIELDS = [
	'id',
	'name',
	'language',
	'status',
	'category',
	'sub_category',
	'previous_category',
	'correct_category',
	'components',
	'parameter_format',
	'quality_score',
	'rejected_reason',
	'message_send_ttl_seconds',
].join(',');
