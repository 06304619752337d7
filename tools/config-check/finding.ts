/** One thing that the check says about a file. */
export type Finding = {
  /** From the folder that was checked: `practice/ours.json`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `error`: the app will not open, or do wrong. `warn`: look at it. `note`: to know. */
  readonly level: 'error' | 'warn' | 'note';
  /** `destinations.0.phones`; empty for the file as a whole. */
  readonly setting: string;
  readonly problem: string;
  readonly fix: string;
};

/** A finding of one check, before the file and the line are known. */
export type Remark = Pick<Finding, 'level' | 'setting' | 'problem' | 'fix'>;

export const remark =
  (level: Finding['level']) =>
  (setting: string, problem: string, fix: string): Remark => ({ level, setting, problem, fix });

export const error = remark('error');
export const warn = remark('warn');
export const note = remark('note');
