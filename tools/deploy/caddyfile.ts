import type { Site } from './nginx-conf.ts';
import { CACHE, HEALTH, quoted, securityHeaders, VERSIONED } from './site-headers.ts';

/** The same site for Caddy 2. With a host name in place of the port, Caddy sees to TLS itself. */
export const caddyfile = (site: Site): string => `\
# Made by \`npm run deploy:config\`. Change what it is told, not this file.
# In place of :${site.port} your host name: Caddy then gets its certificate by itself.
{
	admin off
}

:${site.port} {
	root * ${site.root}
	encode gzip
	header {
${Object.entries(securityHeaders(site))
  .map(([name, value]) => `\t\t${name} "${quoted(value)}"`)
  .join('\n')}
	}
	@versioned {
		path ${VERSIONED}*
		file
	}
	header @versioned Cache-Control "${CACHE.versioned}"
	@other {
		not path ${VERSIONED}*
	}
	header @other Cache-Control "${CACHE.other}"
	@write not method GET HEAD
	respond @write 405
	rewrite ${HEALTH.path} /${HEALTH.file}
	# Never the start page for a file that is not there: an unknown issuer must be a 404.
	file_server {
		hide .*
	}
}
`;
