/** Opus counts at this rate, whatever was recorded. */
const PER_MS = 48;

const SILK_MS = [10, 20, 40, 60];
const HYBRID_MS = [10, 20];
const CELT_MS = [2.5, 5, 10, 20];

/** How many samples at 48 kHz a packet lasts, from its first byte. https://www.rfc-editor.org/rfc/rfc6716#section-3.1 */
export function packetSamples(packet: Uint8Array): number {
	const [toc = 0, count = 0] = packet;
	const config = toc >> 3;
	const ms = (config < 12 ? SILK_MS[config % 4] : config < 16 ? HYBRID_MS[config % 2] : CELT_MS[config % 4]) ?? 0;
	const code = toc & 3;
	const frames = code === 0 ? 1 : code === 3 ? count & 0x3f : 2;
	return ms * PER_MS * frames;
}
