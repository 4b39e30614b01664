import { checksFor, contactCheck, orderNumbersCheck } from '../../cli/checks.ts';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { type Check, doctor, runChecks } from '../../cli/doctor.ts';
import { describeConfig, settingsOf } from '../../cli/variables/config.ts';
import { describeContact } from '../../desk/contact/staff-contact.ts';
import { openConnection } from '../../models/store/connection.ts';
import { type ConfigSettings, settingsOfConfig } from '../config/config-settings.ts';
import { staffContactOf, storeOf } from '../setup.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice doctor`: tries what the config uses; ends with 1 if a check fails. */
export async function runDoctor(
  { configFile, print }: CommandContext,
  { json }: CommandInputs['doctor'],
): Promise<number> {
  const config = await givenConfig(configFile);
  const read = settingsOfConfig(config);
  const checks = [...(await checksOf(read)), orderNumbersCheck(config.orderNumbers)];
  if (json) {
    const results = await runChecks(checks);
    print(JSON.stringify({ settings: settingsOf(read.settings), checks: results }, null, 2));
    return results.every(({ ok }) => ok) ? 0 : 1;
  }
  for (const line of describeConfig(read.settings)) print(line);
  return (await doctor(checks, print)) === 0 ? 0 : 1;
}

async function checksOf({ settings, setups }: ConfigSettings): Promise<Check[]> {
  const ofChannels = await Promise.all(setups.map((setup) => setup.checks?.(settings) ?? []));
  const tryStore = async () => await (await openConnection(storeOf(settings))).close();
  const staff = staffContactOf(
    settings,
    setups.some((setup) => setup.desk?.(settings) !== undefined),
  );
  return [...checksFor(settings, tryStore), ...ofChannels.flat(), contactCheck(describeContact(staff))];
}
