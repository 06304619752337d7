import { isPublicSandbox } from '../trial/public-sandbox.ts';
import { error, type Remark, warn } from './finding.ts';

/**
 * The public SMART sandbox lets anybody be anyone. Trusted where real people are, a link from a
 * stranger opens the app on an invented chart, with the practice's own numbers to call.
 */
export function checkPublicSandbox(
  setting: string,
  address: unknown,
  isTrial: boolean,
): readonly Remark[] {
  if (!isPublicSandbox(String(address))) return [];
  return isTrial
    ? [
        warn(
          setting,
          'is the public SMART sandbox: this build trusts it, and is for trial only',
          'Never give this build out where real people are: npm run build.',
        ),
      ]
    : [
        error(
          setting,
          'is the public SMART sandbox, where anybody can be anyone',
          'Delete it. To try the app there, npm run trial makes a build of its own.',
        ),
      ];
}
