/** Recording a voice message. */
export const recorder = {
	recordVoice: 'Record a voice message',
	record: 'Record',
	stopRecording: 'Stop',
	recordAgain: 'Record again',
	useRecording: 'Use it',
	noMicrophone: 'There is no microphone, or this window may not use it. Allow it in the browser and try again.',
	cannotRecord: 'This browser records nothing that WhatsApp takes. Attach a sound file instead (MP3, M4A, AAC or OGG).',
	recordingEnds: 'Ends by itself after 15 minutes.',
	noWindow: 'The browser let no window open to record in. Allow pop-ups for this page and try again.',
	cancel: 'Cancel',
} as const;
