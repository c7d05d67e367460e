import type { CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError, whatsAppError, type GraphError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';
import { CODE_LIFE_MS, MOST_REGISTRATIONS, MOST_WRONG_CODES, REGISTRATION_SPAN_MS, establishedSetup, type NumberSetup } from '../numberSetup.ts';
import { digitsFrom } from '../seededId.ts';

const SIX_DIGITS = /^\d{6}$/;

const setupOf = (number: CloudNumber): NumberSetup => (number.setup ??= establishedSetup());

const refusedCode = (text: string): GraphError => ({
	httpStatus: 400,
	code: 136025,
	type: 'OAuthException',
	message: '(#136025) Verify code error',
	userTitle: "Code couldn't be verified",
	userMessage: text,
});

/** `POST /{phone number id}/request_code`: the code "arrives" in the simulator's own interface. */
export function requestCode({ world, body }: GraphCall, number: CloudNumber): GraphReply {
	const { code_method: method, language } = body;
	if (method !== 'SMS' && method !== 'VOICE') return refuse(parameterError('Param code_method must be one of {SMS, VOICE}.'));
	if (typeof language !== 'string' || !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) return refuse(parameterError('Param language must be a language code such as en_US.'));
	const setup = setupOf(number);
	setup.codesSent += 1;
	setup.code = { digits: digitsFrom(`code ${number.phoneNumberId} ${setup.codesSent}`, 6), expiresAt: world.clock.now() + CODE_LIFE_MS, wrongTries: 0 };
	setup.verified = false;
	return json({ success: true });
}

export function verifyCode({ world, body }: GraphCall, number: CloudNumber): GraphReply {
	const setup = setupOf(number);
	const given = body['code'];
	if (typeof given !== 'string' || !SIX_DIGITS.test(given)) return refuse(parameterError('Param code must be a string of 6 digits.'));
	if (setup.code && setup.code.wrongTries >= MOST_WRONG_CODES) return refuse(refusedCode('You have entered a wrong code too many times. Request a new one.'));
	if (setup.code && setup.code.digits !== given) setup.code.wrongTries += 1;
	if (!setup.code || setup.code.digits !== given) return refuse(refusedCode('The code you entered is incorrect. Check the code and try again.'));
	if (world.clock.now() >= setup.code.expiresAt) return refuse(refusedCode('The code you entered has expired. Request a new one.'));
	delete setup.code;
	setup.verified = true;
	return json({ success: true });
}

/** `POST /{phone number id}/register`: a PIN that was set before must be the same again. */
export function registerNumber({ world, body }: GraphCall, number: CloudNumber): GraphReply {
	const setup = setupOf(number);
	const { pin } = body;
	if (body['messaging_product'] !== 'whatsapp') return refuse(parameterError('The parameter messaging_product is required.'));
	if (typeof pin !== 'string' || !SIX_DIGITS.test(pin)) return refuse(parameterError('Param pin must be a string of 6 digits.'));
	const recent = (setup.registrations ?? []).filter((at) => at > world.clock.now() - REGISTRATION_SPAN_MS);
	if (recent.length >= MOST_REGISTRATIONS) return refuse(whatsAppError(133016, 'Account register/deregister rate limit exceeded.'));
	setup.registrations = [...recent, world.clock.now()];
	if (!setup.verified) return refuse(whatsAppError(133006, 'Phone number needs to be verified before registering.'));
	if (setup.pin !== undefined && setup.pin !== pin) return refuse(whatsAppError(133005, 'Two step verification PIN Mismatch.'));
	Object.assign(setup, { pin, registered: true });
	return json({ success: true });
}

export function deregisterNumber(_call: GraphCall, number: CloudNumber): GraphReply {
	const setup = setupOf(number);
	if (!setup.registered) return refuse(whatsAppError(133010, 'The account is not registered.'));
	setup.registered = false;
	return json({ success: true });
}

/** `POST /{phone number id}` with `pin`: another PIN for two-step verification. */
export function changePin({ body }: GraphCall, number: CloudNumber): GraphReply {
	const { pin } = body;
	if (typeof pin !== 'string' || !SIX_DIGITS.test(pin)) return refuse(parameterError('Param pin must be a string of 6 digits.'));
	setupOf(number).pin = pin;
	return json({ success: true });
}
