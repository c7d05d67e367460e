/** The bytes of a file as the interface of the simulator takes them. */
export async function base64Of(blob: Blob): Promise<string> {
	const address = await new Promise<string>((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
		reader.onerror = () => reject(new Error('The file could not be read.'));
		reader.readAsDataURL(blob);
	});
	return address.slice(address.indexOf(',') + 1);
}

/** The kind under which a phone sends a file. */
export function kindOfFile(type: string): 'image' | 'video' | 'audio' | 'sticker' | 'document' {
	if (type === 'image/webp') return 'sticker';
	if (type === 'image/jpeg' || type === 'image/png') return 'image';
	if (type === 'video/mp4' || type === 'video/3gpp') return 'video';
	return type.startsWith('audio/') ? 'audio' : 'document';
}

/** A message that carries a chosen file. */
export async function fileMessage(file: File): Promise<Record<string, unknown>> {
	const kind = kindOfFile(file.type);
	const data = await base64Of(file);
	return { type: kind, [kind]: { data, mime_type: file.type || 'application/octet-stream', filename: file.name } };
}
