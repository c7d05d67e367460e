/** Loaded into n8n: the built-in WhatsApp nodes know only graph.facebook.com, so what is meant for it goes to the stand-in of the benchmark. */
const http = require('node:http');
const https = require('node:https');

const stand = new URL(process.env.BENCH_GRAPH_URL);
const agent = new http.Agent({ keepAlive: true });
const request = https.request;

https.request = function requestOrRedirect(options, ...others) {
	const host = options.hostname ?? options.host;
	if (host !== 'graph.facebook.com') return request.call(https, options, ...others);
	return http.request({ ...options, protocol: 'http:', host: stand.hostname, hostname: stand.hostname, port: stand.port, agent }, ...others);
};
