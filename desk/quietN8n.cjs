/**
 * Loaded into n8n before it starts: keeps it from calling its maker. Settings switch most of that off; the rest (the
 * look-up at every package installation, the catalogue of servers at every start) has none. Nodes reach every other host.
 */
const dns = require('node:dns');

const MAKER = /(^|\.)n8n\.(io|cloud)$/i;
const lookup = dns.lookup;

dns.lookup = function lookupUnlessMaker(hostname, options, callback) {
	const answer = callback ?? options;
	if (!MAKER.test(hostname)) return lookup.call(dns, hostname, options, callback);
	const refused = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname });
	process.nextTick(answer, refused);
	return {};
};
