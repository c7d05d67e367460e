/** Containers that hold Opus, best first; the simulator turns WebM into the Ogg that phones send. */
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus'];

export interface Recording {
	/** Ends the recording and gives the sound. */
	finish(): Promise<Blob>;
	cancel(): void;
}

/** Begins a voice note, where the browser lets the page use a microphone. */
export async function startRecording(): Promise<Recording> {
	const mimeType = typeof MediaRecorder === 'undefined' ? undefined : TYPES.find((type) => MediaRecorder.isTypeSupported(type));
	if (!mimeType || !navigator.mediaDevices) throw new Error('This browser cannot record here. Choose an audio file instead (Attach, Sound).');
	const microphone = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => {
		throw new Error('The microphone may not be used. Allow it, or choose an audio file instead (Attach, Sound).');
	});
	const recorder = new MediaRecorder(microphone, { mimeType });
	const parts: Blob[] = [];
	recorder.ondataavailable = ({ data }) => parts.push(data);
	const stopped = new Promise<void>((resolve) => {
		recorder.onstop = () => resolve();
	});
	const stop = (): void => {
		if (recorder.state !== 'inactive') recorder.stop();
		for (const track of microphone.getTracks()) track.stop();
	};
	recorder.start();
	return {
		async finish() {
			stop();
			await stopped;
			return new Blob(parts, { type: mimeType });
		},
		cancel: stop,
	};
}
