import { webmToOgg } from './opus/webmToOgg';

/** What browsers record and WhatsApp takes in the end, best first. The last goes out as plain audio, the others as voice notes. */
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

/** Speech; two and a half minutes stay below the size up to which phones load a voice note by themselves. */
const BITS_PER_SECOND = 24_000;

export const canRecord = (): boolean => typeof MediaRecorder !== 'undefined' && recordedType() !== undefined;

const recordedType = (): string | undefined => TYPES.find((type) => MediaRecorder.isTypeSupported(type));

export interface Recording {
	/** Ends it, and gives the sound in a format that WhatsApp takes. */
	finish(): Promise<Blob>;
	cancel(): void;
}

/** Begins to record; rejects where the browser or the person allows no microphone. */
export async function recordSound(): Promise<Recording> {
	const microphone = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
	const context = new AudioContext();
	// WhatsApp takes one channel only, and not every microphone can be told so.
	const mono = new MediaStreamAudioDestinationNode(context, { channelCount: 1, channelCountMode: 'explicit' });
	context.createMediaStreamSource(microphone).connect(mono);
	const recorder = new MediaRecorder(mono.stream, { mimeType: recordedType(), audioBitsPerSecond: BITS_PER_SECOND });
	const parts: Blob[] = [];
	recorder.ondataavailable = ({ data }) => parts.push(data);
	const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
	const cancel = (): void => {
		if (recorder.state !== 'inactive') recorder.stop();
		for (const track of microphone.getTracks()) track.stop();
		void context.close();
	};
	recorder.start();
	return {
		cancel,
		async finish() {
			cancel();
			await stopped;
			const sound = new Blob(parts, { type: recorder.mimeType.split(';')[0] });
			return sound.type === 'audio/webm' ? webmToOgg(new Uint8Array(await sound.arrayBuffer()), crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) : sound;
		},
	};
}
