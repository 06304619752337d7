/** What one authorization server knows and gives, where servers differ. */
export type AuthorizationRules = {
  /** Of SMART: announced at /.well-known/smart-configuration, and what is kept to. */
  readonly capabilities: readonly string[];
  /** The scopes that name no data and that it knows; others are dropped. */
  readonly namedScopes: readonly string[];
  /** Granted, and not named in the `scope` of the token answer. */
  readonly unspokenScopes: readonly string[];
  /** The most an app is granted of data, as scopes in v2; undefined: whatever it is registered for. */
  readonly dataScopes?: readonly string[];
  /** Life of an access token, in seconds. */
  readonly tokenSeconds: number;
  /** A refresh token with this kind of access; none: the app is launched again. */
  readonly refresh: readonly ('online' | 'offline')[];
  /** Each refresh gives a new refresh token and ends the old one. */
  readonly rotatesRefresh: boolean;
  /** What a launch from a chart says of the visit, whatever the chart has. */
  readonly encounter: 'given' | 'absent';
  /** `need_patient_banner` where the launch itself does not say. */
  readonly needPatientBanner: boolean;
};

/** What SMART App Launch 2.2.0 has and the chart page needs; standalone launch is for trial. */
export const everyAccess: AuthorizationRules = {
  capabilities: [
    'launch-ehr',
    'launch-standalone',
    'authorize-post',
    'client-public',
    'client-confidential-symmetric',
    'sso-openid-connect',
    'context-banner',
    'context-style',
    'context-ehr-patient',
    'context-ehr-encounter',
    'context-standalone-patient',
    'permission-patient',
    'permission-user',
    'permission-online',
    'permission-offline',
    'permission-v1',
    'permission-v2',
  ],
  namedScopes: [
    'launch',
    'launch/patient',
    'openid',
    'fhirUser',
    'profile',
    'online_access',
    'offline_access',
  ],
  unspokenScopes: [],
  tokenSeconds: 3600,
  refresh: ['online', 'offline'],
  rotatesRefresh: true,
  encounter: 'given',
  needPatientBanner: false,
};
