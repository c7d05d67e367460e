import { readFileSync } from 'node:fs';
import type { MediaKind } from './messageContent.ts';
import { oggFromOpus } from './oggOpus.ts';

export interface SampleFile {
	bytes: Buffer;
	mimeType: string;
	filename: string;
}

/** One 20 ms frame of silence in Opus. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const SILENT_FRAMES = 100;

const fromDisk = (name: string): Buffer => readFileSync(new URL(`samples/${name}`, import.meta.url));

function samplePdf(): Buffer {
	const text = 'BT /F1 24 Tf 60 760 Td (A sample document) Tj ET';
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		`<</Length ${text.length}>>stream\n${text}\nendstream`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, at) => {
		const offset = file.length;
		file += `${at + 1} 0 obj${object}endobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
}

const makers: Record<MediaKind, () => SampleFile> = {
	image: () => ({ bytes: fromDisk('photo.jpg'), mimeType: 'image/jpeg', filename: 'photo.jpg' }),
	sticker: () => ({ bytes: fromDisk('sticker.webp'), mimeType: 'image/webp', filename: 'sticker.webp' }),
	video: () => ({ bytes: fromDisk('clip.mp4'), mimeType: 'video/mp4', filename: 'clip.mp4' }),
	audio: () => ({
		bytes: oggFromOpus(Array.from({ length: SILENT_FRAMES }, () => SILENCE)),
		mimeType: 'audio/ogg; codecs=opus',
		filename: 'voice.ogg',
	}),
	document: () => ({ bytes: samplePdf(), mimeType: 'application/pdf', filename: 'document.pdf' }),
};

/** A small genuine file of each kind, for a message that names none. */
export function sampleFile(kind: MediaKind): SampleFile {
	return makers[kind]();
}
