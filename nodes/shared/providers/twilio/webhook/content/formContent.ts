import { isRecord, readList, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { parseJsonText } from '../parseJsonText';
import { readParameter } from '../readParameter';
import type { ContentReader } from './messageContent';

/** Where an answer stands that is no object. */
const WHOLE_ANSWER = 'response';

/** The answers by their labels where those tell them apart, else as they came: in pages. */
function answersOf(form: JsonRecord): JsonRecord {
	const items = readList(form, 'pages').flatMap((page) => readList(page, 'items')).filter(isRecord);
	const labels = items.map((item) => readText(item, 'label'));
	const areNames = items.length > 0 && labels.every((label) => label && label !== '__proto__') && new Set(labels).size === labels.length;
	return areNames ? Object.fromEntries(items.map((item, index) => [labels[index] ?? '', item['value']])) : form;
}

/** A filled form. Some senders get the same JSON as the text of the message, which nobody wants to read. */
export const formContent: ContentReader = (body) => {
	const written = readParameter(body, 'InteractiveData');
	if (!written) return undefined;
	const form = parseJsonText(written);
	const data = isRecord(form) ? answersOf(form) : { [WHOLE_ANSWER]: form ?? written };
	const text = readParameter(body, 'Body');
	const title = text === written || isRecord(parseJsonText(text)) ? undefined : text;
	return { kind: 'reply', ...(title && { text: title }), reply: { type: 'form', ...(title && { title }), data } };
};
