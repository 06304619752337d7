# docker build --build-arg FRAME_ANCESTORS=https://ehr.example.org --build-arg CONNECT=https://fhir.example.org -t connect-to-care .
# docker run --read-only --tmpfs /tmp -p 8080:8080 connect-to-care
# Your own files without a new image: -v ./ehr:/srv/app/ehr:ro -v ./practice:/srv/app/practice:ro
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG FRAME_ANCESTORS
ARG CONNECT
# Optional: your collector of what the policy stopped.
ARG REPORT_TO
# A mistake in a practice or issuer file stops here, not in an exam room.
RUN npm run config:check -- public \
 && npm run build \
 && npm run deploy:config -- --frame-ancestors "$FRAME_ANCESTORS" --connect "$CONNECT" --config public --out /deploy ${REPORT_TO:+--report-to "$REPORT_TO"} \
 && rm -r dist/.vite

FROM nginx:1.28-alpine
COPY --from=build /deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /src/dist /srv/app
# Everything nginx writes is in /tmp; nothing here needs root.
USER nginx
EXPOSE 8080
HEALTHCHECK CMD wget -q -O /dev/null http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["nginx", "-g", "daemon off;"]
