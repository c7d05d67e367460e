import type { HolidayChoice } from '../../../nodes/shared/domain/hours/schedule';
import { useWords } from '../../i18n/useWords';
import { ChoiceField, SwitchField } from '../fields';
import { useCall } from '../useCall';

interface Props {
	holidays: HolidayChoice | undefined;
	onChange: (holidays: HolidayChoice | undefined) => void;
}

/** The public holidays on which the desk is closed. */
export function HolidayFields({ holidays, onChange }: Props) {
	const words = useWords();
	const { value } = useCall('schedules.places', { country: holidays?.country });
	const names = new Intl.DisplayNames(words.language, { type: 'region' });
	const countries = (value?.countries ?? []).map((code) => [code, names.of(code) ?? code] as const).sort(([, one], [, other]) => one.localeCompare(other, words.language));
	const regions = value?.regions ?? [];
	return (
		<>
			<ChoiceField label={words('publicHolidays')} value={holidays?.country ?? ''} options={[['', words('noHolidays')], ...countries]} onChange={(country) => onChange(country === '' ? undefined : { country })} />
			{holidays && regions.length > 0 && (
				<ChoiceField
					label={words('region')}
					value={holidays.region ?? ''}
					options={[['', words('wholeCountry')], ...regions.map(({ code, name }) => [code, name] as const)]}
					onChange={(region) => onChange({ ...holidays, region: region || undefined })}
				/>
			)}
			{holidays && <SwitchField label={words('bankHolidays')} on={holidays.bankHolidays ?? false} onChange={(bankHolidays) => onChange({ ...holidays, bankHolidays })} />}
		</>
	);
}
