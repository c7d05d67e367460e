/** Recording a voice message. */
export const recorder = {
	recordVoice: 'Enregistrer un message vocal',
	record: 'Enregistrer',
	stopRecording: 'Arrêter',
	recordAgain: 'Recommencer',
	useRecording: 'Utiliser',
	noMicrophone: 'Il n’y a pas de micro, ou cette fenêtre n’a pas le droit de l’utiliser. Autorisez-le dans le navigateur et réessayez.',
	cannotRecord: 'Ce navigateur n’enregistre rien que WhatsApp accepte. Joignez plutôt un fichier audio (MP3, M4A, AAC ou OGG).',
	recordingEnds: 'S’arrête de lui-même après 15 minutes.',
	noWindow: 'Le navigateur n’a pas laissé s’ouvrir de fenêtre d’enregistrement. Autorisez les fenêtres contextuelles pour cette page et réessayez.',
	cancel: 'Annuler',
} as const;
