import type { Preferences } from './preferences';

const SOUND_SECONDS = 0.35;

/** Calls the reader: by sound, and by the browser where it allows that. A sandboxed page may be refused the latter. */
export class Notifier {
	#audio: AudioContext | undefined;
	#missed = 0;

	readonly #preferences: Preferences;
	readonly #title: () => string;

	constructor(preferences: Preferences, title: () => string) {
		this.#preferences = preferences;
		this.#title = title;
		document.addEventListener('visibilitychange', () => {
			if (!document.hidden) this.#missed = 0;
			this.#showTitle();
		});
	}

	static get browserAllows(): boolean {
		return 'Notification' in window && Notification.permission !== 'denied';
	}

	/** Asks the browser; false where it refuses. */
	static async askBrowser(): Promise<boolean> {
		return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
	}

	call(name: string, text: string, onClick: () => void): void {
		if (document.hidden) this.#missed++;
		this.#showTitle();
		if (this.#preferences.sound.value) this.#play();
		if (!this.#preferences.browser.value || !document.hidden || !Notifier.browserAllows) return;
		const notification = new Notification(name, { body: text });
		notification.onclick = () => {
			window.focus();
			onClick();
		};
	}

	#showTitle(): void {
		document.title = this.#missed > 0 ? `(${this.#missed}) ${this.#title()}` : this.#title();
	}

	/** Two soft tones, so that no file has to be loaded. */
	#play(): void {
		this.#audio ??= new AudioContext();
		const { currentTime, destination } = this.#audio;
		const gain = this.#audio.createGain();
		gain.gain.setValueAtTime(0.12, currentTime);
		gain.gain.exponentialRampToValueAtTime(0.001, currentTime + SOUND_SECONDS);
		gain.connect(destination);
		[660, 880].forEach((frequency, index) => {
			const tone = this.#audio!.createOscillator();
			tone.frequency.value = frequency;
			tone.connect(gain);
			tone.start(currentTime + index * 0.12);
			tone.stop(currentTime + SOUND_SECONDS);
		});
	}
}
