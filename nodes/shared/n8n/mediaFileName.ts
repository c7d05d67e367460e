/** Endings of what people send on WhatsApp; other types get the last part of their name. */
const ENDINGS: Readonly<Record<string, string>> = {
	'application/msword': 'doc',
	'application/octet-stream': 'bin',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'image/jpeg': 'jpg',
	'text/plain': 'txt',
	'video/3gpp': '3gp',
};

const SIMPLE = /^[a-z0-9]{1,8}$/;

/** A name for a file that has none, such as a picture: its kind, its id and the ending of its type. */
export function mediaFileName(id: string, mimeType: string): string {
	const [family = 'file', type = ''] = mimeType.split('/');
	const ending = ENDINGS[mimeType] ?? (SIMPLE.test(type) ? type : 'bin');
	return `${family === 'application' || family === 'text' ? 'document' : family}-${id}.${ending}`;
}
