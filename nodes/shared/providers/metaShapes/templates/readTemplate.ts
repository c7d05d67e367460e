import type { MessageTemplate } from '../../messageTemplate';
import { isRecord, readList, readRecord, readText } from '../../reading/readJson';
import type { JsonRecord } from '../../reading/readJson';
import { readableWord } from '../../../domain/readableWord';
import { templateForm } from './templateForm';
import { variablesOf } from './variablesOf';

/** Reads a template of Meta into the shape that all providers share. */
export function readTemplate(raw: JsonRecord): MessageTemplate {
	const part = (type: string): JsonRecord | undefined =>
		readList(raw, 'components').filter(isRecord).find((component) => readText(component, 'type')?.toUpperCase() === type);
	const header = part('HEADER');
	const body = readText(part('BODY'), 'text') ?? '';
	const footer = readText(part('FOOTER'), 'text');
	const quality = readableWord(readText(readRecord(raw, 'quality_score'), 'score'));
	const rejected = readText(raw, 'rejected_reason');
	const category = readableWord(readText(raw, 'category')) ?? 'Unknown';
	const another = (key: string): string | undefined => ((word) => (word === category ? undefined : word))(readableWord(readText(raw, key)));
	const [previousCategory, plannedCategory] = [another('previous_category'), another('correct_category')];
	return {
		id: readText(raw, 'id') ?? '',
		name: readText(raw, 'name') ?? '',
		language: readText(raw, 'language') ?? '',
		status: readableWord(readText(raw, 'status')) ?? 'Unknown',
		category,
		...(previousCategory && { previousCategory }),
		...(plannedCategory && { plannedCategory }),
		...(quality && { quality }),
		...(rejected && rejected !== 'NONE' && { rejectedReason: readableWord(rejected) ?? rejected }),
		...(header && { header: readHeader(header) }),
		body,
		...(footer && { footer }),
		buttons: readList(part('BUTTONS'), 'buttons').filter(isRecord).map(readButton),
		variables: variablesOf(body),
		form: templateForm(raw),
		raw,
	};
}

function readHeader(header: JsonRecord): NonNullable<MessageTemplate['header']> {
	const text = readText(header, 'text');
	return { kind: readableWord(readText(header, 'format')) ?? 'Text', ...(text && { text }) };
}

function readButton(button: JsonRecord): MessageTemplate['buttons'][number] {
	const text = readText(button, 'text');
	const url = readText(button, 'url');
	const phone = readText(button, 'phone_number');
	return { kind: readableWord(readText(button, 'type')) ?? 'Unknown', ...(text && { text }), ...(url && { url }), ...(phone && { phone }) };
}
