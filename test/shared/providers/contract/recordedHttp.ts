import type { HttpPort, HttpRequest, HttpResponse } from '../../../../nodes/shared/providers/httpPort';

/** What stands between us and the vendor answers in its place. */
export const HTML_OF_A_PROXY: HttpResponse = { status: 502, headers: {}, body: '<html>Bad Gateway</html>' };

/** Gives these answers one after the other, and keeps what was asked. */
export const recording = (...answers: Array<Awaited<ReturnType<HttpPort>>>): { http: HttpPort; requests: HttpRequest[] } => {
	const requests: HttpRequest[] = [];
	return {
		requests,
		http: (request) => {
			requests.push(request);
			const answer = answers[requests.length - 1];
			if (!answer) throw new Error(`An unexpected request: ${request.method} ${request.url}`);
			return Promise.resolve(answer);
		},
	};
};

export const answering = (...responses: HttpResponse[]) => recording(...responses.map((value) => ({ ok: true as const, value })));
