// SMART App Launch 2.2.0, "Conformance".
// https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html

import type { AuthorizationRules } from './rules.ts';

/** What `${issuer}/.well-known/smart-configuration` answers. */
export function smartConfiguration(
  origin: string,
  rules: AuthorizationRules,
): Readonly<Record<string, unknown>> {
  return {
    // Required with sso-openid-connect: the issuer named in id_tokens.
    issuer: `${origin}/fhir`,
    // Required with sso-openid-connect: where the keys that sign id_tokens are.
    jwks_uri: `${origin}/auth/jwks`,
    // Required with launch-ehr or launch-standalone.
    authorization_endpoint: `${origin}/auth/authorize`,
    // Required.
    token_endpoint: `${origin}/auth/token`,
    // Optional: how a confidential app proves itself at the token endpoint.
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    // Required: the OAuth grant types. A refresh token comes with online or offline access.
    grant_types_supported: [
      'authorization_code',
      ...(rules.refresh.length > 0 ? ['refresh_token'] : []),
    ],
    // Recommended: scopes an app may ask for, wildcards included.
    scopes_supported: [
      ...rules.namedScopes.filter((scope) => !rules.unspokenScopes.includes(scope)),
      ...(rules.dataScopes ?? ['patient/*.cruds', 'user/*.cruds']),
    ],
    // Recommended.
    response_types_supported: ['code'],
    // Recommended: who holds a token may ask what it is good for.
    introspection_endpoint: `${origin}/auth/introspect`,
    // Recommended.
    revocation_endpoint: `${origin}/auth/revoke`,
    // RFC 9207 §3: each answer of the authorization endpoint says whose it is.
    authorization_response_iss_parameter_supported: true,
    // Required: includes S256 and never plain.
    code_challenge_methods_supported: ['S256'],
    // Required: what of SMART is offered here. Standalone launch, for trial, asks for the patient.
    capabilities: rules.capabilities,
  };
}

/** OpenID Connect Discovery 1.0 §3 on top: sso-openid-connect promises this document too. */
export function openidConfiguration(
  origin: string,
  rules: AuthorizationRules,
): Readonly<Record<string, unknown>> {
  return {
    ...smartConfiguration(origin, rules),
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** SMART "smart_style_url": the colours and sizes of the chart page (chart-page/chart.css). */
export const smartStyle = {
  color_background: '#ffffff',
  color_error: '#9b2c1f',
  color_highlight: '#1d5f73',
  color_modal_backdrop: '#1c2b33',
  color_success: '#2c6142',
  color_text: '#1c2b33',
  dim_border_radius: '6px',
  dim_font_size: '15px',
  dim_spacing_size: '16px',
  font_family_body: "system-ui, 'Segoe UI', Roboto, sans-serif",
  font_family_heading: "system-ui, 'Segoe UI', Roboto, sans-serif",
} as const;
