/** A recorded sound, which goes out as a voice note where the provider knows them. */
export class VoiceNote extends File {}

/** What WhatsApp shows as a voice note. Anything else that a browser records goes out as plain audio. */
const VOICE_TYPE = 'audio/ogg';

export function soundFile(sound: Blob): File {
	if (sound.type === VOICE_TYPE) return new VoiceNote([sound], 'voice-message.ogg', { type: sound.type });
	return new File([sound], 'voice-message.m4a', { type: sound.type });
}
