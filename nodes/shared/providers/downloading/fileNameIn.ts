import { safeFileName } from '../reading/safeFileName';

/** The name in `content-disposition`: `attachment; filename="a.pdf"` or, for anything beyond ASCII, `filename*=UTF-8''%C3%84.pdf`. */
export function fileNameIn(headers: Readonly<Record<string, string>>): string | undefined {
	const disposition = headers['content-disposition'] ?? '';
	const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
	if (encoded) {
		try {
			return safeFileName(decodeURIComponent(encoded));
		} catch {
			return undefined;
		}
	}
	return safeFileName(/filename="?([^";]+)"?/i.exec(disposition)?.[1]);
}
