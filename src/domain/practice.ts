import type { BirthSettings } from './people/birth.ts';
import type { ClinicianSettings } from './people/clinician-role.ts';
import type { LossSettings } from './people/loss.ts';
import type { PlaceSettings } from './place/place-settings.ts';
import type { CutoffSettings } from './screening/cutoff-settings.ts';
import type { FormSettings } from './screening/form-settings.ts';
import type { ScriptSettings } from './script/script-settings.ts';

/**
 * What one practice decides for itself: read from its configuration file, never from code. Each
 * concept has its own settings, beside its rules; this is their sum.
 */
export type Practice = CutoffSettings &
  ClinicianSettings &
  BirthSettings &
  LossSettings &
  PlaceSettings &
  ScriptSettings & {
    /** Forms it names in its own way. */
    readonly forms: FormSettings;
    readonly name: string;
    readonly phone: string;
    /** IANA zone of the clinic; "today" means today here. */
    readonly timeZone: string;
    /** Who to call when the app cannot start: shown without any chart access. */
    readonly helpLine: { readonly name: string; readonly phone: string };
    /** `HH:MM` between which it can be called back, for a message to her; null: none is offered. */
    readonly callBackHours: { readonly from: string; readonly to: string } | null;
    /**
     * What a handoff leaves in the infant's chart, in a pediatric launch: nothing, one line without
     * a result, or the line that billing wants, with the score (rules/chart.md#infants-chart).
     */
    readonly childChartNote: 'none' | 'minimal' | 'billing';
  };
