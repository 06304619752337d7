import {
  CACHE,
  HEALTH,
  quoted,
  type SiteRules,
  securityHeaders,
  VERSIONED,
} from './site-headers.ts';

/** Where the files are and which port they are given out on. */
export type Site = SiteRules & { readonly root: string; readonly port: number };

/**
 * A whole nginx configuration that needs no root: everything it writes is in /tmp. One level of
 * `add_header` only, because nginx drops the outer ones wherever an inner one stands.
 */
export const nginxConf = (site: Site): string => `\
# Made by \`npm run deploy:config\`. Change what it is told, not this file.
# TLS ends before this server, or add it to the server block: EHRs open https only.
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    image/svg+xml svg;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript;
  # Paths only: the query of a launch carries codes, and they are nobody's to read.
  log_format paths '$time_iso8601 $request_method $uri $status $body_bytes_sent';
  access_log /dev/stdout paths;
  server_tokens off;
  sendfile on;
  gzip on;
  gzip_vary on;
  gzip_min_length 256;
  gzip_types text/css text/javascript application/json image/svg+xml;
  map $uri $cache {
    default "${CACHE.other}";
    ~^${VERSIONED} "${CACHE.versioned}";
  }
  server {
    listen ${site.port};
    root ${site.root};
    index index.html;
${Object.entries(securityHeaders(site))
  .map(([name, value]) => `    add_header ${name} "${quoted(value)}" always;`)
  .join('\n')}
    # Not on errors: a missing file must not be remembered as missing.
    add_header Cache-Control $cache;
    if ($request_method !~ ^(GET|HEAD)$) { return 405; }
    location = ${HEALTH.path} { try_files /${HEALTH.file} =404; }
    # Vite's manifest and the like.
    location ~ /\\. { return 404; }
    # Never the start page for a file that is not there: an unknown issuer must be a 404.
    location / { try_files $uri $uri/index.html =404; }
  }
}
`;
